/** A life of an entitlement told command by command, for tests of its room. */
import type { Actor } from '#domain/case/actor.ts';
import { brandAs, type CaseNumber, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { instantOf, startOfDay, type Day } from '#domain/kernel/instant.ts';
import { decideEntitlement } from '#domain/entitlement/decide-entitlement.ts';
import type { EntitlementCommand, EntitlementEvent, EntitlementState, Opening } from '#domain/entitlement/entitlement.ts';
import { evolveEntitlement } from '#domain/entitlement/evolve-entitlement.ts';
import { commitmentDuty } from '#domain/entitlement/plan-duty.ts';
import { calendar, day } from './calendar.ts';

export const basis = { law: 'administrative-licensing-law-2019', article: 61 };
export const name = { zh: '测试', en: 'Test' };
export const person = (id: string) => brandAs<PersonId>(id);
const office = brandAs<OfficeId>('deqing-market-supervision');
export const officer = (id: string, duty: 'handling' | 'approval' = 'handling'): Actor => ({
  kind: 'officer',
  person: person(id),
  post: { office, division: brandAs(330521), duty, from: '2026-01-01', title: name },
});
export const holder: Actor = { kind: 'person', person: person('holder'), mandates: [] };
export const sweep: Actor = { kind: 'system', job: 'sweep' };
export const FROM = day('2026-01-05');

export const opening = (more: Partial<Opening> = {}): Opening => ({
  id: brandAs('330521-00000000000000000001'),
  division: brandAs(330521),
  office,
  case: brandAs<CaseNumber>('330521-2026-0000001-0'),
  part: brandAs('food'),
  decision: brandAs('decision'),
  item: brandAs('food-permit'),
  itemVersion: 1,
  name,
  title: '小满糕点铺',
  holders: [person('holder')],
  decidedBy: person('decider'),
  basis: 'decided',
  from: FROM,
  conditions: [],
  commitments: [name],
  duties: [commitmentDuty(FROM, calendar)],
  ...more,
});

/** A life told command by command; what is refused changes nothing. */
export function life(first: Opening) {
  let state: EntitlementState | undefined;
  const events: EntitlementEvent[] = [];
  const act = (command: EntitlementCommand, actor: Actor, on: Day): string => {
    const now = instantOf(startOfDay(on) + 36_000_000);
    const decided = decideEntitlement(command, state, { actor, by: { kind: 'system', job: 'test' }, calendar, now });
    if (!decided.ok) return decided.refusal.code;
    for (const event of decided.value) {
      events.push(event);
      state = evolveEntitlement(state, event);
    }
    return 'ok';
  };
  act({ kind: 'open', opening: first }, sweep, first.from);
  const now = (): EntitlementState => {
    if (state === undefined) throw new Error('It was not opened');
    return state;
  };
  return { act, events, now };
}
