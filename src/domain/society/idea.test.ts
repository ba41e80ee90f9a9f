/** Somebody has an idea, others support it, and the office says what comes of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import { dayText } from '#domain/kernel/instant.ts';
import { calendar } from '#test/support/calendar.ts';
import { at, citizen, deqing, officeOf, officer } from '#test/support/sample-case.ts';
import { alike } from './alike.ts';
import { decideIdea, votesToAnswer } from './decide-idea.ts';
import { evolveIdea, MOST_WAITING, standingOf, type IdeaCommand, type IdeaId, type IdeaState } from './idea.ts';

const by: ActorRef = { kind: 'system', job: 'test' };
const mei = citizen('mei');
const keeper = officeOf('licence');
const lan = officer('licence');
const propose: IdeaCommand = {
  kind: 'propose',
  id: '330521-i' as IdeaId,
  division: deqing,
  title: '周末也能取件',
  text: '上班的人来不了',
  waiting: 0,
};

const talk = () => {
  let state: IdeaState | undefined;
  const act = (actor: Actor, command: IdeaCommand): string => {
    const decided = decideIdea(command, state, { actor, by, keeper, calendar, now: at('2026-06-18') });
    if (!decided.ok) return decided.refusal.code;
    for (const event of decided.value) state = evolveIdea(state, event);
    return 'ok';
  };
  return { act, now: (): IdeaState => state ?? (undefined as never) };
};

test('an idea is looked at before all see it, and nobody of another office or with an interest of their own speaks for it', () => {
  const it = talk();
  expect(it.act(mei, { ...propose, text: ' ' })).toBe('text-missing');
  expect(it.act(mei, { ...propose, waiting: MOST_WAITING })).toBe('too-many-open');
  expect(it.act(mei, propose)).toBe('ok');
  expect(it.now().state).toBe('waiting');
  expect(it.act(mei, { kind: 'show' })).toBe('not-yours');
  expect(it.act(officer('sign'), { kind: 'show' })).toBe('not-yours');
  expect(it.act(officer('licence', 'mei'), { kind: 'show' })).toBe('own-file');
  expect(it.act(lan, { kind: 'hide', reason: ' ' })).toBe('reason-missing');
  expect(it.act(lan, { kind: 'hide', reason: '含有他人姓名' })).toBe('ok');
  expect([it.now().state, it.now().why]).toEqual(['hidden', '含有他人姓名']);
  expect(it.act(lan, { kind: 'show' })).toBe('ok');
  expect([it.now().state, it.now().why]).toEqual(['shown', undefined]);
});

test('enough votes oblige the office once, and its answer ends the term', () => {
  const it = talk();
  it.act(mei, propose);
  it.act(lan, { kind: 'show' });
  it.act(mei, { kind: 'count', votes: votesToAnswer(deqing) - 1 });
  expect(it.now().due).toBeUndefined();
  it.act(mei, { kind: 'count', votes: votesToAnswer(deqing) });
  // 19 June is the Dragon Boat holiday.
  expect(dayText(it.now().due ?? (0 as never))).toBe('2026-07-10');
  const seq = it.now().seq;
  it.act(mei, { kind: 'count', votes: votesToAnswer(deqing) + 1 });
  expect(it.now().seq).toBe(seq);
  expect(it.act(lan, { kind: 'answer', standing: 'planned', text: '九月起周六上午取件', link: '//elsewhere' })).toBe('idea-link-outside');
  expect(it.act(lan, { kind: 'answer', standing: 'planned', text: '九月起周六上午取件', link: '/programme' })).toBe('ok');
  expect([it.now().due, standingOf(it.now())]).toEqual([undefined, 'planned']);
  expect(it.act(lan, { kind: 'answer', standing: 'done', text: '已经开始' })).toBe('ok');
  expect(standingOf(it.now())).toBe('done');
});

test('like ideas become one that is shown, of the same place, and then nothing more is said of the first', () => {
  const it = talk();
  it.act(mei, propose);
  const target = { ...it.now(), id: '330521-j' as IdeaId };
  expect(it.act(lan, { kind: 'merge', into: it.now().id, target: it.now() })).toBe('idea-same');
  expect(it.act(lan, { kind: 'merge', into: target.id, target })).toBe('idea-not-shown');
  expect(it.act(lan, { kind: 'merge', into: target.id, target: { ...target, state: 'shown' } })).toBe('ok');
  expect(it.act(mei, { kind: 'withdraw' })).toBe('idea-ended');
});

test('likeness is between none and the same, and does not care who is asked first', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const share = alike(one, other);
      expect(share).toBe(alike(other, one));
      expect(share >= 0 && share <= 1).toBe(true);
    }),
  );
  expect(alike('周末也能取件', '周末能不能取件？')).toBeGreaterThan(0.5);
  expect(alike('周末也能取件', '窗口加一把椅子')).toBe(0);
});
