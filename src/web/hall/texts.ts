/** What devices of a hall say before they are one, and when something is the matter. */
import type { Text } from '#domain/kernel/text.ts';

export const hallTexts = {
  unloaded: { zh: '这一页没有取到，是网络的问题。', en: 'This page could not be fetched: the network is down.' },
  away: { zh: '连不上服务器', en: 'The server cannot be reached' },
  awayHow: {
    zh: '网络恢复后会自动接着用。急着办，请到窗口取号。',
    en: 'It goes on by itself. If you cannot wait, draw a ticket at a window.',
  },
  retry: { zh: '再试一次', en: 'Try again' },
  pairTitle: { zh: '把这台设备接入大厅', en: 'Connect this device to a hall' },
  what: { zh: '这台设备是', en: 'This device is a' },
  whichHall: { zh: '放在哪个大厅', en: 'In which hall' },
  chooseHall: { zh: '选大厅', en: 'Choose a hall' },
  show: { zh: '显示配对码', en: 'Show the code' },
  showWhy: { zh: '先选大厅', en: 'Choose the hall first' },
  code: { zh: '配对码', en: 'Pairing code' },
  codeHow: {
    zh: '请大厅的工作人员在办公端“设备”里输入这六位数。10分钟内有效，输入后这里自动开始。',
    en: 'A clerk of the hall types these six digits in the office under Devices. Valid for ten minutes; this page then starts by itself.',
  },
  other: { zh: '重新选', en: 'Choose again' },
} as const satisfies Record<string, Text>;

export const kindTexts: Readonly<Record<'screen' | 'kiosk' | 'rating', Text>> = {
  screen: { zh: '叫号大屏', en: 'Big screen' },
  kiosk: { zh: '自助机', en: 'Kiosk' },
  rating: { zh: '评价器', en: 'Rating device' },
};
