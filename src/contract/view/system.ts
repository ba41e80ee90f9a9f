/** A department system as its console shows it, and what the system itself is answered. */
import { Type, type Static } from 'typebox';
import { SystemEvent } from '../system-events.ts';
import { CaseView } from './case.ts';
import { BasisView, OfficeView, Text } from './plain.ts';

const Nullable = <Inner extends Parameters<typeof Type.Union>[0][number]>(inner: Inner) => Type.Union([inner, Type.Null()]);
const literals = <const Names extends readonly string[]>(names: Names) =>
  Type.Unsafe<Names[number]>(Type.Union(names.map((name) => Type.Literal(name))));

/** `department`: handles parts of its offices; `upper`: province or nation, told of all in its division and below, sends nothing. */
export const SystemKind = literals(['department', 'upper']);
export const SystemMode = literals(['webhook', 'polling', 'both']);
/** `sandbox`: hears of test cases alone; `live`; `suspended`: the desk takes over, events are kept; `closed`: for good. */
export const SystemState = literals(['sandbox', 'live', 'suspended', 'closed']);
/** `silent`: nothing heard for longer than it may be, or events wait too long. */
export const SystemHealth = literals(['well', 'behind', 'silent', 'resting', 'off']);
export const CodeKind = literals(['item', 'state', 'unit', 'ground', 'answer']);

export const CodePair = Type.Object({ kind: CodeKind, ours: Type.String(), theirs: Type.String() });
/** A finding of the lint of code maps. */
export const CodeFinding = Type.Object({
  level: literals(['error', 'advice']),
  rule: literals(['unmapped', 'loses', 'ambiguous', 'unknown-ours', 'unknown-seen']),
  kind: CodeKind,
  code: Type.String(),
  text: Text,
});

const Counts = {
  waiting: Type.Integer(),
  dead: Type.Integer(),
  /** Of the oldest event that waits; null when nothing does. */
  oldest: Nullable(Type.String()),
};

export const SystemRow = Type.Object({
  id: Type.String(),
  name: Text,
  kind: SystemKind,
  mode: SystemMode,
  state: SystemState,
  division: Type.Number(),
  offices: Type.Array(OfficeView),
  health: SystemHealth,
  /** Last heard of: a pull, a push, an answered webhook. */
  heardAt: Nullable(Type.String()),
  ...Counts,
});

export const SystemKey = Type.Object({
  id: Type.String(),
  /** The first characters, to tell keys apart. */
  begins: Type.String(),
  createdAt: Type.String(),
  expiresAt: Type.String(),
  endedAt: Nullable(Type.String()),
});

export const SystemView = Type.Object({
  ...SystemRow.properties,
  version: Type.Integer(),
  items: Type.Array(Type.Object({ id: Type.String(), name: Text })),
  url: Type.String(),
  /** Where one case is seen in the department's system; `{case}` and `{part}` are filled in. */
  link: Type.String(),
  perMinute: Type.Integer(),
  silentAfterMinutes: Type.Integer(),
  keys: Type.Array(SystemKey),
  secret: Nullable(Type.Object({ generation: Type.Integer(), since: Type.String(), previousUntil: Nullable(Type.String()) })),
  officers: Type.Array(Type.Object({ reference: Type.String(), person: Type.String(), name: Type.String(), inPost: Type.Boolean() })),
  codes: Type.Array(CodePair),
  lint: Type.Array(CodeFinding),
  unknown: Type.Array(Type.Object({ kind: CodeKind, value: Type.String(), times: Type.Integer(), lastAt: Type.String() })),
  position: Type.Integer(),
  acknowledged: Type.Integer(),
  lastPushAt: Nullable(Type.String()),
  restingUntil: Nullable(Type.String()),
  history: Type.Array(Type.Object({ at: Type.String(), by: Type.String(), what: Text })),
  articles: Type.Array(BasisView),
  allowed: Type.Array(Type.String()),
});

/** What an officer may choose from when a system is entered. */
export const SystemForm = Type.Object({
  offices: Type.Array(OfficeView),
  items: Type.Array(Type.Object({ id: Type.String(), name: Text, offices: Type.Array(Type.String()) })),
  /** Our own codes of each kind, for the maps. */
  codes: Type.Array(Type.Object({ kind: CodeKind, code: Type.String(), name: Text })),
  /** Officers who hold a post in these offices. */
  officers: Type.Array(Type.Object({ person: Type.String(), name: Type.String(), office: Type.String() })),
});

export const DeliveryState = literals(['waiting', 'failed', 'sent', 'dead', 'pulled']);
export const DeliveryRow = Type.Object({
  position: Type.Integer(),
  event: SystemEvent,
  state: DeliveryState,
  tries: Type.Integer(),
  nextAt: Nullable(Type.String()),
  sentAt: Nullable(Type.String()),
  status: Nullable(Type.Integer()),
  /** A code, never words of the answer. */
  error: Nullable(Type.String()),
});

