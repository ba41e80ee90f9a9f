/** Sentences of the public list of decisions. */
import type { Texts } from '#web/ui/texts.ts';

export const decisionTexts = {
  title: { zh: '许可决定公开', en: 'Licences granted' },
  why: {
    zh: '准予许可的决定依法公开，人人可以查（行政许可法第40条）。个人只显示姓和名的一部分；法律要求保密的不列内容，只写理由。不予许可的决定不公开。',
    en: 'Licences that were granted are public (licensing law, article 40). People are shown masked; what law keeps secret is left out with the reason. Refusals are not published.',
  },
  where: { zh: '哪里', en: 'Where' },
  everywhere: { zh: '全部地方', en: 'Everywhere' },
  holder: { zh: '企业名称开头', en: 'Firm, from the beginning of its name' },
  from: { zh: '从', en: 'From' },
  until: { zh: '到', en: 'Until' },
  none: { zh: '没有符合的决定', en: 'No decision fits' },
  noneHint: { zh: '换个地方或者日子试试。', en: 'Try another place or another day.' },
  more: { zh: '再看一些', en: 'Show more' },
  by: (office: string, day: string) => ({ zh: `${office} · ${day}`, en: `${office} · ${day}` }),
  valid: (day: string) => ({ zh: `有效到${day}`, en: `valid until ${day}` }),
  longTerm: { zh: '长期有效', en: 'long-term' },
  deemed: { zh: '逾期未决定，依法视为准予', en: 'granted by law, no decision in time' },
  conditions: { zh: '条件', en: 'Conditions' },
  corrected: (day: string) => ({ zh: `${day}更正过笔误`, en: `a slip was mended on ${day}` }),
  states: {
    'in-force': { zh: '有效', en: 'In force' },
    'set-aside': { zh: '已撤销决定', en: 'Set aside' },
    revoked: { zh: '已撤销', en: 'Revoked' },
    suspended: { zh: '已暂停', en: 'Suspended' },
    expired: { zh: '已到期', en: 'Expired' },
  },
  withheld: {
    state: { zh: '涉及国家秘密，不公开', en: 'Kept back: state secret' },
    business: { zh: '涉及商业秘密，不公开', en: 'Kept back: trade secret' },
    privacy: { zh: '涉及个人隐私，不公开', en: 'Kept back: privacy' },
  },
  openData: { zh: '整份下载', en: 'Take it all away' },
} satisfies Readonly<Record<string, unknown>> & Pick<Texts, never>;

type Words = { readonly zh: string; readonly en: string };
const find = (table: Readonly<Record<string, Words>>, key: string): Words => table[key] ?? { zh: key, en: key };
export const stateWords = (state: string): Words => find(decisionTexts.states, state);
export const withheldWords = (reason: string): Words => find(decisionTexts.withheld, reason);
