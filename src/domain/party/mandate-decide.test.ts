import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brandAs, type MandateId, type PersonId } from '#domain/kernel/brand.ts';
import { instantOf, instantText, readDay, type Instant } from '#domain/kernel/instant.ts';
import { isAdult, ofAgeFrom } from './coming-of-age.ts';
import { allowedOnMandate, decideMandate, type MandateCommand, type MandateSide } from './mandate-decide.ts';
import { evolveMandate, type MandateState, type MandateTerms } from './mandate-event.ts';

const at = (text: string): Instant => instantOf(Date.parse(`${text}T09:00:00+08:00`));
const person = (id: string) => brandAs<PersonId>(id);
const side = (id: string, more: Partial<MandateSide> = {}): MandateSide => ({ person: person(id), adult: true, adminOf: [], ...more });
const now = at('2026-06-01');
const terms = (more: Partial<MandateTerms>): MandateTerms => ({
  mandate: brandAs<MandateId>('mandate-1'),
  type: 'parent',
  scope: { until: at('2027-06-01') },
  from: now,
  lapsesAt: at('2026-07-01'),
  ...more,
});
const asked = (more: Partial<MandateTerms> = {}, byLaw = false): MandateCommand => ({
  kind: 'ask',
  terms: terms({ taker: person('daughter'), giver: person('mother'), ...more }),
  byLaw,
  otherAdult: true,
});

/** Runs commands one after the other; ends at the first refusal, which is its code. */
const run = (...acts: readonly (readonly [MandateCommand, MandateSide, Instant?])[]): MandateState | string => {
  let state: MandateState | undefined;
  for (const [command, who, when = now] of acts) {
    const decided = decideMandate(command, state, who, when);
    if (!decided.ok) return decided.refusal.code;
    for (const event of decided.value) state = evolveMandate(state, event);
  }
  return state ?? 'nothing';
};
const stateOf = (result: MandateState | string): string => (typeof result === 'string' ? result : result.state);
const accept: MandateCommand = { kind: 'accept', byCode: false };
const end: MandateCommand = { kind: 'end' };

describe('a daughter asks her mother', () => {
  test('nothing is in force until the mother agrees, and nobody agrees for her', () => {
    expect(stateOf(run([asked(), side('daughter')]))).toBe('waiting');
    expect(run([asked(), side('daughter')], [accept, side('daughter')])).toBe('mandate-not-found');
    expect(run([asked(), side('daughter')], [accept, side('stranger')])).toBe('mandate-not-found');
    expect(stateOf(run([asked(), side('daughter')], [accept, side('mother')]))).toBe('live');
  });
  test('the mother declines, and cannot agree afterwards', () => {
    const declined = [
      [asked(), side('daughter')],
      [{ kind: 'decline', byCode: false }, side('mother')],
    ] as const;
    expect(stateOf(run(...declined))).toBe('declined');
    expect(run(...declined, [accept, side('mother')])).toBe('mandate-answered');
  });
  test('a request nobody answered for a month is over', () => {
    expect(run([asked(), side('daughter')], [accept, side('mother'), at('2026-07-02')])).toBe('mandate-lapsed');
  });
  test('either ends it at any time', () => {
    for (const who of ['mother', 'daughter']) {
      expect(stateOf(run([asked(), side('daughter')], [accept, side('mother')], [end, side(who)]))).toBe('ended');
    }
  });
  test('the mother narrows it and never widens it again', () => {
    const limit = (matters: readonly string[]): MandateCommand => ({ kind: 'limit', scope: { matters, until: at('2026-12-01') } });
    const live = [
      [asked(), side('daughter')],
      [accept, side('mother')],
    ] as const;
    const narrowed = run(...live, [limit(['retirement']), side('mother')]);
    expect(typeof narrowed === 'string' ? narrowed : narrowed.scope.matters).toEqual(['retirement']);
    expect(run(...live, [limit(['retirement']), side('mother')], [limit(['retirement', 'house-sale']), side('mother')])).toBe(
      'not-narrower',
    );
    expect(run(...live, [limit(['retirement']), side('daughter')])).toBe('not-yours');
  });
  test('nobody acts for themself, a minor for nobody, and a period is named', () => {
    expect(run([asked({ giver: person('daughter') }), side('daughter')])).toBe('mandate-self');
    expect(run([asked(), side('daughter', { adult: false })])).toBe('mandate-minor');
    expect(run([asked({ scope: {} }), side('daughter')])).toBe('period-missing');
    expect(run([asked({ scope: { until: at('2026-05-01') } }), side('daughter')])).toBe('period-passed');
    expect(run([asked({ scope: { until: at('2030-06-01') } }), side('daughter')])).toBe('period-too-long');
  });
});

