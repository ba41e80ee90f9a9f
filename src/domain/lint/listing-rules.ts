/** Rules over rows of implementation lists: the same demands as of an item, read from the national columns. */
import { NATIONAL_COLUMNS } from '#domain/listing/national-columns.ts';
import type { ListingRow } from '#domain/listing/listing.ts';
import { CONTACT_RULES, hasAreaCode } from './contact-rules.ts';
import { FEE_RULES } from './fee-rules.ts';
import type { Finding } from './finding.ts';
import { GUIDE_RULES } from './guide-rules.ts';
import { LIMIT_RULES } from './limit-rules.ts';
import type { LintContext } from './lint-context.ts';
import { isVaguePaper, PAPER_RULES } from './paper-rules.ts';
import { PROMISE_RULES } from './promise-rules.ts';
import { kindByName, RESULT_RULES } from './result-rules.ts';
import { findingsBy } from './rule.ts';
import { lintString } from './text-rules.ts';
import { isLonger } from '#domain/catalogue/check-limit.ts';
import { HANDLE_TYPES, PROJECT_TYPES, RESULT_TYPES, TERM_UNITS, TASK_TYPES } from '#domain/listing/column-codes.ts';
import { wordOf } from '#domain/listing/column.ts';
import type { Unit } from '#domain/catalogue/limit.ts';

export const LISTING_RULES = {
  'columns-missing': {
    title: { zh: '必填的栏没填', en: 'Mandatory columns left empty' },
    sentence: {
      zh: '国家清单必填的还有{count}栏没填：{columns}。',
      en: '{count} mandatory columns of the national list are empty: {columns}.',
    },
    remedy: { zh: '补填', en: 'Fill them in' },
    severity: 'advice',
    weight: 2,
    each: { value: 'count', most: 40 },
    of: ['listing'],
  },
  'limit-without-unit': {
    title: { zh: '时限没有单位', en: 'A limit without its unit' },
    sentence: { zh: '写了{amount}，没写是工作日、自然日还是月。', en: '{amount} is written, and not of what.' },
    remedy: { zh: '选上单位', en: 'Choose the unit' },
    severity: 'error',
    weight: 8,
    of: ['listing'],
  },
  'limit-no-number': {
    title: { zh: '时限不是数字', en: 'A limit that is no number' },
    sentence: { zh: '“{value}”不是数字，数不出是哪天。', en: '“{value}” is no number: no day comes of it.' },
    remedy: { zh: '填天数', en: 'Give a number' },
    severity: 'error',
    weight: 8,
    of: ['listing'],
  },
} as const;

const find = findingsBy({
  ...LISTING_RULES,
  ...PROMISE_RULES,
  ...RESULT_RULES,
  ...FEE_RULES,
  ...CONTACT_RULES,
  ...GUIDE_RULES,
  ...PAPER_RULES,
  ...LIMIT_RULES,
});

/** The row's cells: text of a plain column, rows of a list. */
type Cells = {
  readonly of: (column: string) => string;
  readonly rows: (column: string) => readonly { readonly [column: string]: string }[];
};
const cellsOf = (row: ListingRow): Cells => ({
  of: (column) => {
    const value = Object.hasOwn(row, column) ? row[column] : undefined;
    return typeof value === 'string' ? value.trim() : '';
  },
  rows: (column) => {
    const value = Object.hasOwn(row, column) ? row[column] : undefined;
    return value === undefined || typeof value === 'string' ? [] : value;
  },
});

const isYes = (flag: string): boolean => flag === '1' || flag === '是';
const isNo = (flag: string): boolean => flag === '0' || flag === '否';

