/** What the clerk typed for the person at the window: a pure reducer over matters, answers, people and the reception. */
import type { Answers } from '#web/ui/form/answer.ts';
import { emptyReception, receptionAfter, type Reception, type ReceptionAct } from '../counter/reception.ts';

export type Person = { readonly name: string; readonly identifier: string };
export type Evidence = { readonly file: string; readonly sha256: string };
export type Typed = {
  /** In the order in which they were added; each becomes a case of its own. */
  readonly matters: readonly string[];
  /** One map over all matters: a question they share is asked once. */
  readonly answers: Answers;
  /** Known values the person contests: theirs holds (2018 regulation art. 7). */
  readonly contested: readonly string[];
  /** The paper that speaks against a register, scanned here, by field. */
  readonly evidence: Readonly<Record<string, Evidence>>;
  /** Those beside the one at the window, by `<matter>/<role>`. */
  readonly people: Readonly<Record<string, Person>>;
  readonly reception: Reception;
  /** How results are received. */
  readonly delivery: 'electronic' | 'window' | 'together';
};
export type TypedAct =
  | { readonly kind: 'add'; readonly matter: string }
  | { readonly kind: 'remove'; readonly matter: string }
  | { readonly kind: 'answer'; readonly field: string; readonly value: unknown }
  | { readonly kind: 'contest'; readonly field: string; readonly on: boolean }
  | { readonly kind: 'prove'; readonly field: string; readonly evidence: Evidence | undefined }
  | { readonly kind: 'person'; readonly at: string; readonly person: Person | undefined }
  | { readonly kind: 'delivery'; readonly how: Typed['delivery'] }
  | { readonly kind: 'reception'; readonly act: ReceptionAct };

export const emptyTyped = (visit: string, delivery: Typed['delivery']): Typed => ({
  delivery,
  matters: [],
  answers: {},
  contested: [],
  evidence: {},
  people: {},
  reception: { ...emptyReception, visit },
});

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> => {
  const { [key]: _gone, ...rest } = record;
  return rest;
};

export const typedAfter = (before: Typed, act: TypedAct): Typed => {
  switch (act.kind) {
    case 'add':
      return before.matters.includes(act.matter) ? before : { ...before, matters: [...before.matters, act.matter] };
    case 'remove':
      return { ...before, matters: before.matters.filter((matter) => matter !== act.matter) };
    case 'answer':
      return {
        ...before,
        answers:
          act.value === undefined || act.value === '' ? without(before.answers, act.field) : { ...before.answers, [act.field]: act.value },
      };
    case 'contest': {
      const rest = before.contested.filter((field) => field !== act.field);
      return act.on
        ? { ...before, contested: [...rest, act.field] }
        : { ...before, contested: rest, answers: without(before.answers, act.field), evidence: without(before.evidence, act.field) };
    }
    case 'prove':
      return {
        ...before,
        evidence: act.evidence === undefined ? without(before.evidence, act.field) : { ...before.evidence, [act.field]: act.evidence },
      };
    case 'person':
      return { ...before, people: act.person === undefined ? without(before.people, act.at) : { ...before.people, [act.at]: act.person } };
    case 'delivery':
      return { ...before, delivery: act.how };
    case 'reception':
      return { ...before, reception: receptionAfter(before.reception, act.act) };
  }
};
