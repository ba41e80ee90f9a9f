/** Questions as a person with a screen reader meets them. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { FieldView } from '#contract/view/plain.ts';
import { readNumber } from './number-question.tsx';
import { Question } from './question.tsx';

const field = (more: Partial<FieldView>): FieldView => ({
  id: 'shop.name',
  type: 'text',
  label: { zh: '店名', en: 'Name' },
  required: true,
  ...more,
});
const draw = (view: FieldView, error?: string) =>
  renderToStaticMarkup(<Question field={view} answer={undefined} error={error} onAnswer={() => undefined} />);

test('the label belongs to its input, and hint and error are read with it', () => {
  const html = draw(field({ hint: { zh: '写全称', en: 'in full' } }), '这一项要填');
  expect(html).toContain('for="q-shop-name"');
  expect(html).toContain('id="q-shop-name" aria-describedby="q-shop-name-hint q-shop-name-error" aria-invalid="true"');
});

test('few options are radio buttons in a named group, many are a list', () => {
  const options = Array.from({ length: 9 }, (_, at) => ({ value: `v${at}`, label: { zh: `选${at}`, en: `o${at}` } }));
  expect(draw(field({ type: 'choice', options: options.slice(0, 2) }))).toContain('<fieldset');
  expect(draw(field({ type: 'choice', options }))).toContain('<select');
});

test('a question type this page does not know is missing loudly', () => {
  expect(() => draw(field({ type: 'hologram' }))).toThrow(/no control for the question type hologram/);
});

test('a number may be typed with full-width digits and commas; words stay words', () => {
  expect(readNumber('１，２００')).toBe(1200);
  expect(readNumber(' 86.5 ')).toBe(86.5);
  expect(readNumber('')).toBeUndefined();
  expect(readNumber('大概80')).toBe('大概80');
});
