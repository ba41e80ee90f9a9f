/** Every sentence is there in both languages: Chinese holds Han characters, English none, and they are not one text twice. */
import type { Problem } from '#domain/kernel/result.ts';
import { problem } from './check-context.ts';

const HAN = /\p{Script=Han}/u;

const isText = (value: object): value is { zh: string; en: string } =>
  'zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string';

const checkText = (text: { readonly zh: string; readonly en: string }, pointer: string): readonly Problem[] => {
  if (text.zh.trim() === '' || text.en.trim() === '') return [problem(pointer, 'text-empty')];
  // A unit such as m² is the same in both: only words must differ.
  if (HAN.test(text.en)) return [problem(`${pointer}/en`, 'text-not-translated')];
  return text.zh === text.en ? [problem(`${pointer}/en`, 'text-same-twice')] : [];
};

/** Walks any value of the catalogue and judges each sentence in it, whatever its place. */
export const checkTexts = (value: unknown, pointer = ''): readonly Problem[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = isText(value) ? checkText(value, pointer) : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => checkTexts(inner, `${pointer}/${key}`))];
};
