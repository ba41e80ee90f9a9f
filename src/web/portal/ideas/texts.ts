/** Sentences of ideas, for people and for the office that looks after them. */
import type { Text } from '#domain/kernel/text.ts';
import type { Texts } from '#web/ui/texts.ts';

export const ideaTexts = {
  title: { zh: '出主意', en: 'Ideas' },
  lead: {
    zh: '哪里能更方便，您最清楚。支持的人够数，改革办必须答复；做成了会写清在哪里。',
    en: 'You know best what could be easier. With enough support the reform office has to answer, and says what came of it.',
  },
  propose: { zh: '我有个主意', en: 'I have an idea' },
  proposeDo: { zh: '提出来', en: 'Propose it' },
  looked: {
    zh: '先看一眼有没有写到别人的事，再公开；谁提的不显示。',
    en: 'It is looked at first (nothing about others), then shown; nobody is told who proposed it.',
  },
  name: { zh: '一句话', en: 'In one line' },
  text: { zh: '怎么改，为什么', en: 'What to change, and why' },
  alike: { zh: '有人提过类似的，先看看要不要支持它：', en: 'Others had something like it; perhaps support theirs:' },
  sent: { zh: '收到了。看过以后公开，在“我提的”里能看到。', en: 'Received. It will be shown after a look; you find it under "mine".' },
  missing: { zh: '请写上', en: 'Please fill this in' },
  byVotes: { zh: '支持最多', en: 'Most supported' },
  newest: { zh: '最新', en: 'Newest' },
  mine: { zh: '我提的', en: 'Mine' },
  order: { zh: '怎么排', en: 'Order' },
  none: { zh: '还没有人出主意', en: 'No ideas yet' },
  noneMine: { zh: '您还没有提过', en: 'You have proposed none yet' },
  votes: (count: number): Text => ({ zh: `${count}人支持`, en: `${count} support it` }),
  toGo: (count: number): Text => ({ zh: `再有${count}人，改革办就要答复`, en: `${count} more and the reform office has to answer` }),
  due: (day: string): Text => ({ zh: `改革办${day}前答复`, en: `the reform office answers by ${day}` }),
  support: { zh: '支持', en: 'Support it' },
  supported: { zh: '已支持，收回', en: 'Supported: take it back' },
  signIn: { zh: '登录后支持', en: 'Sign in to support' },
  answers: { zh: '怎么说的', en: 'What was answered' },
  link: { zh: '看看做成了什么', en: 'See what came of it' },
  withdraw: { zh: '收回这条', en: 'Withdraw it' },
  merged: { zh: '已并入类似的一条', en: 'Joined to a like one' },
  waiting: { zh: '等着看', en: 'to be looked at' },
  hidden: (why: string): Text => ({ zh: `没有公开：${why}`, en: `not shown: ${why}` }),
  withdrawn: { zh: '您收回了', en: 'withdrawn' },
  more: { zh: '再看一些', en: 'More' },
  place: (name: Text): Text => ({ zh: `${name.zh}的`, en: `of ${name.en}` }),
} as const satisfies Texts;

export const standingWords: Readonly<Record<string, Text>> = {
  new: { zh: '新提的', en: 'new' },
  considered: { zh: '在研究', en: 'being considered' },
  planned: { zh: '列入计划', en: 'planned' },
  done: { zh: '做成了', en: 'done' },
  declined: { zh: '没有采纳', en: 'not taken up' },
};
export const standingTone = (standing: string): 'ok' | 'line' | 'near' =>
  standing === 'done' || standing === 'planned' ? 'ok' : standing === 'declined' ? 'near' : 'line';
