/** The lists inside a row of the national list: materials, fees, questions and answers. */
import type { Fee, Item, Material } from '#domain/catalogue/item.ts';
import type { Question } from '#domain/catalogue/item-elements.ts';
import { MATERIAL_FORMATS, MATERIAL_TYPES, NEEDS, SOURCES } from './column-codes.ts';
import { checkCell } from './check-cell.ts';
import {
  code,
  codeOf,
  FLAG,
  inRow,
  may,
  NUMBER,
  sentence,
  text,
  wordOf,
  type Code,
  type ColumnFault,
  type ItemPart,
  type NationalColumn,
  type RowColumn,
  type RowContext,
  type Seat,
  type Taken,
} from './column.ts';
import { lawsOfWords, lawWords } from './law-words.ts';

type Row = { readonly [column: string]: string };
/** Leaves out what the item does not say. */
const row = (values: Readonly<Record<string, string | undefined>>): Row =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
/** Collects what each cell gives to one entry of the list. */
const gather = (parts: readonly Taken[], at: number) => ({
  entry: Object.assign({}, ...parts.map(({ set }) => set ?? {})) as ItemPart,
  faults: parts.flatMap(({ faults = [] }) => faults.map((fault) => ({ ...fault, row: at }))),
});
const words = (value: string | undefined, before: { zh: string; en: string } | undefined, name: string): Taken =>
  value === undefined || value === '' ? {} : sentence(value, before, (each) => ({ [name]: each }));
const coded = (value: string | undefined, known: readonly Code[], name: string): Taken => {
  if (value === undefined || value === '') return {};
  const is = wordOf(known, value);
  return is === undefined ? { faults: [{ code: 'unknown-code', value }] } : { set: { [name]: is } };
};
const law = (value: string | undefined, { context }: Seat): Taken => {
  if (value === undefined || value === '') return {};
  const { basis, unknown } = lawsOfWords(value, context);
  const [first] = basis;
  return {
    ...(first === undefined ? {} : { set: { basis: first } }),
    faults: unknown.map((title) => ({ code: 'law-not-known', value: title })),
  };
};
const count = (value: string | undefined, name: string): Taken => {
  if (value === undefined || value === '') return {};
  return /^\d{1,2}$/.test(value) ? { set: { [name]: Number(value) } } : { faults: [{ code: 'not-a-number', value }] };
};
const flag = (value: string | undefined, name: string): Taken => {
  if (value === undefined || value === '') return {};
  const cell = checkCell(FLAG, value);
  return 'code' in cell ? { faults: [{ code: cell.code, value }] } : { set: { [name]: cell.value === '1' } };
};
const plain = (value: string | undefined, name: string): Taken => (value === undefined || value === '' ? {} : { set: { [name]: value } });

const MATERIAL_COLUMNS: readonly RowColumn[] = [
  inRow('material_name', '材料名称', 'Material', text(500), true),
  inRow('material_type', '材料类型', 'Original, copy or form', code(MATERIAL_TYPES), true),
  inRow('material_format', '材料形式', 'Paper or electronic', code(MATERIAL_FORMATS), true),
  inRow('page_num', '纸质材料份数', 'Number of copies', NUMBER),
  inRow('page_num_original', '原件份数', 'Number of originals', NUMBER),
  inRow('page_format', '纸质材料规格', 'Size of the paper', text(200)),
  inRow('is_need', '材料必要性', 'Required', code(NEEDS), true),
  inRow('source_type', '来源渠道', 'Who has it to give', code(SOURCES), true),
  inRow('source_explain', '来源渠道说明', 'Words on who has it', text(2000)),
  inRow('by_law', '要求提供材料的依据', 'Legal basis of the demand', text(4000)),
  inRow('accept_stand', '受理标准', 'By what it is accepted', text(2000)),
  inRow('form_guid', '空白表格', 'Blank form', text(200)),
  inRow('example_guid', '示例样表', 'Filled-in example', text(200)),
  inRow('fill_explain', '填报须知', 'How to fill it in', text(4000)),
];

/** A paper that may be brought has its form there; a commitment is a form; what a register or certificate gives is no paper: electronic. */
const typeOf = (material: Material): string => {
  const bring = material.satisfiedBy.find((way) => way.by === 'bring');
  if (bring !== undefined) return bring.form === 'original' ? 'original' : 'copy';
  return material.satisfiedBy.some((way) => way.by === 'commitment') ? 'form' : 'original';
};
const materialRow = (material: Material, context: RowContext): Row =>
  row({
    material_name: material.name.zh,
    material_type: codeOf(MATERIAL_TYPES, typeOf(material)),
    material_format: material.format === undefined ? undefined : codeOf(MATERIAL_FORMATS, material.format),
    page_num: material.copies?.toString(),
    page_num_original: material.originals?.toString(),
    page_format: material.page,
    is_need: codeOf(NEEDS, material.need),
    source_type: material.source === undefined ? undefined : codeOf(SOURCES, material.source),
    source_explain: material.sourceWords?.zh,
    by_law: material.basis === undefined ? undefined : lawWords([material.basis], context),
    accept_stand: material.standard?.zh,
    form_guid: material.blank,
    example_guid: material.example,
    fill_explain: material.fill?.zh,
  });

