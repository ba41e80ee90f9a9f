/** Home tells a holder of what is due soon, and a neighbour of what may still be said. */
import { expect, test } from 'vitest';
import { dueOfMine } from './due-of-mine.ts';

const name = { zh: '食品经营许可证', en: 'Food business permit' };
const report = { zh: '年度自查报告', en: 'Yearly report' };
const basis = { law: 'administrative-licensing-law-2019', article: 50, title: name };
const permit = { id: '330521-a', name, title: '小满糕点铺', state: 'active', duty: null, renewal: null } as const;
const open = { state: 'open', lastAsk: '2026-12-07', until: null, case: null, deemed: false, basis } as const;
const duty = (light: 'ok' | 'near' | 'late') => ({ id: 'report-1', name: report, due: '2026-12-09', light });
const neighbour = { number: '330521-2026-0000025-X', name, interest: '住在楼上', until: '2026-12-02', state: 'reviewing' };

test('what is due soonest stands first: a view, a renewal, a report', () => {
  const due = dueOfMine([{ ...permit, renewal: open, duty: duty('near') }], [neighbour], '2026-11-23');
  expect(due.map(({ kind, to }) => [kind, to])).toEqual([
    ['heard', '/heard/330521-2026-0000025-X'],
    ['renewal', '/entitlements/330521-a'],
    ['duty', '/entitlements/330521-a'],
  ]);
});

test('nothing is said of what is far off, over, or decided', () => {
  expect(dueOfMine([{ ...permit, duty: duty('ok') }], [], '2026-11-23')).toEqual([]);
  expect(dueOfMine([{ ...permit, state: 'ended', duty: duty('late') }], [], '2026-11-23')).toEqual([]);
  expect(dueOfMine([], [{ ...neighbour, state: 'granted' }], '2026-11-23')).toEqual([]);
  expect(dueOfMine([], [neighbour], '2026-12-03')).toEqual([]);
});
