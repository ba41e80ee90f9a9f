/** Operations at a window: a person is identified or registered, their matters are looked at, filed and received in one act. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { WalkIn, WalkInBegun, WalkInFiled, WalkInLooked, WalkInPreviews } from '../view/walk-in.ts';
import { PartyIn } from './case.ts';
import { ReceptionIn } from './case-acts.ts';
import { Answers, Closed, GivenMap, Id, Rows, Sentence } from './shapes.ts';

const Name = Type.String({ minLength: 1, maxLength: 100 });
/** One of IDENTITY_DOCUMENTS; another is refused with its article, not as a slip of typing. */
const Document = Type.String({ minLength: 1, maxLength: 40 });
/** The ticket at the own window, and the document compared (2018 regulation art. 9). */
const Shown = { ticket: Type.Optional(Id), document: Type.Optional(Document) };
/** A number alone is enough where the card lies on the table; anything weaker is a key together with the name only. */
export const WalkInFind = Closed({
  way: Type.Union([Type.Literal('identifier'), Type.Literal('phone'), Type.Literal('certificate'), Type.Literal('case')]),
  value: Type.String({ minLength: 1, maxLength: 64 }),
  name: Type.Optional(Name),
  /** With a case number: the query password of its receipt, in place of the name. */
  password: Type.Optional(Type.String({ minLength: 1, maxLength: 20 })),
  ...Shown,
});
export const WalkInFromTicket = Closed({ ticket: Id, document: Document });
/** As the window keeps it; read by the window alone. */
export const WalkInTyped = Closed({ typed: Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), { maxProperties: 40 }) });
export const WalkInRegister = Closed({
  name: Name,
  identifier: Closed({ kind: Id, value: Type.String({ minLength: 1, maxLength: 40 }) }),
  phone: Type.Optional(Type.String({ maxLength: 40 })),
  ...Shown,
});
const Case = {
  matter: Id,
  /** All but the one at the window, who leads. */
  parties: Type.Array(PartyIn, { maxItems: 20 }),
  situation: Answers,
  answers: Answers,
  contested: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 500 }),
  /** The paper that speaks against a register, scanned at the window, by field. */
  evidence: Type.Optional(
    Type.Record(
      Type.String({ maxLength: 100 }),
      Closed({ file: Type.String({ maxLength: 120 }), sha256: Type.String({ maxLength: 64 }) }),
      {
        maxProperties: 100,
      },
    ),
  ),
};
const Cases = (more: Parameters<typeof Closed>[0]) => Type.Array(Closed({ ...Case, ...more }), { minItems: 1, maxItems: 8 });
export const WalkInPreviewIn = Closed({ cases: Cases({}) });
export const WalkInFile = Closed({
  cases: Cases({
    title: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    /** Left out: it waits in the hall's list. */
    receptions: Type.Optional(Type.Array(ReceptionIn, { minItems: 1, maxItems: 100 })),
  }),
  /** One set of papers for all of them. */
  given: GivenMap,
  visit: Sentence,
  /** What the person signed at the window; another text than what is filed is refused. */
  signature: Type.Optional(Id),
  /** The revision of the draft handed over that the window saw: a newer one is shown first. */
  draft: Type.Optional(Type.Integer({ minimum: 0 })),
  /** How results are received, where the item offers it; electronically where it does not. `together`: at the window, all cases in one delivery. */
  delivery: Type.Optional(Type.Union([Type.Literal('electronic'), Type.Literal('window'), Type.Literal('together')])),
});

const gone = ['walk-in-not-found'];
const ofTicket = ['ticket-not-found', 'not-at-this-window'];

export const walkInOperations: readonly Operation[] = [
  {
    name: 'walk-in.find',
    summary:
      'Identifies the person at the window by number, or by telephone, certificate or case with the name; unknown and wrong answer alike',
    who: 'officer',
    body: WalkInFind,
    reply: WalkIn,
    refusals: ['not-yours', 'person-not-found', 'document-not-accepted', ...ofTicket],
    command: true,
  },
  {
    name: 'walk-in.from-ticket',
    summary: 'Whoever drew the ticket at the own window stands there: their document was compared, one key confirms',
    who: 'officer',
    body: WalkInFromTicket,
    reply: WalkIn,
    refusals: ['not-yours', 'ticket-unheld', ...ofTicket],
    command: true,
  },
  {
    name: 'walk-in.list',
    summary: 'Begun in the own hall today and not filed, by whoever: names covered',
    who: 'officer',
    reply: Rows(WalkInBegun),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'walk-in.keep',
    summary:
      'Keeps what is typed for the person at the window until it is filed: another computer or a colleague of the hall goes on with it',
    who: 'officer',
    body: WalkInTyped,
    reply: Closed({}),
    refusals: ['not-yours', ...gone],
    command: false,
  },
  {
    name: 'walk-in.register',
    summary: 'Enters a person or firm without an account from the document on the table; later recognised by number and name',
    who: 'officer',
    body: WalkInRegister,
    reply: WalkIn,
    refusals: ['not-yours', 'name-differs', ...ofTicket],
    command: true,
  },
  {
    name: 'walk-in.act-for',
    summary: 'Whom the person at the window acts for, under a live mandate of theirs',
    who: 'officer',
    body: Closed({ mandate: Id, document: Type.Optional(Document) }),
    reply: WalkIn,
    refusals: ['not-yours', ...gone, 'mandate-missing'],
    command: true,
  },
  {
    name: 'walk-in.get',
    summary: 'The person identified at the own window today',
    who: 'officer',
    reply: WalkIn,
    refusals: ['not-yours', ...gone],
    command: false,
  },
  {
    name: 'walk-in.preview',
    summary: 'How one or several matters would look if filed now: parts, offices, papers, questions left; nothing is kept',
    who: 'officer',
    body: WalkInPreviewIn,
    reply: WalkInPreviews,
    refusals: ['not-yours', ...gone, 'matter-not-found'],
    command: false,
  },
  {
    name: 'walk-in.look-up',
    summary: 'Asks the departments what they know of the person for these matters, once each; those who had not answered are asked again',
    who: 'officer',
    body: Closed({ matters: Type.Array(Id, { minItems: 1, maxItems: 8 }) }),
    reply: WalkInLooked,
    refusals: ['not-yours', ...gone, 'matter-not-found'],
    command: false,
  },
  {
    name: 'walk-in.file',
    summary: 'Files one or several matters of the person at the window and receives them in the same act: all or none',
    who: 'officer',
    body: WalkInFile,
    reply: WalkInFiled,
    refusals: [
      'not-yours',
      ...gone,
      'matter-not-found',
      'mandate-missing',
      'party-missing',
      'office-missing',
      'own-file',
      'draft-sent',
      'draft-changed',
      'signed-other-text',
    ],
    command: true,
  },
  {
    name: 'case.joint-receipt',
    summary: 'One receipt for all cases filed together at a window, as PDF',
    who: 'person',
    reply: Type.Unknown(),
    refusals: ['case-not-found', 'paper-not-found'],
    command: false,
  },
];
