/** Terms: not longer than the article allows, countable by a calendar, in one unit, without words that mean no day (2018 regulation, article 12). */
import { addDays, addMonths, dayText, type Day } from '#domain/kernel/instant.ts';
import { isLonger } from '#domain/catalogue/check-limit.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Limit, Term, Unit } from '#domain/catalogue/limit.ts';
import type { Finding } from './finding.ts';
import { isOfOffice, type LintContext, type StatuteLimit } from './lint-context.ts';
import { findingsBy } from './rule.ts';

const binding = { law: 'zhejiang-at-most-once-2018', article: 12 } as const;

export const LIMIT_RULES = {
  'promise-longer-than-law': {
    title: { zh: '承诺比法定长', en: 'The promise is longer than the law' },
    sentence: { zh: '承诺{promised}，法定{statutory}：只能更短。', en: 'Promised {promised}, by law {statutory}: only shorter will do.' },
    remedy: { zh: '改回法定时限以内', en: 'Keep within the law' },
    severity: 'error',
    weight: 20,
    of: ['item', 'matter', 'overlay', 'listing'],
    basis: binding,
  },
  'limit-above-statute': {
    title: { zh: '时限超过法条规定', en: 'A limit above its article' },
    sentence: {
      zh: '写的是{term}，《{law}》第{article}条只给{most}（{what}）。',
      en: '{term} is written; {law}, article {article}, allows {most} ({what}).',
    },
    remedy: { zh: '改为法条的时限', en: 'Write what the article allows' },
    severity: 'error',
    weight: 20,
    of: ['item', 'overlay'],
  },
  'term-without-calendar': {
    title: { zh: '时限没有日历可数', en: 'A term no calendar counts' },
    sentence: { zh: '按{unit}算的时限，要有日历才数得出到哪天。', en: 'A term in {unit} needs a calendar to have a last day.' },
    remedy: { zh: '先发布日历', en: 'Publish the calendar first' },
    severity: 'error',
    weight: 10,
    of: ['item', 'matter', 'overlay'],
  },
  'calendar-ends-before-term': {
    title: { zh: '日历不够长', en: 'The calendar ends before the term' },
    sentence: {
      zh: '今天起{term}要数过{until}，之后的放假安排还没有公布，日期只是暂定。',
      en: '{term} from today run past {until}; holidays after that are not announced, dates are provisional.',
    },
    remedy: { zh: '等放假安排公布后更新日历', en: 'Renew the calendar once it is announced' },
    severity: 'advice',
    weight: 0,
    of: ['item', 'matter'],
  },
  'units-differ': {
    title: { zh: '承诺和法定用了两种单位', en: 'Promise and law in two units' },
    sentence: {
      zh: '法定按{statutory}，承诺按{promised}：遇上长假，承诺可能反而更晚。',
      en: 'The law counts {statutory}, the promise {promised}: over long holidays the promise may be the later one.',
    },
    remedy: { zh: '用同一种单位', en: 'Use one unit' },
    severity: 'advice',
    weight: 3,
    of: ['item', 'matter', 'overlay', 'listing'],
    basis: binding,
  },
  'limit-in-vague-words': {
    title: { zh: '时限说得含糊', en: 'A limit in vague words' },
    sentence: { zh: '“{word}”不是期限，没人知道到哪天。', en: '“{word}” is no term: nobody knows the day.' },
    remedy: { zh: '换成天数', en: 'Give a number of days' },
    severity: 'error',
    weight: 8,
    of: ['item', 'matter', 'overlay', 'listing'],
    basis: binding,
  },
  'days-of-no-kind': {
    title: { zh: '没说是工作日还是自然日', en: 'Working days or calendar days?' },
    sentence: { zh: '“{words}”没说是工作日还是自然日。', en: '“{words}” does not say which days are meant.' },
    remedy: { zh: '写明工作日或自然日', en: 'Say which' },
    severity: 'advice',
    weight: 3,
    of: ['item', 'matter', 'overlay', 'listing'],
  },
  'licence-without-statutory-limit': {
    title: { zh: '许可没有法定时限', en: 'A licence without its statutory limit' },
    sentence: {
      zh: '许可都有法定时限；法律没有另写的，是20个工作日。',
      en: 'Each licence has one: twenty working days where no other law says otherwise.',
    },
    remedy: { zh: '写上20个工作日', en: 'Write twenty working days' },
    severity: 'advice',
    weight: 5,
    of: ['item'],
    basis: { law: 'administrative-licensing-law-2019', article: 42 },
  },
} as const;

