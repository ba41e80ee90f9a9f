/** What the signature at the window says. */
import type { Texts } from '#web/ui/texts.ts';

export const signTexts = {
  open: { zh: '请本人签名', en: 'Let the person sign' },
  signed: { zh: '本人已签名', en: 'Signed by the person' },
  signAgain: { zh: '重新签', en: 'Sign again' },
  changed: { zh: '签名之后内容改过，请再签一次', en: 'Something changed after it was signed; sign again' },
  title: { zh: '看过，签名', en: 'Read, and sign' },
  read: { zh: '请本人看下面这段话，或由窗口人员念给本人听', en: 'The person reads this, or the clerk reads it to them' },
  pad: { zh: '签名板：用手指、笔或鼠标写名字', en: 'Signature pad: write with finger, pen or mouse' },
  clear: { zh: '擦掉重写', en: 'Clear' },
  done: { zh: '签好了', en: 'Signed' },
  typeInstead: { zh: '本人不便书写', en: 'The person cannot write' },
  writeInstead: { zh: '改用签名板', en: 'Use the pad' },
  typed: { zh: '代为键入姓名', en: 'Name, typed for the person' },
  typedHint: { zh: '本人当面同意，由您见证；您的姓名一并记录', en: 'They agree before you; you are the witness and are named' },
  empty: { zh: '还没有签', en: 'Nothing was signed yet' },
  basis: {
    zh: '与本人到场签名具有同等效力（浙江省保障“最多跑一次”改革规定第10条）',
    en: 'As good as a signature on paper (2018 regulation art. 10)',
  },
} satisfies Texts;
