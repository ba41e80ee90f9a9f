/** Writes the types of packages/client from the OpenAPI description that integrators read, so that neither can say what the other does not. */
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { CaseView } from '#contract/view/case.ts';

type Json = Readonly<Record<string, unknown>>;
type Parameter = { readonly name: string; readonly in: 'path' | 'query' | 'header'; readonly required?: boolean; readonly schema: Json };
type Described = {
  readonly operationId: string;
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Json }>> }>>;
};
export type OpenApi = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
};

type Found = { readonly method: string; readonly path: string; readonly operation: Described };

const operationsOf = ({ paths }: OpenApi): readonly Found[] =>
  Object.entries(paths)
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })))
    .sort((one, other) => (one.operation.operationId < other.operation.operationId ? -1 : 1));

const objectOf = (properties: Json, required: readonly string[]): Json => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

/** Parameters of one place as an object; undefined where there are none. */
function parametersIn(operation: Described, place: 'path' | 'query'): Json | undefined {
  const found = (operation.parameters ?? []).filter((parameter) => parameter.in === place);
  if (found.length === 0) return undefined;
  const properties = Object.fromEntries(found.map(({ name, schema }) => [name, schema]));
  return objectOf(
    properties,
    found.filter(({ required }) => required === true).map(({ name }) => name),
  );
}

/** What the client says of one operation; a query may be left out as a whole, a body may not. */
function shapeOf({ operation }: Found): Json {
  const params = parametersIn(operation, 'path');
  const query = parametersIn(operation, 'query');
  const body = operation.requestBody?.content['application/json']?.schema;
  const reply = operation.responses['200']?.content?.['application/json']?.schema ?? {};
  const shape = {
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { query }),
    ...(body === undefined ? {} : { body }),
    reply,
  };
  const required = Object.keys(shape).filter((name) => name !== 'query');
  return { ...objectOf(shape, required), description: operation.summary };
}

/** The compiler names each schema by its title; unnamed inner ones stay where they are used. */
const untitled = (value: unknown): unknown => {
  if (value === CaseView) return { description: 'As the desk’s screens show it; it changes with them and is not promised.' };
  if (Array.isArray(value)) return value.map(untitled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => !(name === 'title' && typeof inner === 'string') && name !== '$id')
      .map(([name, inner]) => [name, untitled(inner)]),
  );
};

const HEAD = `/** Written from /integration/v1/openapi.json (test/client.test.ts); do not edit. */\n/* eslint-disable */\n`;

const tableOf = (found: readonly Found[]): string =>
  [
    '/** Where each operation is. */',
    'export const operations = {',
    ...found.map(({ method, path, operation }) => `  '${operation.operationId}': { method: '${method}', path: '${path}' },`),
    '} as const;',
    '',
  ].join('\n');

/**
 * @param named further schemas that get a name of their own, e.g. that of an event.
 * @returns the text of packages/client/api.gen.ts.
 */
export async function writeClient(openApi: OpenApi, named: Readonly<Record<string, unknown>>): Promise<string> {
  const found = operationsOf(openApi);
  const schemas = { ...openApi.components.schemas, ...named };
  const whole = objectOf(Object.fromEntries(found.map((each) => [each.operation.operationId, shapeOf(each)])), []);
  const schema = untitled({
    ...whole,
    required: found.map(({ operation }) => operation.operationId),
    definitions: schemas,
  });
  const text = JSON.stringify(schema).replaceAll('#/components/schemas/', '#/definitions/');
  const types = await compile(JSON.parse(text) as JSONSchema, 'Operations', {
    bannerComment: '',
    // Unlisted fields may come in a later version; a type that allowed them would let a misspelled one pass.
    additionalProperties: false,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 140, semi: true },
  });
  const own = types.replaceAll(/\/\*\*\n \* This interface was referenced by [^/]*?\*\/\n/g, '');
  return `${HEAD}\n${own}\n${tableOf(found)}`;
}