const find = findingsBy(LIMIT_RULES);

const UNIT: Readonly<Record<Unit, { readonly zh: string; readonly en: string }>> = {
  'working-day': { zh: '个工作日', en: 'working days' },
  'calendar-day': { zh: '日', en: 'days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
  hour: { zh: '小时', en: 'hours' },
};
const wordsOf = ({ amount, unit }: Term) => ({ zh: `${amount}${UNIT[unit].zh}`, en: `${amount} ${UNIT[unit].en}` });
const bareUnit = (unit: Unit) => ({ zh: UNIT[unit].zh.replace('个', ''), en: UNIT[unit].en });

/** A day that is surely not before the term's last one: half as many days again for weekends, two weeks for holidays. */
const farthest = ({ amount, unit }: Term, from: Day): Day => {
  switch (unit) {
    case 'working-day':
      return addDays(from, Math.ceil(amount * 1.4) + 2);
    case 'calendar-day':
      return addDays(from, amount);
    case 'month':
      return addMonths(from, amount);
    case 'year':
      return addMonths(from, amount * 12);
    case 'hour':
      return addDays(from, Math.ceil(amount / 24));
  }
};

const lintTerm = (term: Term, pointer: string, { calendarUntil, today }: LintContext): readonly Finding[] => {
  if (term.unit !== 'working-day' || term.amount === 0) return [];
  const { zh, en } = bareUnit(term.unit);
  if (calendarUntil === undefined) return [find('term-without-calendar', pointer, { values: { unit: zh, unitEn: en } })];
  if (farthest(term, today) <= calendarUntil) return [];
  const words = wordsOf(term);
  return [find('calendar-ends-before-term', pointer, { values: { term: words.zh, termEn: words.en, until: dayText(calendarUntil) } })];
};

/** Two units are comparable only through a calendar: over a holiday of eight days five working days outlast seven days. */
const areMixed = (one: Unit, other: Unit): boolean => (one === 'working-day') !== (other === 'working-day');

const lawTitle = (law: string, { check }: LintContext) => check.laws.get(law)?.title ?? { zh: law, en: law };

/** Whose limit it is; a step of a matter has no item. */
type Whose = { readonly id?: Item['id']; readonly isJoint: boolean };
const whoseOf = ({ id, actor }: Item): Whose => ({ id, isJoint: (actor?.joint?.length ?? 0) > 0 });

/** The terms of the article that are meant for this item, the longest first; one that names the item goes before one for all. */
export const limitsOf = (
  basis: { readonly law: string; readonly article: number },
  whose: Whose,
  kind: StatuteLimit['for'],
  all: readonly StatuteLimit[],
): readonly StatuteLimit[] => {
  const fitting = all.filter(
    (each) =>
      each.for === kind &&
      each.basis.law === basis.law &&
      each.basis.article === basis.article &&
      (each.joint !== true || whose.isJoint) &&
      (each.items === undefined || (whose.id !== undefined && each.items.includes(whose.id))),
  );
  const named = fitting.filter(({ items }) => items !== undefined);
  return (named.length > 0 ? named : fitting).toSorted(
    (one, other) => Number(isLonger(other.term, one.term)) - Number(isLonger(one.term, other.term)),
  );
};

type Cited = Term & { readonly basis: { readonly law: string; readonly article: number } };
const lintStatute = (term: Cited, kind: StatuteLimit['for'], pointer: string, whose: Whose, context: LintContext): readonly Finding[] => {
  const [most] = limitsOf(term.basis, whose, kind, context.statuteLimits);
  if (most === undefined || !isLonger(term, most.term)) return [];
  const [own, allowed, law] = [wordsOf(term), wordsOf(most.term), lawTitle(term.basis.law, context)];
  const values = {
    term: own.zh,
    termEn: own.en,
    most: allowed.zh,
    mostEn: allowed.en,
    what: most.what.zh,
    whatEn: most.what.en,
    law: law.zh,
    lawEn: law.en,
    article: term.basis.article,
  };
  return [
    find('limit-above-statute', pointer, {
      values,
      basis: most.basis,
      remedy: { pointer, value: { ...most.term, basis: term.basis } },
    }),
  ];
};

/** One limit, of an item, of a step or of an opinion. */
export const lintLimit = (limit: Limit, pointer: string, whose: Whose, context: LintContext): readonly Finding[] => {
  const { statutory, promised, extensions } = limit;
  const findings: Finding[] = [...lintTerm(promised, `${pointer}/promised`, context)];
  if (statutory !== undefined) {
    findings.push(...lintStatute(statutory, 'decision', `${pointer}/statutory`, whose, context));
    if (promised.amount > 0 && areMixed(statutory.unit, promised.unit)) {
      const [law, own] = [bareUnit(statutory.unit), bareUnit(promised.unit)];
      const values = { statutory: law.zh, statutoryEn: law.en, promised: own.zh, promisedEn: own.en };
      findings.push(find('units-differ', `${pointer}/promised`, { values }));
    }
  }
  extensions.forEach(({ term, basis }, at) => {
    const place = `${pointer}/extensions/${at}/term`;
    findings.push(
      ...lintStatute({ ...term, basis }, 'extension', place, whose, context).map((finding) =>
        finding.remedy === undefined ? finding : { ...finding, remedy: { pointer: place, value: plainTerm(finding.remedy.value) } },
      ),
    );
  });
  return findings;
};

const plainTerm = (value: unknown): Term => {
  const { amount, unit } = value as Term;
  return { amount, unit };
};

const VAGUE = /尽快|及时办|适时|若干|左右|视情况|大约|一般在|有条件的|as soon as possible|in due course/;
/** A number of days that says neither working nor calendar days. */
const BARE_DAYS = /(?<![0-9一二三四五六七八九十百])([0-9]{1,3}|[一二三四五六七八九十百]{1,4})(日|天)(?!期)/;

/** Words about time, in the elements that speak of it. */
const lintWords = ({ limitWords, within }: Item): readonly Finding[] => {
  const told = [
    ['/limitWords/statutory', limitWords?.statutory],
    ['/limitWords/promised', limitWords?.promised],
    ['/within/after', within?.after],
  ] as const;
  return told.flatMap(([pointer, text]) => {
    if (text === undefined) return [];
    const vague = VAGUE.exec(text.zh) ?? VAGUE.exec(text.en);
    const bare = BARE_DAYS.exec(text.zh);
    return [
      ...(vague === null ? [] : [find('limit-in-vague-words', pointer, { values: { word: vague[0] } })]),
      ...(bare === null ? [] : [find('days-of-no-kind', pointer, { values: { words: bare[0] } })]),
    ];
  });
};

/** What licensing law 42 sets where no other law does. */
const TWENTY = { amount: 20, unit: 'working-day', basis: { law: 'administrative-licensing-law-2019', article: 42 } } as const;

export const lintLimits = (item: Item, context: LintContext): readonly Finding[] => [
  ...lintLimit(item.limit, '/limit', whoseOf(item), context),
  ...(item.procedure === 'licence' && item.limit.statutory === undefined && !isOfOffice(item, context)
    ? [find('licence-without-statutory-limit', '/limit', { remedy: { pointer: '/limit/statutory', value: TWENTY } })]
    : []),
  ...lintWords(item),
];
