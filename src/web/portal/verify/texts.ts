/** The six answers of the verify page and the sentences around them. */
import type { Verdict } from '#contract/view/certificate.ts';
import type { Light } from '#contract/view/plain.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Texts } from '#web/ui/texts.ts';

export const verify = {
  title: { zh: '验证一张证照', en: 'Verify a certificate' },
  site: { zh: '站点', en: 'Site' },
  code: { zh: '验证码', en: 'Code' },
  check: { zh: '验证', en: 'Verify' },
  file: { zh: '传文件验证', en: 'Verify a file' },
  fileHint: {
    zh: 'PDF 证照或机读证照（.jws），传上来只验，不留。',
    en: 'A PDF certificate or its .jws; checked and not kept.',
  },
  needCode: { zh: '先填验证码，证照二维码下面有', en: 'Fill in the code printed under the QR' },
  at: (when: string) => ({
    zh: `${when}，直接向发证机关的记录核对。`,
    en: `${when}, checked against the issuer's own record.`,
  }),
  receipt: (number: string) => ({ zh: `验证回执 ${number}`, en: `Receipt ${number}` }),
  receiptWhy: { zh: '记下来，日后可证明您查过', en: 'Keep it; it proves later that you checked' },
  issuedBy: (office: string) => ({ zh: `${office} 发`, en: `issued by ${office}` }),
  number: { zh: '证号', en: 'Number' },
  valid: { zh: '有效期', en: 'Valid' },
  from: (day: string) => ({ zh: `${day}起，长期`, en: `from ${day}, no end` }),
  fromTo: (from: string, to: string) => ({ zh: `${from}至${to}`, en: `${from} to ${to}` }),
  withheld: { zh: '持证人没有选择出示', en: 'The holder did not choose to show this' },
  revokedOn: { zh: '撤销日期', en: 'Revoked on' },
  reason: { zh: '原因', en: 'Reason' },
  equal: { zh: '和纸质证一样有效', en: 'As good as paper' },
  equalWhy: {
    zh: '办事机关不得再要复印件。被要了，可以打12345。',
    en: 'No office may ask for a copy. If one does, call 12345.',
  },
  knows: { zh: '持证人会知道', en: 'The holder will know' },
  knowsWhy: {
    zh: '出示码被验证，会记进他的“谁看过我的数据”，只记时间和用途。',
    en: 'Checking a shown code is noted in the holder’s ledger, with time and purpose only.',
  },
  differs: { zh: '和您手里的不一样？', en: 'Different from what you hold?' },
  differsWhy: {
    zh: '截图不算数。请对方重新出示，或者打12345举报。',
    en: 'A screenshot proves nothing. Ask them to show it again, or report it to 12345.',
  },
  others: { zh: '还可能看到', en: 'Other answers' },
  seal: { zh: '电子印章已验', en: 'seal verified' },
  demoSeal: { zh: '演示', en: 'demo' },
} satisfies Texts;

type Answer = Verdict['answer'];
type Spoken = { readonly say: Text; readonly more: Text; readonly light: Light; readonly short: Text };

export const answers: Readonly<Record<Answer, Spoken>> = {
  genuine: {
    say: { zh: '这张证是真的，现在有效。', en: 'This certificate is genuine and valid now.' },
    more: { zh: '签名和内容都对。', en: 'Signature and content are right.' },
    light: 'ok',
    short: { zh: '真的，有效', en: 'Genuine' },
  },
  changed: {
    say: { zh: '内容被改过，不能用。', en: 'The content was changed; do not accept it.' },
    more: {
      zh: '签名和内容对不上，请对方拿原件来，或者举报。',
      en: 'Signature and content do not fit. Ask for the original, or report it.',
    },
    light: 'late',
    short: { zh: '被改过', en: 'Changed' },
  },
  revoked: {
    say: { zh: '这张证已经撤销。', en: 'This certificate has been revoked.' },
    more: { zh: '以前是真的，现在不能用。', en: 'It was genuine once and is no longer valid.' },
    light: 'late',
    short: { zh: '已撤销', en: 'Revoked' },
  },
  'code-expired': {
    say: { zh: '码已过期。', en: 'The code has expired.' },
    more: { zh: '不等于假。请对方换个新码再出示。', en: 'That does not mean false. Ask for a fresh code.' },
    light: 'near',
    short: { zh: '码已过期', en: 'Code expired' },
  },
  'cannot-check': {
    say: { zh: '暂时查不到。', en: 'We cannot check it right now.' },
    more: {
      zh: '发证机关的记录连不上，不等于假，请稍后再查。',
      en: 'The issuer’s record cannot be reached. That does not mean false; try again later.',
    },
    light: 'stop',
    short: { zh: '暂时查不到', en: 'Cannot check' },
  },
  none: {
    say: { zh: '没有这张证。', en: 'There is no such certificate.' },
    more: {
      zh: '码可能抄错了；如果没错，可以当场打12345举报。',
      en: 'The code may be mistyped. If not, report it to 12345 at once.',
    },
    light: 'late',
    short: { zh: '没有这张证', en: 'No such certificate' },
  },
};
