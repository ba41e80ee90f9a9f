/** Bodies of the acts of finding out before a decision: site visits, hearings, expert review, public notice, interested parties. */
import { Type, type TSchema } from 'typebox';
import type { InquiryAct } from '../case-act-names.ts';
import { Closed, DayText, Id, Parts, Sentence, Words } from './shapes.ts';

const onPart = { part: Id };
const onHearing = { part: Id, hearing: Id };
/** A minute in Asia/Shanghai, `2026-06-23T09:30`. */
const Moment = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' });
const Files = Type.Array(Id, { maxItems: 30 });
const Names = Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 50 });
const oneOf = <const Names extends readonly string[]>(...names: Names) => Type.Union(names.map((name) => Type.Literal(name)));

export const inquiryBodies = {
  /** One record for all parts inspected in the same visit. */
  'record-inspection': Closed({
    parts: Parts,
    visit: Type.Optional(Id),
    when: Moment,
    place: Sentence,
    officers: Type.Array(Id, { maxItems: 20 }),
    present: Words,
    signed: Type.Boolean(),
    findings: Type.Array(Closed({ point: Sentence, fits: Type.Boolean(), note: Words }), { maxItems: 100 }),
    result: oneOf('passed', 'failed', 'rectify'),
    until: Type.Optional(DayText),
    note: Words,
    files: Files,
  }),
  'confirm-inspection': Closed({ ...onPart, inspection: Id }),
  /** Known by the number of their document, told in their account; without one, by post, and by what they say at the office. */
  'name-interested': Closed({
    ...onPart,
    name: Type.String({ minLength: 1, maxLength: 100 }),
    identifier: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
    interest: Sentence,
    days: Type.Integer({ minimum: 1, maximum: 60 }),
  }),
  'state-view': Closed({ ...onPart, text: Sentence, files: Files }),
  'offer-hearing': Closed({ ...onPart, about: Sentence }),
  'call-hearing': Closed({ ...onPart, about: Sentence }),
  'request-hearing': Closed(onHearing),
  'decline-hearing': Closed(onHearing),
  'convene-hearing': Closed({ ...onHearing, when: Moment, place: Sentence, chair: Id }),
  'challenge-chair': Closed({ ...onHearing, reason: Sentence }),
  'settle-challenge': Closed({ ...onHearing, outcome: oneOf('replaced', 'kept'), reason: Words, chair: Type.Optional(Id) }),
  'record-hearing': Closed({
    ...onHearing,
    text: Type.String({ maxLength: 20_000 }),
    attended: Names,
    confirmed: Names,
    files: Files,
  }),
  'record-report': Closed({
    ...onPart,
    ground: Id,
    from: Sentence,
    number: Words,
    on: DayText,
    result: oneOf('fits', 'fits-with-conditions', 'fits-not'),
    text: Sentence,
    experts: Type.Array(
      Closed({
        name: Type.String({ minLength: 1, maxLength: 100 }),
        organisation: Type.String({ maxLength: 200 }),
        conflict: Words,
        vote: oneOf('for', 'against', 'abstained', 'stood-aside'),
      }),
      { maxItems: 50 },
    ),
    files: Files,
    stop: Type.Optional(Id),
  }),
  'post-notice': Closed({
    ...onPart,
    title: Sentence,
    text: Sentence,
    days: Type.Integer({ minimum: 1, maximum: 1000 }),
    stops: Type.Boolean(),
  }),
  'close-notice': Closed({ ...onPart, notice: Id, result: Words }),
  weigh: Closed({ ...onPart, what: oneOf('hearing', 'view', 'comment'), id: Id, how: Words }),
  'recall-question': Closed({ ...onPart, opinion: Id, reason: Words }),
} as const satisfies Record<InquiryAct, TSchema>;
