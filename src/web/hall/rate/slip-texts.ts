/** What a slip's page says of the ticket. */
import type { Text } from '#domain/kernel/text.ts';

export const slipTexts = {
  title: { zh: '号票', en: 'Ticket' },
  waiting: { zh: '前面还有 {ahead} 人', en: '{ahead} ahead of you' },
  called: { zh: '请到 {window} 号窗口', en: 'Please go to window {window}' },
  serving: { zh: '正在 {window} 号窗口办', en: 'At window {window}' },
  done: { zh: '办完了', en: 'Done' },
  missed: {
    zh: '过号了，不作废：到大厅说一声，排在下一个后面',
    en: 'Missed, not lost: tell a clerk in the hall, and you come after the next one',
  },
  cancelled: { zh: '这个号取消了', en: 'This ticket was cancelled' },
  minutes: { zh: '约 {minutes} 分钟', en: 'about {minutes} minutes' },
  unknown: { zh: '还不知道要等多久', en: 'Nobody can say yet how long' },
} as const satisfies Record<string, Text>;
