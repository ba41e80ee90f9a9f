/** The names a condition may speak of, with their types: the fields and facts of a matter under their dotted ids. */

/** `number` is a double; `integer` is exact (分, counts) and enters CEL as BigInt; `date` compares as YYYY-MM-DD. */
export type VariableType = 'text' | 'number' | 'integer' | 'yes-no' | 'date';
/** By dotted id, e.g. `shop.service`. */
export type Variables = Readonly<Record<string, VariableType>>;

/** A tree of segments, as CEL reads `shop.service`; `undefined` where an id is both a leaf and a branch. */
export type Schema = { readonly [segment: string]: Schema | string };

const CEL_TYPE: Readonly<Record<VariableType, string>> = {
  text: 'string',
  number: 'double',
  integer: 'int',
  'yes-no': 'bool',
  date: 'string',
};

/** Only names CEL can read; an id with a hyphen cannot be written in a condition and so is no variable. */
const READABLE = /^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)*$/;
/** A segment every object has (`constructor`) is no variable either: CEL's host would answer for it. */
const isReadable = (id: string): boolean => READABLE.test(id) && !id.split('.').some((segment) => segment in Object.prototype);

/**
 * Nests dotted ids into CEL schemas.
 * @returns the schema, or the id that is a leaf here and a branch there (`shop` beside `shop.name`).
 */
export const schemaOf = (variables: Variables): { readonly schema: Schema } | { readonly conflict: string } => {
  const root: { [segment: string]: Schema | string } = {};
  for (const [id, type] of Object.entries(variables)) {
    if (!isReadable(id)) continue;
    const segments = id.split('.');
    const leaf = segments.pop();
    let branch = root;
    for (const segment of segments) {
      const next = (branch[segment] ??= {});
      if (typeof next === 'string') return { conflict: id };
      branch = next as { [segment: string]: Schema | string };
    }
    if (leaf === undefined || typeof branch[leaf] === 'object') return { conflict: id };
    branch[leaf] = CEL_TYPE[type];
  }
  return { schema: root };
};

/**
 * The value of one variable as CEL reads it; undefined where the answer is missing or of another type,
 * so that a condition over it is unknown instead of wrongly true.
 */
export const celValueOf = (type: VariableType, value: unknown): string | number | bigint | boolean | undefined => {
  switch (type) {
    case 'text':
    case 'date':
      return typeof value === 'string' ? value : undefined;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'integer':
      if (typeof value === 'bigint') return value;
      return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : undefined;
    case 'yes-no':
      return typeof value === 'boolean' ? value : undefined;
  }
};
