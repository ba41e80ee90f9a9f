/** What crosses the wall about a window without a line: blocks of numbers, sealed applications, and what became of them. */
import { Type, type Static } from 'typebox';
import { PartyIn } from '../operations/case.ts';
import { Answers, Closed, Id, Sentence } from '../operations/shapes.ts';
import { Text } from './plain.ts';

const Instant = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T' });

/** Kept by one clerk at one computer; `secret` shows later that what carries a number of it was taken there. */
export const NumberBlock = Type.Object({
  id: Type.String(),
  division: Type.Number(),
  hall: Type.Object({ id: Type.String(), name: Text }),
  clerk: Type.String(),
  /** In their order; each is used once. */
  numbers: Type.Array(Type.String()),
  reservedAt: Type.String(),
  expiresAt: Type.String(),
  secret: Type.String(),
  /** Applications are sealed to this key; only the server opens them. */
  key: Type.Object({ kty: Type.String(), crv: Type.String(), x: Type.String(), y: Type.String(), kid: Type.String() }),
  /** The server's time, by which the window corrects its own. */
  now: Type.String(),
});

const ScanIn = Closed({ id: Id, name: Type.String({ maxLength: 200 }), data: Type.String({ maxLength: 7_500_000 }) });
const GivenIn = Type.Union([
  Closed({ by: Type.Literal('commitment') }),
  Closed({ by: Type.Literal('original'), pages: Type.Integer({ minimum: 1, maximum: 999 }) }),
  Closed({ by: Type.Literal('file'), scan: Id }),
]);
const TakenCase = Closed({
  matter: Id,
  parties: Type.Array(PartyIn, { maxItems: 20 }),
  situation: Answers,
  answers: Answers,
});
/** What was taken at the window: typed from the document and from what the person said. */
export const OfflineApplication = Closed({
  person: Closed({
    name: Type.String({ minLength: 1, maxLength: 100 }),
    identifier: Closed({ kind: Id, value: Type.String({ minLength: 1, maxLength: 40 }) }),
    phone: Type.Optional(Type.String({ maxLength: 40 })),
  }),
  cases: Type.Array(TakenCase, { minItems: 1, maxItems: 8 }),
  /** One set of papers for all of them, by material. */
  given: Type.Record(Type.String({ maxLength: 100 }), GivenIn, { maxProperties: 200 }),
  scans: Type.Array(ScanIn, { maxItems: 20 }),
  visit: Sentence,
  delivery: Type.Union([Type.Literal('electronic'), Type.Literal('window'), Type.Literal('together')]),
  /** The clerk found it complete and in form: it is accepted when it is filed. */
  complete: Type.Boolean(),
});
/** As it was sealed: the application under its number, with the time the person handed it over and the code they follow it with. */
export const OfflineContent = Closed({
  number: Id,
  code: Type.String({ pattern: '^[0-9A-Z]{8}$' }),
  takenAt: Instant,
  application: OfflineApplication,
});

const State = Type.Union([Type.Literal('arrived'), Type.Literal('filed'), Type.Literal('returned'), Type.Literal('settled')]);
const FiledCase = Type.Object({ number: Type.String(), queryPassword: Type.String() });
/** Why it could not be filed; fields by pointer into the application. */
const Because = Type.Object({
  code: Type.String(),
  words: Text,
  problems: Type.Array(Type.Object({ pointer: Type.String(), code: Type.String(), words: Text })),
});
export const OfflineFiled = Type.Object({
  number: Type.String(),
  state: State,
  cases: Type.Array(FiledCase),
  because: Type.Union([Because, Type.Null()]),
});
export const OfflineRow = Type.Object({
  number: Type.String(),
  takenAt: Type.String(),
  arrivedAt: Type.String(),
  /** Who took it, and who brought it in. */
  author: Type.String(),
  sender: Type.String(),
  state: State,
  cases: Type.Array(Type.String()),
  because: Type.Union([Because, Type.Null()]),
  /** What was done instead, where it was settled by hand. */
  settled: Type.Union([Type.String(), Type.Null()]),
});
export const OfflineView = Type.Object({ row: OfflineRow, application: OfflineApplication, takenAt: Type.String() });
/** For who holds the provisional receipt: no name, no answer. */
export const OfflineFollowed = Type.Object({ number: Type.String(), state: State, takenAt: Type.String(), cases: Type.Array(FiledCase) });

export type NumberBlock = Static<typeof NumberBlock>;
export type OfflineApplication = Static<typeof OfflineApplication>;
export type OfflineContent = Static<typeof OfflineContent>;
export type OfflineFiled = Static<typeof OfflineFiled>;
export type OfflineRow = Static<typeof OfflineRow>;
export type OfflineView = Static<typeof OfflineView>;
export type OfflineFollowed = Static<typeof OfflineFollowed>;
