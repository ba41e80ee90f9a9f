/** One column of the national implementation list (zhejiang.md 1.1; GB/T 39554.2): its words, its values, and how an item reads and writes it. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { DepartmentKind, Item } from '#domain/catalogue/item.ts';
import type { ListingRow } from './listing.ts';

export type ColumnGroup = 'identity' | 'actor' | 'law' | 'time' | 'handling' | 'channel' | 'result' | 'material' | 'fee' | 'faq';

/** A value of a coded column; `is` is our word for it. */
export type Code = { readonly code: string; readonly is: string; readonly label: Text };

export type ColumnKind =
  | { readonly kind: 'text'; readonly max: number }
  /** `many`: several codes with commas between. */
  | { readonly kind: 'code'; readonly codes: readonly Code[]; readonly many?: true }
  | { readonly kind: 'number' }
  | { readonly kind: 'flag' }
  /** YYYY-MM-DD */
  | { readonly kind: 'date' }
  | { readonly kind: 'rows'; readonly columns: readonly RowColumn[] };

/** What stands outside the item: whose row it is, and what offices and laws are called. */
export type RowContext = {
  readonly division: DivisionCode;
  /** Name of the division's office of that kind. */
  readonly officeName: (department: DepartmentKind) => string;
  /** Its unified social credit code, where one is known. */
  readonly officeCode: (department: DepartmentKind) => string | undefined;
  readonly lawTitle: (law: string) => string | undefined;
  readonly lawByTitle: (title: string) => string | undefined;
  /** ISO days between which this version is in force. */
  readonly effectiveOn?: string;
  readonly retiredOn?: string;
  readonly mobileAddress?: string;
};

export type FaultCode =
  | 'unknown-column'
  | 'unknown-code'
  | 'not-a-number'
  | 'not-a-flag'
  | 'not-a-date'
  | 'too-long'
  | 'missing'
  | 'law-not-known'
  | 'english-wanted'
  | 'not-taken';

/** What of a row an item cannot take; `row` counts from 0 inside a list. */
export type ColumnFault = { readonly column: string; readonly code: FaultCode; readonly value?: string; readonly row?: number };

/** Part of an item document (the shape of `item.yaml`). */
export type ItemPart = { readonly [field: string]: unknown };

/** What the item says now: unchanged Chinese keeps its English. */
export type Seat = { readonly base: Partial<Item>; readonly context: RowContext };
export type Taken = { readonly set?: ItemPart; readonly faults?: readonly Omit<ColumnFault, 'column'>[] };
type Heading = { readonly name: string; readonly label: Text; readonly mandatory: boolean };
type Plain = Exclude<ColumnKind, { kind: 'rows' }>;

/** A column inside a list of materials, fees or questions: the list itself reads and writes it. */
export type RowColumn = Heading & { readonly values: Plain };

export type NationalColumn = Heading & {
  readonly group: ColumnGroup;
  readonly values: ColumnKind;
  /** The column's value for this item; undefined where the item does not say. */
  readonly read: (item: Item, context: RowContext) => ListingRow[string] | undefined;
  /** What an item takes from the column, its code already turned into our word; left out where the item takes it from elsewhere. */
  readonly write?: (value: string, seat: Seat) => Taken;
  readonly writeRows?: (rows: readonly { readonly [column: string]: string }[], seat: Seat) => Taken;
};

export const text = (max: number): ColumnKind & { kind: 'text' } => ({ kind: 'text', max });
export const FLAG: ColumnKind & { kind: 'flag' } = { kind: 'flag' };
export const NUMBER: ColumnKind & { kind: 'number' } = { kind: 'number' };
export const DATE: ColumnKind & { kind: 'date' } = { kind: 'date' };
export const code = (codes: readonly Code[]): ColumnKind & { kind: 'code' } => ({ kind: 'code', codes });
export const codes = (values: readonly Code[]): ColumnKind & { kind: 'code' } => ({ kind: 'code', codes: values, many: true });

type Access = Pick<NationalColumn, 'read' | 'write' | 'writeRows'>;

/** A column that the national list demands. */
export const must = (group: ColumnGroup, name: string, zh: string, en: string, values: ColumnKind, access: Access): NationalColumn => ({
  name,
  label: { zh, en },
  mandatory: true,
  group,
  values,
  ...access,
});
/** A column that may be left empty. */
export const may = (group: ColumnGroup, name: string, zh: string, en: string, values: ColumnKind, access: Access): NationalColumn => ({
  ...must(group, name, zh, en, values, access),
  mandatory: false,
});
export const inRow = (name: string, zh: string, en: string, values: Plain, mandatory = false): RowColumn => ({
  name,
  label: { zh, en },
  mandatory,
  values,
});

/** The sentence in both languages: the English stays while the Chinese does; a new Chinese sentence wants a translator. */
export const sentence = (zh: string, before: Text | undefined, field: (text: Text) => ItemPart): Taken =>
  before?.zh === zh ? { set: field(before) } : { set: field({ zh, en: '' }), faults: [{ code: 'english-wanted', value: zh }] };

/** @returns our word for a code, or for its Chinese or English label. */
export const wordOf = (codes: readonly Code[], value: string): string | undefined => {
  const bare = value.trim().replace(/^0+(?=\d)/, '');
  return codes.find((each) => each.code.replace(/^0+(?=\d)/, '') === bare || each.label.zh === bare || each.label.en === bare)?.is;
};
export const codeOf = (codes: readonly Code[], is: string | number): string | undefined =>
  codes.find((each) => each.is === String(is))?.code;
