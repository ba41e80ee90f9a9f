/** Operations at a window: a person is identified or registered, their matters are looked at, filed and received in one act. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { WalkIn, WalkInFiled, WalkInPreviews } from '../view/walk-in.ts';
import { PartyIn } from './case.ts';
import { ReceptionIn } from './case-acts.ts';
import { Answers, Closed, GivenMap, Id, Sentence } from './shapes.ts';

const Name = Type.String({ minLength: 1, maxLength: 100 });
/** A number alone is enough where the card lies on the table; anything weaker is a key together with the name only. */
export const WalkInFind = Closed({
  way: Type.Union([Type.Literal('identifier'), Type.Literal('phone'), Type.Literal('certificate'), Type.Literal('case')]),
  value: Type.String({ minLength: 1, maxLength: 64 }),
  name: Type.Optional(Name),
});
export const WalkInRegister = Closed({
  name: Name,
  identifier: Closed({ kind: Id, value: Type.String({ minLength: 1, maxLength: 40 }) }),
  phone: Type.Optional(Type.String({ maxLength: 40 })),
});
const Case = {
  matter: Id,
  /** All but the one at the window, who leads. */
  parties: Type.Array(PartyIn, { maxItems: 20 }),
  situation: Answers,
  answers: Answers,
  contested: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 500 }),
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
  /** How results are received, where the item offers it; electronically where it does not. */
  delivery: Type.Optional(Type.Union([Type.Literal('electronic'), Type.Literal('window')])),
});

const gone = ['walk-in-not-found'];

export const walkInOperations: readonly Operation[] = [
  {
    name: 'walk-in.find',
    summary:
      'Identifies the person at the window by number, or by telephone, certificate or case with the name; unknown and wrong answer alike',
    who: 'officer',
    body: WalkInFind,
    reply: WalkIn,
    refusals: ['not-yours', 'person-not-found'],
    command: true,
  },
  {
    name: 'walk-in.register',
    summary: 'Enters a person or firm without an account from the document on the table; later recognised by number and name',
    who: 'officer',
    body: WalkInRegister,
    reply: WalkIn,
    refusals: ['not-yours', 'name-differs'],
    command: true,
  },
  {
    name: 'walk-in.act-for',
    summary: 'Whom the person at the window acts for, under a live mandate of theirs',
    who: 'officer',
    body: Closed({ mandate: Id }),
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
    name: 'walk-in.file',
    summary: 'Files one or several matters of the person at the window and receives them in the same act: all or none',
    who: 'officer',
    body: WalkInFile,
    reply: WalkInFiled,
    refusals: ['not-yours', ...gone, 'matter-not-found', 'mandate-missing', 'party-missing', 'office-missing', 'own-file'],
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
