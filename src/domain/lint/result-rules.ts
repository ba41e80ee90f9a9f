/** Results: the name's ending and the kind agree, and whoever applies sees a sample first (zhejiang.md 1.1, Wenzhou). */
import type { Item } from '#domain/catalogue/item.ts';
import type { ResultElements } from '#domain/catalogue/item-elements.ts';
import type { Finding } from './finding.ts';
import type { LintContext } from './lint-context.ts';
import { findingsBy } from './rule.ts';

export const RESULT_RULES = {
  'result-kind-against-name': {
    title: { zh: '结果的名称和类型对不上', en: 'Name and kind of the result disagree' },
    sentence: { zh: '“{name}”以“{ending}”结尾，结果类型须为{kind}。', en: '“{name}” ends in “{ending}”: its kind is {kind}.' },
    remedy: { zh: '改结果类型', en: 'Change the kind' },
    severity: 'error',
    weight: 5,
    of: ['item', 'overlay', 'listing'],
  },
  'result-kind-missing': {
    title: { zh: '没说结果是证、是文还是批复', en: 'Kind of the result missing' },
    sentence: { zh: '“{name}”是证照、文书还是批复，要写明。', en: 'Say whether “{name}” is a certificate, a document or a reply.' },
    remedy: { zh: '写明结果类型', en: 'Name the kind' },
    severity: 'advice',
    weight: 3,
    of: ['item', 'listing'],
  },
  'result-without-sample': {
    title: { zh: '结果没有样本', en: 'Result without a sample' },
    sentence: { zh: '“{name}”长什么样，办之前就该看得到。', en: 'People see what “{name}” looks like before they apply.' },
    remedy: { zh: '上传一张样本', en: 'Add a sample' },
    severity: 'advice',
    weight: 4,
    of: ['item', 'overlay', 'listing'],
  },
  'result-of-another-department': {
    title: { zh: '别的部门的证照', en: 'A certificate of another department' },
    sentence: {
      zh: '“{kind}”是{department}发的证照，不能由这个事项发出。',
      en: '“{kind}” is issued by the department {departmentEn}: no other item gives it.',
    },
    remedy: { zh: '给自己的结果另取一个种类', en: 'Give the result a kind of its own' },
    severity: 'error',
    weight: 15,
    of: ['item'],
  },
} as const;

const find = findingsBy(RESULT_RULES);

export type ResultKind = NonNullable<ResultElements['kind']>;
/** 证 certificate, 批复 reply, 文 document; the longest ending first. */
const ENDINGS: readonly { readonly ending: string; readonly kind: ResultKind; readonly zh: string }[] = [
  { ending: '批复', kind: 'reply', zh: '批复' },
  { ending: '许可证', kind: 'certificate', zh: '证照' },
  { ending: '证书', kind: 'certificate', zh: '证照' },
  { ending: '执照', kind: 'certificate', zh: '证照' },
  { ending: '证', kind: 'certificate', zh: '证照' },
  { ending: '文', kind: 'document', zh: '文书' },
];

/** What a result's name says of its kind; undefined where it says nothing. */
export const kindByName = (name: string) => ENDINGS.find(({ ending }) => name.trim().endsWith(ending));

/** A kind has one name and one issuer for everybody: whoever took another's would sign in that department's name. */
const issuedByAnother = ({ id, department, result }: Item, { issuers, departmentNames }: LintContext): readonly Finding[] => {
  const issuer = result === undefined ? undefined : issuers.get(result.certificate);
  if (result === undefined || issuer === undefined || issuer.item === id || issuer.department === department) return [];
  const words = departmentNames.get(issuer.department) ?? { zh: issuer.department, en: issuer.department };
  const values = { kind: result.certificate, department: words.zh, departmentEn: words.en };
  return [find('result-of-another-department', '/result/certificate', { values })];
};

export const lintResult = (item: Item, context: LintContext): readonly Finding[] => {
  const { result } = item;
  if (result === undefined) return [];
  const name = { name: result.name.zh, nameEn: result.name.en };
  const says = kindByName(result.name.zh);
  const findings: Finding[] = [...issuedByAnother(item, context)];
  if (result.kind === undefined) {
    const remedy = says === undefined ? {} : { remedy: { pointer: '/result/kind', value: says.kind } };
    findings.push(find('result-kind-missing', '/result', { values: name, ...remedy }));
  } else if (says !== undefined && says.kind !== result.kind) {
    findings.push(
      find('result-kind-against-name', '/result/kind', {
        values: { ...name, ending: says.ending, kind: says.zh, kindEn: says.kind },
        remedy: { pointer: '/result/kind', value: says.kind },
      }),
    );
  }
  // Drawn from its own fields, a certificate has a sample without a file; one without fields has not.
  if (result.sample === undefined && result.fields.length === 0) findings.push(find('result-without-sample', '/result', { values: name }));
  return findings;
};
