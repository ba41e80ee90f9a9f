/** Sentences of the offices that look after ideas and grant keys. */
import type { Text } from '#domain/kernel/text.ts';
import type { Texts } from '#web/ui/texts.ts';

export const societyTexts = {
  ideas: { zh: '群众建议', en: 'Ideas' },
  ideasAbout: {
    zh: '先看有没有写到别人的事，再公开；支持够数的，十五个工作日内答复，做成了写清在哪里。',
    en: 'Looked at before it is shown; with enough support it is answered within fifteen working days, and what came of it is said.',
  },
  waiting: { zh: '等着看', en: 'To look at' },
  owed: { zh: '该答复', en: 'To answer' },
  shown: { zh: '已公开', en: 'Shown' },
  hidden: { zh: '没公开', en: 'Not shown' },
  list: { zh: '哪些', en: 'Which' },
  noIdeas: { zh: '这里没有', en: 'Nothing here' },
  show: { zh: '公开', en: 'Show it' },
  hide: { zh: '不公开', en: 'Do not show' },
  why: { zh: '为什么（提的人看得到）', en: 'Why (its proposer reads it)' },
  answer: { zh: '答复', en: 'Answer' },
  standing: { zh: '怎么办', en: 'What becomes of it' },
  text: { zh: '怎么说', en: 'In words' },
  link: { zh: '在哪里看得到（本站页面，可不填）', en: 'Where it is to be seen (a page of this site, optional)' },
  merge: { zh: '并入类似的', en: 'Join to a like one' },
  into: { zh: '并入哪一条', en: 'Which one' },
  send: { zh: '就这样', en: 'Do it' },
  notReform: { zh: '建议由改革办受理。', en: 'The reform office looks after ideas.' },
  clients: { zh: '接口用户', en: 'Clients of the interface' },
  clientsAbout: {
    zh: '谁在用公开接口、用来做什么、用了多少；同意、停用都写理由。',
    en: 'Who uses the open interface, what for, how much; granted and ended with reasons.',
  },
  noClients: { zh: '还没有人申请', en: 'Nobody asked yet' },
  notData: { zh: '接口用户由数据局答复。', en: 'The data office answers requests for keys.' },
  perDay: { zh: '每天几次', en: 'Calls a day' },
  until: { zh: '到哪天', en: 'Last day' },
  grant: { zh: '同意', en: 'Grant' },
  change: { zh: '改额度', en: 'Change the quota' },
  refuse: { zh: '不同意', en: 'Refuse' },
  revoke: { zh: '停用', en: 'Revoke' },
  reason: { zh: '理由', en: 'Reasons' },
  total: (calls: number): Text => ({ zh: `近十四天${calls}次`, en: `${calls} calls in fourteen days` }),
} as const satisfies Texts;
