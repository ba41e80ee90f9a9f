/** Plans duties from an item's rules: the first of each when the entitlement opens, the next when one is over. */
import type { DutyRule } from '#domain/catalogue/entitlement-rule.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { dueOf } from '#domain/clock/due.ts';
import { addDays, type Day } from '#domain/kernel/instant.ts';
import type { Duty } from './duty.ts';
import { COMMITMENT_BASIS } from './judge.ts';

/** Sixty working days after the decision (2018 regulation 14), yellow for the last ten. */
const COMMITMENT_WITHIN = { amount: 60, unit: 'working-day' } as const;
const COMMITMENT_NEAR = { amount: 50, unit: 'working-day' } as const;
export const COMMITMENT_RULE = 'commitment';

const notBefore = (day: Day, floor: Day): Day => (day < floor ? floor : day);
const fresh = { state: 'open', reminded: false, overdue: false, inspected: [] } as const;

/** @param from the first day of the period: the day of the decision itself does not count. */
export function firstDuty({ id, kind, name, within, every, tellDays, basis }: DutyRule, from: Day, calendar: Calendar): Duty {
  const due = dueOf(from, within, calendar);
  const near = notBefore(addDays(due, -tellDays), from);
  return {
    id: `${id}-1`,
    rule: id,
    nth: 1,
    kind,
    name,
    basis,
    planned: due,
    due,
    near,
    tellDays,
    ...(every === undefined ? {} : { every }),
    ...fresh,
  };
}

/** Whatever was promised in place of a paper is inspected, whether the item's data say so or not. */
export const commitmentDuty = (from: Day, calendar: Calendar): Duty => ({
  id: `${COMMITMENT_RULE}-1`,
  rule: COMMITMENT_RULE,
  nth: 1,
  kind: 'inspection',
  name: { zh: '告知承诺核查', en: 'Inspection of what was promised' },
  basis: COMMITMENT_BASIS,
  planned: dueOf(from, COMMITMENT_WITHIN, calendar),
  due: dueOf(from, COMMITMENT_WITHIN, calendar),
  near: dueOf(from, COMMITMENT_NEAR, calendar),
  tellDays: 0,
  ...fresh,
});

/** The one after this; undefined where the rule knows no other or it would fall beyond the period. Its day follows from the day before, not from when it was done. */
export function nextDuty(duty: Duty, until: Day | undefined, calendar: Calendar): Duty | undefined {
  const { rule, nth, kind, name, basis, tellDays, every, planned: before } = duty;
  if (every === undefined) return undefined;
  const due = dueOf(before, every, calendar);
  if (until !== undefined && due > until) return undefined;
  const near = notBefore(addDays(due, -tellDays), before);
  return { id: `${rule}-${nth + 1}`, rule, nth: nth + 1, kind, name, basis, planned: due, due, near, tellDays, every, ...fresh };
}
