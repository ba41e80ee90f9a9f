/** Operations on editions: publicised, commented on by people, answered, published by a second person, retired. */
import { Type, type Static } from 'typebox';
import type { Operation } from '../operation.ts';
import { EditionDone, EditionReading, EditionRow, EditionView, OwnComment, VersionRow } from '../view/edition.ts';
import { Closed, DayText, Id, Page, Rows, Sentence } from './shapes.ts';

const Both = Closed({ zh: Sentence, en: Sentence });
const DivisionText = Type.String({ pattern: '^([0-9]{6}|[0-9]{9})$' });

export const PubliciseIn = Closed({
  draft: Id,
  revision: Type.Integer({ minimum: 1 }),
  summary: Both,
  /** Left out only where nothing but what is free to a locality changes. */
  commentUntil: Type.Optional(DayText),
});
export const CommentIn = Closed({ text: Sentence, pointer: Type.Optional(Type.String({ maxLength: 300 })) });
export const AnswerIn = Closed({ comment: Id, text: Sentence, taken: Type.Boolean() });
export type PubliciseIn = Static<typeof PubliciseIn>;
export type CommentIn = Static<typeof CommentIn>;

const officer = ['edition-not-found', 'edition-not-editor', 'edition-ended', 'not-yours'];
/** Acts on an edition; each is `POST /api/v1/editions/{id}/<act>`. */
export const editionActs = {
  answer: { summary: 'Answers a comment: taken or not, with reasons', body: AnswerIn, refusals: ['comment-not-found'] },
  hide: {
    summary: 'Hides a comment from the public; the reason stands in its place',
    body: Closed({ comment: Id, reason: Sentence }),
    refusals: ['comment-not-found'],
  },
  'close-comments': {
    summary: 'Ends the comments when their days are over and each has its answer, with a report',
    body: Closed({ report: Both }),
    refusals: ['comments-open', 'comments-unanswered'],
  },
  return: { summary: 'Gives it back to its draft, with reasons', body: Closed({ reasons: Sentence }), refusals: ['draft-in-the-way'] },
  publish: {
    summary: 'A second person of the reform office publishes it; it holds from its effective date (2018 provisions, article 4)',
    body: Closed({ effectiveOn: DayText }),
    refusals: [
      'edition-not-publisher',
      'edition-own-work',
      'edition-not-answered',
      'edition-outrun',
      'draft-not-public',
      'effective-day-past',
      'effective-day-far',
      'draft-has-errors',
    ],
  },
  retire: {
    summary: 'Ends it from a day on',
    body: Closed({ on: DayText, why: Both }),
    refusals: ['edition-not-publisher', 'edition-in-use', 'effective-day-past'],
  },
} as const;
export type EditionActName = keyof typeof editionActs;

export const editionOperations: readonly Operation[] = [
  {
    name: 'edition.list',
    summary: 'Versions that were publicised, newest first; `open` gives those one may comment on',
    who: 'public',
    query: Closed({
      stage: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('publicised'), Type.Literal('published'), Type.Literal('all')])),
      division: Type.Optional(DivisionText),
      ...Page,
    }),
    reply: Rows(EditionRow),
    refusals: [],
    command: false,
  },
  {
    name: 'edition.get',
    summary: 'One version with its document, what it replaces, comments and answers',
    who: 'public',
    reply: EditionView,
    refusals: ['edition-not-found'],
    command: false,
  },
  {
    name: 'edition.reading',
    summary: 'One version as people read it: what changes in sentences, and the guide as if it held today',
    who: 'public',
    params: Closed({ id: Id }),
    reply: EditionReading,
    refusals: ['edition-not-found'],
    command: false,
  },
  {
    name: 'edition.own-comments',
    summary: 'What the caller said of drafts, the newest first, with what was answered',
    who: 'person',
    reply: Rows(OwnComment),
    refusals: [],
    command: false,
  },
  {
    name: 'edition.versions',
    summary: 'All versions of an item, a matter or an overlay with the days each was in force',
    who: 'public',
    query: Closed({
      kind: Type.Union([Type.Literal('item'), Type.Literal('matter'), Type.Literal('overlay')]),
      id: Id,
      division: DivisionText,
    }),
    reply: Rows(VersionRow),
    refusals: [],
    command: false,
  },
  {
    name: 'edition.publicise',
    summary: 'Publicises a draft: everyone may read it and comment until a day (2018 provisions, article 4)',
    who: 'officer',
    body: PubliciseIn,
    reply: EditionDone,
    refusals: [
      'catalogue-draft-not-found',
      'catalogue-draft-ended',
      'draft-moved',
      'draft-has-errors',
      'draft-not-public',
      'nothing-changed-here',
      'subject-elsewhere',
      'edition-not-editor',
      'edition-exists',
      'comments-short',
      'not-yours',
    ],
    command: true,
  },
  {
    name: 'edition.comment',
    summary: 'Says what one thinks of a draft',
    who: 'person',
    body: CommentIn,
    reply: EditionDone,
    refusals: ['edition-not-found', 'comments-closed', 'comment-too-many'],
    command: true,
  },
  ...Object.entries(editionActs).map(
    ([act, { summary, body, refusals }]): Operation => ({
      name: `edition.${act as EditionActName}`,
      summary,
      who: 'officer',
      body,
      reply: EditionDone,
      refusals: [...officer, ...refusals],
      command: true,
    }),
  ),
];