const lintVisits = ({ of }: Cells): readonly Finding[] => {
  const count = of('limit_scene_num');
  if (!/^\d{1,2}$/.test(count)) return [];
  const visits = Number(count);
  const reason = of('limit_scene_explain');
  const depth = of('online_handle_depth');
  const isAllOnline = depth === '4' || depth.includes('Ⅳ') || depth.includes('全程');
  const hasReason = reason !== '' && reason !== '无';
  const ways = of('handle_type')
    .split(/[,，、;；]/)
    .flatMap((way) => wordOf(HANDLE_TYPES, way) ?? []);
  const findings: Finding[] = [];
  if (visits > 0 && !hasReason) findings.push(find('visit-without-reason', '/limit_scene_explain'));
  if (visits === 0 && hasReason)
    findings.push(find('reason-without-visit', '/limit_scene_explain', { remedy: { pointer: '/limit_scene_explain', value: '无' } }));
  if (visits > 1) findings.push(find('more-than-one-visit', '/limit_scene_num', { values: { count: visits } }));
  if (isAllOnline && visits > 0)
    findings.push(find('online-with-visit', '/online_handle_depth', { remedy: { pointer: '/online_handle_depth', value: '3' } }));
  const hasMail = ways.includes('mail') || isYes(of('is_mail_material'));
  if (visits === 0 && !isAllOnline && !isYes(of('is_online')) && !hasMail && of('handle_type') !== '')
    findings.push(find('no-visit-no-way', '/handle_type', { remedy: { pointer: '/is_mail_material', value: '1' } }));
  if (isAllOnline && of('handle_type') !== '' && !ways.includes('online')) findings.push(find('online-not-among-channels', '/handle_type'));
  if (of('schedule_num') !== '' && of('schedule_num') !== '0' && isNo(of('is_schedule')))
    findings.push(find('quota-without-appointment', '/schedule_num'));
  return findings;
};

type ReadTerm = { readonly amount: number; readonly unit?: Unit };
const readTerm = (amount: string, unit: string): ReadTerm | undefined => {
  if (!/^\d{1,4}$/.test(amount)) return undefined;
  const word = wordOf(TERM_UNITS, unit);
  return word === undefined ? { amount: Number(amount) } : { amount: Number(amount), unit: word as Unit };
};
const unitWords = (unit: Unit) => TERM_UNITS.find(({ is }) => is === unit)?.label ?? { zh: unit, en: unit };

const termWords = (amount: number, unit: string): string => `${amount}${/^(工作日|月|小时)$/.test(unit) ? '个' : ''}${unit}`;

const lintTerms = ({ of }: Cells): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const which of ['anticipate', 'promise']) {
    const value = of(`${which}_day`);
    if (value !== '' && !/^\d{1,4}$/.test(value))
      findings.push(find('limit-no-number', `/${which}_day`, { values: { value: value.slice(0, 20) } }));
    else if (value !== '' && value !== '0' && wordOf(TERM_UNITS, of(`${which}_type`)) === undefined)
      findings.push(find('limit-without-unit', `/${which}_type`, { values: { amount: value } }));
  }
  const promised = readTerm(of('promise_day'), of('promise_type'));
  const statutory = readTerm(of('anticipate_day'), of('anticipate_type'));
  const kind = wordOf(PROJECT_TYPES, of('project_type'));
  if (promised !== undefined && kind !== undefined && (promised.amount === 0) !== (kind === 'instant')) {
    const value = promised.amount === 0 ? '1' : '2';
    findings.push(find('handling-against-promise', '/project_type', { remedy: { pointer: '/project_type', value } }));
  }
  if (promised?.unit === undefined || statutory?.unit === undefined) return findings;
  const [own, law] = [
    { amount: promised.amount, unit: promised.unit },
    { amount: statutory.amount, unit: statutory.unit },
  ];
  const [ownWords, lawWords] = [unitWords(own.unit), unitWords(law.unit)];
  if (isLonger(own, law)) {
    const values = {
      promised: termWords(own.amount, ownWords.zh),
      statutory: termWords(law.amount, lawWords.zh),
      promisedEn: `${own.amount} ${ownWords.en}`,
      statutoryEn: `${law.amount} ${lawWords.en}`,
    };
    findings.push(find('promise-longer-than-law', '/promise_day', { values }));
  } else if ((own.unit === 'working-day') !== (law.unit === 'working-day') && own.amount > 0) {
    const values = { promised: ownWords.zh, statutory: lawWords.zh, promisedEn: ownWords.en, statutoryEn: lawWords.en };
    findings.push(find('units-differ', '/promise_type', { values }));
  }
  return findings;
};

const lintResultOf = ({ of }: Cells): readonly Finding[] => {
  const name = of('result_name');
  if (name === '' || name === '无') return [];
  const findings: Finding[] = [];
  const says = kindByName(name);
  const kind = wordOf(RESULT_TYPES, of('result_type')) ?? { 证: 'certificate', 文: 'document' }[of('result_type')];
  const remedy = says === undefined ? {} : { remedy: { pointer: '/result_type', value: says.zh } };
  if (kind === undefined) findings.push(find('result-kind-missing', '/result_type', { values: { name }, ...remedy }));
  else if (says !== undefined && says.kind !== kind) {
    const values = { name, ending: says.ending, kind: says.zh, kindEn: says.kind };
    findings.push(find('result-kind-against-name', '/result_type', { values, ...remedy }));
  }
  if (of('result_guid') === '') findings.push(find('result-without-sample', '/result_guid', { values: { name } }));
  return findings;
};

