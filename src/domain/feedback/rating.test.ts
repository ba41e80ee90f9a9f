/** A bad rating on its way: verified, contested once, put right, called back; and what of it is shown. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandAs, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { dayText } from '#domain/kernel/instant.ts';
import { calendar } from '#test/support/calendar.ts';
import { at, deqing, officeOf } from '#test/support/sample-case.ts';
import { decideRating, ratingActs } from './decide-rating.ts';
import type { RatingActor } from './rating-people.ts';
import type { Rating, RatingCommand, RatingId } from './rating.ts';
import { evolveRating } from './evolve-rating.ts';
import { shownOf } from './shown-count.ts';

const officer = (person: string, office: OfficeId, duty: 'handling' | 'supervision', alsoIn: readonly OfficeId[] = []): RatingActor => ({
  kind: 'officer',
  person: brandAs<PersonId>(person),
  alsoIn,
  post: { office, division: deqing, duty, from: '2026-01-01', title: { zh: '', en: '' } },
});
const rater: RatingActor = { kind: 'rater' };
const rated = officer('chen', officeOf('licence'), 'handling');
const reform = brandAs<OfficeId>('deqing-reform');
const he = officer('he', reform, 'supervision');
const cen = officer('cen', reform, 'supervision');

const give = (grade: 1 | 2 | 3 | 4 | 5): RatingCommand => ({
  kind: 'give',
  id: '330521-r' as RatingId,
  of: 'case',
  subject: '330521-2026-0000001-1',
  contact: 'whole',
  division: deqing,
  office: officeOf('licence'),
  said: { channel: 'phone', grade, indicators: [], indicatorsVersion: 1, words: ' 等得久 ' },
});
const verify = (outcome: 'valid' | 'invalid'): RatingCommand =>
  outcome === 'valid' ? { kind: 'verify', outcome, text: '属实' } : { kind: 'verify', outcome, ground: 'not-about-us', text: '不是' };

const life = (grade: 1 | 2 | 3 | 4 | 5 = 1) => {
  let state: Rating | undefined;
  const act = (actor: RatingActor, command: RatingCommand, day = '2026-06-10', isOwn = false): string => {
    const event = decideRating(command, state, { actor, isOwn, calendar, now: at(day) });
    if (!event.ok) return event.refusal.code;
    state = evolveRating(state, event.value);
    return state.state;
  };
  act(rater, give(grade), '2026-06-10');
  const now = (): Rating => {
    if (state === undefined) throw new Error('given first');
    return state;
  };
  return { act, now };
};

test('a good rating rests, a bad one is verified within two working days, put right within fifteen and called back', () => {
  expect(life(3).now().state).toBe('given');
  const it = life();
  expect([it.now().words, dayText(it.now().verifyBy ?? (0 as never))]).toEqual(['等得久', '2026-06-12']);
  expect(it.act(rated, verify('valid'))).toBe('not-yours');
  expect(it.act(he, verify('valid'), '2026-06-11', true)).toBe('own-file');
  expect(it.act(officer('wu', reform, 'supervision', [officeOf('licence')]), verify('valid'), '2026-06-11')).toBe('not-yours');
  expect(it.act(he, verify('valid'), '2026-06-11')).toBe('ordered');
  // 19 June is the Dragon Boat holiday.
  expect(dayText(it.now().correctBy ?? (0 as never))).toBe('2026-07-03');
  expect(it.act(he, { kind: 'correct', text: '改了' })).toBe('not-yours');
  expect(it.act(rated, { kind: 'correct', text: '改了' }, '2026-06-20')).toBe('corrected');
  expect(it.act(rater, { kind: 'call-back', through: 'page', helped: true, text: '' }, '2026-06-22')).toBe('closed');
  expect(JSON.stringify(it.now())).not.toMatch(/"person":"(?!he|chen)/);
});

test('what did not help goes back to the office once; after the second time it is closed as not helped', () => {
  const it = life();
  it.act(he, verify('valid'));
  it.act(rated, { kind: 'correct', text: '改了' });
  const no: RatingCommand = { kind: 'call-back', through: 'page', helped: false, text: '没改' };
  expect([it.act(rater, no), it.now().round]).toEqual(['ordered', 2]);
  it.act(rated, { kind: 'correct', text: '又改了' });
  expect([it.act(rater, no), it.now().callBack?.helped]).toEqual(['closed', false]);
});

test('the rater objects once to invalid, the office once to valid, and a second person decides', () => {
  const it = life();
  expect(it.act(he, { kind: 'verify', outcome: 'invalid', text: '不是' })).toBe('rating-ground-missing');
  expect(it.act(he, verify('invalid'), '2026-06-11')).toBe('invalid');
  expect(it.act(rater, { kind: 'object', text: '就是' }, '2026-06-30')).toBe('rating-objection-over');
  expect(it.act(rater, { kind: 'object', text: '就是' }, '2026-06-12')).toBe('objected');
  const decide: RatingCommand = { kind: 'decide-second', outcome: 'valid', text: '属实' };
  expect(it.act(he, decide)).toBe('second-person-needed');
  expect(it.act(cen, decide)).toBe('ordered');
  expect(it.act(rated, { kind: 'appeal', text: '不归我们' })).toBe('rating-objected');
});

test('words are added once, within ten days', () => {
  const it = life(5);
  expect(it.act(rater, { kind: 'add', text: '还有' }, '2026-06-30')).toBe('rating-add-over');
  expect(it.act(rater, { kind: 'add', text: '还有' }, '2026-06-15')).toBe('given');
  expect(it.act(rater, { kind: 'add', text: '再有' }, '2026-06-15')).toBe('rating-added');
});

test('nobody of the rated office may do anything but put right and appeal, wherever the rating stands', () => {
  const it = life();
  const acts = () => ratingActs(it.now(), { actor: rated, isOwn: false, calendar, now: at('2026-06-11') });
  expect(acts()).toEqual([]);
  it.act(he, verify('valid'));
  expect(acts()).toEqual(['appeal', 'correct']);
});

test('two looks of an office at a figure differ by nobody or by five and more', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (one, other) => {
      const step = Math.abs(shownOf(one, true) - shownOf(other, true));
      expect(step === 0 || step >= 5).toBe(true);
    }),
  );
});
