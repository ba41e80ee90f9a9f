/** What a locality may do with the parts of an item: its papers, questions, fees, result, steps and online service. */
import type { Fee, Field, ItemResult, Material } from '#domain/catalogue/item.ts';
import type { FlowStep, ItemElements } from '#domain/catalogue/item-elements.ts';
import type { Limit } from '#domain/catalogue/limit.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { better, free, locked, type FieldRow } from './field-rule.ts';

type Rows<Part> = Readonly<Record<keyof Required<Part>, FieldRow>>;

/** 八统一: eight elements are one province-wide (zhejiang.md 1.1). */
const papers = { zh: '材料的名称和含义全省统一', en: 'Names and meaning of papers are one in the province' };
const form = { zh: '表单内容全省统一', en: 'What the form asks is one in the province' };
const law = { zh: '由法律规定，不随地方改变', en: 'Set by law, the same everywhere' };
const fewer = { zh: '材料只能更少、更容易', en: 'Papers may only become fewer and easier' };
const LAW_7 = { law: 'zhejiang-at-most-once-2018', article: 7 } as const;
const GAPS = { law: 'zhejiang-at-most-once-2018', article: 11 } as const;

/** `asked` is a word of the overlay alone: false takes the paper out here. */
export const MATERIAL_FIELDS: Rows<Material> & { readonly asked: FieldRow } = {
  id: locked('材料编号', 'Id of the paper', papers),
  asked: better('要不要这份材料', 'Whether it is asked for', 'not-asked', {
    zh: '只能不要，不能加要',
    en: 'A paper may be taken out, never added',
  }),
  name: locked('材料名称', 'Name of the paper', papers),
  need: better(
    '必要性',
    'Need',
    'easier-need',
    { zh: '必交 → 可容缺 → 可不交，只能往后', en: 'Required, then may follow later, then optional: only onwards' },
    GAPS,
  ),
  satisfiedBy: better(
    '提交方式',
    'Ways to satisfy it',
    'more-ways',
    { zh: '只能增加办法，不能减少', en: 'Ways may be added, none taken away' },
    LAW_7,
  ),
  proves: locked('证明什么', 'What it proves', papers),
  basis: locked('材料依据', 'Basis of the paper', law),
  when: locked('何时需要', 'When it is asked for', papers),
  source: locked('来源', 'Who has it to give', papers),
  sourceWords: locked('来源说明', 'Words on its source', papers),
  format: better('形式', 'Form', 'more-forms', { zh: '电子、纸质只能增加', en: 'Paper or electronic: forms may be added' }),
  originals: better('原件份数', 'Originals', 'fewer', fewer),
  copies: better('复印件份数', 'Copies', 'fewer', fewer),
  page: locked('纸张规格', 'Size of paper', form),
  standard: locked('受理标准', 'Accepted if', papers),
  fill: free('填写须知', 'How to fill it in', 'replaces', { zh: '提示由各地自己写', en: 'Hints are the locality’s own' }),
  blank: locked('空白表', 'Blank form', form),
  example: locked('填写样表', 'Filled-in example', form),
};

export const QUESTION_FIELDS: Rows<Field> = {
  id: locked('题目编号', 'Id of the question', form),
  type: locked('题型', 'Type', form),
  label: locked('题目', 'Question', form),
  hint: free('填写提示', 'Hint', 'replaces', { zh: '提示由各地自己写', en: 'Hints are the locality’s own' }),
  fact: locked('数据项', 'Fact', form),
  required: locked('必填', 'Required', form),
  ifKnown: locked('仅核对', 'Only confirmed', form),
  suggested: locked('预填建议', 'Suggested', form),
  when: locked('何时问', 'When it is asked', form),
  options: locked('选项', 'Options', form),
  identifier: locked('号码种类', 'Kind of number', form),
  min: locked('最小', 'Least', form),
  max: locked('最大', 'Most', form),
  unit: locked('单位', 'Unit', form),
  length: locked('字数', 'Length', form),
  pattern: locked('格式', 'Pattern', form),
};

