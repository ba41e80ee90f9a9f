/** What is typed to begin a mandate, what is asked of it, and the one body that begins it. */
import type { MandateKindView } from '#contract/view/mandate.ts';
import type { FieldView } from '#contract/view/plain.ts';
import { mandates } from './texts.ts';

export type Begin = 'ask' | 'give';
export type TypedMandate = {
  readonly kind: MandateKindView | undefined;
  readonly by: 'number' | 'code';
  readonly name: string;
  readonly identifier: string;
  /** Undefined: all. */
  readonly matters: readonly string[] | undefined;
  readonly until: string;
  readonly role: 'admin' | 'filer';
  /** For which firm, where one is its admin. */
  readonly firm: string | undefined;
};

/** A child and a firm are found in a register, so they are named; nobody scans for them. */
export const isNamedOnly = (act: Begin, kind: MandateKindView | undefined): boolean =>
  kind === 'child' || (act === 'ask' && kind === 'firm');

/** A guardian's ends with the child's minority; a firm's may stay open. */
export const hasPeriod = (kind: MandateKindView | undefined): boolean => kind !== 'child' && kind !== 'firm';

export const personFields = (act: Begin, kind: MandateKindView | undefined): readonly FieldView[] => {
  const firm = act === 'ask' && kind === 'firm';
  return [
    { id: 'name', type: 'text', label: firm ? mandates.firmName : mandates.name, required: true, length: firm ? 100 : 50 },
    {
      id: 'identifier',
      type: 'identifier',
      label: firm ? mandates.code : mandates.identifier,
      required: true,
      identifier: firm ? 'credit-code' : 'citizen',
    },
  ];
};

export const bodyOf = (act: Begin, typed: TypedMandate): Readonly<Record<string, unknown>> => {
  const { kind, name, identifier, matters, until, role, firm } = typed;
  const named = typed.by === 'number' || isNamedOnly(act, kind);
  const number = { kind: act === 'ask' && kind === 'firm' ? 'credit-code' : 'citizen', value: identifier.trim() };
  return {
    kind,
    ...(named ? { other: { name: name.trim(), identifier: number } } : {}),
    ...(matters === undefined ? {} : { matters }),
    ...(until !== '' && kind !== 'child' ? { until } : {}),
    ...(kind === 'firm' ? { role } : {}),
    ...(act === 'give' && kind === 'firm' && firm !== undefined ? { firm } : {}),
  };
};

/** A year from today: long enough to be of use, short enough to be thought of again. */
export const yearFrom = (today: string): string => {
  const next = `${Number(today.slice(0, 4)) + 1}${today.slice(4, 10)}`;
  return next.endsWith('-02-29') ? `${next.slice(0, 8)}28` : next;
};
