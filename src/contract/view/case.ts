/** A case as its reader may see it: citizens in full, an office its own parts in full and sibling parts by state, dates and result. */
import { Type, type Static } from 'typebox';
import { AnswerFrom } from './answer-from.ts';
import { DraftMaterial } from './draft.ts';
import { partHandlingView } from './part-handling.ts';
import { partInquiryView } from './part-inquiry.ts';
import { partOutcomeView } from './part-outcome.ts';
import { BasisView, FieldView, Light, OfficeView, Term, Text } from './plain.ts';

const Nullable = <Inner extends Parameters<typeof Type.Union>[0][number]>(inner: Inner) => Type.Union([inner, Type.Null()]);

export const ClockView = Type.Object({
  unit: Type.String(),
  used: Type.Number(),
  left: Type.Number(),
  stopped: Type.Number(),
  total: Type.Number(),
  due: Type.String(),
  light: Light,
  provisional: Type.Boolean(),
  startedOn: Type.String(),
  /** To scale: run, stop, left, over; days in the limit's unit. */
  segments: Type.Array(
    Type.Object({
      kind: Type.Union([Type.Literal('run'), Type.Literal('stop'), Type.Literal('left'), Type.Literal('over')]),
      days: Type.Number(),
      from: Type.String(),
      to: Type.String(),
    }),
  ),
  promised: Term,
  statutory: Nullable(Term),
  statutoryBasis: Nullable(BasisView),
});
export const MissingView = Type.Object({
  material: Type.Optional(Type.String()),
  field: Type.Optional(Type.String()),
  what: Type.String(),
});
export const DecisionView = Type.Object({
  id: Type.String(),
  outcome: Type.String(),
  basis: Type.String(),
  at: Type.String(),
  conditions: Type.Array(Type.String()),
  reasons: Type.String(),
  articles: Type.Array(BasisView),
  remedies: Type.Optional(Type.Object({ reconsideration: Text, litigation: Text })),
  /** The day it was served, and the last days of the remedies that run from then; null while it is not. */
  servedOn: Nullable(Type.String()),
  remediesUntil: Nullable(Type.Object({ reconsideration: Type.String(), litigation: Type.String() })),
});
export const PartView = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  name: Text,
  office: OfficeView,
  state: Type.String(),
  light: Light,
  since: Type.String(),
  clock: Nullable(ClockView),
  /** Last day forecast for a part whose clock has not begun; null once it runs. */
  expected: Nullable(Type.String()),
  counted: Type.Boolean(),
  needs: Type.Array(Type.Object({ part: Type.String(), needs: Type.String(), hard: Type.Boolean() })),
  handling: Type.Optional(Type.String()),
  by: Type.Optional(Type.String()),
  of: Type.Optional(Type.String()),
  question: Type.Optional(Type.String()),
  stops: Type.Array(
    Type.Object({
      id: Type.String(),
      ground: Type.String(),
      name: Text,
      basis: BasisView,
      from: Type.String(),
      plannedDays: Term,
      plannedUntil: Type.String(),
      note: Type.String(),
    }),
  ),
  /** Agreed beforehand and still to come; `days` are those to which this reader may move it, empty with the reason in `because`. */
  visits: Type.Array(
    Type.Object({
      id: Type.String(),
      when: Type.String(),
      minutes: Type.Number(),
      place: Type.String(),
      why: Type.String(),
      movesLeft: Type.Number(),
      days: Type.Array(Type.String()),
      because: Nullable(Type.String()),
      /** Why it was called off, shown until its day has passed. */
      cancelled: Nullable(Type.String()),
    }),
  ),
  stopGrounds: Type.Array(Type.Object({ id: Type.String(), name: Text, basis: BasisView })),
  /** `servedOn` null: not served yet, so the last day does not run. */
  gaps: Nullable(Type.Object({ missing: Type.Array(MissingView), until: Type.String(), servedOn: Nullable(Type.String()) })),
  supplement: Nullable(Type.Object({ missing: Type.Array(MissingView), until: Type.String(), servedOn: Nullable(Type.String()) })),
  decision: Nullable(DecisionView),
  opinion: Nullable(Type.Object({ answer: Type.String(), text: Type.String(), deemed: Type.Boolean() })),
  certificate: Nullable(Type.Object({ id: Type.String(), kind: Type.String(), name: Text, status: Type.String() })),
  cause: Nullable(Type.Object({ text: Text, basis: Nullable(BasisView) })),
  materials: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Text,
      required: Type.Boolean(),
      gap: Type.Boolean(),
      given: Nullable(Type.String()),
      heldBy: Nullable(Text),
      file: Nullable(Type.String()),
      /** The certificate that stands for it, for officers of the part to open. */
      certificate: Type.Optional(Type.String()),
      /** Files that this one replaced, oldest first. */
      earlier: Type.Optional(Type.Array(Type.Object({ file: Type.String(), at: Type.String() }))),
    }),
  ),
  /** Certificates it rests on that were suspended or revoked since. */
  fallen: Type.Optional(Type.Array(Type.Object({ id: Type.String(), number: Type.String(), name: Text, status: Type.String() }))),
  /** The number of the certificate that a grant of this part revokes. */
  revokes: Type.Optional(Type.String()),
  /** What the applicant is asked for now: questions that may be corrected, papers and how they can be given. */
  asked: Nullable(Type.Object({ fields: Type.Array(FieldView), bring: Type.Array(DraftMaterial) })),
  /** True when this reader sees the part in full (the own office's, or the applicant). */
  full: Type.Boolean(),
  ...partHandlingView,
  ...partInquiryView,
  ...partOutcomeView,
  /** Handled in the department's own system: here it is only read. */
  system: Type.Optional(Type.Object({ id: Type.String(), name: Text, link: Nullable(Type.String()), heardAt: Nullable(Type.String()) })),
});
export const CaseView = Type.Object({
  number: Type.String(),
  version: Type.Number(),
  title: Type.String(),
  matter: Type.Object({ id: Type.String(), name: Text, kind: Type.String() }),
  division: Type.Object({ code: Type.Number(), name: Text }),
  state: Type.String(),
  channel: Type.String(),
  submittedAt: Type.String(),
  endedAt: Nullable(Type.String()),
  visits: Type.Array(Type.Object({ at: Type.String(), reason: Type.String() })),
  parties: Type.Array(
    Type.Object({
      id: Type.String(),
      role: Type.String(),
      kind: Type.String(),
      name: Type.String(),
      identifier: Nullable(Type.String()),
      signed: Type.Boolean(),
      /** An agent who acts no longer. */
      former: Type.Optional(Type.Boolean()),
      /** Whether this reader signs for the party. */
      mine: Type.Optional(Type.Boolean()),
    }),
  ),
  /** The slowest part's clock and the promise for the whole. */
  clock: Nullable(Type.Intersect([ClockView, Type.Object({ part: Type.String() })])),
  doneBy: Nullable(Type.String()),
  light: Light,
  /** Set for a matter with a budget of days, e.g. 100. */
  budget: Nullable(
    Type.Object({ term: Term, used: Type.Number(), left: Type.Number(), wallDays: Type.Number(), forecast: Nullable(Type.String()) }),
  ),
  /** How results that are still to come reach the person; null for readers who deliver nothing. */
  delivery: Nullable(
    Type.Object({
      how: Type.String(),
      recipient: Nullable(Type.String()),
      phone: Nullable(Type.String()),
      address: Nullable(Type.String()),
      ways: Type.Array(Type.String()),
    }),
  ),
  parts: Type.Array(PartView),
  timeline: Type.Array(
    Type.Object({
      seq: Type.Number(),
      at: Type.String(),
      kind: Type.String(),
      parts: Type.Array(Type.String()),
      text: Text,
      who: Text,
      basis: Nullable(BasisView),
      paper: Nullable(Type.String()),
    }),
  ),
  papers: Type.Array(Type.Object({ id: Type.String(), kind: Type.String(), title: Text, at: Type.String() })),
  /** `from`: absent for what was typed. */
  answers: Type.Array(Type.Object({ field: Type.String(), label: Text, value: Type.String(), from: Type.Optional(AnswerFrom) })),
  /** Answers that a register was to give and has not given yet: nobody need wait for it who would rather answer. */
  awaited: Type.Array(
    Type.Object({
      field: FieldView,
      source: Text,
      until: Nullable(Type.String()),
      /** The register stayed silent to the end: the applicant is asked. */
      asked: Type.Boolean(),
    }),
  ),
  /** What departments know of it: the register's value, whose, as of when, and whether the answer says the same. For officers. */
  shared: Type.Array(
    Type.Object({
      field: Type.String(),
      label: Text,
      value: Type.String(),
      source: Text,
      at: Type.String(),
      same: Type.Boolean(),
      /** What the applicant says instead. */
      claimed: Nullable(Type.String()),
      /** What the register's office found out about it. */
      settled: Nullable(Type.Object({ outcome: Type.Union([Type.Literal('corrected'), Type.Literal('kept')]), reasons: Type.String() })),
      basis: Nullable(BasisView),
    }),
  ),
  /** What this reader may do now: the engine's own answer. */
  allowed: Type.Array(Type.Object({ act: Type.String(), part: Nullable(Type.String()), because: Nullable(Type.String()) })),
});
export const CaseRow = Type.Object({
  number: Type.String(),
  version: Type.Number(),
  title: Type.String(),
  matter: Type.String(),
  name: Text,
  state: Type.String(),
  light: Light,
  submittedAt: Type.String(),
  endedAt: Nullable(Type.String()),
  parts: Type.Number(),
  done: Type.Number(),
  /** Whether anything was obtained: a case withdrawn or refused as a whole is over, not done. */
  obtained: Type.Boolean(),
  doneBy: Nullable(Type.String()),
  left: Nullable(Type.Number()),
  segments: ClockView.properties.segments,
});
export const Receipt = Type.Object({
  number: Type.String(),
  at: Type.String(),
  /** SHA-256 of the canonical payload (RFC 8785), hex. */
  hash: Type.String(),
  signature: Type.String(),
  queryPassword: Type.String(),
  version: Type.Number(),
});
export const Acknowledged = Type.Object({ number: Type.String(), version: Type.Number(), events: Type.Array(Type.String()) });
export const InboxRow = Type.Object({
  number: Type.String(),
  version: Type.Number(),
  part: Type.String(),
  title: Type.String(),
  name: Text,
  applicant: Type.String(),
  state: Type.String(),
  light: Light,
  due: Nullable(Type.String()),
  left: Nullable(Type.Number()),
  unit: Type.String(),
  since: Type.String(),
  /** Planned last day of a stop. */
  resumes: Nullable(Type.String()),
  note: Nullable(Text),
  matter: Type.String(),
  /** The item, or the kind of a step that is none. */
  item: Type.String(),
  /** In whose hands it is; null for nobody's, and for somebody's who has left the office. */
  handler: Nullable(Type.Object({ person: Type.String(), name: Type.String(), mine: Type.Boolean() })),
  /** Decided at once, so that several may be granted together. */
  instant: Type.Boolean(),
  /** Waits for this reader's second signature. */
  review: Type.Boolean(),
});
export const Inbox = Type.Object({
  office: OfficeView,
  counts: Type.Object({ late: Type.Number(), near: Type.Number(), ok: Type.Number(), stop: Type.Number(), wait: Type.Number() }),
  rows: Type.Array(InboxRow),
  next: Nullable(Type.String()),
  /** Items on the desk, for choosing among them; at most those of its thousand most urgent parts. */
  items: Type.Array(Type.Object({ item: Type.String(), name: Text })),
  /** For whom the reader stands in here today. */
  standsInFor: Type.Array(Type.Object({ person: Type.String(), name: Type.String() })),
});
export type CaseView = Static<typeof CaseView>;
export type CaseRow = Static<typeof CaseRow>;
export type PartView = Static<typeof PartView>;
export type ClockView = Static<typeof ClockView>;
export type Receipt = Static<typeof Receipt>;
export type Acknowledged = Static<typeof Acknowledged>;
export type Inbox = Static<typeof Inbox>;
export type InboxRow = Static<typeof InboxRow>;
