/** Checks a request against the contract's schema and names every field that is wrong, unknown ones included. */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { TSchema } from 'typebox';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';

/** Nothing is coerced, dropped or filled in: what was sent is what is judged. */
const ajv = new Ajv({ allErrors: true, strict: false, coerceTypes: false, removeAdditional: false, useDefaults: false });
const compiled = new WeakMap<TSchema, ValidateFunction>();
/** A body of a megabyte of wrong fields need not be answered with a megabyte of complaints. */
const MOST = 50;

export type Check = (value: unknown) => Result<unknown, 'bad-input'>;

/** `at` is put before each pointer: `/query`, `/params`; the body's pointers stand as they are. */
export function checkOf(schema: TSchema, at = ''): Check {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  return (value) => {
    if (validate(value)) return ok(value);
    return refuse('bad-input', { problems: problemsOf(validate.errors ?? [], at) });
  };
}

function problemsOf(errors: readonly ErrorObject[], at: string): readonly Problem[] {
  const problems = new Map<string, Problem>();
  // `anyOf` and `if` only repeat what their branches said; they stand when nothing else was said of the place.
  const telling = errors.filter((error) => !['anyOf', 'oneOf', 'if'].includes(error.keyword));
  for (const error of telling.length > 0 ? telling : errors) {
    const problem = problemOf(error, at);
    if (!problems.has(problem.pointer)) problems.set(problem.pointer, problem);
    if (problems.size === MOST) break;
  }
  return [...problems.values()];
}

const escape = (part: unknown): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

function problemOf({ keyword, instancePath, params }: ErrorObject, at: string): Problem {
  const pointer = at + instancePath;
  const limit = params['limit'] as number | undefined;
  const limited = limit === undefined ? {} : { values: { limit } };
  switch (keyword) {
    case 'required':
      return { pointer: `${pointer}/${escape(params['missingProperty'])}`, code: 'field-missing' };
    case 'additionalProperties':
      return { pointer: `${pointer}/${escape(params['additionalProperty'])}`, code: 'unknown-field' };
    case 'type':
      return { pointer, code: 'wrong-type' };
    case 'maxLength':
      return { pointer, code: 'too-long', ...limited };
    case 'minLength':
      // An empty sentence is one that was not filled in, whatever the machine calls it.
      return limit === 1 ? { pointer, code: 'answer-missing' } : { pointer, code: 'too-short', ...limited };
    case 'maxItems':
    case 'maxProperties':
      return { pointer, code: 'too-many', ...limited };
    case 'minItems':
    case 'minProperties':
      return { pointer, code: 'too-few', ...limited };
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
    case 'multipleOf':
      return { pointer, code: 'out-of-range', ...limited };
    case 'pattern':
    case 'format':
      return { pointer, code: 'wrong-format' };
    default:
      return { pointer, code: 'not-allowed-value' };
  }
}