describe('what the register makes', () => {
  const child = { type: 'child', scope: { until: at('2030-01-01') }, giver: person('child') } as const;
  test('a guardian acts at once for the child in their household, and for no other', () => {
    expect(stateOf(run([asked(child, true), side('daughter')]))).toBe('live');
    expect(run([asked(child), side('daughter')])).toBe('not-in-register');
  });
  test('nobody is guardian of somebody grown up', () => {
    expect(run([asked({ ...child, scope: { until: at('2026-01-01') } }, true), side('daughter')])).toBe('grown-up');
  });
  test('an admin dismisses a member, but not the legal representative', () => {
    const firm = { type: 'firm', giver: person('firm'), scope: {}, role: 'admin' } as const;
    const admin = side('other', { adminOf: [person('firm')] });
    expect(run([asked(firm, true), side('daughter')], [end, admin])).toBe('mandate-by-law');
    expect(stateOf(run([asked(firm), side('daughter')], [accept, admin], [end, admin]))).toBe('ended');
    expect(run([asked(firm), side('daughter')], [accept, side('other')])).toBe('mandate-not-found');
  });
});

describe('by a code', () => {
  const open: MandateCommand = {
    kind: 'give',
    terms: terms({ type: 'single-matter', giver: person('zhou'), scope: { matters: ['open-restaurant'], until: at('2026-12-01') } }),
    otherAdult: true,
  };
  const scan: MandateCommand = { kind: 'accept', byCode: true };
  test('whoever holds it answers; without it the request is not there', () => {
    expect(run([open, side('zhou')], [accept, side('lin')])).toBe('mandate-not-found');
    const taken = run([open, side('zhou')], [scan, side('lin')]);
    expect(typeof taken === 'string' ? taken : taken.taker).toBe('lin');
    expect(run([open, side('zhou')], [scan, side('zhou')])).toBe('mandate-self');
    expect(run([open, side('zhou')], [scan, side('lin')], [scan, side('he')])).toBe('mandate-not-found');
  });
  test('a request that names somebody is not opened by a code', () => {
    const named: MandateCommand = { ...open, terms: { ...open.terms, named: { name: '某人', masked: '3301**' } } } as MandateCommand;
    expect(run([named, side('zhou')], [scan, side('lin')])).toBe('mandate-not-found');
  });
});

describe('coming of age', () => {
  test('the eighteenth birthday itself is still a minor’s', () => {
    const birth = readDay('2008-06-01');
    if (birth === undefined) throw new Error('a day');
    expect(instantText(ofAgeFrom(birth))).toBe('2026-06-02T00:00:00.000+08:00');
    expect([isAdult(birth, at('2026-06-01')), isAdult(birth, at('2026-06-02'))]).toEqual([false, true]);
  });
});

test('whatever is pressed in whatever order, only what is offered succeeds, and what has ended stays ended', () => {
  const people = ['daughter', 'mother', 'stranger'];
  const commands: readonly MandateCommand[] = [
    accept,
    { kind: 'decline', byCode: false },
    end,
    { kind: 'limit', scope: { until: at('2027-01-01') } },
  ];
  const press = fc.record({
    who: fc.constantFrom(...people),
    command: fc.constantFrom(...commands),
    hours: fc.integer({ min: 0, max: 900 }),
  });
  fc.assert(
    fc.property(fc.array(press, { maxLength: 8 }), (presses) => {
      let state = run([asked(), side('daughter')]) as MandateState;
      let clock = now as number;
      for (const { who, command, hours } of presses) {
        clock += hours * 3_600_000;
        const offered = allowedOnMandate(state, side(who), instantOf(clock));
        const decided = decideMandate(command, state, side(who), instantOf(clock));
        if (command.kind !== 'limit') expect(decided.ok).toBe(offered.includes(command.kind));
        if (!decided.ok) continue;
        expect(['declined', 'ended']).not.toContain(state.state);
        for (const event of decided.value) state = evolveMandate(state, event);
      }
    }),
  );
});
