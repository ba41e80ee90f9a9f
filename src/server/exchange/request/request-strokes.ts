/** The terms of a data request drawn to scale: the data office's check, the owner's answer, a ruling; each with the days used. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { workingDaysBetween } from '#domain/clock/working-day.ts';
import type { DataRequestEvent, DataRequestState } from '#domain/exchange/data-request.ts';
import { REQUEST_TERMS } from '#domain/exchange/request-terms.ts';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import type { RequestStroke } from '#contract/view/exchange.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { officeName } from '#server/case/words.ts';

type Kind = RequestStroke['kind'];
type Of = DataRequestEvent['kind'];

const BEGINS: Readonly<Record<Kind, readonly Of[]>> = {
  check: ['DataAsked', 'DataCompleted'],
  answer: ['DataChecked', 'DataRenewalAsked'],
  rule: ['DataDisputed', 'DataEscalated'],
};
const DAYS: Readonly<Record<Kind, number>> = { check: REQUEST_TERMS.check, answer: REQUEST_TERMS.answer, rule: REQUEST_TERMS.rule };
/** What happens beside the terms and ends none. */
const BESIDE: readonly Of[] = ['DataKeyTaken'];

const isSilent = (ending: DataRequestEvent | undefined): boolean =>
  ending?.kind === 'DataEscalated' ||
  (ending?.kind === 'DataChecked' && ending.silent) ||
  (ending?.kind === 'DataGranted' && ending.basis === 'silence');

type Scene = { readonly catalogue: Catalogue; readonly now: Instant };

function strokeOf(kind: Kind, state: DataRequestState, events: readonly DataRequestEvent[], { catalogue, now }: Scene): RequestStroke {
  const { calendar } = catalogue;
  const office = officeName(catalogue, state.offices[kind === 'check' ? 'checker' : kind === 'answer' ? 'owner' : 'ruler']);
  const index = events.findLastIndex((event) => BEGINS[kind].includes(event.kind));
  const begin = events[index];
  if (begin === undefined) return { kind, office, days: DAYS[kind], used: 0, due: null, state: 'waits' };
  const end = events.slice(index + 1).find((event) => !BESIDE.includes(event.kind));
  const used = daysBetween(begin.at, end?.at ?? now, calendar);
  const due = 'due' in begin && begin.due !== undefined ? dayText(begin.due) : null;
  return { kind, office, days: DAYS[kind], used, due, state: end === undefined ? 'runs' : isSilent(end) ? 'silent' : 'done' };
}

/** The day of an act belongs to the state before it (model.md 3). */
const daysBetween = (from: Instant, to: Instant, calendar: Calendar): number =>
  workingDaysBetween(dayOfInstant(from), dayOfInstant(to), calendar);

/** Check and answer always, though the answer falls away where all may have it; a ruling where one was wanted. */
export function strokesOf(state: DataRequestState, events: readonly DataRequestEvent[], scene: Scene): RequestStroke[] {
  const ruled = events.some(({ kind }) => BEGINS.rule.includes(kind));
  const answered = state.share.kind === 'conditional' || events.some(({ kind }) => BEGINS.answer.includes(kind));
  const kinds: readonly Kind[] = ['check', ...(answered ? (['answer'] as const) : []), ...(ruled ? (['rule'] as const) : [])];
  const skipped = state.share.kind === 'not-shared' || state.grant?.basis === 'standing' || state.grant?.basis === 'own';
  return (skipped ? kinds.filter((kind) => kind === 'rule') : kinds).map((kind) => strokeOf(kind, state, events, scene));
}
