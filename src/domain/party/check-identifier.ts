/** Every kind of identifier a party may have, each with its name and its check; a newborn has none. */
import type { Day } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import { checkCitizenId, checkResidencePermit } from './citizen-id.ts';
import { checkCreditCode, checkOrganisationCode } from './credit-code.ts';
import { foldIdentifier } from './half-width.ts';
import type { IdentifierCheck } from './identifier-refusal.ts';
import { checkForeignerResidence, checkHongKongMacauTravelPermit, checkPassport, checkTaiwanTravelPermit } from './travel-document.ts';

export type IdentifierKind =
  | 'citizen'
  | 'credit-code'
  | 'organisation-code'
  | 'passport'
  | 'hong-kong-macau-residence'
  | 'taiwan-residence'
  | 'foreigner-residence'
  | 'hong-kong-macau-travel'
  | 'taiwan-travel'
  | 'none';

type Spec = { readonly name: Text; readonly check: (folded: string, today?: Day) => IdentifierCheck };

const TABLE: Readonly<Record<IdentifierKind, Spec>> = {
  citizen: { name: { zh: '公民身份号码', en: 'Citizen identity number' }, check: checkCitizenId },
  'credit-code': { name: { zh: '统一社会信用代码', en: 'Unified social credit code' }, check: checkCreditCode },
  'organisation-code': { name: { zh: '组织机构代码', en: 'Organisation code' }, check: checkOrganisationCode },
  passport: { name: { zh: '护照', en: 'Passport' }, check: checkPassport },
  'hong-kong-macau-residence': {
    name: { zh: '港澳居民居住证', en: 'Residence permit for Hong Kong and Macau residents' },
    check: checkResidencePermit(['810000', '820000']),
  },
  'taiwan-residence': {
    name: { zh: '台湾居民居住证', en: 'Residence permit for Taiwan residents' },
    check: checkResidencePermit(['830000']),
  },
  'foreigner-residence': {
    name: { zh: '外国人永久居留身份证', en: 'Foreigner permanent residence card' },
    check: checkForeignerResidence,
  },
  'hong-kong-macau-travel': {
    name: { zh: '港澳居民来往内地通行证', en: 'Mainland travel permit for Hong Kong and Macau residents' },
    check: checkHongKongMacauTravelPermit,
  },
  'taiwan-travel': {
    name: { zh: '台湾居民来往大陆通行证', en: 'Mainland travel permit for Taiwan residents' },
    check: checkTaiwanTravelPermit,
  },
  none: {
    name: { zh: '尚无证件号码', en: 'No identifier yet' },
    check: (folded) => ok({ normalized: folded, warnings: [] }),
  },
};

export const IDENTIFIER_KINDS = Object.keys(TABLE) as readonly IdentifierKind[];

export const isIdentifierKind = (kind: string): kind is IdentifierKind => Object.hasOwn(TABLE, kind);

export const identifierName = (kind: IdentifierKind): Text => TABLE[kind].name;

/** Longest thing anyone may have typed before folding, in characters. */
const LONGEST_TYPED = 64;

/**
 * Checks a typed identifier of a kind. Folds width, case and blanks first.
 * A lawful code that fails its checksum is taken with a warning; `today` adds the warning of a birth in the future.
 */
export const checkIdentifier = (kind: string, value: string, today?: Day): IdentifierCheck => {
  if (!isIdentifierKind(kind)) return refuse('identifier-kind-unknown', { values: { kind } });
  if (value.length > LONGEST_TYPED) return refuse('identifier-length', { values: { length: value.length } });
  const folded = foldIdentifier(value);
  if (kind === 'none') return folded === '' ? TABLE.none.check('') : refuse('identifier-not-expected');
  return folded === '' ? refuse('identifier-missing') : TABLE[kind].check(folded, today);
};
