/** What the page of one's own code says. */
import type { Texts } from '#web/ui/texts.ts';

export const handover = {
  title: { zh: '到窗口亮码', en: 'Show at a window' },
  why: {
    zh: '窗口扫了这个码，就知道您是谁；选了草稿，家里填的就到了窗口，不用再填。随时可以收回。',
    en: 'The window scans this and knows who you are; with a draft, what you typed at home is there too. You can end it any time.',
  },
  hall: { zh: '在哪个大厅', en: 'Which hall' },
  what: { zh: '带什么过去', en: 'What goes along' },
  only: { zh: '只证明我是谁', en: 'Only who I am' },
  draft: (name: string) => ({ zh: `草稿：${name}`, en: `Draft: ${name}` }),
  show: { zh: '亮码', en: 'Show the code' },
  showAgain: { zh: '再亮一次', en: 'Show it again' },
  code: { zh: '给窗口看的码', en: 'Code for the window' },
  left: (seconds: number) => ({ zh: `还有 ${seconds} 秒`, en: `${seconds} s left` }),
  over: { zh: '这个码过期了，没有人用过', en: 'This code has expired; nobody used it' },
  rules: {
    zh: '60秒内有效，只能用一次，只给这个大厅。不要截图发给别人。',
    en: 'For 60 seconds, once, for this hall only. Do not send pictures of it.',
  },
  taken: (hall: string) => ({ zh: `${hall}的窗口正在给您办`, en: `A window of ${hall} is working on it` }),
  sees: { zh: '窗口现在看得到', en: 'What the window sees now' },
  seesWho: { zh: '您的姓名；证件号和手机号只显示头尾', en: 'Your name; number and phone covered' },
  seesKnown: { zh: '各部门为这件事提供的数据', en: 'What departments say for this matter' },
  seesDraft: (name: string) => ({ zh: `草稿“${name}”里填的和交的`, en: `What you typed and gave in “${name}”` }),
  ledger: { zh: '每一次查看都记在“谁看过我的数据”里', en: 'Each look stands in “who looked at my data”' },
  end: { zh: '收回，不让窗口再看', en: 'End it: the window sees no more' },
  ended: { zh: '已经收回，窗口看不到了', en: 'Ended: the window sees nothing more' },
  filed: { zh: '窗口已经替您交上去了', en: 'The window has sent it for you' },
  toCases: { zh: '看办到哪一步', en: 'See how far it is' },
  since: (time: string) => ({ zh: `${time} 开始`, en: `since ${time}` }),
} satisfies Texts;
