/** Derives what a granted part leaves behind from the case and the item it pinned: pure, so that anybody can compute it again. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { dueOf } from '#domain/clock/due.ts';
import { promisedBy } from '#domain/case/entitlement-jobs.ts';
import type { CaseState, Decision, Part } from '#domain/case/state.ts';
import type { EntitlementRule, PaymentRule } from '#domain/catalogue/entitlement-rule.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { addDays, dayOfInstant, type Day } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { EntitlementId, Opening, Renewal } from './entitlement.ts';
import { addToMonth, monthOf, type Payments } from './payment.ts';
import { commitmentDuty, COMMITMENT_RULE, firstDuty } from './plan-duty.ts';

export type OpeningParts = {
  readonly id: EntitlementId;
  readonly item: Item;
  readonly decision: Decision;
  readonly calendar: Calendar;
  /** What is renewed: the new period begins the day after it ends. */
  readonly renews?: { readonly id: EntitlementId; readonly until: Day };
  readonly proposedFen?: number;
};

/** The last day of a period that begins on `from`: five years from 26 June 2026 last until the end of 25 June 2031. */
const lastDayOf = (from: Day, { period }: Pick<EntitlementRule, 'period'>, calendar: Calendar): Day | undefined =>
  period === undefined ? undefined : addDays(dueOf(from, period, calendar), -1);

const renewalOf = ({ renewal }: EntitlementRule, until: Day | undefined): Renewal | undefined =>
  renewal === undefined || until === undefined
    ? undefined
    : {
        matter: renewal.matter,
        tellOn: addDays(until, -renewal.tellDays),
        lastAsk: addDays(until, -renewal.askDays),
        basis: renewal.basis,
        told: false,
      };

const paymentsOf = ({ name, basis, first, months, payDay }: PaymentRule, from: Day, proposedFen: number | undefined): Payments => {
  const begin = addToMonth(monthOf(from), first === 'next-month' ? 1 : 0);
  return {
    name,
    basis,
    first: begin,
    payDay,
    months: [],
    ...(months === undefined ? {} : { last: addToMonth(begin, months - 1) }),
    ...(proposedFen === undefined ? {} : { proposedFen }),
  };
};

/** The words that were signed in place of papers. */
const wordsOf = (item: Item, ids: readonly string[]): readonly Text[] =>
  ids.flatMap((id) => {
    const way = item.materials.find((each) => each.id === id)?.satisfiedBy.find(({ by }) => by === 'commitment');
    return way?.by === 'commitment' ? [way.text] : [];
  });

export function openingOf(state: CaseState, part: Part, parts: OpeningParts): Opening {
  const { id, item, decision, calendar, renews, proposedFen } = parts;
  const rule: EntitlementRule = item.entitlement ?? { duties: [] };
  const decidedOn = dayOfInstant(decision.at);
  const from = renews === undefined ? decidedOn : addDays(renews.until, 1);
  const until = lastDayOf(from, rule, calendar);
  const promised = promisedBy(state, part);
  const duties = rule.duties.map((each) => firstDuty(each, from, calendar));
  const inspected = duties.some(({ rule: own }) => own === COMMITMENT_RULE);
  const renewal = renewalOf(rule, until);
  return {
    id,
    division: part.division,
    office: part.office,
    case: state.number,
    part: part.id,
    decision: decision.id,
    item: item.id,
    itemVersion: item.version,
    name: item.result?.name ?? item.name,
    title: state.title,
    holders: state.parties.flatMap(({ kind, person, until: gone }) =>
      kind === 'applicant' && person !== undefined && gone === undefined ? [person] : [],
    ),
    ...(decision.by === undefined ? {} : { decidedBy: decision.by }),
    basis: decision.basis,
    from,
    ...(until === undefined ? {} : { until }),
    conditions: decision.conditions,
    commitments: wordsOf(item, promised),
    duties: [...duties, ...(promised.length > 0 && !inspected ? [commitmentDuty(decidedOn, calendar)] : [])],
    ...(renewal === undefined ? {} : { renewal }),
    ...(rule.payments === undefined ? {} : { payments: paymentsOf(rule.payments, from, proposedFen) }),
    ...(renews === undefined ? {} : { renews: renews.id }),
  };
}
