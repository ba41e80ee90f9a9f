/** The file of one kind of paper: its title, number word, seal and sentences, in words that change without code. */
import { Type, type Static } from 'typebox';
import { closed, Id, MOST_ENTRIES, TextFile } from './plain-file.ts';

/** A name of a blank, a list or a slot that code fills. */
const Name = Type.String({ pattern: '^[a-z][a-zA-Z]*$', maxLength: 40 });
/** `when`: only where this blank says something. */
const when = { when: Type.Optional(Name) };

const BlockFile = Type.Union([
  /** `{blank}` is filled, `**…**` is bold. */
  Type.Object({ say: TextFile, flush: Type.Optional(Type.Boolean()), ...when }, closed),
  Type.Object({ heading: TextFile, ...when }, closed),
  /** A row whose value comes out empty is left out. */
  Type.Object({ facts: Type.Array(Type.Object({ label: TextFile, value: TextFile }, closed), { minItems: 1, maxItems: 40 }) }, closed),
  /** Lines that code fills; nothing where there are none. */
  Type.Object({ list: Name, numbered: Type.Optional(Type.Boolean()) }, closed),
  /** What only code can draw: a table of what is accepted, a signature. */
  Type.Object({ slot: Name }, closed),
]);

export const PaperFile = Type.Object(
  {
    kind: Id,
    /** The series it is numbered in (许, 补, 听通); left out: it has no number of its own. */
    word: Type.Optional(Type.String({ pattern: '^[\\u4e00-\\u9fff]{1,4}$' })),
    title: TextFile,
    /** `office`: each deciding department its own; `hall`: the acceptance seal of each, a rectangle; `none`: a record. */
    seal: Type.Union([Type.Literal('office'), Type.Literal('hall'), Type.Literal('none')]),
    /** What the seal is for; Chinese, as it is cut. */
    purpose: Type.Optional(Type.String({ minLength: 1, maxLength: 12 })),
    /** Between offices: the applicant does not read it. */
    internal: Type.Optional(Type.Boolean()),
    /** False: a record, or a letter that names its own addressee. */
    addressed: Type.Optional(Type.Boolean()),
    /** `law/article`, after those the act itself names. */
    articles: Type.Array(Type.String({ pattern: '^[a-z0-9-]+/\\d+$' }), { maxItems: 20 }),
    blocks: Type.Array(BlockFile, { minItems: 1, maxItems: MOST_ENTRIES }),
  },
  closed,
);
export type PaperFile = Static<typeof PaperFile>;
export type BlockFile = Static<typeof BlockFile>;
