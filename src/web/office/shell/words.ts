/** Sentences built in both languages at once, so that a pure function can return what a person will read. */
import type { Text } from '#domain/kernel/text.ts';
import { dayText } from '#web/ui/date-text.ts';
import { termText } from '#web/ui/texts.ts';

export type Words = Text;

/** Fills `{name}` in both languages; a value may be a string, a number or itself a sentence. */
export const fill = (text: Words, values: Readonly<Record<string, string | number | Words>>): Words => {
  const inOne = (language: 'zh' | 'en'): string =>
    text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'object' ? value[language] : String(value);
    });
  return { zh: inOne('zh'), en: inOne('en') };
};

/** The same characters in both languages, e.g. a name or a number. */
export const same = (text: string): Words => ({ zh: text, en: text });

/** Joins sentences with the list mark of each language. */
export const listOf = (texts: readonly Words[]): Words => ({
  zh: texts.map((text) => text.zh).join('、'),
  en: texts.map((text) => text.en).join(', '),
});

/** The same list of names or of what was typed, with the list mark of each language. */
export const listed = (texts: readonly string[]): Words => listOf(texts.map(same));

/** `许可：写清理由` · `Permit: say why`. */
export const labelled = (name: Words, words: Words): Words => ({ zh: `${name.zh}：${words.zh}`, en: `${name.en}: ${words.en}` });

/** 6月29日 · 29 June; the year only where it is not this year's. */
export const dayWords = (iso: string, today: string): Words => ({
  zh: dayText(iso, 'zh', today),
  en: dayText(iso, 'en', today),
});

/** Short form inside the system: 日 is a working day, 天 a calendar day (DESIGN 3). */
export const shortDays = (amount: number, unit: string): Words =>
  amount !== 0 && unit === 'working-day' ? { zh: `${amount}日`, en: `${amount} d` } : termText({ amount, unit });
