/** Notices as legal acts: days run from the day a person was reached, on the day they were reached, once. */
import { expect, test } from 'vitest';
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import { calendar } from '#test/support/calendar.ts';
import {
  accept,
  at,
  citizen,
  clerk,
  deliverer,
  grant,
  itemStep,
  material,
  officer,
  part,
  refusal,
  review,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  serve,
  story,
  submission,
  sweep,
} from '#test/support/sample-case.ts';
import { remedyDaysOf } from './served.ts';

const mei = citizen('mei');
const definition = sampleDefinition(sampleMatter([itemStep('sign')]), [sampleItem('sign', { materials: [material('sketch')] })]);
const pass = { kind: 'pass-deadline', part: part('sign'), deadline: 'supplement' } as const;
const until = (day: string) => dayOfInstant(at(day));

/** Asked on Monday the 8th for a sketch by Friday the 12th. */
const asked = () => {
  const it = story(definition);
  it.act(mei, submission(), at('2026-06-08'));
  const missing = [{ material: 'sketch' as never, what: 'a sketch' }];
  const receptions = [{ part: part('sign'), outcome: 'supplement', missing, until: until('2026-06-12') }] as const;
  expect(it.act(clerk, { kind: 'receive', receptions }, at('2026-06-08'))).toBe('ok');
  return it;
};
const supplementOf = (it: ReturnType<typeof story>): string => dayText(it.of('sign')?.supplement?.until ?? (0 as never));

test('told on the day it was written, Mei has until the day that stands in the notice', () => {
  const it = asked();
  expect(it.act(deliverer, serve('SupplementAsked', 'sign', at('2026-06-08')), at('2026-06-08', '10:01'))).toBe('ok');
  expect(supplementOf(it)).toBe('2026-06-12');
  expect(it.act(sweep, pass, at('2026-06-12', '23:59'))).toBe('deadline-not-passed');
  expect(it.act(sweep, pass, at('2026-06-13', '00:01'))).toBe('ok');
  expect(it.stateOf('sign')).toBe('lapsed');
});

test('told two days later she loses none of them, and the last day is a working day', () => {
  const it = asked();
  expect(it.act(deliverer, serve('SupplementAsked', 'sign', at('2026-06-08'), at('2026-06-10')), at('2026-06-10'))).toBe('ok');
  // The 12th and two days are a Sunday: the first working day after it is Monday the 15th.
  expect(supplementOf(it)).toBe('2026-06-15');
  expect(it.act(sweep, pass, at('2026-06-13', '00:01'))).toBe('deadline-not-passed');
  expect(it.act(sweep, pass, at('2026-06-16', '00:01'))).toBe('ok');
});

test('who was never told loses nothing, however long ago the day was', () => {
  expect(asked().act(sweep, pass, at('2026-09-01'))).toBe('deadline-not-passed');
});

test('a notice is served once, between the day it was written and today, by who can know of it', () => {
  const it = asked();
  const written = at('2026-06-08');
  const paper = { how: 'paper' } as const;
  expect(it.act(deliverer, serve('SupplementAsked', 'sign', written, at('2026-06-11')), at('2026-06-10'))).toBe('service-day-wrong');
  expect(it.act(deliverer, serve('SupplementAsked', 'sign', written, at('2026-06-07')), at('2026-06-10'))).toBe('service-day-wrong');
  expect(it.act(mei, serve('SupplementAsked', 'sign', written, written, paper), at('2026-06-08', '11:00'))).toBe('not-yours');
  expect(it.act(officer('other'), serve('SupplementAsked', 'sign', written, written, paper), at('2026-06-08', '11:00'))).toBe('not-yours');
  expect(it.act(clerk, serve('SupplementAsked', 'sign', written), at('2026-06-08', '11:00'))).toBe('not-yours');
  expect(it.act(clerk, serve('SupplementAsked', 'sign', written, written, paper), at('2026-06-08', '11:00'))).toBe('ok');
  expect(it.act(deliverer, serve('SupplementAsked', 'sign', written), at('2026-06-08', '11:05'))).toBe('already-served');
  expect(it.now().served).toMatchObject([{ event: 'SupplementAsked', how: 'paper' }]);
});

test('a refusal keeps the day it was served; a new decision after it was set aside has a day of its own', () => {
  const it = story(sampleDefinition(sampleMatter([itemStep('sign')]), [sampleItem('sign')]));
  const office = officer('sign');
  it.act(mei, submission(), at('2026-06-08'));
  it.act(clerk, accept('sign'), at('2026-06-08'));
  it.act(office, review('sign'), at('2026-06-09'));
  it.act(office, refusal('sign'), at('2026-06-10'));
  expect(it.act(deliverer, serve('Refused', 'sign', at('2026-06-10'), at('2026-06-11')), at('2026-06-11'))).toBe('ok');
  const basis = { law: 'administrative-licensing-law-2019', article: 7 };
  const authority = { kind: 'authority', name: 'county', reference: '1' } as const;
  expect(it.act(authority, { kind: 'set-aside', part: part('sign'), reason: 'x', basis }, at('2026-07-01'))).toBe('ok');
  it.act(office, { kind: 'reopen', part: part('sign') }, at('2026-07-02'));
  it.act(office, grant('sign'), at('2026-07-03'));
  expect(it.act(deliverer, serve('Granted', 'sign', at('2026-07-03')), at('2026-07-03', '11:00'))).toBe('ok');
  expect(it.of('sign')?.decisions.map(({ servedOn }) => servedOn)).toEqual([until('2026-06-11'), until('2026-07-03')]);
});

test('sixty days and six months run from the day of service, and end on a working day', () => {
  const { reconsideration, litigation } = remedyDaysOf(until('2026-06-16'), calendar);
  // Saturday the 15th of August becomes Monday the 17th.
  expect(dayText(reconsideration)).toBe('2026-08-17');
  expect(dayText(litigation)).toBe('2026-12-16');
});
