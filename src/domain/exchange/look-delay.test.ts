/** What the person is shown later, for how long at most, and who consents. */
import { describe, expect, test } from 'vitest';
import { brandAs, type CaseNumber, type MatterId, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import { addDays, dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { at, officer } from '#test/support/sample-case.ts';
import { askingCodes, groundToAsk } from './ask-again.ts';
import { decideConsent, evolveConsent, type ConsentScope, type ConsentState } from './consent.ts';
import { lawfulCodes } from './lawful-code.ts';
import { decideLookDelay, evolveLookDelay, type LookDelayCommand } from './look-delay.ts';
import type { ResourceId } from './resource.ts';
import { sealedLook } from './sealed-look.ts';

const now = at('2026-06-18');
const today = dayOfInstant(now);

describe('an order that delays', () => {
  const actor = officer('licence');
  const basePost = actor.kind === 'officer' ? actor.post : undefined;
  if (basePost === undefined) throw new Error('an officer has a post');
  const post: Post = { ...basePost, duty: 'supervision' };
  const command: LookDelayCommand = {
    kind: 'delay',
    number: brandAs<CaseNumber>('330521-2026-0000001-1'),
    code: 'duty-would-fail',
    until: addDays(today, 10),
    reasons: 'inspection',
  };
  const decided = (more: Partial<typeof command> = {}, by: Post = post) =>
    decideLookDelay({ ...command, ...more } as LookDelayCommand, undefined, { person: brandAs<PersonId>('song'), post: by, now });
  const code = (result: ReturnType<typeof decided>): string => (result.ok ? 'ok' : result.refusal.code);

  test('lasts as long as its code allows and not a day longer', () => {
    for (const each of lawfulCodes.filter(({ delayDays }) => delayDays > 0)) {
      expect(code(decided({ code: each.id, until: addDays(today, each.delayDays) }))).toBe('ok');
      expect(code(decided({ code: each.id, until: addDays(today, each.delayDays + 1) }))).toBe('delay-too-long');
    }
  });

  test('is given by supervision alone, never without a day, and lifted by its own office', () => {
    expect(code(decided({}, { ...post, duty: 'approval' }))).toBe('not-yours');
    expect(code(decided({ until: undefined }))).toBe('delay-without-date');
    const given = decided();
    if (!given.ok) throw new Error('given');
    const state = given.value.reduce<ReturnType<typeof evolveLookDelay> | undefined>(evolveLookDelay, undefined);
    const lift = (by: Post, when: Instant) =>
      decideLookDelay({ kind: 'lift' }, state, { person: brandAs<PersonId>('song'), post: by, now: when });
    expect(code(lift({ ...post, office: brandAs<OfficeId>('other') }, now))).toBe('delay-not-found');
    expect(code(lift(post, now))).toBe('ok');
    expect(code(lift(post, at('2026-08-18')))).toBe('delay-ended');
  });
});

describe('codes of law', () => {
  test('a register is asked while something is to be decided, else only under a code that allows it', () => {
    expect(groundToAsk('reviewing', undefined).ok).toBe(true);
    for (const state of ['granted', 'issued', 'withdrawn', 'refused'] as const) {
      expect(groundToAsk(state, undefined)).toMatchObject({ refusal: { code: 'no-live-case' } });
      expect(groundToAsk(state, 'secret-by-law')).toMatchObject({ refusal: { code: 'no-lawful-ground' } });
      for (const { id } of askingCodes) expect(groundToAsk(state, id)).toMatchObject({ ok: true, value: id });
    }
  });
});

test('a sealed look says its day and not its hour, and has a date from the first', () => {
  const early = sealedLook(at('2026-06-18', '00:00'));
  expect(sealedLook(at('2026-06-18', '23:59'))).toEqual(early);
  expect(early.releaseAt).toBeGreaterThan(early.shownAt);
});

describe('consent', () => {
  const scope: ConsentScope = {
    person: brandAs<PersonId>('mei'),
    resource: brandAs<ResourceId>('fund'),
    matter: brandAs<MatterId>('house-sale'),
  };
  const story = (person: string, guardianOf: readonly string[] = []) => {
    let state: ConsentState | undefined;
    return (kind: 'give' | 'withdraw'): string => {
      const side = { person: brandAs<PersonId>(person), guardianOf: guardianOf.map((each) => brandAs<PersonId>(each)) };
      const decided = decideConsent({ kind }, scope, state, { side, now });
      if (!decided.ok) return decided.refusal.code;
      for (const event of decided.value) state = evolveConsent(state, event);
      return `${decided.value[0]?.basis.article}`;
    };
  };
  test('is given, withdrawn and given again by the person, each act once', () => {
    const mei = story('mei');
    expect(['withdraw', 'give', 'give', 'withdraw', 'withdraw', 'give'].map((kind) => mei(kind as 'give' | 'withdraw'))).toEqual([
      'consent-not-given',
      '14',
      'consent-given',
      '15',
      'consent-not-given',
      '14',
    ]);
  });
  test('is given for a child by the guardian of the register, and by no agent', () => {
    expect(story('father', ['mei'])('give')).toBe('31');
    expect(story('agent')('give')).toBe('consent-not-yours');
    expect(story('agent')('withdraw')).toBe('consent-not-yours');
  });
});
