/** The shape of `catalogue/petitions/terms.yaml`: days of each step of a petition, each by law or said to be a promise. */
import { Type, type Static } from 'typebox';
import { HOTLINE_KINDS } from '#domain/petition/hotline.ts';
import { BasisFile, closed, TermFile } from './plain-file.ts';

const { amount, unit } = TermFile.properties;
const term = Type.Union([
  Type.Object({ amount, unit, basis: BasisFile }, closed),
  Type.Object({ amount, unit, promise: Type.Literal(true) }, closed),
]);
const kinds = Object.fromEntries(HOTLINE_KINDS.map((kind) => [kind, term])) as Record<(typeof HOTLINE_KINDS)[number], typeof term>;

export const HotlineTermsFile = Type.Object(
  {
    sort: term,
    'sort-urgent': term,
    handle: Type.Object(kinds, closed),
    'handle-urgent': term,
    statutory: term,
    extension: term,
    objection: term,
    callback: term,
    'ask-review': term,
    review: term,
    appeal: term,
  },
  closed,
);
export type HotlineTermsFile = Static<typeof HotlineTermsFile>;
