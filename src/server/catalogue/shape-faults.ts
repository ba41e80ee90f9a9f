/** Turns a validator's errors into a few that help: of a choice of shapes only the one the author meant. */

/** What the validator tells of one fault; the parts used here. */
type SchemaError = {
  readonly keyword: string;
  readonly schemaPath: string;
  readonly instancePath: string;
  readonly params: object;
  readonly message: string;
};
export type ShapeFault = { readonly pointer: string; readonly code: string; readonly message: string };

/** `…/anyOf/2/…` → the place of the choice and the branch taken, for each choice on the way. */
const branchesOf = (path: string): readonly { readonly choice: string; readonly branch: string }[] =>
  [...path.matchAll(/\/anyOf\/(\d+)/g)].map((match) => ({
    choice: path.slice(0, match.index),
    branch: match[1] ?? '',
  }));

const listOf = (params: object, key: string): string => {
  const value: unknown = (params as Readonly<Record<string, unknown>>)[key];
  return Array.isArray(value) ? value.map(String).join(', ') : String(value);
};

/** The discriminating literal of a branch failed: the author meant another branch. */
const failsItsName = (errors: readonly SchemaError[], choice: string, branch: string, at: string): boolean =>
  errors.some(
    (error) =>
      error.keyword === 'const' &&
      error.schemaPath.startsWith(`${choice}/anyOf/${branch}/properties/`) &&
      /^\/(by|kind)$/.test(error.instancePath.slice(at.length)),
  );

const meant = (error: SchemaError, errors: readonly SchemaError[]): boolean =>
  branchesOf(error.schemaPath).every(({ choice, branch }) => {
    const whole = errors.find((candidate) => candidate.keyword === 'anyOf' && candidate.schemaPath === choice);
    return whole === undefined || !failsItsName(errors, choice, branch, whole.instancePath);
  });

const sentenceOf = (error: SchemaError, errors: readonly SchemaError[]): ShapeFault => {
  const pointer = error.instancePath;
  if (error.keyword === 'additionalProperties') {
    return { pointer, code: 'unknown-key', message: `unknown key ${listOf(error.params, 'additionalProperties')}` };
  }
  if (error.keyword === 'required')
    return { pointer, code: 'key-missing', message: `missing ${listOf(error.params, 'requiredProperties')}` };
  if (error.keyword === 'anyOf') {
    const allowed = errors
      .filter(
        (candidate) => candidate.keyword === 'const' && [pointer, `${pointer}/by`, `${pointer}/kind`].includes(candidate.instancePath),
      )
      .map((candidate) => listOf(candidate.params, 'allowedValue'));
    return allowed.length > 0
      ? { pointer, code: 'not-one-of', message: `must be one of ${allowed.join(', ')}` }
      : { pointer, code: 'wrong-shape', message: 'fits none of the shapes allowed here' };
  }
  return { pointer, code: `wrong-${error.keyword}`, message: error.message };
};

/** A choice is told as such only where none of its branches says something nearer. */
const isRedundant = (error: SchemaError, errors: readonly SchemaError[]): boolean => {
  // The validator tells an unknown key twice: once as the key, once as a schema that allows nothing.
  if (error.keyword === 'boolean') return true;
  if (error.keyword === 'const') {
    return errors.some((candidate) => candidate.keyword === 'anyOf' && error.instancePath.startsWith(candidate.instancePath));
  }
  return (
    error.keyword === 'anyOf' &&
    errors.some(
      (candidate) =>
        candidate !== error &&
        candidate.keyword !== 'const' &&
        candidate.keyword !== 'anyOf' &&
        candidate.schemaPath.startsWith(`${error.schemaPath}/anyOf/`) &&
        meant(candidate, errors),
    )
  );
};

export const shapeFaults = (errors: readonly SchemaError[]): readonly ShapeFault[] =>
  errors.filter((error) => meant(error, errors) && !isRedundant(error, errors)).map((error) => sentenceOf(error, errors));
