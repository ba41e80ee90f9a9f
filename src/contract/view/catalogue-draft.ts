/** Drafts of the catalogue as the studio shows them: the document, who saved it, who else looks at it; and the tree they hang in. */
import { Type, type Static } from 'typebox';
import { Guide } from './guide.ts';
import { Text } from './plain.ts';

const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()]);
export const SubjectView = Type.Object({
  kind: Type.Union([Type.Literal('item'), Type.Literal('matter'), Type.Literal('overlay')]),
  id: Type.String(),
});
/** A file's content as data: keys as in catalogue/…/*.yaml. */
export const DocView = Type.Record(Type.String(), Type.Unknown());
export const DivisionView = Type.Object({ code: Type.Number(), name: Text });

export const CatalogueDraftRow = Type.Object({
  id: Type.String(),
  division: DivisionView,
  subject: SubjectView,
  name: Text,
  /** Whose it is; null for a matter. */
  department: orNull(Text),
  state: Type.Union([Type.Literal('open'), Type.Literal('sent'), Type.Literal('discarded')]),
  revision: Type.Number(),
  /** The version it began from; null for something new. */
  basedOn: orNull(Type.Number()),
  savedBy: Type.String(),
  savedAt: Type.String(),
  edition: orNull(Type.String()),
});
export const OtherLooking = Type.Object({ person: Type.String(), name: Type.String(), office: Text });
export const CatalogueDraftView = Type.Object({
  row: CatalogueDraftRow,
  doc: DocView,
  /** What it would replace: the version in force today; null for something new. */
  before: orNull(DocView),
  mayEdit: Type.Boolean(),
  mayPublish: Type.Boolean(),
  /** Whoever reads it has saved it: may not publish it. */
  own: Type.Boolean(),
  others: Type.Array(OtherLooking),
  /** Lets who joined others' changes know: the places that came from them with this answer. */
  joined: Type.Boolean(),
});
/** One change in words; `better` and `worse` are meant for who applies. */
export const ChangeView = Type.Object({
  pointer: Type.String(),
  words: Text,
  effect: Type.Union([Type.Literal('better'), Type.Literal('worse'), Type.Literal('neutral')]),
});
export const DraftChangeRow = Type.Object({
  revision: Type.Number(),
  at: Type.String(),
  who: Type.String(),
  office: Text,
  changes: Type.Array(ChangeView),
});
export const DocCompared = Type.Object({ before: DocView, after: DocView, changes: Type.Array(ChangeView) });

const Findings = orNull(Type.Object({ errors: Type.Number(), advice: Type.Number() }));
const TreeDraft = orNull(Type.Object({ id: Type.String(), state: Type.String() }));
export const TreeItem = Type.Object({
  kind: Type.Union([Type.Literal('item'), Type.Literal('matter')]),
  id: Type.String(),
  name: Text,
  /** Which case of the basic entry it is: new, renewal, change. */
  handling: orNull(Text),
  version: Type.Number(),
  findings: Findings,
  /** What is being written on it in this division. */
  draft: TreeDraft,
});
/** What holds now of an item or a matter, as people read it in a place. */
export const CatalogueStanding = Type.Object({
  version: Type.Integer(),
  guide: Guide,
  /** Whether the officer who asks may draft what comes next in their own division. */
  mayDraft: Type.Boolean(),
});
export const CatalogueTree = Type.Object({
  division: DivisionView,
  /** Whether the standard itself is written here, or what the locality makes of it. */
  standard: Type.Boolean(),
  departments: Type.Array(
    Type.Object({
      kind: Type.String(),
      name: Text,
      count: Type.Number(),
      entries: Type.Array(Type.Object({ code: orNull(Type.String()), name: Text, items: Type.Array(TreeItem) })),
    }),
  ),
  matters: Type.Array(TreeItem),
});
/** What the inputs of the editor choose from. */
const Named = Type.Object({ id: Type.String(), name: Text });
export const CatalogueForm = Type.Object({
  departments: Type.Array(Named),
  laws: Type.Array(Type.Object({ id: Type.String(), title: Text, articles: Type.Number() })),
  stopGrounds: Type.Array(Named),
  facts: Type.Array(Named),
  certificates: Type.Array(Named),
  items: Type.Array(Named),
});
export const DraftSource = Type.Object({ lines: Type.Array(Type.String()), places: Type.Record(Type.String(), Type.Number()) });
export type CatalogueDraftRow = Static<typeof CatalogueDraftRow>;
export type CatalogueDraftView = Static<typeof CatalogueDraftView>;
export type OtherLooking = Static<typeof OtherLooking>;
export type ChangeView = Static<typeof ChangeView>;
export type DraftChangeRow = Static<typeof DraftChangeRow>;
export type DocCompared = Static<typeof DocCompared>;
export type CatalogueStanding = Static<typeof CatalogueStanding>;
export type CatalogueTree = Static<typeof CatalogueTree>;
export type TreeItem = Static<typeof TreeItem>;
export type CatalogueForm = Static<typeof CatalogueForm>;
export type DraftSource = Static<typeof DraftSource>;
