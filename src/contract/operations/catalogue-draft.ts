/** Operations on drafts of the catalogue: begun, saved by several people at once, compared, looked at as people will see them. */
import { Type, type Static } from 'typebox';
import type { Operation } from '../operation.ts';
import {
  CatalogueDraftRow,
  CatalogueDraftView,
  CatalogueForm,
  CatalogueStanding,
  CatalogueTree,
  DocCompared,
  DraftChangeRow,
  DraftSource,
  OtherLooking,
} from '../view/catalogue-draft.ts';
import { Guide } from '../view/guide.ts';
import { BasisIn, Closed, Rows } from './shapes.ts';

/** Townships have nine digits. */
const Division = Type.Integer({ minimum: 100_000, maximum: 999_999_999 });
const DivisionText = Type.String({ pattern: '^(\\d{6}|\\d{9})$' });
const SubjectId = Type.String({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 60 });
const Name = Closed({ zh: Type.String({ minLength: 1, maxLength: 200 }), en: Type.String({ minLength: 1, maxLength: 300 }) });
const Doc = Type.Record(Type.String({ maxLength: 60 }), Type.Unknown(), { maxProperties: 80 });

const kindOf = (kind: 'item' | 'matter' | 'overlay') => Closed({ kind: Type.Literal(kind), id: SubjectId });
export const CatalogueDraftCreate = Closed({
  division: Division,
  subject: Type.Union([kindOf('item'), kindOf('matter'), kindOf('overlay')]),
  /** For an item there is none of yet: its name, whose it is, its code in the list of powers, the law it rests on. */
  fresh: Type.Optional(
    Closed({
      name: Name,
      department: Type.String({ minLength: 1, maxLength: 60 }),
      code: Type.String({ pattern: '^\\p{Script=Han}{2}-[0-9]{5}-[0-9]{3}$', minLength: 1, maxLength: 20 }),
      basis: BasisIn,
      /** Filled in from this row of an implementation list, as far as it goes. */
      listing: Type.Optional(Closed({ division: Division, code: Type.String({ minLength: 1, maxLength: 80 }) })),
    }),
  ),
  /** Begun with a document that a tool made: the composer, an adopted improvement. */
  doc: Type.Optional(Doc),
});
export const CatalogueDraftSave = Closed({ revision: Type.Integer({ minimum: 1 }), doc: Doc });
const Typed = Closed({ doc: Doc, division: Type.Optional(Division) });
export type CatalogueDraftCreate = Static<typeof CatalogueDraftCreate>;
export type CatalogueDraftSave = Static<typeof CatalogueDraftSave>;

const reading = ['not-yours', 'catalogue-draft-not-found'];
const writing = [...reading, 'catalogue-draft-ended', 'catalogue-draft-too-large'];

export const catalogueDraftOperations: readonly Operation[] = [
  {
    name: 'catalogue.tree',
    summary: 'Departments, entries of the basic catalogue and their items, with what is being written on each in one division',
    who: 'officer',
    query: Closed({ division: Type.Optional(DivisionText) }),
    reply: CatalogueTree,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'catalogue.standing',
    summary: 'What holds today of an item or a matter, as people read it in a division',
    who: 'officer',
    query: Closed({
      kind: Type.Union([Type.Literal('item'), Type.Literal('matter')]),
      id: SubjectId,
      division: Type.Optional(DivisionText),
    }),
    reply: CatalogueStanding,
    refusals: ['not-yours', 'subject-not-found', 'preview-impossible'],
    command: false,
  },
  {
    name: 'catalogue-draft.form',
    summary: 'What the inputs of the editor choose from: departments, laws, grounds of stopping, facts, certificates, items',
    who: 'officer',
    reply: CatalogueForm,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'catalogue-draft.list',
    summary: 'Drafts of a division and what lies below it, last saved first',
    who: 'officer',
    query: Closed({ division: Type.Optional(DivisionText) }),
    reply: Rows(CatalogueDraftRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'catalogue-draft.create',
    summary:
      'Begins a draft from the version in force, a document that a tool made, a row of a list, or nothing; one open draft for each subject',
    who: 'officer',
    body: CatalogueDraftCreate,
    reply: CatalogueDraftView,
    refusals: [
      'not-yours',
      'subject-not-found',
      'subject-exists',
      'subject-elsewhere',
      'catalogue-draft-open',
      'catalogue-draft-too-large',
    ],
    command: true,
  },
  {
    name: 'catalogue-draft.get',
    summary: 'A draft with its document, the version it changes, and who else looks at it',
    who: 'officer',
    reply: CatalogueDraftView,
    refusals: reading,
    command: false,
  },
  {
    name: 'catalogue-draft.save',
    summary: 'Saves the document; joined with what others saved since that revision, or refused with each field both changed',
    who: 'officer',
    body: CatalogueDraftSave,
    reply: CatalogueDraftView,
    refusals: [...writing, 'draft-moved'],
    command: false,
  },
  {
    name: 'catalogue-draft.discard',
    summary: 'Throws an open draft away; its history stays',
    who: 'officer',
    reply: CatalogueDraftRow,
    refusals: writing,
    command: true,
  },
  {
    name: 'catalogue-draft.history',
    summary: 'Who changed what, when, in words; newest first',
    who: 'officer',
    reply: Rows(DraftChangeRow),
    refusals: reading,
    command: false,
  },
  {
    name: 'catalogue-draft.compare',
    summary: 'What differs between two saved states, or from the version in force (0), in words',
    who: 'officer',
    query: Closed({ from: Type.String({ pattern: '^\\d{1,6}$' }), to: Type.String({ pattern: '^\\d{1,6}$' }) }),
    reply: DocCompared,
    refusals: reading,
    command: false,
  },
  {
    name: 'catalogue-draft.preview',
    summary: 'The guide as people would read it if the document as typed were in force; nothing is kept',
    who: 'officer',
    body: Typed,
    reply: Guide,
    refusals: [...reading, 'preview-impossible'],
    command: false,
  },
  {
    name: 'catalogue-draft.source',
    summary: 'The document as its YAML file, and the lines of some places in it; nothing is kept',
    who: 'officer',
    body: Closed({ doc: Doc, pointers: Type.Array(Type.String({ maxLength: 300 }), { maxItems: 200 }) }),
    reply: DraftSource,
    refusals: reading,
    command: false,
  },
  {
    name: 'catalogue-draft.look-on',
    summary: 'Says that one has the draft open, and hears who else has; forgotten after a minute',
    who: 'officer',
    reply: Type.Object({ others: Type.Array(OtherLooking), revision: Type.Number() }),
    refusals: reading,
    command: false,
  },
];
