/** What the phone asks for after a notice, and what it sends. */
import { expect, test } from 'vitest';
import { partOf, text } from '#test/support/office-views.ts';
import { bodyFor, lackingOf, nothing, wantedOf } from './wanted.ts';

const sketch = { id: 'sketch', name: text('效果图'), need: 'required', ways: ['original' as const] };
const rules = { id: 'rules', name: text('制度'), need: 'required', ways: ['commitment' as const, 'file' as const] };
const name = { id: 'shop.name', type: 'text', label: text('店名'), required: true };
const photo = { by: 'file', file: '330521-x', sha256: 'a'.repeat(64) } as const;
const asked = { fields: [name], bring: [sketch, rules] };
const notice = (missing: { material?: string; field?: string; what: string }[]) =>
  ({ missing, until: '2026-06-26', servedOn: null }) as never;

test('what a notice names is asked, an original as a photo, and nothing else', () => {
  const part = partOf('sign', {
    asked,
    supplement: notice([
      { material: 'sketch', what: '效果图' },
      { field: 'shop.name', what: '店名写错了' },
    ]),
  });
  const wanted = wantedOf(part, 'supplement');
  expect(wanted.materials.map(({ id, ways }) => [id, ways])).toEqual([['sketch', ['file']]]);
  expect(wanted.fields.map(({ id }) => id)).toEqual(['shop.name']);
  expect(lackingOf(wanted, 'supplement', nothing)).toBe(2);
  const filled = { given: { sketch: photo }, answers: { 'shop.name': '一碗面', other: 'x' } };
  expect(lackingOf(wanted, 'supplement', filled)).toBe(0);
  expect(bodyFor(wanted, 'supplement', filled)).toEqual({ part: 'sign', given: { sketch: photo }, answers: { 'shop.name': '一碗面' } });
});

test('a remark in words is met by correcting an answer or giving a paper again', () => {
  const wanted = wantedOf(partOf('sign', { asked, supplement: notice([{ what: '地址和租约对不上' }]) }), 'supplement');
  expect(wanted.remarks).toEqual(['地址和租约对不上']);
  expect(lackingOf(wanted, 'supplement', nothing)).toBe(1);
  expect(lackingOf(wanted, 'supplement', { given: { rules: photo }, answers: {} })).toBe(0);
});

test('when its turn has come a part asks for what is not given yet', () => {
  const materials = [{ id: 'sketch', name: text('效果图'), required: true, gap: false, given: 'file', heldBy: null, file: null }];
  const wanted = wantedOf(partOf('sign', { asked, materials }), 'file');
  expect(wanted.materials.map(({ id }) => id)).toEqual(['rules']);
  expect(bodyFor(wanted, 'file', nothing)).toEqual({ parts: ['sign'], answers: {}, given: {} });
});