export const FEE_FIELDS: Rows<Fee> = {
  name: locked('收费项目', 'Name of the fee', law),
  amount: better('收费金额', 'Amount', 'cheaper', { zh: '只能减、免', en: 'Fees may only be lowered or waived' }),
  basis: locked('收费依据', 'Basis of the fee', law),
  standard: locked('收费标准', 'How it is reckoned', law),
  reducible: better('可减免', 'May be reduced', 'offered', { zh: '只能开放减免', en: 'A reduction may be opened, never closed' }),
};

export const RESULT_FIELDS: Rows<ItemResult> = {
  certificate: locked('证照种类', 'Kind of certificate', law),
  name: locked('结果名称', 'Name of the result', law),
  validYears: locked('有效年限', 'Years it is valid', law),
  fields: locked('证上内容', 'What is printed on it', form),
  delivery: better('送达方式', 'Ways to get it', 'more', { zh: '只能增加送达方式', en: 'Ways of delivery may be added' }),
  kind: locked('结果类型', 'Kind of result', law),
  sample: locked('结果样本', 'Sample of the result', form),
};

export const LIMIT_FIELDS: Rows<Limit> = {
  statutory: locked('法定时限', 'Statutory limit', law),
  promised: better(
    '承诺时限',
    'Promised limit',
    'shorter',
    { zh: '只能更短，且单位相同，或当场办结', en: 'Only shorter, in the same unit, or at once' },
    { law: 'zhejiang-at-most-once-2018', article: 12 },
  ),
  extensions: locked('延期', 'Extensions', law),
  silence: locked('逾期不答', 'Effect of silence', law),
  hours: locked('按小时计时', 'How hours run', law),
  start: locked('起算', 'How the limit begins', law),
  end: locked('截止', 'How the limit ends', law),
};

export const VISIT_FIELDS: Rows<Item['visits']> = {
  count: better(
    '到现场次数',
    'Visits',
    'fewer',
    { zh: '只能少跑，不能多跑', en: 'Fewer visits, never more' },
    { law: 'zhejiang-at-most-once-2018', article: 2 },
  ),
  reason: locked('到现场原因', 'Reason of the visit', {
    zh: '原因由省里定；不用跑了就没有原因',
    en: 'The province gives the reason; without a visit there is none',
  }),
};

const flow = { zh: '办理流程全省统一', en: 'The steps are one in the province' };
export const FLOW_FIELDS: Rows<FlowStep> = {
  id: locked('环节编号', 'Id of the step', flow),
  kind: locked('环节类型', 'Kind of step', flow),
  name: locked('环节名称', 'Name of the step', flow),
  who: locked('办理人', 'Who does it', flow),
  days: better('环节天数', 'Days of the step', 'fewer', { zh: '环节天数只能更少', en: 'Days of a step may only become fewer' }),
  standard: locked('审查标准', 'By what it is judged', flow),
};

const open = { zh: '线上服务只能更多、更方便', en: 'Online service may only become more and easier' };
const ONLINE_LAW = { law: 'zhejiang-at-most-once-2018', article: 6 } as const;
export const ONLINE_FIELDS: Rows<NonNullable<ItemElements['online']>> = {
  depth: better('网办深度', 'Depth online', 'deeper', open, ONLINE_LAW),
  identity: better('网办身份核验', 'Identity check online', 'lower-identity', open, ONLINE_LAW),
  mobile: better('手机可办', 'By phone', 'offered', open, ONLINE_LAW),
};

export const LIMIT_WORD_FIELDS: Rows<NonNullable<ItemElements['limitWords']>> = {
  statutory: locked('法定时限说明', 'Words on the statutory limit', law),
  promised: free('承诺时限说明', 'Words on the promise', 'replaces', { zh: '承诺由本地作出，由本地说明', en: 'Who promises explains it' }),
};
