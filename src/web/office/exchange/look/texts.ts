/** Sentences of the tab of looks: questions people asked about them, and orders that delay what they are shown. */
import type { Texts } from '#web/ui/texts.ts';

export const lookTexts = {
  title: { zh: '谁看了群众的数据', en: 'Who looked at the data of people' },
  filling: { zh: '填表时查的，还没有办件', en: 'while a form was filled in, before there was a case' },
  questions: { zh: '群众请查的', en: 'Looks people ask about' },
  none: { zh: '没有等答复的', en: 'Nothing waits for an answer' },
  noneWhy: {
    zh: '有人在“谁看过我的数据”里点“不是我要办的，请查”，就到这里，5个工作日内答复。',
    en: 'When somebody presses “Not mine, please check” in their ledger it comes here, to be answered within five working days.',
  },
  rule: {
    zh: '收到投诉、举报的部门应当依法及时处理，把结果告知本人（个人信息保护法第65条）。您打开一次，本人也看得到。',
    en: 'Complaints are dealt with in time and the person is told (PIPL article 65). The person sees that you opened it.',
  },
  looked: { zh: '看的人', en: 'Who looked' },
  when: { zh: '时间', en: 'When' },
  facts: { zh: '看了什么', en: 'What' },
  purpose: { zh: '写的用途', en: 'Purpose given' },
  ground: { zh: '写的依据', en: 'Ground given' },
  noGround: { zh: '没有写', en: 'none given' },
  case: { zh: '写的办件', en: 'Case given' },
  noCase: { zh: '没有写', en: 'none given' },
  asks: (name: string) => ({ zh: `${name}问`, en: `${name} asks` }),
  delays: { zh: '依法延后告知', en: 'Telling later by law' },
  delaysWhy: {
    zh: '监督检查时，告知会妨碍履职的，可以让本单位此后对一个办件的查看晚些出现在本人的记录里。必须有依据、有到期日；已经看得到的不会再藏起来；到期自动出现，并写明依据和日期。',
    en: 'Where telling would obstruct an inspection, what your office looks at in one case from now on may appear later in the ledger of the person. It needs a ground and a last day; what was shown is not hidden again; on its day it appears, with ground and date.',
  },
  number: { zh: '办件号', en: 'Case number' },
  find: { zh: '看这个办件的', en: 'Show its orders' },
  code: { zh: '法律依据', en: 'Ground in law' },
  until: { zh: '到哪天为止', en: 'Last day' },
  most: (days: number) => ({ zh: `最多${days}天`, en: `${days} days at most` }),
  reasons: { zh: '理由', en: 'Reasons' },
  order: { zh: '延后告知', en: 'Delay' },
  orderWhy: { zh: '先选依据，写明到期日和理由', en: 'Choose the ground, give the last day and the reasons first' },
  lift: { zh: '提前结束', en: 'End it now' },
  stands: (day: string) => ({ zh: `到${day}`, en: `until ${day}` }),
  ended: (day: string) => ({ zh: `${day}已到期`, en: `ended ${day}` }),
  noDelays: { zh: '这个办件没有延后告知', en: 'No order on this case' },
} satisfies Texts;
