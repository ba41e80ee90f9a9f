/** How sentences are written: every one in both languages, checked by the compiler because `Text` has both. Words shared by all areas. */
import type { Text } from '#domain/kernel/text.ts';

/** A table of sentences; `satisfies` keeps the keys and refuses a missing language. */
export type Texts = Readonly<Record<string, Text | ((...values: never[]) => Text)>>;

export const common = {
  back: { zh: '返回', en: 'Back' },
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '取消', en: 'Cancel' },
  retry: { zh: '再试一次', en: 'Try again' },
  loading: { zh: '正在取', en: 'Loading' },
  loadingLong: {
    zh: '还在取，比平常慢。可以先做别的，取到会显示在这里',
    en: 'Still loading, slower than usual. You may go on; it will appear here',
  },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  demo: { zh: '演示环境 · 数据为虚构', en: 'Demo · all data invented' },
  demoShort: { zh: '演示', en: 'Demo' },
  required: { zh: '必填', en: 'required' },
  optional: { zh: '可不填', en: 'optional' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  choose: { zh: '请选', en: 'Choose' },
  offline: {
    zh: '现在没有网络。您填的都留在这台设备上，连上后自动送出。',
    en: 'You are offline. What you typed stays on this device and is sent when the network is back.',
  },
  english: { zh: 'English', en: '中文' },
  today: { zh: '今天', en: 'today' },
  ourFault: { zh: '没成功，是我们的问题', en: "It didn't go through; that's our fault" },
  noNetwork: { zh: '连不上网络，您填的没有丢', en: 'No connection; nothing you typed is lost' },
  errorCode: (code: string, request: string) => ({
    zh: `代码 ${code} · 请求 ${request}`,
    en: `Code ${code} · request ${request}`,
  }),
  article: (title: string, article: number) => ({ zh: `${title}第${article}条`, en: `${title}, article ${article}` }),
} satisfies Texts;

const units: Readonly<Record<string, (amount: number) => Text>> = {
  'working-day': (n) => ({ zh: `${n}个工作日`, en: n === 1 ? '1 working day' : `${n} working days` }),
  'calendar-day': (n) => ({ zh: `${n}天`, en: n === 1 ? '1 calendar day' : `${n} calendar days` }),
  month: (n) => ({ zh: `${n}个月`, en: n === 1 ? '1 month' : `${n} months` }),
  year: (n) => ({ zh: `${n}年`, en: n === 1 ? '1 year' : `${n} years` }),
  hour: (n) => ({ zh: `${n}小时`, en: n === 1 ? '1 hour' : `${n} hours` }),
};

/** A count of days (or hours) in words: 0 is a number like any other. */
export const countText = (count: { readonly amount: number; readonly unit: string }): Text =>
  (units[count.unit] ?? units['calendar-day'] ?? (() => common.today))(count.amount);

/** A term in words; `amount` 0 means at once. */
export const termText = (term: { readonly amount: number; readonly unit: string }): Text =>
  term.amount === 0 ? { zh: '当场', en: 'at once' } : countText(term);

/** Just the unit, for beside a big number. */
export const unitText = (unit: string, amount: number): Text => {
  const whole = countText({ amount: amount === 0 ? 2 : amount, unit });
  return { zh: whole.zh.replace(/^\d+/, ''), en: whole.en.replace(/^\d+ /, '') };
};
