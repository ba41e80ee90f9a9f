/** Sentences of the list of projects. */
import type { Texts } from '#web/ui/texts.ts';

export const projectsTexts = {
  title: { zh: '项目', en: 'Projects' },
  count: (n: number) => ({ zh: `${n}个`, en: `${n}` }),
  none: { zh: '没有项目', en: 'No projects' },
  noMatch: { zh: '没有找到', en: 'Nothing found' },
  noneHint: { zh: '本单位有事项的投资项目会出现在这里。', en: 'Projects in which your office has a step appear here.' },
  back: { zh: '全部项目', en: 'All projects' },
  inTime: (used: number, expected: number) => ({ zh: `已计${used}天，预计${expected}天`, en: `${used} counted, ${expected} expected` }),
  over: (used: number, days: number) => ({ zh: `已计${used}天，预计超${days}天`, en: `${used} counted, ${days} over expected` }),
  done: (used: number) => ({ zh: `计时已结束，计${used}天`, en: `Count closed at ${used}` }),
  last: (day: string, running: boolean) =>
    running ? { zh: `预计${day}办完`, en: `done by ${day}` } : { zh: `${day}办完`, en: `done ${day}` },
  steps: (done: number, all: number) => ({ zh: `${all}项，办完${done}项`, en: `${done} of ${all} steps done` }),
  nothingOpen: { zh: '没有在办的事项', en: 'Nothing open' },
} satisfies Texts;
