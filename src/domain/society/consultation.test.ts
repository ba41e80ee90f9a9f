import { expect, test } from 'vitest';
import { brandAs, type DivisionCode, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, instantOf, type Instant } from '#domain/kernel/instant.ts';
import {
  evolveConsultation,
  type ConsultationActor,
  type ConsultationCommand,
  type ConsultationId,
  type ConsultationState,
} from './consultation.ts';
import { decideConsultation } from './decide-consultation.ts';

const DEQING = brandAs<DivisionCode>(330521);
const start = instantOf(Date.parse('2026-03-02T09:00:00+08:00'));
const after = (days: number): Instant => instantOf(start + days * 86_400_000);
const officer = (person: string, division = DEQING, department = 'reform'): ConsultationActor => ({
  kind: 'officer',
  person: brandAs<PersonId>(person),
  office: brandAs<OfficeId>(`office-${division}`),
  department,
  division,
  duty: 'handling',
});
const neighbour: ConsultationActor = { kind: 'person', person: brandAs<PersonId>('zhou') };
const both = (zh: string) => ({ zh, en: zh });
const open = (days: number): ConsultationCommand => ({
  kind: 'open',
  id: brandAs<ConsultationId>('330521-1'),
  division: DEQING,
  subject: { kind: 'pilot', ref: '330521-p' },
  title: both('一天办好'),
  text: both('三天变一天。'),
  until: addDays(dayOfInstant(start), days),
});
const said: ConsultationCommand = { kind: 'comment', comment: 'c1', shown: '周*', text: ' 备一台机器 ' };

/** Does one thing after the other; the last refusal, or where it stands. */
function tell(...acts: readonly (readonly [ConsultationCommand, ConsultationActor, Instant])[]): ConsultationState | string | undefined {
  let state: ConsultationState | undefined;
  for (const [command, actor, now] of acts) {
    const decided = decideConsultation(command, state, { actor, now });
    if (!decided.ok) return decided.refusal.code;
    for (const event of decided.value) state = evolveConsultation(state, event);
  }
  return state;
}
const ge = officer('ge-lan');
const opened = [open(10), ge, start] as const;

test('people are asked for a week at least, by a reform office that may', () => {
  expect(tell([open(6), ge, start])).toBe('comments-short');
  expect(tell([open(91), ge, start])).toBe('comments-short');
  expect(tell([open(10), officer('x', DEQING, 'police'), start])).toBe('not-yours');
  expect(tell([open(10), officer('x', brandAs<DivisionCode>(330522)), start])).toBe('not-yours');
  expect(tell([open(10), officer('luo', brandAs<DivisionCode>(330000)), start])).toMatchObject({ state: 'open' });
});

test('somebody speaks until the end of the last day, not after it, and not without words', () => {
  expect(tell(opened, [said, neighbour, after(10)])).toMatchObject({ comments: [{ text: '备一台机器' }] });
  expect(tell(opened, [said, neighbour, after(11)])).toBe('comments-closed');
  expect(tell(opened, [{ ...said, text: ' ' }, neighbour, after(1)])).toBe('bad-input');
  expect(tell(opened, [said, ge, after(1)])).toBe('comment-not-found');
});

test('it closes when the days are over and everybody has an answer, or the reason why theirs is hidden', () => {
  const spoken = [opened, [said, neighbour, after(1)] as const] as const;
  const close: ConsultationCommand = { kind: 'close', report: both('采纳1条。') };
  const answer: ConsultationCommand = { kind: 'answer', comment: 'c1', text: '采纳。', taken: true };
  expect(tell(...spoken, [close, ge, after(10)])).toBe('comments-open');
  expect(tell(...spoken, [close, ge, after(11)])).toBe('comments-unanswered');
  expect(tell(...spoken, [answer, ge, after(2)], [close, ge, after(11)])).toMatchObject({ state: 'closed', report: { zh: '采纳1条。' } });
  const hide: ConsultationCommand = { kind: 'hide', comment: 'c1', reason: '有电话号码' };
  expect(tell(...spoken, [hide, ge, after(2)], [close, ge, after(11)])).toMatchObject({ state: 'closed' });
  expect(tell(...spoken, [answer, neighbour, after(2)])).toBe('not-yours');
  expect(tell(...spoken, [answer, ge, after(2)], [close, ge, after(11)], [answer, ge, after(12)])).toBe('consultation-closed');
});
