/** What holds for every mandate whatever was given: ended, expired, of another matter or case, of somebody grown up, it lets no act through. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandAs, type MandateId, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantOf, readDay } from '#domain/kernel/instant.ts';
import { isAdult, ofAgeFrom } from '#domain/party/coming-of-age.ts';
import { isInForce, mandateKinds, type Mandate } from '#domain/party/mandate.ts';
import {
  applicant,
  at,
  citizen,
  itemStep,
  part,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  submission,
} from '#test/support/sample-case.ts';
import { allowed } from './allowed.ts';
import type { CaseCommand } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { Party } from './party.ts';
import type { CaseState } from './state.ts';

const definition = sampleDefinition(sampleMatter([itemStep('a')]), [sampleItem('a')]);
const start = at('2026-06-01');
const HOUR = 3_600_000;
const instant = fc.integer({ min: -200, max: 200 }).map((hours) => instantOf(start + hours * HOUR));
const person = (id: string): PersonId => brandAs<PersonId>(id);

const anyMandate = fc.record(
  {
    id: fc.constantFrom('m1', 'm2').map((id) => brandAs<MandateId>(id)),
    kind: fc.constantFrom(...mandateKinds),
    giver: fc.constantFrom('mei', 'mei', 'mei', 'other').map(person),
    taker: fc.constantFrom('an', 'an', 'an', 'bo').map(person),
    from: instant,
    until: instant,
    revokedAt: instant,
    matters: fc.constantFrom(['sample'], ['another'], ['another', 'sample']),
    case: fc.constantFrom('330521-2026-0000001-x', 'another'),
    role: fc.constantFrom('admin' as const, 'filer' as const),
  },
  { requiredKeys: ['id', 'kind', 'giver', 'taker', 'from'] },
);

const agent = (until: number | undefined): Party => ({
  id: 'agent',
  role: 'agent' as Party['role'],
  kind: 'agent',
  lead: false,
  person: person('an'),
  name: '安',
  from: instantOf(0),
  ...(until === undefined ? {} : { until: instantOf(until) }),
});
const filed = (parties: readonly Party[]): CaseState => {
  const events = decide(submission({ parties }), undefined, definition, citizen('mei'), start);
  if (!events.ok) throw new Error(events.refusal.code);
  const state = events.value.reduce<CaseState | undefined>((before, event) => evolve(before, event), undefined);
  if (state === undefined) throw new Error('a case');
  return state;
};
const commands: readonly CaseCommand[] = [
  { kind: 'withdraw', parts: [part('a')], reason: '' },
  { kind: 'change-agent' },
  { kind: 'sign', party: 'applicant' },
];

/** Written out apart from the engine: what the Civil Code lets an agent rely on. */
const carries = (mandate: Mandate, state: CaseState, now: number, named: boolean): boolean =>
  mandate.taker === 'an' &&
  mandate.giver === 'mei' &&
  !(now < mandate.from) &&
  !(mandate.until !== undefined && now >= mandate.until) &&
  !(mandate.revokedAt !== undefined && now >= mandate.revokedAt) &&
  !(mandate.matters !== undefined && !mandate.matters.includes('sample')) &&
  !(mandate.case !== undefined && mandate.case !== state.number) &&
  (named || mandate.kind !== 'single-matter');

test('no act goes through without a mandate that carries it at that instant, and what does names both people', () => {
  const named = fc.constantFrom<'never' | 'now' | 'dismissed'>('never', 'now', 'dismissed');
  let passed = 0;
  fc.assert(
    fc.property(fc.array(anyMandate, { maxLength: 4 }), instant, fc.constantFrom(...commands), named, (mandates, now, command, agency) => {
      const before = filed([applicant('mei'), ...(agency === 'never' ? [] : [agent(agency === 'dismissed' ? now : undefined)])]);
      const actor = citizen('an', mandates as readonly Mandate[]);
      const result = decide(command, before, definition, actor, now);
      const offered = allowed(before, actor, now).some((each) => each.command === command.kind);
      expect(result.ok).toBe(offered && !(command.kind === 'sign'));
      if (!result.ok) return;
      passed += 1;
      expect(agency).not.toBe(command.kind === 'withdraw' ? 'dismissed' : undefined);
      for (const event of result.value) expect(event.by).toMatchObject({ person: 'an', onBehalfOf: 'mei' });
      if (command.kind !== 'withdraw') return;
      const carrying = (mandates as readonly Mandate[]).filter((mandate) => carries(mandate, before, now, agency === 'now'));
      expect(carrying.length).toBeGreaterThan(0);
    }),
    { numRuns: 3_000 },
  );
  expect(passed).toBeGreaterThan(50);
});

test('a guardian’s mandate is in force on exactly the days on which the child is a minor', () => {
  const birth = readDay('2008-02-29') ?? dayOfInstant(start);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8000 }), fc.integer({ min: -500, max: 500 }), (shift, near) => {
      const born = (birth + shift) as typeof birth;
      const now = instantOf(ofAgeFrom(born) + near * HOUR);
      const guardian: Mandate = {
        id: brandAs<MandateId>('m'),
        kind: 'child',
        giver: person('child'),
        taker: person('mother'),
        from: instantOf(ofAgeFrom(born) - 5000 * HOUR),
        until: ofAgeFrom(born),
      };
      expect(isInForce(guardian, now)).toBe(!isAdult(born, now));
    }),
  );
});