export const SystemDone = Type.Object({ id: Type.String(), version: Type.Integer(), state: SystemState });
/** Shown once: only its hash is kept. */
export const SystemKeyShown = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  key: Type.String(),
  keyId: Type.String(),
  expiresAt: Type.String(),
});
/** Shown once; `whsec_` and 32 bytes in Base64, as Standard Webhooks writes it. */
export const SystemSecretShown = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  secret: Type.String(),
  previousUntil: Nullable(Type.String()),
});
export const SystemPinged = Type.Object({
  taken: Type.Boolean(),
  status: Nullable(Type.Integer()),
  error: Nullable(Type.String()),
  ms: Type.Integer(),
});
export const SystemReplayed = Type.Object({ id: Type.String(), queued: Type.Integer() });

/** What a system is told about itself: whether its key holds, what it is told of, how fast it may ask. */
export const SystemSelf = Type.Object({
  id: Type.String(),
  name: Text,
  kind: SystemKind,
  mode: SystemMode,
  state: SystemState,
  division: Type.Number(),
  offices: Type.Array(Type.String()),
  items: Type.Array(Type.String()),
  perMinute: Type.Integer(),
  keyExpiresAt: Type.String(),
  /** The newest place of its list, and how far it said it has come. */
  position: Type.Integer(),
  acknowledged: Type.Integer(),
  now: Type.String(),
});

/** Rows after the cursor, oldest first; `next` is where the next pull begins, also when nothing came. */
export const SystemEvents = Type.Object({ rows: Type.Array(SystemEvent), next: Type.Integer(), newest: Type.Integer() });

/** A part of one of the system's offices: state, dates and version, for a first filling and to compare counts. */
export const SystemPartRow = Type.Object({
  case: Type.String(),
  version: Type.Integer(),
  part: Type.String(),
  office: Type.String(),
  item: Nullable(Type.String()),
  state: Type.String(),
  since: Type.String(),
  due: Nullable(Type.String()),
  certificate: Nullable(Type.String()),
});

/** Codes of one part, ours, and theirs where mapped and asked for. */
const PartCodes = Type.Object({
  part: Type.String(),
  item: Nullable(Type.String()),
  state: Type.String(),
  limit: Type.Object({ amount: Type.Number(), unit: Type.String() }),
  due: Nullable(Type.String()),
});

/** A case as an officer of the office would see it, with answers as they were given. An `upper` system gets neither `case` nor `answers`. */
export const SystemCase = Type.Object({
  number: Type.String(),
  version: Type.Integer(),
  matter: Type.String(),
  division: Type.Number(),
  state: Type.String(),
  submittedAt: Type.String(),
  /** Parts of the system's own offices, in its codes where `codes=theirs`. */
  parts: Type.Array(PartCodes),
  certificates: Type.Array(Type.Object({ id: Type.String(), part: Type.String(), kind: Type.String(), status: Type.String() })),
  parties: Type.Array(
    Type.Object({
      role: Type.String(),
      kind: Type.String(),
      name: Type.String(),
      identifier: Nullable(Type.String()),
      lead: Type.Boolean(),
    }),
  ),
  answers: Type.Record(Type.String(), Type.Unknown()),
  /** Papers given, by material: fetched by `files.get`. */
  files: Type.Array(Type.Object({ material: Type.String(), file: Type.String(), sha256: Type.String() })),
  case: Nullable(CaseView),
});

/** An act taken: the same again for the same external id. */
export const SystemActed = Type.Object({
  case: Type.String(),
  part: Type.String(),
  /** Of the case after it: the expected version of the next act. */
  version: Type.Integer(),
  events: Type.Array(Type.String()),
  externalId: Type.String(),
});
export const SystemAcknowledged = Type.Object({ acknowledged: Type.Integer(), newest: Type.Integer() });

export type SystemRow = Static<typeof SystemRow>;
export type SystemView = Static<typeof SystemView>;
export type SystemForm = Static<typeof SystemForm>;
export type SystemDone = Static<typeof SystemDone>;
export type SystemKeyShown = Static<typeof SystemKeyShown>;
export type SystemSecretShown = Static<typeof SystemSecretShown>;
export type SystemPinged = Static<typeof SystemPinged>;
export type SystemReplayed = Static<typeof SystemReplayed>;
export type SystemSelf = Static<typeof SystemSelf>;
export type SystemEvents = Static<typeof SystemEvents>;
export type SystemPartRow = Static<typeof SystemPartRow>;
export type SystemCase = Static<typeof SystemCase>;
export type SystemActed = Static<typeof SystemActed>;
export type SystemAcknowledged = Static<typeof SystemAcknowledged>;
export type DeliveryRow = Static<typeof DeliveryRow>;
export type CodeFinding = Static<typeof CodeFinding>;
