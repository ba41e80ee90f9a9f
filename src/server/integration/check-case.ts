/** Checks a line about a running case: which matter, whose, since when; its answers by the matter's own questions. */
import type { Field } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import { checkAnswer, checkAnswers } from '#domain/form/check-answers.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantOf, readDay, startOfDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { definitionFor } from '#server/catalogue/definition-for.ts';
import type { PartyWish } from '#server/case/submission.ts';
import type { Cells } from './read-csv.ts';
import { wrong, type ImportProblem } from './import-problem.ts';

type Answers = Readonly<Record<string, unknown>>;
export type CaseLine = {
  readonly reference: string;
  readonly definition: CaseDefinition;
  readonly lead: PartyWish;
  readonly title: string | undefined;
  readonly situation: Answers;
  readonly answers: Answers;
  readonly submitted: Instant;
  readonly accepted: Instant | undefined;
  /** Login of the officer who has the file in hand. */
  readonly handler: string | undefined;
  readonly due: Day | undefined;
};

const MINUTE = 60_000;
const NINE = 9 * 60 * MINUTE;

/** `2026-06-01 10:20`, `2026/6/1 10:20` or a day alone, which is taken as nine in the morning. */
export function readMoment(text: string): Instant | undefined {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::\d{2})?)?$/.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '', date = '', hour, minute] = match;
  const day = readDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  if (day === undefined || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return undefined;
  return instantOf(startOfDay(day) + (hour === undefined ? NINE : (Number(hour) * 60 + Number(minute)) * MINUTE));
}

/** A cell as the kind of answer its question takes; what cannot be read stays text, and the form's check says what is wrong. */
function answerOf(field: Field, text: string): unknown {
  switch (field.type) {
    case 'number':
    case 'division':
      return text.trim() === '' || !Number.isFinite(Number(text)) ? text : Number(text);
    case 'yes-no':
      return /^(是|yes|true|1)$/i.test(text) ? true : /^(否|no|false|0)$/i.test(text) ? false : text;
    case 'choice':
      return field.options?.find(({ value, label }) => value === text || label.zh === text || label.en === text)?.value ?? text;
    case 'text':
    case 'date':
    case 'identifier':
    case 'phone':
    case 'address':
      return text;
  }
}

const fieldsOf = ({ matter, items }: CaseDefinition): ReadonlyMap<string, Field> => {
  const own = matter.steps.flatMap((step) => (step.kind === 'item' ? (items.get(step.item)?.fields ?? []) : []));
  return new Map([...own, ...matter.fields, ...matter.situation].map((field) => [field.id as string, field]));
};

const columnProblem =
  (column: (pointer: string) => string) =>
  ({ pointer, code, values }: Problem): ImportProblem =>
    wrong(column(pointer), code, values);

/** The situation is needed whole, for it says which parts there are; of other answers what the old system had. */
function readAnswers(definition: CaseDefinition, cells: Cells) {
  const fields = fieldsOf(definition);
  const ids = new Set(definition.matter.situation.map(({ id }): string => id));
  const problems: ImportProblem[] = [];
  const [situation, answers]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const [column, text] of Object.entries(cells)) {
    if (!column.includes('.') || text === '') continue;
    const field = fields.get(column);
    if (field === undefined) problems.push(wrong(column, 'unknown-field'));
    else if (ids.has(column)) situation[column] = answerOf(field, text);
    else {
      const verdict = checkAnswer(field, answerOf(field, text), `/answers/${column}`);
      problems.push(...verdict.problems.map(columnProblem(() => column)));
      if (verdict.problems.length === 0) answers[column] = answerOf(field, text);
    }
  }
  const whole = checkAnswers(definition.matter.situation, situation, {}, '/situation');
  problems.push(...whole.problems.map(columnProblem((pointer) => pointer.split('/').at(-1) ?? pointer)));
  return { problems, situation: whole.clean, answers };
}

const matterOf = (catalogue: Catalogue, text: string): Matter | undefined =>
  [...catalogue.matters.values()].find(({ id, name }) => id === text || name.zh === text || name.en === text);

function readTimes(cells: Cells, now: Instant) {
  const problems: ImportProblem[] = [];
  const at = (column: 'submitted' | 'accepted'): Instant | undefined => {
    const text = cells[column] ?? '';
    if (text === '' && column === 'accepted') return undefined;
    const moment = readMoment(text);
    if (moment === undefined) problems.push(wrong(column, 'not-a-moment'));
    else if (moment > now) problems.push(wrong(column, 'in-future'));
    return moment;
  };
  const [submitted, accepted] = [at('submitted'), at('accepted')];
  if (submitted !== undefined && accepted !== undefined && accepted < submitted) problems.push(wrong('accepted', 'before-submitted'));
  const due = readMoment(cells['due'] ?? '');
  if ((cells['due'] ?? '') !== '' && due === undefined) problems.push(wrong('due', 'not-a-day'));
  if ((cells['handler'] ?? '') !== '' && accepted === undefined) problems.push(wrong('handler', 'not-accepted-yet'));
  return { problems, submitted, accepted, due: due === undefined ? undefined : dayOfInstant(due) };
}

/** The line read; who the parties are and what the engine makes of it is judged by `plan-import.ts`. */
export function readCaseLine(
  catalogue: Catalogue,
  division: DivisionCode,
  cells: Cells,
  now: Instant,
): { readonly problems: readonly ImportProblem[]; readonly line: Result<CaseLine> } {
  const { reference = '', applicant = '', number = '', title = '', handler = '' } = cells;
  const times = readTimes(cells, now);
  const problems: ImportProblem[] = [...times.problems];
  if (!/^\S.{0,99}$/.test(reference)) problems.push(wrong('reference', reference === '' ? 'answer-missing' : 'wrong-format'));
  const matter = matterOf(catalogue, cells['matter'] ?? '');
  if (matter === undefined) return { problems: [...problems, wrong('matter', 'matter-not-found')], line: refuse('bad-input') };
  const definition = definitionFor(catalogue, matter.id, { division });
  const read = readAnswers(definition, cells);
  problems.push(...read.problems);
  const role = matter.roles.find((each) => each.kind === 'applicant');
  if (role === undefined) problems.push(wrong('matter', 'unknown-role'));
  if (problems.length > 0 || role === undefined || times.submitted === undefined) return { problems, line: refuse('bad-input') };
  const identifier = number === '' ? {} : { identifier: { kind: cells['kind'] || 'citizen', value: number } };
  const line: CaseLine = {
    reference,
    definition,
    lead: { role: role.id, name: applicant, ...identifier },
    title: title === '' ? undefined : title,
    situation: read.situation,
    answers: read.answers,
    submitted: times.submitted,
    accepted: times.accepted,
    handler: handler === '' ? undefined : handler,
    due: times.due,
  };
  return { problems, line: ok(line) };
}
