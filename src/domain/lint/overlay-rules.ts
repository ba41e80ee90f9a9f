/** Overlays: what a locality says otherwise may only be better for people, and what it must fill in is filled in (2018 regulation, article 4). */
import type { Text } from '#domain/kernel/text.ts';
import type { Level } from '#domain/catalogue/directory.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { checkFilled, checkOverlay, type OverlayRefusal, type OverlayRule } from '#domain/overlay/check-overlay.ts';
import { findFieldRule } from '#domain/overlay/field-table.ts';
import type { Finding } from './finding.ts';
import { findingsBy } from './rule.ts';

const GUIDE = { law: 'zhejiang-at-most-once-2018', article: 4 } as const;

export const OVERLAY_RULES = {
  'overlay-locked': {
    title: { zh: '全省统一的，不能改', en: 'Locked: one in the province' },
    sentence: { zh: '“{field}”不能改：{why}。', en: '“{field}” cannot be changed: {why}.' },
    remedy: { zh: '改回省标准', en: 'Back to the province’s' },
    severity: 'error',
    weight: 15,
    of: ['overlay'],
    basis: GUIDE,
  },
  'overlay-worse': {
    title: { zh: '比省标准差', en: 'Worse than the province’s' },
    sentence: { zh: '“{field}”：{reason}。', en: '“{field}”: {reason}.' },
    remedy: { zh: '改回省标准', en: 'Back to the province’s' },
    severity: 'error',
    weight: 20,
    of: ['overlay'],
    basis: GUIDE,
  },
  'overlay-unfit': {
    title: { zh: '这里不能这样写', en: 'Not to be said here' },
    sentence: { zh: '“{field}”：{reason}。', en: '“{field}”: {reason}.' },
    remedy: { zh: '删去', en: 'Take it out' },
    severity: 'error',
    weight: 10,
    of: ['overlay'],
  },
  'overlay-unfilled': {
    title: { zh: '本地该填的没填', en: 'Left empty by the locality' },
    sentence: { zh: '“{field}”要由本地填：{why}。', en: '“{field}” is for the locality to fill in: {why}.' },
    remedy: { zh: '填上', en: 'Fill it in' },
    severity: 'error',
    weight: 8,
    of: ['overlay'],
    basis: GUIDE,
  },
} as const;

const find = findingsBy(OVERLAY_RULES);

type OverlayFinding = keyof typeof OVERLAY_RULES;
const told = (rule: OverlayFinding, zh: string, en: string): { readonly rule: OverlayFinding; readonly reason: Text } => ({
  rule,
  reason: { zh, en },
});
/** What each refusal of the overlay check is called here, and why in words. */
const REASONS: Readonly<Record<OverlayRule, { readonly rule: OverlayFinding; readonly reason: Text }>> = {
  'unknown-field': told('overlay-unfit', '没有这个字段', 'there is no such field'),
  unreadable: told('overlay-unfit', '写法看不懂', 'it cannot be read'),
  twice: told('overlay-unfit', '写了两次', 'it stands twice'),
  locked: told('overlay-locked', '全省统一', 'one in the province'),
  'locked-by-basic': told('overlay-locked', '基本目录锁定了它', 'the basic catalogue locks it'),
  'not-in-standard': told('overlay-unfit', '省标准里没有这一条，不能新加', 'the standard has none such, and none may be added'),
  'standard-silent': told('overlay-unfit', '省标准没有写，本地不能先写', 'the standard says nothing of it'),
  'only-shorter': told('overlay-worse', '只能更短', 'only shorter'),
  'other-unit': told('overlay-worse', '单位要和省标准一样', 'in the unit of the standard'),
  'only-fewer': told('overlay-worse', '只能更少', 'only fewer'),
  'only-cheaper': told('overlay-worse', '只能更便宜', 'only cheaper'),
  'only-easier': told('overlay-worse', '只能更宽松', 'only easier'),
  'only-more-ways': told('overlay-worse', '只能增加办法', 'ways may only be added'),
  'never-added': told('overlay-worse', '不能新加', 'nothing may be added'),
  'only-more': told('overlay-worse', '只能更多', 'only more'),
  'only-wider': told('overlay-worse', '只能更大', 'only wider'),
  'only-deeper': told('overlay-worse', '只能更深', 'only deeper'),
  'only-lower': told('overlay-worse', '只能更低', 'only lower'),
  'only-offered': told('overlay-worse', '只能开放，不能收回', 'may be offered, not withdrawn'),
  'only-higher': told('overlay-worse', '只能更高', 'only higher'),
};

/** Takes the place out, and what would be left empty around it. */
const emptiedBy = (changes: unknown, pointer: string): string => {
  const keys = pointer.split('/').slice(1);
  for (let depth = keys.length - 1; depth > 0; depth -= 1) {
    const parent = keys
      .slice(0, depth)
      .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], changes);
    const members =
      typeof parent === 'object' && parent !== null ? Object.keys(parent).filter((key) => key !== 'id' && key !== 'name') : [];
    if (members.length > 1) return `/${keys.slice(0, depth + 1).join('/')}`;
  }
  return `/${keys[0] ?? ''}`;
};

const refusalFinding = (refusal: OverlayRefusal, changes: unknown): Finding => {
  const { field, pointer, rule: name } = refusal;
  const { rule, reason } = REASONS[name];
  const row = findFieldRule(field);
  const label = row?.label ?? { zh: field, en: field };
  const why = row?.why ?? reason;
  const values = { field: label.zh, fieldEn: label.en, why: why.zh, whyEn: why.en, reason: reason.zh, reasonEn: reason.en };
  const basis = row?.basis === undefined ? {} : { basis: row.basis };
  const remedy = pointer === '' ? {} : { remedy: { pointer: `/changes${emptiedBy(changes, pointer)}` } };
  return find(rule, `/changes${pointer}`, { values, ...basis, ...remedy });
};

/** What an entry of the basic catalogue locks, and makes the deciding level fill in, beside the table of fields. */
export type BasicNodes = { readonly locked: ReadonlySet<string>; readonly mandatory: ReadonlySet<string> };
type Judged = {
  /** The item as it holds one level above. */
  readonly above: Item;
  /** The item with this change. */
  readonly composed: Item;
  readonly changes: unknown;
  readonly level: Level;
  readonly nodes: BasicNodes;
};

export const lintChanges = ({ above, composed, changes, level, nodes }: Judged): readonly Finding[] => [
  ...checkOverlay(above, changes, nodes.locked).map((refusal) => refusalFinding(refusal, changes)),
  ...checkFilled(composed, level, nodes.mandatory).map((field) => {
    const row = findFieldRule(field);
    const [label, why] = [row?.label ?? { zh: field, en: field }, row?.why ?? { zh: '', en: '' }];
    const values = { field: label.zh, fieldEn: label.en, why: why.zh, whyEn: why.en };
    return find('overlay-unfilled', `/changes/${field.split('.')[0] ?? field}`, { values });
  }),
];
