/** Sentences of the tab 监督: attempts to ask for too much. */
import type { Texts } from '#web/ui/texts.ts';

export const attemptTexts = {
  title: { zh: '想多要材料，被拦下', en: 'Stopped: asked for too much' },
  count: (rows: number, more: boolean) => ({ zh: `${rows}${more ? '+' : ''}次`, en: `${rows}${more ? '+' : ''}` }),
  hint: {
    zh: '窗口和办理人员要了指南外的、部门已有的或者已经交过的材料，系统没有放行，每一次都记在这里（2018年省规定第43条第3项）。',
    en: 'Papers outside the guide, held by a department or given before, that somebody tried to ask for. The system refused; each try stands here (2018 provisions, article 43(3)).',
  },
  none: { zh: '没有人多要过材料。', en: 'Nobody asked for too much.' },
  notYours: { zh: '这一页给监督岗位和数据部门看。', en: 'This page is for supervision and for data offices.' },
  when: { zh: '时间', en: 'When' },
  where: { zh: '在哪里', en: 'Where' },
  who: { zh: '谁', en: 'Who' },
  what: { zh: '想要的', en: 'Asked for' },
  item: { zh: '事项', en: 'Item' },
  why: { zh: '为什么不能要', en: 'Why not' },
  case: { zh: '办件', en: 'Case' },
  notFiled: { zh: '没收件', en: 'not filed' },
  more: { zh: '再看更早的', en: 'Earlier ones' },
} satisfies Texts;

/** By the refusal's code. */
export const whyTexts = {
  'paper-held': { zh: '{holder}提供', en: 'held by {holder}' },
  'paper-given': { zh: '已经交过', en: 'given before' },
  'paper-given-online': { zh: '网上交过，又要纸质', en: 'given online, asked for on paper' },
  'paper-outside-guide': { zh: '指南里没有', en: 'not in the guide' },
  'paper-in-words': { zh: '用文字要材料', en: 'asked for in words' },
  'question-outside-guide': { zh: '指南里没有这一项', en: 'no such question in the guide' },
} satisfies Texts;
