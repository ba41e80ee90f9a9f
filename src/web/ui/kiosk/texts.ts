/** What a kiosk says on every page: whether anybody is there, the end of a visit, what it does not open. */
import type { Text } from '#domain/kernel/text.ts';

export const kioskTexts = {
  there: { zh: '您还在吗？', en: 'Are you still there?' },
  thereHow: {
    zh: '{seconds}秒后退出登录，并清除您在这台机器上的所有内容。',
    en: 'In {seconds} seconds you are signed out and everything of yours is cleared from this machine.',
  },
  stay: { zh: '我还在', en: 'I am here' },
  end: { zh: '办好了，退出并清除', en: 'Done: sign out and clear' },
  bar: { zh: '大厅自助机', en: 'Kiosk of the hall' },
  print: { zh: '打印这一页', en: 'Print this page' },
  away: {
    zh: '这台机器不打开外面的网页和文件；请用自己的手机，或请窗口打印。',
    en: 'This machine opens no other sites or files: use your phone, or ask a clerk to print.',
  },
} as const satisfies Record<string, Text>;
