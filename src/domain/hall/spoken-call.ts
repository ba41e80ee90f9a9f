/** What a speech device says when a ticket is called. */
import type { Text } from '#domain/kernel/text.ts';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** Numbers of tickets are read digit by digit, so that nobody mistakes 37 for 30 and 7. */
const digitByDigit = (text: string): string => text.replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);

/** Windows are read as people say them: 十一号窗口. */
const countOf = (window: string): string => {
  const count = Number(window);
  if (!Number.isInteger(count) || count < 0 || count > 99) return digitByDigit(window);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (tens === 0) return DIGITS[ones] ?? window;
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones === 0 ? '' : (DIGITS[ones] ?? '')}`;
};

/** 请A零三七号到六号窗口 */
export const spokenCall = (number: string, window: string): Text => ({
  zh: `请${digitByDigit(number)}号到${countOf(window)}号窗口`,
  en: `Ticket ${[...number].join(' ')}, please go to window ${window}`,
});
