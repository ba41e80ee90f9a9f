/** An entitlement as its holder or its office reads it. */
import type { Actor } from '#domain/case/actor.ts';
import { dueDaysOf, isOwed, nearestOf, nextMonthOf } from '#domain/entitlement/days.ts';
import type { EntitlementState, Renewal } from '#domain/entitlement/entitlement.ts';
import { actsForHolder, isOfOffice } from '#domain/entitlement/judge.ts';
import { lightOfDay } from '#domain/entitlement/light.ts';
import { waitsOf } from '#domain/entitlement/waits.ts';
import { dayOfInstant, dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { EntitlementRow, EntitlementView, OwnEntitlement } from '#contract/view/entitlement.ts';
import { basisOrNull, basisView, dayOrNull, officeName, officeView } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { dutyView } from './duty-view.ts';
import { tellEvent } from './history-words.ts';
import { paymentsView } from './payments-view.ts';
import type { FoundEntitlement } from './store.ts';

export type Reader = 'holder' | 'office';
export type Reading = {
  readonly catalogue: Catalogue;
  readonly actor: Actor;
  readonly reader: Reader;
  readonly now: Instant;
  readonly nameOf: (person: string) => string;
};

/** Undefined for everybody else, for whom it does not exist. Supervision of the office reads as the office does. */
export function readerOfEntitlement(state: EntitlementState, actor: Actor, now: Instant): Reader | undefined {
  if (actsForHolder(state, actor, now)) return 'holder';
  const supervises = actor.kind === 'officer' && actor.post.office === state.office && actor.post.duty === 'supervision';
  return isOfOffice(state, actor) || supervises ? 'office' : undefined;
}

type Mine = Pick<EntitlementRow, 'due' | 'light'>;
/** The nearest of what is owed, as it stands today. */
export function nearestView(state: EntitlementState, now: Instant): Mine {
  const nearest = nearestOf(state);
  if (state.state === 'ended') return { due: null, light: 'done' };
  if (nearest === undefined) return { due: null, light: state.state === 'suspended' ? 'stop' : 'ok' };
  const light = lightOfDay(nearest.due, nearest.near, now);
  return { due: dayText(nearest.due), light: state.state === 'suspended' && light !== 'late' ? 'stop' : light };
}

export function entitlementRow(catalogue: Catalogue, state: EntitlementState, now: Instant): EntitlementRow {
  return {
    id: state.id,
    name: state.name,
    title: state.title,
    office: officeView(catalogue, state.office, state.division),
    case: state.case,
    state: state.state,
    from: dayText(state.from),
    until: dayOrNull(state.until),
    certificate: state.certificate?.number ?? null,
    ...nearestView(state, now),
    waits: waitsOf(state) ?? null,
  };
}

type RenewalView = NonNullable<OwnEntitlement['renewal']>;
function standing(state: EntitlementState, renewal: Renewal, now: Instant): RenewalView['state'] {
  const { asked } = renewal;
  if (state.replacedBy !== undefined || asked?.state === 'granted') return 'granted';
  if (asked?.state === 'open') return 'asked';
  if (asked?.state === 'refused') return 'refused';
  if (state.state === 'ended') return 'closed';
  const today = dayOfInstant(now);
  if (today > renewal.lastAsk) return 'late';
  return today >= renewal.tellOn ? 'open' : 'not-yet';
}

function renewalView(catalogue: Catalogue, state: EntitlementState, now: Instant): RenewalView | null {
  const { renewal } = state;
  if (renewal === undefined) return null;
  return {
    state: standing(state, renewal, now),
    lastAsk: dayText(renewal.lastAsk),
    basis: basisView(catalogue, renewal.basis),
    case: renewal.asked?.case ?? null,
    deemed: renewal.deemedAt !== undefined,
  };
}

export function ownView(catalogue: Catalogue, state: EntitlementState, now: Instant): OwnEntitlement {
  const duty =
    state.state === 'ended' ? undefined : state.duties.find((each) => isOwed(each) && (each.kind === 'report' || each.state === 'rectify'));
  const month = nextMonthOf(state);
  const next = month === undefined ? undefined : dueDaysOf(state).find(({ what }) => what === 'payment')?.on;
  return {
    ...entitlementRow(catalogue, state, now),
    item: state.item,
    renewal: renewalView(catalogue, state, now),
    duty: duty === undefined ? null : { id: duty.id, name: duty.name, due: dayText(duty.due), light: lightOfDay(duty.due, duty.near, now) },
    payment: state.payments === undefined ? null : { fen: state.payments.fen ?? null, next: dayOrNull(next) },
  };
}

type May = EntitlementView['may'][number];
function mayOf(state: EntitlementState, { actor, reader, now }: Reading): May[] {
  const alive = state.state !== 'ended';
  if (reader === 'holder') {
    const { renewal } = state;
    const open = renewal !== undefined && ['not-yet', 'open'].includes(standing(state, renewal, now));
    return alive ? [...(open ? (['renew'] as const) : []), 'ask-change', 'surrender'] : [];
  }
  if (actor.kind !== 'officer' || state.holders.includes(actor.person)) return [];
  const head = isOfOffice(state, actor, 'approval');
  const handles = isOfOffice(state, actor);
  const { payments, credit } = state;
  const failed = payments?.months.some(({ state: at }) => at === 'failed' || at === 'withheld') === true;
  return [
    ...(head && alive ? [state.state === 'suspended' ? ('lift' as const) : ('suspend' as const)] : []),
    ...(head && alive && state.changes.some(({ answer }) => answer === undefined) ? (['answer-change'] as const) : []),
    ...(handles && alive && payments !== undefined && payments.fen === undefined ? (['confirm-amount'] as const) : []),
    ...(handles && failed ? (['order-again'] as const) : []),
    ...(head && credit !== undefined && credit.repaired === undefined ? (['repair-credit'] as const) : []),
    ...(handles && alive && state.duties.some((duty) => duty.state === 'failed') ? (['propose-revocation'] as const) : []),
  ];
}

function historyView({ state, events }: FoundEntitlement, { catalogue, nameOf, reader }: Reading): EntitlementView['history'] {
  const names = new Map(state.duties.map((duty) => [duty.id, duty.name] as const));
  const who = (by: (typeof events)[number]['by']): Text => {
    if (by.kind === 'system') return { zh: '系统', en: 'the platform' };
    if (by.kind === 'officer') {
      const office = officeName(catalogue, by.office);
      // The holder reads the office; who in it stands in the record that was signed.
      return reader === 'office' ? { zh: `${office.zh} ${nameOf(by.person)}`, en: `${nameOf(by.person)}, ${office.en}` } : office;
    }
    if (by.kind === 'authority') return { zh: by.name, en: by.name };
    return reader === 'holder' ? { zh: nameOf(by.person), en: nameOf(by.person) } : { zh: '持有人', en: 'the holder' };
  };
  return events.toReversed().map((event) => {
    const { what, why, basis } = tellEvent(event, (id) => names.get(id) ?? { zh: id, en: id });
    return { at: instantText(event.at), what, why, basis: basisOrNull(catalogue, basis), who: who(event.by) };
  });
}

export function entitlementView(found: FoundEntitlement, reading: Reading): EntitlementView {
  const { state } = found;
  const { catalogue, reader, now, nameOf } = reading;
  const { suspended, ended, credit } = state;
  return {
    ...entitlementRow(catalogue, state, now),
    certificateId: state.certificate?.id ?? null,
    version: state.seq,
    reader,
    holders: state.holders.map(nameOf),
    conditions: [...state.conditions],
    commitments: [...state.commitments],
    duties: state.duties.map((duty) => dutyView(duty, state, reading)),
    payments: paymentsView(state, catalogue),
    renewal: renewalView(catalogue, state, now),
    suspended:
      suspended === undefined
        ? null
        : { since: dayText(suspended.since), reason: suspended.reason, basis: basisView(catalogue, suspended.basis) },
    ended:
      ended === undefined
        ? null
        : { how: ended.how, on: dayText(ended.on), reason: ended.reason, basis: basisView(catalogue, ended.basis) },
    changes: state.changes.map(({ id, words, askedAt, answer }) => ({
      id,
      words,
      on: dayText(dayOfInstant(askedAt)),
      answer: answer === undefined ? null : { made: answer.made, reasons: answer.reasons, on: dayText(dayOfInstant(answer.at)) },
    })),
    credit:
      credit === undefined ? null : { on: dayText(credit.on), until: dayText(credit.until), repaired: dayOrNull(credit.repaired?.on) },
    replacedBy: state.replacedBy ?? null,
    renews: state.renews ?? null,
    history: historyView(found, reading),
    may: mayOf(state, reading),
  };
}
