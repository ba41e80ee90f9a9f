/** Of 306 everyday questions over our catalogue and 1,135 real names the right service stands first in at least 85 %, in the first five in at least 97 %. */
import { beforeAll, expect, test } from 'vitest';
import type { FindParts } from '#server/search/find-entries.ts';
import { readQuestions, searchOf, sharesOf } from '#test/support/search-questions.ts';

const state: { parts?: FindParts } = {};
beforeAll(async () => {
  state.parts = await searchOf();
});
const parts = (): FindParts => {
  if (state.parts === undefined) throw new Error('built before all tests');
  return state.parts;
};
const { tuned, reported, heldOut } = readQuestions();
const asked = [...tuned, ...reported];

test('at least 300 questions, a third of them in pinyin or with a mistake', () => {
  expect(asked.length).toBeGreaterThanOrEqual(300);
  expect(asked.filter(({ kind }) => kind === 'wrong').length * 3).toBeGreaterThanOrEqual(asked.length);
  expect(heldOut.length).toBeGreaterThanOrEqual(100);
});

test('the right service stands first in 85 of 100 questions, in the first five in 97', () => {
  const shares = sharesOf(parts(), asked);
  expect(shares.first, shares.missed.join(', ')).toBeGreaterThanOrEqual(0.85);
  expect(shares.five, shares.missed.join(', ')).toBeGreaterThanOrEqual(0.97);
});

test('the half nobody tuned on is hardly worse, and neither are the questions held out from the beginning', () => {
  const [other, out] = [sharesOf(parts(), reported), sharesOf(parts(), heldOut)];
  expect(other.first).toBeGreaterThanOrEqual(0.85);
  expect(other.five).toBeGreaterThanOrEqual(0.95);
  expect(out.first).toBeGreaterThanOrEqual(0.75);
  expect(out.five).toBeGreaterThanOrEqual(0.88);
});
