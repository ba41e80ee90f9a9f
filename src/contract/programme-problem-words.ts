/** What is wrong with one field of a plan, in both languages; part of the table in problem-words.ts. */
import type { Words } from './problem-words.ts';

const words = (zh: string, en: string): Words => ({ zh, en });

export const programmeProblemWords: Readonly<Record<string, Words>> = {
  'text-in-both-languages': words('中文和英文都要写。', 'Write it in both languages.'),
  'unknown-measure': words('没有这个指标：{measure}。', 'There is no such measure: {measure}.'),
  'unit-is-the-measures': words('单位要和指标一致。', 'The unit is that of the measure.'),
  'target-out-of-range': words('目标值不在范围内；百分比在0到100之间。', 'The target is out of range; shares go from 0 to 100.'),
  'one-facet-only': words('只能按一个方面划范围。', 'One facet at most.'),
  'unknown-system': words('框架里没有这个体系。', 'The framework has no such system.'),
  'number-begins-with-system': words('编号要以所属体系开头：{system}-。', 'The number begins with its system: {system}-.'),
  'due-before-start': words('期限早于开始日期。', 'The last day is before the first.'),
  'milestone-needed': words('至少一个节点，不然看不出进展。', 'At least one milestone, or nobody sees it move.'),
  'milestone-outside-task': words('节点日期要在任务的起止之间。', 'The day of a milestone lies within the task.'),
  'unknown-goal': words('计划里没有这个目标：{goal}。', 'The plan has no such goal: {goal}.'),
  'unknown-task': words('计划里没有这个任务：{task}。', 'The plan has no such task: {task}.'),
  'tasks-in-a-circle': words('任务绕成了一圈：{circle}。', 'These tasks wait for each other: {circle}.'),
  'unknown-example': words('没有这个样例。', 'There is no such example.'),
  'goal-needed': words('至少写一个目标。', 'Write one goal at least.'),
  'no-such-plan-day': words('没有这一天。', 'There is no such day.'),
};
