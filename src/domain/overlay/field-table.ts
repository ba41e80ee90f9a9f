/** The one table of what a locality may do with every field of the province's item; the compiler refuses a field that is not in it. */
import type { Item } from '#domain/catalogue/item.ts';
import { better, free, locked, type FieldRow, type FieldRule } from './field-rule.ts';
import {
  FEE_FIELDS,
  FLOW_FIELDS,
  LIMIT_FIELDS,
  LIMIT_WORD_FIELDS,
  MATERIAL_FIELDS,
  ONLINE_FIELDS,
  QUESTION_FIELDS,
  RESULT_FIELDS,
  VISIT_FIELDS,
} from './part-fields.ts';

/** An object whose members have rows of their own, or a list of such objects found by a key. */
type Parts = { readonly rows: Readonly<Record<string, FieldRow>>; readonly key?: string };
const within = (rows: Readonly<Record<string, FieldRow>>): Parts => ({ rows });
const listed = (key: string, rows: Readonly<Record<string, FieldRow>>): Parts => ({ rows, key });

const names = { zh: '主项、子项名称和编码全省统一', en: 'Names and codes of items are one in the province' };
const power = { zh: '职权由法律和省里的清单确定', en: 'Powers come from law and the province’s list' };
const bases = { zh: '适用依据全省统一', en: 'The legal basis is one in the province' };
const words = { zh: '全省一个说法', en: 'One wording in the province' };
const inner = { zh: '内部流程全省统一', en: 'The internal steps are one in the province' };
const law = { zh: '由法律规定，不随地方改变', en: 'Set by law, the same everywhere' };
const local = { zh: '各地情况不同，由本地自己填', en: 'Each locality’s own' };
const GUIDE = { law: 'zhejiang-at-most-once-2018', article: 4 } as const;
const WAYS = { law: 'zhejiang-at-most-once-2018', article: 6 } as const;

/** Reasons beyond those shown stand in decision 0072. */
const ITEM_FIELDS: Readonly<Record<keyof Required<Item>, FieldRow | Parts>> = {
  id: locked('事项标识', 'Id of the item', names),
  version: locked('版本', 'Version', names),
  code: locked('权力基本码', 'Code of the power', names),
  name: locked('事项名称', 'Name of the item', names),
  basicCode: locked('基本目录编码', 'Code of the basic catalogue', names),
  handlingItem: locked('业务办理项', 'Handling item', names),
  department: locked('部门', 'Department', power),
  level: locked('行使层级', 'Deciding level', power),
  procedure: locked('事项类型', 'Procedure', power),
  actor: locked('实施主体', 'Who holds the power', power),
  power: locked('权力来源', 'Source of the power', power),
  basis: locked('依据', 'Legal basis', bases),
  handling: locked('办件类型', 'Kind of handling', { zh: '随承诺时限而定：0 即当场办结', en: 'Follows the promise: 0 means at once' }),
  limit: within(LIMIT_FIELDS),
  limitWords: within(LIMIT_WORD_FIELDS),
  within: locked('申请期限', 'Apply within', law),
  fields: listed('id', QUESTION_FIELDS),
  materials: listed('id', MATERIAL_FIELDS),
  conditions: locked('办理条件', 'Conditions', bases),
  fees: listed('name', FEE_FIELDS),
  payOnline: better('网上支付', 'Payment online', 'offered', { zh: '只能开放', en: 'May be offered, not withdrawn' }),
  result: within(RESULT_FIELDS),
  setsAside: locked('撤销的决定', 'What it sets aside', law),
  review: locked('决定前复核', 'Second signature before a decision', inner),
  secret: locked('不公开的理由', 'Why decisions are not published', law),
  revokes: locked('撤销的证照', 'What it revokes', law),
  revokesKind: locked('撤销的证照种类', 'Kind of what it revokes', law),
  entitlement: locked('批准以后', 'What a grant leaves behind', law),
  renews: locked('延续的证照', 'What it renews', law),
  stopGrounds: locked('停表情形', 'Grounds on which the clock stops', law),
  opinions: locked('征求意见', 'Opinions asked', inner),
  flow: listed('id', FLOW_FIELDS),
  visits: within(VISIT_FIELDS),
  remedies: locked('救济途径', 'Remedies', law),
  online: within(ONLINE_FIELDS),
  channels: better('申请方式', 'Ways to apply', 'more', { zh: '只能增加申请方式', en: 'Ways to apply may be added' }, WAYS),
  area: better('通办范围', 'Where one may apply', 'wider', { zh: '通办范围只能更大', en: 'Only wider' }),
  appointment: better(
    '预约',
    'Appointments',
    'more-appointments',
    {
      zh: '预约只能开放，名额只能更多；怎么约由本地写',
      en: 'Appointments may be offered and become more; how to book is the locality’s own',
    },
    { law: 'zhejiang-at-most-once-2018', article: 12 },
  ),
  places: free('办理地点和时间', 'Places and hours', 'nearest', local, { fill: 'deciding-level', basis: GUIDE }),
  phones: free('咨询和监督电话', 'Phones to ask and to complain', 'replaces', local, { fill: 'deciding-level', basis: GUIDE }),
  faq: free('常见问题', 'Questions and answers', 'adds-questions', {
    zh: '本地的问答排在前面，省里的仍在',
    en: 'Local ones come first, the province’s stay',
  }),
  aliases: better('别名', 'Other words for it', 'adds', { zh: '叫法只能更多，搜得到', en: 'More words to find it by' }),
  summary: locked('一句话说明', 'One plain sentence', words),
  audience: locked('服务对象', 'Whom it serves', words),
  topics: locked('主题', 'Themes', words),
};

const isParts = (row: FieldRow | Parts): row is Parts => 'rows' in row;

const rowsOf = ([name, row]: readonly [string, FieldRow | Parts]): readonly FieldRule[] =>
  isParts(row)
    ? Object.entries(row.rows).map(([member, inside]) => ({ field: `${name}${row.key === undefined ? '' : '[]'}.${member}`, ...inside }))
    : [{ field: name, ...row }];

/** Every field of an item with what a locality may do with it, in the order of the editor. */
export const FIELD_TABLE: readonly FieldRule[] = Object.entries(ITEM_FIELDS).flatMap(rowsOf);

const byField: ReadonlyMap<string, FieldRule> = new Map(FIELD_TABLE.map((rule) => [rule.field, rule]));

/** The row of a field, e.g. `limit.promised` or `materials[].need`; undefined for what is no field of an item. */
export const findFieldRule = (field: string): FieldRule | undefined => byField.get(field);

/** By what the entries of a list are found: `materials` by `id`, `fees` by the Chinese `name`; undefined where it is no such list. */
export const listKeyOf = (name: string): string | undefined => {
  const row = Object.hasOwn(ITEM_FIELDS, name) ? ITEM_FIELDS[name as keyof Item] : undefined;
  return row !== undefined && isParts(row) ? row.key : undefined;
};

/** Whether the members of a field have rows of their own. */
export const hasParts = (name: string): boolean => {
  const row = Object.hasOwn(ITEM_FIELDS, name) ? ITEM_FIELDS[name as keyof Item] : undefined;
  return row !== undefined && isParts(row);
};

/** Fields that a locality may not leave empty. */
export const FIELDS_TO_FILL: readonly FieldRule[] = FIELD_TABLE.filter(({ fill }) => fill !== undefined);
