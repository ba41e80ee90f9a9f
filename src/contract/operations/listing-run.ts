/** Operations that bring implementation lists in and give them out, in the national columns. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { ListingRunList, ListingRunPage, ListingRunView } from '../view/listing-run.ts';
import { Closed, Id, Page } from './shapes.ts';

const DivisionText = Type.String({ pattern: '^\\d{6}(\\d{3})?$' });
/** Left out: the division of the own post; else one within it. */
const Division = { division: Type.Optional(DivisionText) };
const InDivision = Closed(Division);
const OfOne = Closed({ id: Id });
const oneOf = <Word extends string>(...words: readonly Word[]) => Type.Union(words.map((word) => Type.Literal(word)));
const read = ['not-yours', 'import-not-found'];

export const listingRunOperations: readonly Operation[] = [
  {
    name: 'listing-run.begin',
    summary: 'Takes a list (CSV, XLSX, JSON; UTF-8 or GB18030) and imports it in the background, row by row, each once',
    who: 'officer',
    query: Closed({ ...Division, as: Type.Optional(DivisionText), file: Type.String({ minLength: 1, maxLength: 200 }) }),
    reply: ListingRunView,
    refusals: ['not-yours', 'import-encoding', 'import-empty'],
    command: true,
  },
  {
    name: 'listing-run.list',
    summary: 'The imports of lists of a division',
    who: 'officer',
    query: InDivision,
    reply: ListingRunList,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'listing-run.get',
    summary: 'An import with its rows: all, those with something to say, or the refused ones',
    who: 'officer',
    params: OfOne,
    query: Closed({
      ...Division,
      after: Page.after,
      which: Type.Optional(oneOf('all', 'told', 'refused')),
      /** Column and code of what is said, with a blank between. */
      problem: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    reply: ListingRunPage,
    refusals: read,
    command: false,
  },
  {
    name: 'listing-run.report',
    summary: 'Every row of an import and what became of it, as CSV',
    who: 'officer',
    params: OfOne,
    query: InDivision,
    reply: Type.String(),
    refusals: read,
    command: false,
  },
  {
    name: 'listing-run.template',
    summary: 'A list with the national columns and one row as an example',
    who: 'officer',
    query: Closed({ format: Type.Optional(oneOf('csv', 'xlsx')) }),
    reply: Type.String(),
    refusals: [],
    command: false,
  },
  {
    name: 'listing.export',
    summary: "A division's list in the national columns: its listings, and the items the platform carries out there",
    who: 'officer',
    query: Closed({
      ...Division,
      format: oneOf('csv', 'xlsx', 'json'),
      what: Type.Optional(oneOf('all', 'listings', 'items')),
      within: Type.Optional(oneOf('yes', 'no')),
      headings: Type.Optional(oneOf('names', 'zh', 'en')),
    }),
    reply: Type.String(),
    refusals: ['not-yours', 'listing-export-too-large'],
    command: false,
  },
];
