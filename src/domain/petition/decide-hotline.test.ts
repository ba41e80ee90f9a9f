/** What may be done with a petition of the hotline, by whom, and until when: an office sends it back once, help is asked for twice. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Post } from '#domain/catalogue/directory.ts';
import { brandAs, type DivisionCode, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, dayText, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { calendar } from '#test/support/calendar.ts';
import { at } from '#test/support/sample-case.ts';
import { decideHotline } from './decide-hotline.ts';
import { evolveHotline } from './evolve-hotline.ts';
import { hotlineActs, type HotlineAct } from './hotline-acts.ts';
import type { HotlineActor } from './hotline-actor.ts';
import type { HotlineTerms } from './hotline-terms.ts';
import type { HotlineCommand, HotlineId, HotlineKind, HotlineState } from './hotline.ts';

const deqing = brandAs<DivisionCode>(330_521);
const days = (amount: number, unit: 'working-day' | 'calendar-day' = 'working-day') => ({ amount, unit });
const handle = { question: days(3), help: days(5), complaint: days(10), report: days(15), suggestion: days(15), thanks: days(5) };
const terms: HotlineTerms = {
  sort: days(5),
  sortUrgent: days(1),
  handle: { ...handle, 'second-trip': days(5) },
  handleUrgent: days(1),
  statutory: days(60, 'calendar-day'),
  extension: days(30, 'calendar-day'),
  objection: days(5),
  callback: days(3),
  askReview: days(30, 'calendar-day'),
  review: days(30, 'calendar-day'),
  appeal: days(30, 'calendar-day'),
};
const office = (id: string) => brandAs<OfficeId>(id);
const officer = (id: string, duty: Post['duty'], person: string, centre = false, division: number = deqing): HotlineActor => ({
  kind: 'officer',
  person: brandAs<PersonId>(person),
  centre,
  post: { office: office(id), division: brandAs<DivisionCode>(division), duty, from: '2026-01-01', title: { zh: '', en: '' } },
});
const mei: HotlineActor = { kind: 'raiser', person: brandAs<PersonId>('mei') };
const agent = officer('hotline', 'handling', 'agent', true);
const dispatcher = officer('hotline', 'approval', 'dispatcher', true);
const city = officer('city-hotline', 'approval', 'city', true, 330_500);
const bureau = officer('bureau', 'handling', 'wu');
const head = officer('bureau', 'approval', 'head');
const other = officer('other', 'handling', 'chen');
const supervisor = officer('services', 'supervision', 'cen');

const talk = (kind: HotlineKind = 'complaint', more: { readonly urgent?: boolean; readonly against?: OfficeId } = {}) => {
  let state: HotlineState | undefined;
  const act = (actor: HotlineActor, command: HotlineCommand, now: Instant = at('2026-06-01')): string => {
    const decided = decideHotline(command, state, { actor, terms, calendar, now });
    if (!decided.ok) return decided.refusal.code;
    for (const event of decided.value) state = evolveHotline(state, event);
    return 'ok';
  };
  const words = { kind, channel: 'web', text: '油烟', files: [], urgent: false, confidential: false, anonymous: false, ...more } as const;
  const id = brandAs<HotlineId>('330521-2026-H000001');
  act(mei, { kind: 'raise', id, division: deqing, words, open: 0, raiser: brandAs<PersonId>('mei') });
  const now = (): HotlineState => {
    if (state === undefined) throw new Error('nothing was raised');
    return state;
  };
  return { act, now, due: () => dayText(now().due ?? (0 as never)) };
};
const send = (to = 'bureau'): HotlineCommand => ({ kind: 'send', office: office(to), joint: [], note: '' });
const answer: HotlineCommand = { kind: 'answer', text: '已查处', outcome: 'supported' };
const unhappy: HotlineCommand = { kind: 'call-back', satisfied: false, solved: false, text: '还在冒烟' };

test('it is sorted within five working days and answered within ten, around the Dragon Boat holiday', () => {
  const it = talk();
  expect(it.due()).toBe('2026-06-08');
  expect(it.act(bureau, send())).toBe('not-yours');
  expect(it.act(agent, send(), at('2026-06-10'))).toBe('ok');
  expect(it.due()).toBe('2026-06-25');
  expect(talk('complaint', { urgent: true }).due()).toBe('2026-06-02');
});

test('an office objects once, in five working days, and may not send it back again', () => {
  const it = talk();
  it.act(agent, send());
  expect(it.act(other, { kind: 'object', reasons: 'x' })).toBe('not-yours');
  expect(it.act(bureau, { kind: 'object', reasons: ' ' })).toBe('text-missing');
  expect(it.act(bureau, { kind: 'object', reasons: '不归我们' }, at('2026-06-09'))).toBe('hotline-objection-late');
  expect(it.act(bureau, { kind: 'object', reasons: '不归我们' }, at('2026-06-08'))).toBe('ok');
  expect(it.act(agent, { kind: 'decide-objection', reasons: '归' })).toBe('not-yours');
  expect(it.act(dispatcher, { kind: 'decide-objection', reasons: '归你们' })).toBe('ok');
  expect(it.act(bureau, { kind: 'object', reasons: '真不归' })).toBe('hotline-objected-before');
  expect(it.now().objections).toMatchObject([{ decided: 'kept' }]);
});

test('a report never goes to whom it is about, nor a second trip to any but supervision', () => {
  const it = talk('report', { against: office('bureau') });
  expect(it.act(agent, send())).toBe('hotline-reported-office');
  it.act(agent, send('other'));
  it.act(other, { kind: 'object', reasons: '不归' });
  expect(it.act(dispatcher, { kind: 'decide-objection', reasons: '归', office: office('bureau') })).toBe('hotline-reported-office');
  const trip = talk('second-trip');
  expect(trip.now()).toMatchObject({ state: 'sent', toSupervision: true });
  expect(trip.act(supervisor, answer)).toBe('hotline-finding-missing');
  expect(trip.act(supervisor, { kind: 'answer', text: '属实', outcome: 'supported', finding: 'upheld' })).toBe('ok');
});

test('who is not helped is handled once more, then the level above reviews within thirty days', () => {
  const it = talk();
  it.act(agent, send());
  expect(it.act(bureau, answer)).toBe('ok');
  expect(it.act(bureau, { ...unhappy, satisfied: true })).toBe('not-yours');
  expect(it.act(mei, { ...unhappy, text: '' })).toBe('text-missing');
  expect(it.act(mei, unhappy)).toBe('ok');
  expect(it.now()).toMatchObject({ state: 'sent', reworks: 1 });
  it.act(bureau, answer);
  expect(it.act(agent, unhappy)).toBe('ok');
  expect([it.now().state, it.due()]).toEqual(['review', '2026-07-01']);
  expect(it.act(dispatcher, { kind: 'review', text: 'x', outcome: 'explained' })).toBe('not-yours');
  expect(it.act(city, { kind: 'review', text: 'x', outcome: 'refused' })).toBe('hotline-basis-missing');
  expect(it.act(city, { kind: 'review', text: '支持诉求人', outcome: 'supported' })).toBe('ok');
  expect(it.act(mei, { kind: 'add', text: 'x' })).toBe('hotline-closed');
});

test('three calls that nobody answered close it, and that is not content', () => {
  const it = talk();
  it.act(agent, send());
  it.act(bureau, answer);
  for (const nth of [1, 2, 3]) expect([nth, it.act(agent, { kind: 'not-reached', text: '' })]).toEqual([nth, 'ok']);
  expect(it.now()).toMatchObject({ state: 'closed', ending: 'not-reached', callbacks: [] });
});

test('an extension is asked for once, at most thirty days, and allowed by the head, not by who asked', () => {
  const it = talk();
  it.act(agent, send());
  const before = it.now().due ?? (0 as never);
  expect(it.act(bureau, { kind: 'ask-extension', days: 31, reasons: 'x' })).toBe('hotline-extension-long');
  expect(it.act(head, { kind: 'ask-extension', days: 10, reasons: '要检测' })).toBe('ok');
  expect(it.act(head, { kind: 'decide-extension', granted: true, reasons: 'x' })).toBe('second-person-needed');
  expect(it.act(bureau, { kind: 'decide-extension', granted: true, reasons: 'x' })).toBe('not-yours');
  expect(it.act(officer('bureau', 'approval', 'deputy'), { kind: 'decide-extension', granted: true, reasons: '情况复杂' })).toBe('ok');
  expect(it.now().due).toBe(addDays(before, 10));
  expect(it.act(bureau, { kind: 'ask-extension', days: 1, reasons: 'x' })).toBe('hotline-extended');
});

test('what is late already is not made timely by an extension', () => {
  const it = talk();
  it.act(agent, send());
  const due = it.now().due ?? (0 as never);
  const onDay = (days: number): Instant => startOfDay(addDays(due, days));
  expect(it.act(head, { kind: 'ask-extension', days: 10, reasons: '要检测' }, onDay(1))).toBe('hotline-extension-late');
  expect(it.act(head, { kind: 'ask-extension', days: 10, reasons: '要检测' }, onDay(0))).toBe('ok');
});

test('whoever is called malicious reads why and appeals once, to supervision', () => {
  const it = talk();
  expect(it.act(agent, { kind: 'mark-malicious', reasons: 'x' })).toBe('not-yours');
  expect(it.act(dispatcher, { kind: 'mark-malicious', reasons: '一天打了六十次' })).toBe('ok');
  expect(it.act(mei, { kind: 'appeal', text: '我每次都真的停水' })).toBe('ok');
  expect(it.act(dispatcher, { kind: 'decide-appeal', upheld: true, reasons: 'x' })).toBe('not-yours');
  expect(it.act(supervisor, { kind: 'decide-appeal', upheld: false, reasons: '属实' })).toBe('ok');
  expect(it.now()).toMatchObject({ state: 'raised' });
  expect(it.now().ending).toBeUndefined();
});

const actors = { mei, agent, dispatcher, city, bureau, head, other, supervisor };
test('what is offered is what is taken, nothing stays without a last day, and no promise outlasts the law', () => {
  const step = fc.record({ who: fc.constantFrom(...Object.keys(actors)), nth: fc.nat(20), wait: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const it = talk();
      let now = at('2026-06-01');
      for (const { who, nth, wait } of steps) {
        now = startOfDay(addDays(dayOfInstant(now), wait));
        const actor = actors[who as keyof typeof actors];
        const offered: readonly HotlineAct[] = hotlineActs(it.now(), { actor, terms, calendar, now });
        const kind = offered[nth % Math.max(1, offered.length)];
        if (kind === 'send') expect(it.act(actor, send(), now)).toBe('ok');
        if (kind === 'answer') expect(it.act(actor, answer, now)).toBe('ok');
        if (kind === 'call-back' && nth % 2 === 0) it.act(actor, unhappy, now);
        if (kind === 'object') expect(it.act(actor, { kind, reasons: 'x' }, now)).toBe('ok');
        if (kind === 'decide-objection') expect(it.act(actor, { kind, reasons: 'x' }, now)).toBe('ok');
        const { state, due, sentAt, raisedAt, reworks, extension } = it.now();
        expect([state, due === undefined]).toEqual([state, state === 'closed']);
        const last = addDays(dayOfInstant(raisedAt), 60);
        if (state === 'sent' && sentAt !== undefined && extension === undefined) expect((due ?? last) <= last).toBe(true);
        expect(reworks).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 60 },
  );
});
