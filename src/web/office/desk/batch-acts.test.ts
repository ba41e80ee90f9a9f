import { expect, test } from 'vitest';
import { rowOf } from '#test/support/office-views.ts';
import { barOfBatch } from './batch-acts.ts';
import { listTexts } from './list-texts.ts';

const accepted = rowOf('one', 'ok', { state: 'accepted' });
const reviewing = rowOf('two', 'ok');

test('a review is begun together for accepted cases of one item', () => {
  expect(barOfBatch('begin-review', [accepted, { ...accepted, number: 'three' }])).toBeUndefined();
  expect(barOfBatch('begin-review', [accepted, reviewing])).toBe(listTexts.alike);
  expect(barOfBatch('begin-review', [accepted, { ...accepted, item: 'shop-sign' }])).toBe(listTexts.alike);
  expect(barOfBatch('begin-review', [reviewing])).toBe(listTexts.notNow);
});

test('a clock is resumed only where it stands, and nothing is granted while it stands', () => {
  const stopped = { ...reviewing, light: 'stop' } as const;
  expect([barOfBatch('resume', [stopped]), barOfBatch('resume', [reviewing])]).toEqual([undefined, listTexts.notNow]);
  const instant = { ...reviewing, instant: true };
  expect([barOfBatch('grant', [{ ...stopped, instant: true }]), barOfBatch('grant', [instant])]).toEqual([listTexts.notNow, undefined]);
  expect(barOfBatch('grant', [reviewing])).toBe(listTexts.notNow);
});

test('hands may change for unlike cases', () => {
  expect(barOfBatch('claim', [accepted, reviewing])).toBeUndefined();
  const mine = { ...accepted, handler: { person: 'x', name: 'x', mine: true } };
  expect([barOfBatch('claim', [mine]), barOfBatch('release', [mine])]).toEqual([listTexts.notNow, undefined]);
});
