/** Sentences of the public page of plans. */
import type { Texts } from '#web/ui/texts.ts';

export const programmeTexts = {
  title: { zh: '政府承诺了什么', en: 'What was promised' },
  why: {
    zh: '省、市、县每年的改革计划：答应做到什么、现在做到多少、照走势能不能按时做到。实测值由办件自动算出，谁也不能手填。',
    en: 'The yearly plans of province, city and county: what was promised, how much is true today, whether it will be in time. What is measured comes from cases alone; nobody types it in.',
  },
  none: { zh: '还没有公布的计划', en: 'No plan is published yet' },
  noneWhy: {
    zh: '计划公开征求意见时和施行以后，都在这里。',
    en: 'Plans stand here when they lie open for comments and once they are in force.',
  },
  open: { zh: '征求意见', en: 'Open for comments' },
  adopted: { zh: '就要施行', en: 'Soon in force' },
  'in-force': { zh: '施行中', en: 'In force' },
  closed: { zh: '已结束', en: 'Over' },
  until: (day: string) => ({ zh: `到${day}都可以提意见`, en: `Comments until ${day}` }),
  speak: { zh: '我要提意见', en: 'Comment on it' },
  from: (day: string) => ({ zh: `${day}起施行`, en: `In force from ${day}` }),
  promised: (target: string, day: string) => ({ zh: `答应${day}前做到${target}`, en: `Promised: ${target} by ${day}` }),
  notMeasured: { zh: '没有实测', en: 'Not measured' },
  notShown: { zh: '还没有公布的数', en: 'No published figure yet' },
  goals: { zh: '目标', en: 'Goals' },
  tasks: { zh: '在做的事', en: 'What is being done' },
  milestones: (done: number, of: number) => ({ zh: `${of}步做了${done}步`, en: `${done} of ${of} steps done` }),
  due: (day: string) => ({ zh: `${day}前`, en: `by ${day}` }),
  asOf: (when: string) => ({ zh: `数字统计到${when}`, en: `Figures up to ${when}` }),
  statistics: { zh: '每个数怎么算出来的', en: 'How each figure is counted' },
  basis: { zh: '依据', en: 'On what it rests' },
  back: { zh: '全部计划', en: 'All plans' },
} satisfies Texts;
