/** Sentences of the page on which comments are answered. */
import type { Texts } from '#web/ui/texts.ts';

export const commentTexts = {
  name: { zh: '公示与意见', en: 'Comments' },
  why: {
    zh: '每条意见都要答复，采纳不采纳都写明理由，答复和意见一起公布（2018年规定第四条）。',
    en: 'Each comment is answered with reasons, taken or not; both are published (2018 provisions, article 4).',
  },
  none: { zh: '现在没有公示中的草案', en: 'No draft is publicised just now' },
  noneWhy: { zh: '草稿送出公示后，意见会出现在这里。', en: 'Comments appear here once a draft is publicised.' },
  noComments: { zh: '还没有人提意见', en: 'Nobody has commented yet' },
  open: (count: number) => ({
    zh: count === 0 ? '都答复了' : `${count}条没答复`,
    en: count === 0 ? 'all answered' : `${count} unanswered`,
  }),
  until: (day: string) => ({ zh: `${day}截止`, en: `until ${day}` }),
  all: { zh: '所有公示', en: 'All publicised' },
  draft: { zh: '这一版：改动、关闭意见、退回草稿、发布', en: 'This version: changes, close, give back, publish' },
  about: { zh: '说的是：', en: 'About: ' },
  answer: { zh: '答复', en: 'Answer' },
  again: { zh: '改答复', en: 'Answer anew' },
  taken: { zh: '采纳', en: 'Taken' },
  notTaken: { zh: '不采纳', en: 'Not taken' },
  takenHow: { zh: '采纳的，答复后把草案退回修改', en: 'If taken, give the draft back for the change afterwards' },
  reasons: { zh: '答复和理由', en: 'Answer and reasons' },
  send: { zh: '公布答复', en: 'Publish the answer' },
  hide: { zh: '不公开这条', en: 'Hide it' },
  hideWhy: { zh: '不公开的原因（会公布）', en: 'Why it is hidden (published)' },
  hideHint: {
    zh: '只为了违法、泄露他人信息或者广告；批评不能不公开。',
    en: 'Only for what is unlawful, tells of others, or advertises; criticism stays.',
  },
  hidden: (reason: string) => ({ zh: `没有公开：${reason}`, en: `Hidden: ${reason}` }),
  empty: { zh: '先写', en: 'Write it first' },
} satisfies Texts;
