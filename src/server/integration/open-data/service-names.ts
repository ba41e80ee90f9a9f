/** Addresses and words of what public services are described with. */
import type { Text } from '#domain/kernel/text.ts';
import type { Term } from '#domain/catalogue/limit.ts';

/** Below the instance's own address; ids hold no signs that an address may not. */
export const namesOf = (publicUrl: string) => {
  const under = (...parts: readonly (string | number)[]): string =>
    `${publicUrl.replace(/\/$/, '')}/id/${parts.map((part) => encodeURIComponent(String(part))).join('/')}`;
  return {
    dataset: under('dataset', 'services'),
    publisher: under('agent', 'publisher'),
    division: (code: number) => under('division', code),
    authority: (kind: string, division: number) => under('authority', division, kind),
    service: (item: string) => under('service', item),
    part: (item: string, kind: string, id: string) => under('service', item, kind, id),
    law: (law: string) => under('law', law),
    article: (law: string, article: number) => under('law', law, 'article', article),
    fact: (fact: string) => under('fact', fact),
    matter: (matter: string) => under('matter', matter),
    concept: (list: string, id: string) => under('concept', list, id),
    page: (path: string) => `${publicUrl.replace(/\/$/, '')}${path}`,
  };
};
export type Names = ReturnType<typeof namesOf>;

/** Languages and currency of the EU's authority tables, which CPSV-AP uses. */
export const LANGUAGES = {
  zh: 'http://publications.europa.eu/resource/authority/language/ZHO',
  en: 'http://publications.europa.eu/resource/authority/language/ENG',
} as const;
export const YUAN = 'http://publications.europa.eu/resource/authority/currency/CNY';

/** ISO 8601 has no working days: they are given as days, and the rule of the limit says which they are. */
export const durationOf = ({ amount, unit }: Term): string => {
  if (amount === 0) return 'PT0S';
  switch (unit) {
    case 'working-day':
    case 'calendar-day':
      return `P${amount}D`;
    case 'month':
      return `P${amount}M`;
    case 'year':
      return `P${amount}Y`;
    case 'hour':
      return `PT${amount}H`;
  }
};

const units: Readonly<Record<Term['unit'], Text>> = {
  'working-day': { zh: '个工作日', en: 'working days' },
  'calendar-day': { zh: '日', en: 'calendar days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
  hour: { zh: '小时', en: 'hours' },
};
export const termText = ({ amount, unit }: Term): Text =>
  amount === 0 ? { zh: '当场', en: 'at once' } : { zh: `${amount}${units[unit].zh}`, en: `${amount} ${units[unit].en}` };

export const words = {
  person: { zh: '个人', en: 'Person' },
  firm: { zh: '企业和其他组织', en: 'Firm or other organisation' },
  online: { zh: '网上办', en: 'Online' },
  window: { zh: '到窗口办', en: 'At the window' },
  mail: { zh: '邮寄办', en: 'By mail' },
  terminal: { zh: '自助机办', en: 'At a self-service terminal' },
  licence: { zh: '行政许可', en: 'Licence' },
  confirmation: { zh: '行政确认', en: 'Confirmation' },
  benefit: { zh: '行政给付', en: 'Benefit' },
  service: { zh: '公共服务', en: 'Public service' },
  'in-force': { zh: '有效', en: 'In force' },
  certificate: { zh: '证照', en: 'Certificate' },
  document: { zh: '文书', en: 'Document' },
  reply: { zh: '批复', en: 'Reply' },
  condition: { zh: '办理条件', en: 'Condition' },
  material: { zh: '材料', en: 'Paper' },
  'by-fact': { zh: '由数据代替，不用交', en: 'Replaced by data, not to be brought' },
  'by-certificate': { zh: '由电子证照代替，不用交', en: 'Replaced by an electronic certificate, not to be brought' },
  'by-commitment': { zh: '可以承诺代替', en: 'May be replaced by a commitment' },
  'by-bring': { zh: '要交', en: 'To be brought' },
  'life-event': { zh: '人生大事', en: 'Life event' },
  project: { zh: '工程项目', en: 'Project' },
  single: { zh: '一件事', en: 'Matter' },
} as const satisfies Readonly<Record<string, Text>>;
