/** Sentences of the published figures. */
import type { Text } from '#domain/kernel/text.ts';
import type { Texts } from '#web/ui/texts.ts';

export const statisticsTexts = {
  title: { zh: '公开数据', en: 'Published figures' },
  spared: (time: Text, place: Text, count: string): Text => ({
    zh: `${time.zh}，${place.zh}${count}件事没让人跑一趟。`,
    en: `${time.en}, ${place.en}: ${count} cases without a single visit.`,
  }),
  little: (time: Text, place: Text): Text => ({
    zh: `${time.zh}，${place.zh}办结得还少，不足以公布。`,
    en: `${time.en}, ${place.en}: too few finished cases to publish.`,
  }),
  lead: {
    zh: '每个数都能点开：看公式、看各地、拿数据。好看的和不好看的一起公开。',
    en: 'Each figure opens: its formula, every place, the data. The bad ones stand beside the good.',
  },
  month: { zh: '上月', en: 'Last month' },
  year: { zh: '今年', en: 'This year' },
  period: { zh: '时间', en: 'Time' },
  few: { zh: '不足5件，不公布', en: 'fewer than five: not published' },
  none: { zh: '没有发生', en: 'nothing counted' },
  of: (numerator: string, denominator: string): Text => ({ zh: `${numerator} ÷ ${denominator}`, en: `${numerator} ÷ ${denominator}` }),
  actual: { zh: '实际办的', en: 'What happened' },
  actualWhy: { zh: '由办件自动算出，谁也不能手填', en: 'computed from cases; nobody can type one in' },
  declared: { zh: '公布承诺的', en: 'What is promised' },
  declaredWhy: { zh: '由生效的事项目录算出，和上面不是一回事', en: 'computed from the services in force; not the same thing' },
  line: { zh: '系统记录，近两年', en: 'as recorded, two years' },
  lineTitle: (name: string): Text => ({ zh: `${name}，近两年`, en: `${name}, two years` }),
  recorded: { zh: '记录', en: 'recorded' },
  table: { zh: '看表', en: 'As a table' },
  overdue: { zh: '超期最多的事', en: 'Most often late' },
  overdueNone: { zh: '没有哪一项超期达到5件。', en: 'No service was late five times or more.' },
  late: (count: number): Text => ({ zh: `至少${count}件`, en: `at least ${count}` }),
  places: { zh: '各地', en: 'By place' },
  data: { zh: '原始数据', en: 'The data' },
  all: (count: number): Text => ({ zh: `全部${count}个指标的公式`, en: `The formulas of all ${count} measures` }),
  openData: { zh: '其他开放数据', en: 'Other open data' },
  keys: { zh: '接口密钥', en: 'Keys to the interface' },
  wrong: { zh: '发现错误，请指出', en: 'Point out an error' },
  asOf: (moment: string): Text => ({ zh: `算到${moment}`, en: `counted up to ${moment}` }),
  formula: { zh: '公式', en: 'Formula' },
  numerator: { zh: '分子', en: 'Above the line' },
  denominator: { zh: '分母', en: 'Below the line' },
  exclusions: { zh: '不算的', en: 'Left out' },
  events: { zh: '从哪些记录算', en: 'Counted from' },
  basis: { zh: '依据', en: 'Basis' },
  versions: { zh: '口径', en: 'Versions of the formula' },
  since: (version: number, day: string): Text => ({ zh: `第${version}版，${day}起`, en: `version ${version}, since ${day}` }),
  measures: { zh: '指标', en: 'Measures' },
  family: (family: string): Text =>
    family === 'declared' ? { zh: '公布承诺的', en: 'promised' } : { zh: '实际办的', en: 'what happened' },
} as const satisfies Texts;

/** A month or a year as people say it. */
export const timeText = (time: number): Text =>
  time < 10_000
    ? { zh: `${time}年到上月`, en: `In ${time} so far` }
    : { zh: `${Math.floor(time / 100)}年${time % 100}月`, en: `In ${MONTHS[(time % 100) - 1] ?? ''} ${Math.floor(time / 100)}` };
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
