/** How a request stands, in words: days left or over, and whose turn it is. */
import type { DataRequestRow } from '#contract/view/exchange.ts';
import type { Text } from '#domain/kernel/text.ts';
import { requestTexts, stateTexts } from './texts.ts';

export const stateWord = (state: string): Text => stateTexts[state] ?? { zh: state, en: state };

/** Undefined where no term runs. */
export const leftWord = ({ left }: DataRequestRow): Text | undefined =>
  left === null ? undefined : left < 0 ? requestTexts.over(-left) : requestTexts.left(left);

export const listed = (names: readonly Text[]): Text => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ en }) => en).join(', '),
});
