/** Says in words why a subject counts as it does: what happened, not what ought to be thought of it. */
import type { Text } from '#domain/kernel/text.ts';
import type { Drilled } from './drill.ts';

type Facts = Readonly<Record<string, unknown>>;
const days = (value: unknown): number => Math.round(Number(value) / 100) / 10;

type Saying = { readonly when: (facts: Facts) => boolean; readonly words: (facts: Facts) => Text };
const OUTCOMES: Readonly<Record<string, Text>> = {
  granted: { zh: '准予', en: 'granted' },
  refused: { zh: '不予', en: 'refused' },
  withdrawn: { zh: '申请人撤回', en: 'withdrawn by the applicant' },
};

const SAYINGS: readonly Saying[] = [
  {
    when: ({ late, decided }) => late === true && decided === true,
    words: () => ({ zh: '超过承诺的日子才决定', en: 'decided after its last day' }),
  },
  {
    when: ({ late, decided }) => late === true && decided === false,
    words: () => ({ zh: '已超期，还没决定', en: 'overdue and not decided yet' }),
  },
  {
    when: ({ late, closed }) => late === true && closed !== undefined,
    words: () => ({ zh: '督办超过期限', en: 'the order passed its last day' }),
  },
  {
    when: ({ visits }) => typeof visits === 'number' && visits > 1,
    words: ({ visits }) => ({ zh: `到场${String(visits)}次`, en: `${String(visits)} visits` }),
  },
  {
    when: ({ visitsOurs }) => typeof visitsOurs === 'number' && visitsOurs > 0,
    words: () => ({ zh: '其中有部门或数据造成的', en: 'one of them caused by an office or a register' }),
  },
  { when: ({ visits }) => visits === 1, words: () => ({ zh: '到场1次', en: 'one visit' }) },
  { when: ({ excepted }) => excepted === true, words: () => ({ zh: '在例外清单上', en: 'on the list of exceptions' }) },
  {
    when: ({ decided, sameDay }) => decided === true && sameDay === false,
    words: ({ usedDays }) => ({ zh: `用了${days(usedDays)}天`, en: `took ${days(usedDays)} days` }),
  },
  {
    when: ({ projectDays }) => typeof projectDays === 'number',
    words: ({ projectDays, projectBudget }) => ({
      zh: `计入${days(projectDays)}天，预算${days(projectBudget)}天`,
      en: `${days(projectDays)} counted days of ${days(projectBudget)}`,
    }),
  },
  {
    when: ({ papersAsked, visits }) => typeof papersAsked === 'number' && papersAsked > 0 && visits === undefined,
    words: ({ papersAsked }) => ({ zh: `带了${String(papersAsked)}份材料`, en: `${String(papersAsked)} papers brought` }),
  },
  { when: ({ counter, visits }) => counter === true && visits === undefined, words: () => ({ zh: '在窗口递交', en: 'sent at a counter' }) },
  { when: ({ missed }) => missed === true, words: () => ({ zh: '约了没来', en: 'booked and not kept' }) },
  {
    when: ({ waitedMinutes }) => typeof waitedMinutes === 'number',
    words: ({ waitedMinutes }) => ({ zh: `等了${String(waitedMinutes)}分钟`, en: `waited ${String(waitedMinutes)} minutes` }),
  },
  {
    when: ({ calls }) => typeof calls === 'number',
    words: ({ calls, answered }) => ({
      zh: `问${String(calls)}次，答${String(answered)}次`,
      en: `${String(calls)} calls, ${String(answered)} answered`,
    }),
  },
  {
    when: ({ outcome }) => typeof outcome === 'string' && outcome in OUTCOMES,
    words: ({ outcome }) => OUTCOMES[String(outcome)] ?? { zh: '', en: '' },
  },
];

export const whyCounted = ({ facts }: Pick<Drilled, 'facts'>): readonly Text[] =>
  SAYINGS.filter(({ when }) => when(facts as Facts)).map(({ words }) => words(facts as Facts));
