/** Why a figure or what is behind it is not shown. */
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const measureRefusals = {
  'measure-unknown': entry(404, '没有这个指标。', 'There is no such measure.'),
  'measure-place-unknown': entry(404, '没有这个区划。', 'There is no such division.'),
  'measure-span-wrong': entry(
    422,
    '起止月份不对：起月不晚于止月，最多看60个月。',
    'The months do not fit: from is not after to, and sixty months at most.',
  ),
  'measure-one-facet': entry(422, '部门、事项、一件事、渠道只能选一个。', 'Choose one of office, item, matter and channel.'),
  'measure-not-drilled': entry(
    403,
    '评价不能点到每一条：谁评的不让办事部门知道（个人信息保护法第10条）。',
    'Ratings are not opened one by one: an office is not to learn who rated (personal information protection law, article 10).',
  ),
} as const;
