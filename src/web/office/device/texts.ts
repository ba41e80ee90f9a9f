/** What offices read of a hall's devices and of how people rated. */
import type { Text } from '#domain/kernel/text.ts';

export const deviceTexts = {
  title: { zh: '设备', en: 'Devices' },
  about: { zh: '叫号屏、自助机、评价器：接入、停用、最后一次在线', en: 'Screens, kiosks, rating devices: connect, revoke, last seen' },
  pair: { zh: '接入设备', en: 'Connect a device' },
  how: {
    zh: '在设备的浏览器里打开 {address}，选好大厅，会显示六位配对码。',
    en: 'Open {address} in the device’s browser and choose the hall: it shows a code of six digits.',
  },
  code: { zh: '配对码', en: 'Pairing code' },
  codeHint: { zh: '设备上显示的六位数', en: 'The six digits on the device' },
  name: { zh: '名称', en: 'Name' },
  nameHint: { zh: '放在哪里，比如“东门自助机”', en: 'Where it stands, e.g. “Kiosk, east door”' },
  hall: { zh: '大厅', en: 'Hall' },
  window: { zh: '窗口', en: 'Counter' },
  windowHint: { zh: '只有评价器要选', en: 'For rating devices only' },
  send: { zh: '接入', en: 'Connect' },
  sendWhy: { zh: '先填配对码和名称', en: 'Fill in code and name first' },
  none: { zh: '还没有接入设备', en: 'No device is connected yet' },
  seen: { zh: '最后在线 {at}', en: 'last seen {at}' },
  quiet: { zh: '{at}以后没有上线', en: 'not seen since {at}' },
  paired: { zh: '{by} {at}接入', en: 'connected by {by}, {at}' },
  revoked: { zh: '{at}已停用', en: 'revoked {at}' },
  revoke: { zh: '停用', en: 'Revoke' },
  revokeSure: { zh: '停用后这台设备马上失效，要用得重新接入。', en: 'It stops at once, and has to be connected again to be used.' },
  atWindow: { zh: '{number}号窗口', en: 'counter {number}' },
} as const satisfies Record<string, Text>;

export const deviceKinds = {
  screen: { zh: '叫号大屏', en: 'Big screen' },
  kiosk: { zh: '自助机', en: 'Kiosk' },
  rating: { zh: '评价器', en: 'Rating device' },
} as const satisfies Record<string, Text>;

export const ratingTexts = {
  title: { zh: '现场评价', en: 'Ratings at counters' },
  counts: { zh: '最近30天', en: 'The last 30 days' },
  mine: { zh: '我办的号', en: 'My tickets' },
  finished: { zh: '办完 {count} 个号', en: '{count} tickets done' },
  rated: { zh: '评了 {count} 个', en: '{count} rated' },
  few: { zh: '评价不到{fewest}个，先不显示：免得认出是谁评的', en: 'Fewer than {fewest} ratings: not shown, so that nobody can be told' },
  untilYesterday: {
    zh: '算到昨天为止：当天的不显示，免得认出是谁评的。',
    en: 'Until yesterday: today’s are not shown, so that nobody can be told.',
  },
  sentAway: { zh: '说“多跑了一趟”的 {count} 个', en: '{count} said they had to come again' },
  low: { zh: '不满意的评价', en: 'Bad ratings' },
  lowWhy: {
    zh: '只到天，不显示谁评的、哪个窗口（2018年《浙江省保障“最多跑一次”改革规定》第43条）。',
    en: 'By the day only, without person or counter (2018 regulation, article 43).',
  },
  none: { zh: '没有不满意的评价', en: 'No bad ratings' },
  noneHow: {
    zh: '没有人评和没有人不满意是两回事：看上面评了多少。',
    en: 'Nobody rating is not nobody complaining: see above how many rated.',
  },
  again: { zh: '说多跑了一趟', en: 'had to come again' },
  more: { zh: '再看一些', en: 'More' },
} as const satisfies Record<string, Text>;

export const gradeNames: readonly Text[] = [
  { zh: '很差', en: 'Very bad' },
  { zh: '不满意', en: 'Bad' },
  { zh: '一般', en: 'So-so' },
  { zh: '满意', en: 'Good' },
  { zh: '很满意', en: 'Very good' },
];
export const reasonNames: Readonly<Record<string, Text>> = {
  'no-trip': { zh: '不用多跑', en: 'no extra trip' },
  'no-papers': { zh: '不用找材料', en: 'no papers to find' },
  clear: { zh: '说得明白', en: 'explained clearly' },
  fast: { zh: '办得快', en: 'quick' },
  friendly: { zh: '态度好', en: 'friendly' },
  waited: { zh: '等得久', en: 'long wait' },
  'more-papers': { zh: '要了多余的材料', en: 'extra papers' },
  unclear: { zh: '没说明白', en: 'not explained' },
  slow: { zh: '办得慢', en: 'slow' },
  unfriendly: { zh: '态度不好', en: 'unfriendly' },
};
