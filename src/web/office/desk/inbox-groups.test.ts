import { expect, test } from 'vitest';
import { rowOf } from '#test/support/office-views.ts';
import { findRows, groupInbox } from './inbox-groups.ts';

const rows = [
  rowOf('green', 'ok', { due: '2026-06-29' }),
  rowOf('stopped', 'stop', { due: '2026-06-30' }),
  rowOf('later', 'near', { due: '2026-06-22' }),
  rowOf('sooner', 'near', { due: '2026-06-18' }),
  rowOf('red', 'late', { due: '2026-06-16', applicant: '林晓舟' }),
];

test('an officer finds red first, then yellow by due day, blue, green', () => {
  expect(groupInbox(rows).map((group) => [group.light, group.rows.map((row) => row.number)])).toEqual([
    ['late', ['red']],
    ['near', ['sooner', 'later']],
    ['stop', ['stopped']],
    ['ok', ['green']],
  ]);
});

test('what is granted and only has to be handed over is not listed as not begun', () => {
  const waiting = [rowOf('before', 'wait', { state: 'pending' }), rowOf('granted', 'wait', { state: 'granted' })];
  expect(groupInbox(waiting).map((group) => [group.light, group.rows.map((row) => row.number)])).toEqual([
    ['issue', ['granted']],
    ['wait', ['before']],
  ]);
});

test('the search finds a case by number, item or applicant, every word counting', () => {
  expect(findRows(rows, '林晓舟 排水').map((row) => row.number)).toEqual(['red']);
  expect(findRows(rows, 'GREEN').map((row) => row.number)).toEqual(['green']);
  expect(findRows(rows, 'nobody')).toEqual([]);
});
