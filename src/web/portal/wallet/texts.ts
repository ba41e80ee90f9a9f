/** Sentences of the wallet and of the ledger of who looked. */
import type { Texts } from '#web/ui/texts.ts';

export const wallet = {
  title: { zh: '证照', en: 'Wallet' },
  none: { zh: '还没有证照', en: 'No certificates yet' },
  noneWhy: {
    zh: '办好一件事，证照自动到这里。',
    en: 'When something is granted, its certificate arrives here by itself.',
  },
  showing: (name: string) => ({ zh: `正在出示：${name}`, en: `Showing: ${name}` }),
  others: { zh: '其他证照', en: 'Other certificates' },
  validUntil: (day: string) => ({ zh: `有效至${day}`, en: `valid until ${day}` }),
  longTerm: { zh: '长期有效', en: 'no end date' },
  issuedOn: { zh: '发证日期', en: 'Issued on' },
  issued: (day: string) => ({ zh: `${day}发`, en: `issued ${day}` }),
  code: { zh: '出示码', en: 'Show a code' },
  codeWhy: {
    zh: '给别人扫，只显示能公开的；截图很快就没用。',
    en: 'Let others scan it; only what may be public is shown, and a screenshot soon proves nothing.',
  },
  codeLabel: (code: string) => ({ zh: `出示码 ${code}`, en: `code ${code}` }),
  expires: (seconds: number) => ({ zh: `${seconds}秒后换新码`, en: `new code in ${seconds} s` }),
  expired: { zh: '正在换新码', en: 'Getting a new code' },
  hide: { zh: '收起码', en: 'Hide the code' },
  pdf: { zh: 'PDF 证照', en: 'PDF certificate' },
  jws: { zh: '机读证照（JWS）', en: 'Machine-readable (JWS)' },
  number: { zh: '证号', en: 'Number' },
  holder: { zh: '持证人', en: 'Holder' },
  issuer: { zh: '发证机关', en: 'Issuer' },
  conditions: { zh: '附带条件', en: 'Conditions' },
  fromCase: { zh: '来自办件', en: 'From case' },
  status: {
    active: { zh: '有效', en: 'Active' },
    suspended: { zh: '暂停', en: 'Suspended' },
    superseded: { zh: '已换新证', en: 'Superseded' },
    revoked: { zh: '已撤销', en: 'Revoked' },
    expired: { zh: '已过期', en: 'Expired' },
  },
  looks: { zh: '谁看过我的数据', en: 'Who looked at my data' },
  looksAll: { zh: '全部', en: 'All' },
  looksNone: { zh: '还没有人看过', en: 'Nobody has looked yet' },
  looksNoneWhy: {
    zh: '每次查看都要写明办件和用途，都会出现在这里。',
    en: 'Every look must name a case and a purpose, and appears here.',
  },
  looksRule: {
    zh: '每次查看都要写明办件和用途，保存下来，不能删改。',
    en: 'Each look names case and purpose, is kept, and cannot be changed.',
  },
  saw: (facts: string) => ({ zh: `看了${facts}`, en: `saw ${facts}` }),
  noCase: { zh: '查不到对应的办件', en: 'no case found for it' },
  notMine: { zh: '不是我要办的，请查', en: 'Not mine, please check' },
} satisfies Readonly<Record<string, Texts[string] | Readonly<Record<string, { readonly zh: string; readonly en: string }>>>>;
