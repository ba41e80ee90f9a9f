/** Documents by which a person at a window proves who they are (2018 regulation article 9), as data. */
import type { Basis, Text } from '#domain/kernel/text.ts';

type DocumentKind = Text & { readonly of: 'person' | 'firm'; readonly basis: Basis };
const once: Basis = { law: 'zhejiang-at-most-once-2018', article: 9 };

/** "Household book, residence permit, driving licence, social security card, citizen card, elder card and the result of face recognition, and others by statute." */
export const IDENTITY_DOCUMENTS = {
  'id-card': { zh: '居民身份证', en: 'Identity card', of: 'person', basis: once },
  'household-book': { zh: '户口本', en: 'Household book', of: 'person', basis: once },
  'residence-permit': { zh: '居住证', en: 'Residence permit', of: 'person', basis: once },
  'driving-licence': { zh: '驾驶证', en: 'Driving licence', of: 'person', basis: once },
  'social-security-card': { zh: '社会保障卡', en: 'Social security card', of: 'person', basis: once },
  'citizen-card': { zh: '市民卡', en: 'Citizen card', of: 'person', basis: once },
  'elder-card': { zh: '老年卡', en: 'Elder card', of: 'person', basis: once },
  face: { zh: '人像认证结果', en: 'Face recognition result', of: 'person', basis: once },
  passport: { zh: '护照', en: 'Passport', of: 'person', basis: once },
  'travel-permit': { zh: '港澳台居民来往内地（大陆）通行证', en: 'Mainland travel permit', of: 'person', basis: once },
  'foreign-permanent-residence': { zh: '外国人永久居留身份证', en: 'Foreign permanent resident card', of: 'person', basis: once },
  'business-licence': { zh: '营业执照', en: 'Business licence', of: 'firm', basis: once },
  'legal-person-certificate': { zh: '法人登记证书', en: 'Legal person certificate', of: 'firm', basis: once },
} as const satisfies Readonly<Record<string, DocumentKind>>;
export type IdentityDocument = keyof typeof IDENTITY_DOCUMENTS;

export const isIdentityDocument = (text: string): text is IdentityDocument => Object.hasOwn(IDENTITY_DOCUMENTS, text);

/** Whether it proves a person or a firm. */
export const provesKind = (document: IdentityDocument, kind: 'person' | 'firm'): boolean => IDENTITY_DOCUMENTS[document].of === kind;
