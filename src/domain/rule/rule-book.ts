/** Compiles, type-checks and judges the conditions of a catalogue: the same code at publish, on the server and in the browser. */
import { Environment, type ASTNode, type ParseResult } from '@marcbachmann/cel-js';
import type { Result } from '#domain/kernel/result.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import { findForbidden, LIMITS, LONGEST, referencesOf } from './forbidden.ts';
import type { Variables, VariableType } from './variables.ts';
import { celValueOf, schemaOf } from './variables.ts';

export type RuleRefusal =
  | 'rule-too-long'
  | 'rule-syntax'
  | 'rule-forbidden'
  | 'rule-unknown-name'
  | 'rule-type'
  | 'rule-not-yes-no'
  | 'rule-name-conflict';

export type Condition = {
  readonly source: string;
  readonly ast: ASTNode;
  /** Dotted names it reads. */
  readonly references: readonly string[];
  readonly variables: Variables;
  readonly run: ParseResult;
};

export type Answers = Readonly<Record<string, unknown>>;

const environmentOf = (variables: Variables): Result<Environment, 'rule-name-conflict'> => {
  const nested = schemaOf(variables);
  if ('conflict' in nested) return refuse('rule-name-conflict', { values: { name: nested.conflict } });
  const environment = new Environment({ unlistedVariablesAreDyn: false, limits: LIMITS });
  for (const [name, type] of Object.entries(nested.schema)) {
    try {
      if (typeof type === 'string') environment.registerVariable(name, type);
      else environment.registerVariable({ name, schema: type });
    } catch {
      // A word of CEL's own (`string`, `map`): whoever names a question so may not stop the books of all other matters.
      return refuse('rule-name-conflict', { values: { name } });
    }
  }
  return ok(environment);
};

const parse = (environment: Environment, source: string): Result<ParseResult, RuleRefusal> => {
  if ([...source].length > LONGEST) return refuse('rule-too-long', { values: { length: [...source].length, longest: LONGEST } });
  try {
    return ok(environment.parse(source));
  } catch (error) {
    return refuse('rule-syntax', { values: { detail: firstLine(error) } });
  }
};

const firstLine = (error: unknown): string => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown');

const YES_NO = ['bool'] as const;
const NUMBERS = ['int', 'double'] as const;

const compileIn = (
  environment: Environment,
  source: string,
  variables: Variables,
  types: readonly string[] = YES_NO,
): Result<Condition, RuleRefusal> => {
  const parsed = parse(environment, source);
  if (!parsed.ok) return parsed;
  const { ast } = parsed.value;
  const forbidden = findForbidden(ast);
  if (forbidden !== undefined) return refuse('rule-forbidden', { values: { name: forbidden } });
  const references = referencesOf(ast);
  const unknown = references.find((name) => !Object.hasOwn(variables, name));
  if (unknown !== undefined) return refuse('rule-unknown-name', { values: { name: unknown } });
  const checked = parsed.value.check();
  if (!checked.valid) return refuse('rule-type', { values: { detail: firstLine(checked.error) } });
  if (!types.includes(checked.type ?? ''))
    return refuse(types === YES_NO ? 'rule-not-yes-no' : 'rule-type', { values: { type: checked.type ?? 'unknown' } });
  return ok({ source, ast, references, variables, run: parsed.value });
};

/** Declaring the names is the costly part: one book for each list of them, as long as the list lives. */
const books = new WeakMap<Variables, RuleBook>();

/** Compiles one condition against its variables; a refusal says what is wrong, for the author of the catalogue. */
export const compileCondition = (source: string, variables: Variables): Result<Condition, RuleRefusal> => {
  const book = books.get(variables) ?? ruleBook(variables);
  books.set(variables, book);
  return book.compile(source);
};

/** Nests the answers a condition reads; answers it does not read never reach CEL. */
const contextOf = (condition: Condition, answers: Answers): Record<string, unknown> => {
  const root: Record<string, unknown> = {};
  for (const name of condition.references) {
    const value = celValueOf(condition.variables[name] as VariableType, Object.hasOwn(answers, name) ? answers[name] : undefined);
    const segments = name.split('.');
    const leaf = segments.pop() ?? name;
    let branch = root;
    for (const segment of segments) branch = (branch[segment] ??= {}) as Record<string, unknown>;
    if (value !== undefined) branch[leaf] = value;
  }
  return root;
};

/**
 * Judges a condition over flat answers (`{'shop.service': 'dine-in'}`).
 * Refuses `answer-missing` where the verdict hangs on a question not answered yet (a false conjunct already decides),
 * `rule-failed` where arithmetic cannot go on (division by zero, overflow).
 */
export const evaluate = (condition: Condition, answers: Answers): Result<boolean, 'answer-missing' | 'rule-failed'> => {
  try {
    return ok(condition.run(contextOf(condition, answers)) === true);
  } catch (error) {
    const code = (error as { readonly code?: string }).code;
    return code === 'no_such_key' || code === 'unknown_variable'
      ? refuse('answer-missing')
      : refuse('rule-failed', { values: { detail: firstLine(error) } });
  }
};

/** Compiles a formula whose value is a number, e.g. an amount; the same names and bounds as a condition. */
export const compileFormula = (source: string, variables: Variables): Result<Condition, RuleRefusal> => {
  const environment = environmentOf(variables);
  return environment.ok ? compileIn(environment.value, source, variables, NUMBERS) : environment;
};

/** The number a formula gives over flat answers. Refuses as `evaluate` does. */
export const evaluateFormula = (formula: Condition, answers: Answers): Result<number, 'answer-missing' | 'rule-failed'> => {
  try {
    const value = Number(formula.run(contextOf(formula, answers)));
    return Number.isFinite(value) ? ok(value) : refuse('rule-failed');
  } catch (error) {
    const code = (error as { readonly code?: string }).code;
    return code === 'no_such_key' || code === 'unknown_variable' ? refuse('answer-missing') : refuse('rule-failed');
  }
};

export type RuleBook = {
  readonly compile: (source: string) => Result<Condition, RuleRefusal>;
  /** Whether a condition holds; one that is still unknown does not. Throws on a source that never could be published. */
  readonly holds: (source: string, answers: Answers) => boolean;
};

/** A book of conditions over the same variables: each source is compiled once. */
export const ruleBook = (variables: Variables): RuleBook => {
  const environment = environmentOf(variables);
  const compiled = new Map<string, Result<Condition, RuleRefusal>>();
  const compile = (source: string): Result<Condition, RuleRefusal> => {
    const known = compiled.get(source);
    if (known !== undefined) return known;
    const fresh = environment.ok ? compileIn(environment.value, source, variables) : environment;
    compiled.set(source, fresh);
    return fresh;
  };
  const holds = (source: string, answers: Answers): boolean => {
    const condition = compile(source);
    if (!condition.ok) throw new Error(`unpublished condition ${source}: ${condition.refusal.code}`);
    const verdict = evaluate(condition.value, answers);
    return verdict.ok && verdict.value;
  };
  return { compile, holds };
};