/** A paper the item does not have yet can only be brought: how it is spared is the studio's question. */
const takeMaterial = (cells: Row, at: number, seat: Seat) => {
  const before = seat.base.materials?.find(({ name }) => name.zh === cells['material_name']);
  const form = wordOf(MATERIAL_TYPES, cells['material_type'] ?? '') === 'original' ? 'original' : 'copy';
  const fresh: ItemPart = { id: `material-${at + 1}`, need: 'required', satisfiedBy: [{ by: 'bring', form }] };
  return gather(
    [
      { set: before ?? fresh },
      words(cells['material_name'], before?.name, 'name'),
      coded(cells['is_need'], NEEDS, 'need'),
      before?.basis !== undefined && lawWords([before.basis], seat.context) === cells['by_law'] ? {} : law(cells['by_law'], seat),
      coded(cells['material_format'], MATERIAL_FORMATS, 'format'),
      count(cells['page_num'], 'copies'),
      count(cells['page_num_original'], 'originals'),
      plain(cells['page_format'], 'page'),
      coded(cells['source_type'], SOURCES, 'source'),
      words(cells['source_explain'], before?.sourceWords, 'sourceWords'),
      words(cells['accept_stand'], before?.standard, 'standard'),
      words(cells['fill_explain'], before?.fill, 'fill'),
      plain(cells['form_guid'], 'blank'),
      plain(cells['example_guid'], 'example'),
    ],
    at,
  );
};

const FEE_COLUMNS: readonly RowColumn[] = [
  inRow('fee_name', '收费项目名称', 'Fee', text(200), true),
  inRow('fee_amount', '收费金额（元）', 'Amount in yuan', text(13)),
  inRow('fee_stand', '收费标准', 'By what it is reckoned', text(2000), true),
  inRow('by_law', '收费依据', 'Legal basis', text(4000), true),
  inRow('is_desc', '是否允许减免', 'May be reduced', FLAG),
];
const feeRow = (fee: Fee, context: RowContext): Row =>
  row({
    fee_name: fee.name.zh,
    fee_amount: fee.amount,
    fee_stand: fee.standard?.zh,
    by_law: lawWords([fee.basis], context),
    is_desc: fee.reducible === undefined ? undefined : fee.reducible ? '1' : '0',
  });
const takeFee = (cells: Row, at: number, seat: Seat) => {
  const before = seat.base.fees?.find(({ name }) => name.zh === cells['fee_name']);
  const same = before !== undefined && lawWords([before.basis], seat.context) === cells['by_law'];
  return gather(
    [
      { set: before === undefined ? {} : { ...before } },
      words(cells['fee_name'], before?.name, 'name'),
      plain(cells['fee_amount'], 'amount'),
      words(cells['fee_stand'], before?.standard, 'standard'),
      same ? {} : law(cells['by_law'], seat),
      flag(cells['is_desc'], 'reducible'),
    ],
    at,
  );
};

const FAQ_COLUMNS: readonly RowColumn[] = [
  inRow('question', '常见问题', 'Question', text(500), true),
  inRow('answer', '解答', 'Answer', text(8000), true),
];
const faqRow = ({ question, answer }: Question): Row => ({ question: question.zh, answer: answer.zh });
const takeQuestion = (cells: Row, at: number, { base }: Seat) => {
  const before = base.faq?.find(({ question }) => question.zh === cells['question']);
  return gather([words(cells['question'], before?.question, 'question'), words(cells['answer'], before?.answer, 'answer')], at);
};

type Take = (cells: Row, at: number, seat: Seat) => { readonly entry: ItemPart; readonly faults: readonly Omit<ColumnFault, 'column'>[] };
const all = (field: 'materials' | 'fees' | 'faq', take: Take): NonNullable<NationalColumn['writeRows']> => {
  return (rows, seat) => {
    const taken = rows.map((cells, at) => take(cells, at, seat));
    return { set: { [field]: taken.map(({ entry }) => entry) }, faults: taken.flatMap(({ faults }) => faults) };
  };
};
const listed = <Entry>(entries: readonly Entry[] | undefined, of: (entry: Entry) => Row) =>
  entries === undefined || entries.length === 0 ? undefined : entries.map(of);

const feeBasis = (item: Item, context: RowContext): string | undefined =>
  item.fees.length === 0
    ? undefined
    : lawWords(
        item.fees.map(({ basis }) => basis),
        context,
      );

export const LIST_COLUMNS: readonly NationalColumn[] = [
  may(
    'material',
    'material',
    '申请材料',
    'Materials',
    { kind: 'rows', columns: MATERIAL_COLUMNS },
    {
      read: (item, context) => listed(item.materials, (material) => materialRow(material, context)),
      writeRows: all('materials', takeMaterial),
    },
  ),
  { ...may('fee', 'is_fee', '是否收费', 'Is there a fee', FLAG, { read: (item) => (item.fees.length > 0 ? '1' : '0') }), mandatory: true },
  may('fee', 'fee_basis', '收费依据', 'Basis of the fees', text(20000), { read: feeBasis }),
  may(
    'fee',
    'fee',
    '收费项目',
    'Fees',
    { kind: 'rows', columns: FEE_COLUMNS },
    {
      read: (item, context) => listed(item.fees, (fee) => feeRow(fee, context)),
      writeRows: all('fees', takeFee),
    },
  ),
  may(
    'faq',
    'faq',
    '常见问题',
    'Questions and answers',
    { kind: 'rows', columns: FAQ_COLUMNS },
    {
      read: (item) => listed(item.faq, faqRow),
      writeRows: all('faq', takeQuestion),
    },
  ),
];
