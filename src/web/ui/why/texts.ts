/** Sentences of "why this date", for applicants and officers alike. */
import { countText, type Texts } from '../texts.ts';

type Term = { readonly amount: number; readonly unit: string };

export const whyTexts = {
  title: { zh: '为什么是这一天', en: 'Why this date' },
  due: { zh: '最晚办结', en: 'Done by' },
  decided: { zh: '已经办结，最晚应在', en: 'Decided; it had to be by' },
  stopped: { zh: '停表中，按告知的天数，预计', en: 'Stopped; by the days that were told, expected' },
  none: { zh: '还没有受理，日期从受理起算。', en: 'Not accepted yet: the date is counted from acceptance.' },
  until: (time: string) => ({ zh: `到${time}为止`, en: `until ${time}` }),
  provisional: { zh: '暂定', en: 'provisional' },
  used: (term: Term, total: Term) => ({
    zh: `已计${countText(term).zh}，共${countText(total).zh}`,
    en: `${countText(term).en} of ${countText(total).en} used`,
  }),
  promised: (term: Term) => ({ zh: `承诺${countText(term).zh}`, en: `promised ${countText(term).en}` }),
  statutory: (term: Term, due: string) => ({
    zh: `法定${countText(term).zh}${due === '' ? '' : `，到${due}`}`,
    en: `by law ${countText(term).en}${due === '' ? '' : `, until ${due}`}`,
  }),
  extended: (term: Term) => ({ zh: `延长${countText(term).zh}`, en: `extended by ${countText(term).en}` }),
  rules: { zh: '怎么算', en: 'How it is counted' },
  acts: { zh: '谁做了什么', en: 'Who did what' },
  noActs: { zh: '还没有', en: 'Nothing yet' },
  days: { zh: '一天一天', en: 'Day by day' },
  month: (year: string, month: string) => ({ zh: `${year}年${Number(month)}月`, en: `${month}/${year}` }),
  monthSum: (counted: number, all: number) => ({
    zh: `算${counted}天，不算${all - counted}天`,
    en: `${counted} counted, ${all - counted} not`,
  }),
  hoursSum: (minutes: number) => ({ zh: `算${hours(minutes).zh}`, en: `${hours(minutes).en} counted` }),
  minutes: (minutes: number) => hours(minutes),
  counted: { zh: '算', en: 'counted' },
  notCounted: { zh: '不算', en: 'not' },
  ahead: { zh: '还没到', en: 'ahead' },
  union: { zh: '整件事的天数', en: 'Days of the whole matter' },
  unionText: (used: number, total: Term, left: number) => ({
    zh: `至少有一个部门在办的日子，同一天只算一次：已用${used}天，共${countText(total).zh}，${left < 0 ? `超${-left}` : `还有${left}`}天`,
    en: `Days on which at least one office had it, each counted once: ${used} of ${countText(total).en} used, ${left < 0 ? `${-left} over` : `${left} left`}`,
  }),
  moves: { zh: '还会变吗', en: 'What would still move it' },
  fixed: { zh: '已经办结，不会再变。', en: 'It is decided: nothing moves it any more.' },
  print: { zh: '打印', en: 'Print' },
  whole: { zh: '看全部依据，可打印', en: 'All of it, to print' },
} satisfies Texts;

function hours(minutes: number) {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  return { zh: `${whole}小时${rest === 0 ? '' : `${rest}分`}`, en: `${whole} h${rest === 0 ? '' : ` ${rest} min`}` };
}
