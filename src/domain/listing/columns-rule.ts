/** The national columns of the law an item rests on, and of its two limits. */
import type { Item } from '#domain/catalogue/item.ts';
import type { Limit, Term } from '#domain/catalogue/limit.ts';
import { TERM_UNITS } from './column-codes.ts';
import { code, codeOf, may, must, NUMBER, sentence, text, type ItemPart, type NationalColumn, type Seat, type Taken } from './column.ts';
import { lawsOfWords, lawWords } from './law-words.ts';

type Power = NonNullable<Item['power']>;
/** A sentence of `power`, read and written. */
const ofPower = (name: keyof Power): Pick<NationalColumn, 'read' | 'write'> => ({
  read: (item) => item.power?.[name]?.zh,
  write: (value, { base }) => sentence(value, base.power?.[name], (words) => ({ power: { ...base.power, [name]: words } })),
});
/** Where a refused person turns is the law's general answer, unless the item has its own pair. */
const ofRemedy = (name: 'reconsideration' | 'litigation'): Pick<NationalColumn, 'read' | 'write'> => ({
  read: (item) => item.remedies[name].zh,
  write: (value, { base }) => (base.remedies?.[name].zh === value ? {} : { faults: [{ code: 'not-taken', value }] }),
});

const takeBasis = (value: string, { context, base }: Seat): Taken => {
  const { basis, unknown } = lawsOfWords(value, context);
  const faults = unknown.map((title) => ({ code: 'law-not-known' as const, value: title }));
  const kept = basis.map((each) => base.basis?.find(({ law, article }) => law === each.law && article === each.article) ?? each);
  return basis.length === 0 ? { faults } : { set: { basis: kept }, faults };
};

export const LAW_COLUMNS: readonly NationalColumn[] = [
  must('law', 'by_law', '设定依据', 'Legal basis', text(20000), {
    read: (item, context) => lawWords(item.basis, context),
    write: takeBasis,
  }),
  may('law', 'power_source', '权力来源', 'Source of the power', text(500), ofPower('source')),
  may('law', 'special_procedure', '特别程序', 'Special procedure', text(2000), ofPower('specialProcedure')),
  may('law', 'limit_explain', '数量限制', 'Limit of number', text(2000), ofPower('quota')),
  may('law', 'rights', '申请人权利', 'Rights of the applicant', text(4000), ofPower('rights')),
  may('law', 'duties', '申请人义务', 'Duties of the applicant', text(4000), ofPower('duties')),
  may('law', 'review_way', '行政复议', 'Reconsideration', text(2000), ofRemedy('reconsideration')),
  may('law', 'litigation_way', '行政诉讼', 'Litigation', text(2000), ofRemedy('litigation')),
];

type Which = 'statutory' | 'promised';
const termOf = (item: Item, which: Which): Term | undefined => item.limit[which];

/** A statutory limit that the item does not have yet has no article: the row's words are not enough to make one. */
const takeTerm = (which: Which, part: ItemPart): NonNullable<NationalColumn['write']> => {
  return (value, { base }) => {
    const before: Limit[Which] = base.limit?.[which];
    if (which === 'statutory' && before === undefined) return { faults: [{ code: 'not-taken', value }] };
    return { set: { limit: { ...base.limit, [which]: { amount: 0, unit: 'working-day', ...before, ...part } } } };
  };
};
const ofAmount = (which: Which): Pick<NationalColumn, 'read' | 'write'> => ({
  read: (item) => termOf(item, which)?.amount.toString(),
  write: (value, seat) => takeTerm(which, { amount: Number(value) })(value, seat),
});
const ofUnit = (which: Which): Pick<NationalColumn, 'read' | 'write'> => ({
  read: (item) => {
    const term = termOf(item, which);
    return term === undefined ? undefined : codeOf(TERM_UNITS, term.unit);
  },
  write: (unit, seat) => takeTerm(which, { unit })(unit, seat),
});
const ofWords = (which: Which): Pick<NationalColumn, 'read' | 'write'> => ({
  read: (item) => item.limitWords?.[which]?.zh,
  write: (value, { base }) =>
    sentence(value, base.limitWords?.[which], (words) => ({ limitWords: { ...base.limitWords, [which]: words } })),
});

export const TIME_COLUMNS: readonly NationalColumn[] = [
  must('time', 'anticipate_day', '法定办结时限', 'Limit by law', NUMBER, ofAmount('statutory')),
  must('time', 'anticipate_type', '法定办结时限单位', 'Unit of the limit by law', code(TERM_UNITS), ofUnit('statutory')),
  may('time', 'anticipate_explain', '法定办结时限说明', 'Words on the limit by law', text(2000), ofWords('statutory')),
  must('time', 'promise_day', '承诺办结时限', 'Promised limit', NUMBER, ofAmount('promised')),
  must('time', 'promise_type', '承诺办结时限单位', 'Unit of the promised limit', code(TERM_UNITS), ofUnit('promised')),
  may('time', 'promise_explain', '承诺办结时限说明', 'Words on the promised limit', text(2000), ofWords('promised')),
];
