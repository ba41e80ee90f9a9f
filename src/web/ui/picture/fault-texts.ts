/** What is wrong with a page, and what helps. */
import type { Text } from '#domain/kernel/text.ts';
import type { Fault } from './quality.ts';

export const faultTexts: Readonly<Record<Fault, Text>> = {
  'too-few-dots': { zh: '太小，放大看不清：靠近些再拍', en: 'Too small to read when enlarged: go nearer' },
  blurred: { zh: '糊了：拿稳，等对好焦再拍', en: 'Blurred: hold still until it is in focus' },
  'too-dark': { zh: '太暗：开灯，别挡光', en: 'Too dark: more light' },
  blank: { zh: '像是空白页', en: 'This looks like an empty page' },
};
