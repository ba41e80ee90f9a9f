/** Somebody wants to build on what is open: asks, is given so many calls a day, takes a key, loses it again. */
import { expect, test } from 'vitest';
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import { addDays, dayOfInstant } from '#domain/kernel/instant.ts';
import { at, citizen, deqing, officeOf, officer } from '#test/support/sample-case.ts';
import {
  decideApiClient,
  evolveApiClient,
  isLive,
  LONGEST_LIFE,
  MOST_ASKED,
  type ApiClientCommand,
  type ApiClientId,
  type ApiClientState,
} from './api-client.ts';

const by: ActorRef = { kind: 'system', job: 'test' };
const mei = citizen('mei');
const keeper = officeOf('licence');
const data = officer('licence');
const now = at('2026-06-18');
const today = dayOfInstant(now);
const asked: ApiClientCommand = {
  kind: 'ask',
  id: '330521-c' as ApiClientId,
  division: deqing,
  name: '办事地图',
  purpose: '把大厅和事项标在地图上',
  contact: 'a@example.org',
  open: 0,
};
const grant = (until = addDays(today, 365)): ApiClientCommand => ({ kind: 'grant', perDay: 1000, until });

const talk = () => {
  let state: ApiClientState | undefined;
  const act = (actor: Actor, command: ApiClientCommand): string => {
    const decided = decideApiClient(command, state, { actor, by, keeper, now });
    if (!decided.ok) return decided.refusal.code;
    for (const event of decided.value) state = evolveApiClient(state, event);
    return 'ok';
  };
  return { act, now: (): ApiClientState => state ?? (undefined as never) };
};

test('a key is granted by the data office for a time, taken by who asked, and dead once revoked', () => {
  const it = talk();
  expect(it.act(mei, { ...asked, purpose: ' ' })).toBe('text-missing');
  expect(it.act(mei, { ...asked, open: MOST_ASKED })).toBe('too-many-open');
  expect(it.act(mei, asked)).toBe('ok');
  expect(it.act(mei, { kind: 'take-key', keyHash: 'a' })).toBe('client-wrong-state');
  expect(it.act(mei, grant())).toBe('not-yours');
  expect(it.act(officer('sign'), grant())).toBe('not-yours');
  expect(it.act(officer('licence', 'mei'), grant())).toBe('own-file');
  expect(it.act(data, grant(today))).toBe('client-until-wrong');
  expect(it.act(data, grant(addDays(today, LONGEST_LIFE + 1)))).toBe('client-until-wrong');
  expect(it.act(data, grant())).toBe('ok');
  expect(it.act(citizen('other'), { kind: 'take-key', keyHash: 'a' })).toBe('client-not-found');
  expect(it.act(mei, { kind: 'take-key', keyHash: 'a' })).toBe('ok');
  expect([it.now().keyHash, isLive(it.now(), addDays(today, 365)), isLive(it.now(), addDays(today, 366))]).toEqual(['a', true, false]);
  expect(it.act(mei, { kind: 'take-key', keyHash: 'b' })).toBe('ok');
  expect(it.now().keyHash).toBe('b');
  expect(it.act(data, { kind: 'revoke', reason: ' ' })).toBe('reason-missing');
  expect(it.act(data, { kind: 'revoke', reason: '转卖接口' })).toBe('ok');
  expect([it.now().keyHash, isLive(it.now(), today)]).toEqual([undefined, false]);
  expect(it.act(data, grant())).toBe('client-wrong-state');
});

test('what was refused or given back stays so', () => {
  const refused = talk();
  refused.act(mei, asked);
  expect(refused.act(data, { kind: 'refuse', reason: '目的不明' })).toBe('ok');
  expect(refused.act(mei, { kind: 'end' })).toBe('client-wrong-state');
  const ended = talk();
  ended.act(mei, asked);
  expect(ended.act(mei, { kind: 'end' })).toBe('ok');
  expect(ended.act(data, grant())).toBe('client-wrong-state');
});
