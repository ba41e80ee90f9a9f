/** Sentences of the page "I was sent away". */
import type { Texts } from '#web/ui/texts.ts';

export const awayTexts = {
  title: { zh: '我被劝回了', en: 'I was sent away' },
  promise: {
    zh: '在公布的时间里，没有正当理由不能不给您办。说给监督单位，5个工作日内答复您。',
    en: 'Within published hours nobody may turn you away without a proper reason. Tell supervision; you are answered within 5 working days.',
  },
  safe: {
    zh: '大厅和窗口看不到是谁反映的。监督单位看过您的姓名，会记进“谁看过我的数据”。',
    en: 'The hall and its windows do not see who you are. That supervision saw your name stands in “Who looked at my data”.',
  },
  law: { zh: '2018年省规定第12、42、43条', en: '2018 regulation, articles 12, 42, 43' },
  hall: { zh: '哪个大厅', en: 'Which hall' },
  day: { zh: '哪一天', en: 'Which day' },
  what: { zh: '您要办什么', en: 'What did you want' },
  said: { zh: '窗口怎么说的', en: 'What were you told' },
  paper: { zh: '要您去拿什么材料', en: 'Which paper were you asked for' },
  number: { zh: '有办件号就写', en: 'Case number, if there is one' },
  send: { zh: '说给监督单位', en: 'Tell supervision' },
  missing: { zh: '这一项要填。', en: 'This needs an answer.' },
  sent: { zh: '收到了，答复会写在下面。', en: 'Received; the answer will stand below.' },
  own: { zh: '您反映过的', en: 'What you reported' },
  none: { zh: '您还没有反映过', en: 'You have reported nothing yet' },
  due: (day: string) => ({ zh: `${day}前答复您`, en: `answered by ${day}` }),
  answered: (day: string) => ({ zh: `${day} 答复`, en: `answered ${day}` }),
  redress: (text: string) => ({ zh: `补救：${text}`, en: `Put right: ${text}` }),
  call: { zh: '也可以打12345', en: 'You may also call 12345' },
} satisfies Texts;
