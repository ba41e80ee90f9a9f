/** What each act on a case takes, one shape per act; ids that the server gives (stops, decisions, opinions) are not asked for. */
import { Type, type TSchema } from 'typebox';
import type { Operation } from '../operation.ts';
import { caseActs, type CaseAct } from '../case-act-names.ts';
import { Acknowledged } from '../view/case.ts';
import { handlingBodies } from './acts-handling.ts';
import { inquiryBodies } from './acts-inquiry.ts';
import { outcomeBodies } from './acts-outcome.ts';
import { Answers, Articles, BasisIn, Closed, DayText, DivisionNumber, GivenMap, Id, Parts, Sentence, TermIn, Words } from './shapes.ts';

const Missing = Type.Array(Closed({ material: Type.Optional(Id), field: Type.Optional(Type.String({ maxLength: 100 })), what: Sentence }), {
  maxItems: 100,
});
const outcome = <Name extends string>(name: Name) => ({ part: Id, outcome: Type.Literal(name) });
export const ReceptionIn = Type.Union([
  Closed(outcome('accept')),
  Closed({ ...outcome('accept-with-gaps'), missing: Missing, until: DayText }),
  Closed({ ...outcome('supplement'), missing: Missing, until: DayText }),
  Closed({ ...outcome('not-accepted'), reasons: Words, articles: Articles }),
  Closed({ ...outcome('not-needed'), reasons: Words }),
  Closed({ ...outcome('wrong-office'), rightOffice: Words }),
]);
const Reliance = Type.Union([
  Closed({ kind: Type.Literal('certificate'), id: Id, version: Type.Integer() }),
  Closed({ kind: Type.Literal('fact'), fact: Id, source: Id, version: Type.String({ maxLength: 100 }) }),
  Closed({ kind: Type.Literal('material'), material: Id, sha256: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })) }),
  Closed({ kind: Type.Literal('opinion'), part: Id }),
]);
const Decision = { parts: Parts, reasons: Words, articles: Articles, reliedOn: Type.Array(Reliance, { maxItems: 200 }) };
const Delivery = Type.Union([Type.Literal('electronic'), Type.Literal('window'), Type.Literal('courier')]);
const onPart = { part: Id };
const Moment = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' });
const Edge = { needs: Type.Union([Type.Literal('granted'), Type.Literal('ended'), Type.Literal('issued')]), hard: Type.Boolean() };

const bodies = {
  sign: Closed({ party: Id }),
  'decline-sign': Closed({ party: Id, reason: Words }),
  file: Closed({ parts: Parts, answers: Answers, given: GivenMap }),
  receive: Closed({
    receptions: Type.Array(ReceptionIn, { minItems: 1, maxItems: 100 }),
    given: Type.Optional(GivenMap),
    visit: Type.Optional(Sentence),
  }),
  supplement: Closed({ ...onPart, answers: Answers, given: GivenMap }),
  'cure-gaps': Closed({ ...onPart, given: GivenMap }),
  'begin-review': Closed(onPart),
  stop: Closed({
    ...onPart,
    ground: Id,
    plannedDays: TermIn,
    note: Words,
    requiredByLaw: Type.Boolean(),
    commissionedBy: Type.Union([Type.Literal('office'), Type.Literal('applicant'), Type.Literal('none')]),
  }),
  resume: Closed({ ...onPart, stop: Id, note: Words }),
  /** By who may approve it; `approver`, where named, is that person. */
  extend: Closed({ ...onPart, reason: Words, approver: Type.Optional(Id) }),
  'ask-opinion': Closed({ ...onPart, office: Id, division: DivisionNumber, question: Sentence, term: TermIn }),
  'give-opinion': Closed({
    ...onPart,
    answer: Type.Union([Type.Literal('agreed'), Type.Literal('agreed-with-conditions'), Type.Literal('objected')]),
    text: Words,
  }),
  complete: Closed({ ...onPart, note: Words }),
  grant: Closed({ ...Decision, conditions: Type.Array(Words, { maxItems: 50 }) }),
  refuse: Closed(Decision),
  deliver: Closed({ ...onPart, how: Delivery }),
  /** What a register was to say and has not said, said by the applicant. */
  'supply-facts': Closed({ answers: Answers }),
  /** The address of a parcel is checked field by field; other ways take none. */
  'choose-delivery': Closed({
    how: Delivery,
    recipient: Type.Optional(Type.String({ maxLength: 100 })),
    phone: Type.Optional(Type.String({ maxLength: 40 })),
    address: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  /** `when` is a minute in Asia/Shanghai, `2026-06-23T09:30`. */
  'set-visit': Closed({ ...onPart, when: Moment, minutes: Type.Integer({ minimum: 1, maximum: 480 }), place: Sentence, why: Sentence }),
  'move-visit': Closed({ ...onPart, visit: Id, when: Moment, reason: Words }),
  'cancel-visit': Closed({ ...onPart, visit: Id, reason: Words }),
  withdraw: Closed({ parts: Parts, reason: Words }),
  waive: Closed({ ...onPart, ground: Words, basis: BasisIn }),
  /** `reference`: the number of the other authority's decision, reported by a supervising officer. */
  'set-aside': Closed({ ...onPart, reason: Words, basis: BasisIn, authority: Sentence, reference: Sentence }),
  reopen: Closed(onPart),
  transfer: Closed({ ...onPart, office: Id, division: DivisionNumber, reason: Words, basis: BasisIn }),
  /** The part is named by an item of the catalogue; its plan is made by the server. */
  'add-part': Closed({
    item: Id,
    needs: Type.Array(Closed({ part: Id, ...Edge }), { maxItems: 50 }),
    before: Type.Array(Closed({ part: Id, ...Edge }), { maxItems: 50 }),
    counted: Type.Boolean(),
    basis: BasisIn,
  }),
  'drop-part': Closed({ ...onPart, reason: Words, basis: BasisIn }),
  'open-early': Closed({ ...onPart, reason: Words }),
  'change-agent': Closed({ agent: Type.Optional(Closed({ person: Id, mandate: Id })) }),
  ...handlingBodies,
  ...inquiryBodies,
  ...outcomeBodies,
} as const satisfies Record<CaseAct, TSchema>;

/** Codes common to acts; the engine's own list is in src/domain/case/refusals.ts. */
const actRefusals = ['case-not-found', 'not-yours', 'own-file', 'unknown-part', 'wrong-state', 'already-decided'];

export const caseActOperations: readonly Operation[] = caseActs.map((act) => ({
  name: `case.${act}`,
  summary: `${act} on a case; the engine judges who may, when, and by which article`,
  who: 'person',
  body: bodies[act],
  reply: Acknowledged,
  refusals: actRefusals,
  command: true,
}));
