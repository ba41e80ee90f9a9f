/** Why somebody had to come again, judged from what stood in the case; and what of a visit could have been spared. */
import { expect, test } from 'vitest';
import type { CaseState, Part } from '#domain/case/state.ts';
import { at } from '#test/support/sample-case.ts';
import { avoidedByRule, visitsOf, type VisitEntry } from './fold-visit.ts';
import { causeOf } from './visit-of-case.ts';

const now = at('2026-06-18');
const part = (more: Partial<Part>): Part => ({ office: 'an-office', state: 'accepted', visits: [], ...more }) as Part;
const state = (more: Partial<Part>, missed: readonly string[] = []): CaseState =>
  ({ factsMissed: missed, parts: new Map([['one', part(more)]]) }) as unknown as CaseState;
const notice = { missing: [], until: 0 } as unknown as NonNullable<Part['supplement']>;

test.each([
  ['the notice named it', state({ supplement: notice }), 'bring-paper', 'incomplete'],
  [
    'the office asked again after the one notice',
    state({ supplement: { ...notice, curedAt: now }, gaps: notice }),
    'bring-paper',
    'asked-again',
  ],
  ['nobody had told them in writing', state({}), 'bring-paper', 'not-told'],
  ['a register was silent', state({}, ['a field']), 'bring-paper', 'source-down'],
  ['the hall sent them elsewhere', state({ state: 'wrong-office' }), 'file', 'wrong-office'],
  ['the law wants them there', state({ visits: [{ when: now }] as unknown as Part['visits'] }), 'inspection', 'inspection'],
  ['they fetch it themselves', state({}), 'pick-up', 'pick-up'],
  ['they changed their mind', state({}), 'withdraw', 'choice'],
] as const)('a second visit because %s', (_because, before, reason, cause) => {
  expect(causeOf(before, reason, now).cause).toBe(cause);
});

const facts = (visits: number) => () => ({ visits, courier: true });
const items = [{ item: 'an-item', version: 1 }];
test('what can be done from home need not have been a way; what the law wants a person for must be', () => {
  const of = (why: string, visits: number, cause: string | null = null) => avoidedByRule({ cause, body: { why, items } }, facts(visits));
  expect([of('file', 0), of('bring-paper', 0), of('pick-up', 0), of('file', 1), of('inspection', 0)]).toEqual([
    'online',
    'photo',
    'courier',
    'nothing',
    'nothing',
  ]);
  expect([of('bring-paper', 1, 'source-down'), of('bring-paper', 0, 'not-told')]).toEqual(['source', 'guide']);
});

test('a ticket without a name is the visit of whoever was called with it', () => {
  const entry = (visit: string, who: string, ticket: string | null): VisitEntry => ({
    id: `${visit} ${who}`,
    visit,
    hall: 'a-hall',
    day: 1,
    who,
    kind: 'arrived',
    at: 1,
    ticket,
    number: null,
    nth: null,
    cause: null,
    office: null,
    body: {},
  });
  const rows = [entry('one', 'ticket:A1', 'A1'), entry('two', 'mei', 'A1'), entry('three', 'ticket:A2', 'A2')];
  expect(visitsOf(rows, () => undefined).map(({ id }) => id)).toEqual(['three', 'two']);
});

test('where the facts say that we made the person come, the clerk’s note does not say otherwise', () => {
  const entry = (kind: VisitEntry['kind'], cause: string | null, body: VisitEntry['body']): VisitEntry => ({
    id: kind,
    visit: 'one',
    hall: 'h',
    day: 1,
    who: 'p',
    kind,
    at: 1,
    ticket: null,
    number: kind === 'case' ? '330521-2026-0000001' : null,
    nth: 2,
    cause,
    office: null,
    body,
  });
  const avoided = (cause: string) =>
    visitsOf(
      [entry('case', cause, { why: 'bring-paper' }), entry('noted', null, { why: 'bring-paper', avoidedBy: 'nothing' })],
      () => undefined,
    )[0]?.avoided;
  expect(avoided('not-told')).toEqual({ by: 'guide', from: 'rule' });
  expect(avoided('source-down')).toEqual({ by: 'source', from: 'rule' });
  expect(avoided('choice')).toEqual({ by: 'nothing', from: 'clerk' });
});