const lintMoney = ({ of, rows }: Cells): readonly Finding[] => {
  const fee = of('is_fee');
  const online = of('is_pay_online');
  if (isNo(fee))
    return isYes(online) ? [find('free-with-online-pay', '/is_pay_online', { remedy: { pointer: '/is_pay_online', value: '0' } })] : [];
  if (!isYes(fee)) return [];
  const findings: Finding[] = [];
  const list = rows('fee');
  const name = list[0]?.['fee_name'] ?? '';
  const basis = of('fee_basis') || (list[0]?.['by_law'] ?? '');
  if (basis === '' || list.length === 0) findings.push(find('fee-without-basis', '/fee', { values: { fee: name || '—' } }));
  if (online === '') findings.push(find('fee-without-online-pay', '/is_pay_online', { values: { fee: name || '—' } }));
  list.forEach((each, at) => {
    if ((each['fee_stand'] ?? '') === '')
      findings.push(find('fee-without-standard', `/fee/${at}/fee_stand`, { values: { fee: each['fee_name'] ?? '' } }));
  });
  return findings;
};

const lintPhones = ({ of }: Cells): readonly Finding[] => {
  const [consult, complain] = [of('link_way'), of('supervise_way')];
  if (consult === '' && complain === '') return [];
  const findings: Finding[] = [];
  if (consult === '' || complain === '') findings.push(find('phones-missing', consult === '' ? '/link_way' : '/supervise_way'));
  else if (consult === complain) findings.push(find('phones-the-same', '/supervise_way', { values: { phone: consult } }));
  for (const [column, phone] of [
    ['link_way', consult],
    ['supervise_way', complain],
  ] as const)
    if (/^[\d\s—–-]{7,}$/.test(phone) && !hasAreaCode(phone))
      findings.push(find('phone-without-area', `/${column}`, { values: { phone } }));
  return findings;
};

const lintLists = ({ of, rows }: Cells): readonly Finding[] => {
  const findings: Finding[] = [];
  rows('material').forEach((material, at) => {
    const name = material['material_name'] ?? '';
    const pointer = `/material/${at}`;
    if (isVaguePaper(name)) findings.push(find('vague-paper', `${pointer}/material_name`, { values: { name } }));
    if ((material['by_law'] ?? '') === '') findings.push(find('paper-without-basis', `${pointer}/by_law`, { values: { name } }));
    if ((material['source_type'] ?? '') === '') findings.push(find('paper-without-source', `${pointer}/source_type`, { values: { name } }));
  });
  const isLicence = wordOf(TASK_TYPES, of('task_type')) === 'licence';
  if (isLicence && of('handle_flow') !== '' && rows('faq').length === 0) findings.push(find('licence-without-question', '/faq'));
  return findings;
};

/** Labels of what the national list demands and the row leaves empty; one finding for all of them, as nothing else can be judged without. */
const lintEmpty = (row: ListingRow): readonly Finding[] => {
  const empty = NATIONAL_COLUMNS.filter(({ name, mandatory }) => mandatory && (row[name] === undefined || row[name].length === 0));
  if (empty.length === 0) return [];
  const some = empty.slice(0, 5);
  const more = empty.length > some.length;
  const values = {
    count: empty.length,
    columns: some.map(({ label }) => label.zh).join('、') + (more ? '等' : ''),
    columnsEn: some.map(({ label }) => label.en).join(', ') + (more ? ' …' : ''),
  };
  return [find('columns-missing', `/${empty[0]?.name ?? ''}`, { values })];
};

/** Columns shown to people; the rest are codes and flags. */
const SHOWN = [
  'task_name',
  'accept_condition',
  'handle_flow',
  'limit_scene_explain',
  'result_name',
  'transact_addr',
  'transact_time',
] as const;

/** Names of papers and steps; long columns are only searched for what hides or runs, for a hundred thousand rows in seconds. */
export const lintListingRow = (row: ListingRow, _context: Pick<LintContext, 'plainWords'>): readonly Finding[] => {
  const cells = cellsOf(row);
  return [
    ...lintEmpty(row),
    ...lintTerms(cells),
    ...lintVisits(cells),
    ...lintResultOf(cells),
    ...lintMoney(cells),
    ...lintPhones(cells),
    ...lintLists(cells),
    ...SHOWN.flatMap((column) => lintString(cells.of(column), `/${column}`)),
  ];
};
