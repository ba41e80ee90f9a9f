/** Which questions are asked: those whose condition holds over the answers to questions that are themselves asked. */
import type { Field, FieldType } from '#domain/catalogue/item.ts';
import { type Answers, type RuleBook, ruleBook } from '#domain/rule/rule-book.ts';
import type { Variables, VariableType } from '#domain/rule/variables.ts';

const VARIABLE_TYPES: Readonly<Record<FieldType, VariableType>> = {
  text: 'text',
  number: 'number',
  'yes-no': 'yes-no',
  choice: 'text',
  date: 'date',
  identifier: 'text',
  phone: 'text',
  address: 'text',
  division: 'integer',
};

const named = new WeakMap<readonly Field[], Variables>();

/** The names a condition over these questions may use, with their types; the same object for the same list. */
export const variablesOf = (fields: readonly Field[]): Variables => {
  const variables = named.get(fields) ?? Object.fromEntries(fields.map((field) => [field.id, VARIABLE_TYPES[field.type]]));
  named.set(fields, variables);
  return variables;
};

/** Answers given elsewhere (the situation) whose questions are not among the fields: typed by their value. */
const inferred = (situation: Answers): Variables =>
  Object.fromEntries(
    Object.entries(situation).flatMap(([id, value]): readonly (readonly [string, VariableType])[] => {
      if (typeof value === 'boolean') return [[id, 'yes-no']];
      if (typeof value === 'number') return [[id, 'number']];
      return typeof value === 'string' ? [[id, 'text']] : [];
    }),
  );

/** Compiling is the costly part: one book per list of fields, as long as the list lives. */
const books = new WeakMap<readonly Field[], RuleBook>();

const bookFor = (fields: readonly Field[], situation: Answers): RuleBook => {
  const known = variablesOf(fields);
  if (Object.keys(situation).some((id) => !Object.hasOwn(known, id))) return ruleBook({ ...inferred(situation), ...known });
  const book = books.get(fields) ?? ruleBook(known);
  books.set(fields, book);
  return book;
};

/** Each question once, though several items ask it: the first one stands. */
export const uniqueFields = (fields: readonly Field[]): readonly Field[] => {
  const seen = new Set<string>();
  return fields.filter(({ id }) => !seen.has(id) && seen.add(id) !== undefined);
};

/**
 * The questions asked in this situation, each once, in their order.
 * What is unknown does not hold; the answer to a question that is not asked (any more) counts as not given.
 */
export const visibleFields = (fields: readonly Field[], answers: Answers, situation: Answers = {}): readonly Field[] => {
  const book = bookFor(fields, situation);
  const byId = new Map(uniqueFields(fields).map((field) => [field.id, field]));
  const verdicts = new Map<string, boolean>();
  const isVisible = (field: Field): boolean => {
    const known = verdicts.get(field.id);
    if (known !== undefined || field.when === undefined) return known ?? true;
    /** A circle of conditions shows nothing; the catalogue's check refuses it before it can be published. */
    verdicts.set(field.id, false);
    const condition = book.compile(field.when);
    const scope = condition.ok ? condition.value.references.flatMap((id) => answerOf(id)) : [];
    const verdict = condition.ok && book.holds(field.when, Object.fromEntries(scope));
    verdicts.set(field.id, verdict);
    return verdict;
  };
  const answerOf = (id: string): readonly (readonly [string, unknown])[] => {
    const field = byId.get(id);
    if (Object.hasOwn(answers, id) && (field === undefined || isVisible(field))) return [[id, answers[id]]];
    return Object.hasOwn(situation, id) ? [[id, situation[id]]] : [];
  };
  return [...byId.values()].filter(isVisible);
};
