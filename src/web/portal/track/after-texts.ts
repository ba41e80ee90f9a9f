/** Sentences for what a person does after sending: completing, asking, moving a visit, choosing the delivery, taking the dossier. */
import type { Texts } from '#web/ui/texts.ts';

export const after = {
  moveTitle: { zh: '改个时间', en: 'Move the visit' },
  move: { zh: '改期', en: 'Move' },
  moveWhich: { zh: '改到哪一天', en: 'To which day' },
  moveTime: { zh: '几点', en: 'At what time' },
  moveReason: { zh: '为什么改', en: 'Why' },
  moveSend: (when: string) => ({ zh: `改到${when}`, en: `Move to ${when}` }),
  moveWhy: { zh: '先选日期和时间', en: 'Choose a day and a time first' },
  moveRule: (left: number) => ({
    zh: `最晚提前一天改，还能改${left}次。办公时间是工作日9:00—17:00。`,
    en: `Until the day before; ${left === 1 ? 'once' : `${left} times`} more. Office hours: working days, 9:00 to 17:00.`,
  }),
  moveArticle: {
    zh: '依据：省“最多跑一次”规定第12条（在公布的办公时间内服务）',
    en: 'Law: Zhejiang At Most Once Provisions, art. 12 (served in the published hours)',
  },
  calledOff: (reason: string) => ({ zh: `取消了，不用等：${reason}`, en: `Called off, no need to wait: ${reason}` }),
  tooNear: { zh: '明天以前才能改。要改请打电话。', en: 'It can no longer be moved here; please call.' },
  movedTwice: { zh: '已经改过两次。要再改请打电话。', en: 'Moved twice already; please call to move it again.' },
  minutes: (count: number) => ({ zh: `约${count}分钟`, en: `about ${count} minutes` }),
  days: { zh: '日期', en: 'Day' },
  ask: { zh: '问经办人', en: 'Ask the officer' },
  askAbout: { zh: '问哪一项', en: 'About which part' },
  askText: { zh: '您的问题', en: 'Your question' },
  askHint: { zh: '别写身份证号、银行卡号。', en: 'Leave out identity and card numbers.' },
  askSend: { zh: '问', en: 'Ask' },
  askWhy: { zh: '先写问题', en: 'Write your question first' },
  askTerm: {
    zh: '办理单位5个工作日内答复，答复会出现在这里。',
    en: 'The office answers within 5 working days; the answer appears here.',
  },
  askArticle: {
    zh: '依据：行政许可法第30条（要求说明、解释的，应当说明、解释）',
    en: 'Law: Administrative Licensing Law, art. 30 (what is asked must be explained)',
  },
  questions: { zh: '问与答', en: 'Questions and answers' },
  you: { zh: '您问', en: 'You asked' },
  asked: { zh: '问', en: 'Asked' },
  answerBy: (day: string) => ({ zh: `${day}前答复`, en: `answer by ${day}` }),
  answerLate: (day: string) => ({ zh: `${day}到期还没答，是我们的责任`, en: `due ${day} and not answered; our fault` }),
  gotAnswer: { zh: '答复了问题', en: 'The question was answered' },
  answered: { zh: '已答复', en: 'Answered' },
  solved: { zh: '已解决', en: 'Solved' },
  helped: { zh: '解决了吗？', en: 'Did this help?' },
  helpedYes: { zh: '解决了', en: 'Yes, it helped' },
  helpedNo: { zh: '没有，再问', en: 'No, ask again' },
  again: { zh: '还有什么不清楚', en: 'What is still unclear' },
  delivery: { zh: '证照怎么给您', en: 'How you receive your certificates' },
  deliveryChange: { zh: '改', en: 'Change' },
  deliverySave: { zh: '就这样', en: 'Save' },
  deliveryUntil: {
    zh: '证照签发前都可以改。电子证照一定会进您的证照包。',
    en: 'You can change this until they are issued. The electronic one always comes to your wallet.',
  },
  deliveryArticle: {
    zh: '依据：省“最多跑一次”规定第15条，行政许可法第44条',
    en: 'Law: Zhejiang At Most Once Provisions, art. 15; Administrative Licensing Law, art. 44',
  },
  recipient: { zh: '收件人', en: 'Recipient' },
  phone: { zh: '电话', en: 'Phone' },
  address: { zh: '地址', en: 'Address' },
  dossier: { zh: '全卷下载', en: 'The whole dossier' },
  dossierWhat: { zh: '填的、交的、决定、期限、经过，都在一份PDF里', en: 'answers, papers, decisions, clocks and history in one PDF' },
  more: { zh: '还能做的', en: 'More' },
  correct: { zh: '要改的填写', en: 'An answer to correct' },
  correctAdd: { zh: '选要改的一项', en: 'Choose what to correct' },
  supplementLead: (count: number) => ({
    zh: `一共要补${count}样，只会要您补这一次`,
    en: `${count} things are missing; you are asked this once only`,
  }),
  keptHere: { zh: '没交之前都留在这台设备上。', en: 'Kept on this device until you hand it in.' },
  noteWhole: { zh: '一次性告知书', en: 'The one-time notice' },
  noneLeft: { zh: '都齐了，可以交了', en: 'All there; hand it in' },
  stillMissing: (count: number) => ({ zh: `还差${count}样`, en: `${count} still missing` }),
} satisfies Texts;

/** How a result reaches the person; the electronic one comes in any case (2018 provisions art. 15). */
export const ways: Readonly<
  Record<
    string,
    { readonly name: { readonly zh: string; readonly en: string }; readonly note: { readonly zh: string; readonly en: string } }
  >
> = {
  electronic: { name: { zh: '只要电子证照', en: 'Electronic only' }, note: { zh: '签发后在证照包里', en: 'in your wallet once issued' } },
  window: {
    name: { zh: '另到窗口领纸质件', en: 'Also on paper, at the window' },
    note: { zh: '跑一次，随时可领', en: 'one visit, any working day' },
  },
  courier: { name: { zh: '另快递纸质件', en: 'Also on paper, by courier' }, note: { zh: '寄到您写的地址', en: 'to the address you give' } },
};
