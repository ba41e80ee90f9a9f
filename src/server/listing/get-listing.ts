/** Answers with the page of a listing: each national column by its words, what is not published said plainly, and where to go. */
import type { ListingPage } from '#contract/view/listing-page.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { ColumnGroup, ColumnKind, NationalColumn } from '#domain/listing/column.ts';
import { NATIONAL_COLUMNS } from '#domain/listing/national-columns.ts';
import type { ListingRow } from '#domain/listing/listing.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { officeFinder } from '#server/catalogue/definition-for.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { findListing, type KeptListing } from './store.ts';

const GROUPS: Readonly<Record<Exclude<ColumnGroup, 'material' | 'fee' | 'faq'>, Text>> = {
  identity: { zh: '是什么事项', en: 'What it is' },
  actor: { zh: '谁来办', en: 'Who handles it' },
  law: { zh: '依据', en: 'Legal basis' },
  time: { zh: '多久办完', en: 'How long it takes' },
  handling: { zh: '怎么办', en: 'How it is handled' },
  channel: { zh: '在哪儿办', en: 'Where and how' },
  result: { zh: '办完得到什么', en: 'What comes of it' },
};
const YES: Text = { zh: '是', en: 'yes' };
const NO: Text = { zh: '否', en: 'no' };

type Line = ListingPage['groups'][number]['lines'][number];
type Cell = ListingRow[string] | undefined;

const plain = (text: string): Text => ({ zh: text, en: text });
const joined = (texts: readonly Text[]): Text => ({ zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ en }) => en).join(', ') });

/** A coded value in words; a code the table does not know stays as the office wrote it. */
const wordsOf = (kind: ColumnKind, value: string): Text => {
  if (kind.kind === 'flag') return value === '1' || value === '是' ? YES : value === '0' || value === '否' ? NO : plain(value);
  if (kind.kind !== 'code') return plain(value);
  const bare = (code: string): string => code.trim().replace(/^0+(?=\d)/, '');
  return joined(value.split(/[,，;；]/).map((part) => kind.codes.find(({ code }) => bare(code) === bare(part))?.label ?? plain(part)));
};

const lineOf = (label: Text, kind: ColumnKind, cell: Cell): Line => ({
  label,
  value: typeof cell === 'string' && cell.trim() !== '' ? wordsOf(kind, cell) : null,
});

const groupsOf = (row: ListingRow): ListingPage['groups'] =>
  Object.entries(GROUPS).flatMap(([id, title]) => {
    const lines = NATIONAL_COLUMNS.filter((column) => column.group === id && column.values.kind !== 'rows').map((column) => ({
      column,
      line: lineOf(column.label, column.values, row[column.name]),
    }));
    const known = lines.flatMap(({ line }) => (line.value === null ? [] : [line]));
    // What the national list demands and the office left empty is said; what may be empty is not.
    const unknown = lines.flatMap(({ column, line }) => (line.value === null && column.mandatory ? [column.label] : []));
    return known.length + unknown.length === 0 ? [] : [{ id, title, lines: known, unknown }];
  });

const listOf = (column: NationalColumn, row: ListingRow): ListingPage['lists'] => {
  const { values } = column;
  const cell = row[column.name];
  if (values.kind !== 'rows' || cell === undefined || typeof cell === 'string' || cell.length === 0) return [];
  const rows = cell.map((entry) =>
    values.columns.flatMap(({ name, label, values: kind }) => {
      const line = lineOf(label, kind, entry[name]);
      return line.value === null ? [] : [line];
    }),
  );
  return [{ id: column.name, title: column.label, rows }];
};

const matterOf = (catalogue: Catalogue, { basicCode }: KeptListing): ListingPage['matter'] => {
  if (basicCode === undefined) return null;
  const handing = [...catalogue.matters.values()].find(({ steps }) =>
    steps.some((step) => step.kind === 'item' && catalogue.items.get(step.item)?.basicCode === basicCode),
  );
  return handing === undefined ? null : { id: handing.id, name: handing.name };
};

/** The listing as people read it. */
export const listingPage = (catalogue: Catalogue, listing: KeptListing): ListingPage => {
  const { division, code, name, department, state, row, updatedAt } = listing;
  const hall = officeFinder(catalogue)('hall', 'county', division);
  return {
    division: { code: division, name: catalogue.divisions.get(division)?.name ?? plain(String(division)) },
    code,
    name,
    department,
    state,
    updatedOn: dayText(dayOfInstant(updatedAt)),
    groups: groupsOf(row),
    lists: NATIONAL_COLUMNS.flatMap((column) => listOf(column, row)),
    places: hall === undefined ? [] : [{ name: hall.name, items: [], ...(hall.phone === undefined ? {} : { phone: hall.phone }) }],
    matter: matterOf(catalogue, listing),
  };
};

export const listingPageHandler = (room: {
  readonly catalogue: Catalogue;
  readonly sql: Sql;
}): Readonly<Record<'listing.get', Handler<Caller>>> => ({
  'listing.get': async ({ params }) => {
    const found = await findListing(room.sql, brandAs<DivisionCode>(Number(params['division'])), params['code'] ?? '');
    return found === undefined || found.state === 'withdrawn' ? refuse('listing-not-found') : ok(listingPage(room.catalogue, found));
  },
});
