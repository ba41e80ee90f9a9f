/** The exchange of data as officers see it: resources and who uses them, requests with their clocks, what forms choose from. */
import { Type, type Static } from 'typebox';
import { BasisView, Light, OfficeView, Text } from './plain.ts';

const maybe = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);
const Named = Type.Object({ id: Type.String(), name: Text });

/** `condition`: the ground, where sharing has one; `law`: what keeps it back, where it is not shared. */
export const ShareView = Type.Object({
  kind: Type.Union([Type.Literal('shared'), Type.Literal('conditional'), Type.Literal('not-shared')]),
  ground: maybe(Text),
  consent: Type.Boolean(),
  law: maybe(BasisView),
});

/** How a source does today. `unknown`: it was not called yet. */
export const HealthView = Type.Object({
  state: Type.Union([Type.Literal('up'), Type.Literal('slow'), Type.Literal('down'), Type.Literal('unknown')]),
  calls: Type.Number(),
  successPercent: maybe(Type.Number()),
  medianMs: maybe(Type.Number()),
  downSince: maybe(Type.String()),
});

export const ResourceRow = Type.Object({
  id: Type.String(),
  name: Text,
  department: Named,
  owner: OfficeView,
  subject: Type.String(),
  share: ShareView,
  rhythm: Text,
  /** Per cent, as the owner declares it. */
  completeness: Type.Number(),
  fields: Type.Number(),
  /** Departments with a grant that holds today. */
  users: Type.Array(Named),
  connected: Type.Boolean(),
  health: HealthView,
});

export const ResourceFieldView = Type.Object({
  name: Type.String(),
  fact: Type.String(),
  label: Text,
  type: Type.String(),
  sensitivity: Type.String(),
  /** `words`: what the value is called in the dictionary. */
  codes: Type.Array(Type.Object({ code: Type.String(), value: Type.Union([Type.String(), Type.Number(), Type.Boolean()]), words: Text })),
});
export const ConnectionView = Type.Object({
  kind: Type.String(),
  address: Type.String(),
  settings: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
  /** Where the secret lies, never the secret. */
  secretRef: maybe(Type.String()),
  timeoutMs: Type.Number(),
});
export const GrantRow = Type.Object({
  id: Type.String(),
  request: Type.String(),
  department: Named,
  division: Type.Object({ code: Type.Number(), name: Text }),
  items: Type.Array(Named),
  fields: Type.Number(),
  quotaPerDay: Type.Number(),
  expires: Type.String(),
});
export const ExchangeLine = Type.Object({
  at: Type.String(),
  who: Text,
  what: Text,
  /** What was written; null where nothing was. */
  words: maybe(Type.String()),
  basis: maybe(BasisView),
});
/** The last try to fetch the file of a source that comes by schedule; lines are named, never what stands in them. */
export const LastFile = Type.Object({
  triedAt: Type.String(),
  goodAt: maybe(Type.String()),
  rows: Type.Number(),
  faulty: Type.Number(),
  faults: Type.Array(Type.Object({ line: Type.Number(), what: Text })),
  /** Why it was not taken; null where it was. */
  broken: maybe(Text),
});
export const ResourceView = Type.Object({
  row: ResourceRow,
  file: maybe(LastFile),
  state: Type.Union([Type.Literal('open'), Type.Literal('closed')]),
  basis: BasisView,
  division: Type.Object({ code: Type.Number(), name: Text }),
  key: Type.Object({ fact: Type.String(), name: Type.String(), label: Text }),
  fields: Type.Array(ResourceFieldView),
  cacheSeconds: Type.Number(),
  retryHours: Type.Number(),
  grants: Type.Array(GrantRow),
  /** How often its owner let the term of a request pass. */
  silences: Type.Number(),
  /** Null for all but the owner and the data offices over it. */
  connection: maybe(ConnectionView),
  history: Type.Array(ExchangeLine),
  mayPublish: Type.Boolean(),
  /** Whether the reader's office may ask to use it. */
  mayAsk: Type.Boolean(),
});

/** One answer of a source for a person who does not exist; values are masked. */
export const ResourceTried = Type.Object({
  /** `answered`, `none`, or why it failed. */
  outcome: Type.String(),
  ms: Type.Number(),
  values: Type.Array(Type.Object({ fact: Type.String(), label: Text, shown: Type.String() })),
});

export const DataRequestRow = Type.Object({
  id: Type.String(),
  resource: Named,
  asker: OfficeView,
  owner: OfficeView,
  items: Type.Array(Named),
  material: maybe(Text),
  state: Type.String(),
  light: Light,
  /** Last day of the term that runs, of a grant its last day. */
  due: maybe(Type.String()),
  /** Working days left to it, below nothing those over it; null where no term runs. */
  left: maybe(Type.Number()),
  /** The office whose act is next. */
  waitsFor: maybe(OfficeView),
  askedAt: Type.String(),
  /** What the reader may do now. */
  acts: Type.Array(Type.String()),
});

/** One term of a request: whose, how long, what of it was used. */
export const RequestStroke = Type.Object({
  kind: Type.Union([Type.Literal('check'), Type.Literal('answer'), Type.Literal('rule')]),
  office: Text,
  days: Type.Number(),
  used: Type.Number(),
  due: maybe(Type.String()),
  state: Type.Union([
    Type.Literal('waits'),
    Type.Literal('runs'),
    Type.Literal('done'),
    /** The term passed unused. */
    Type.Literal('silent'),
  ]),
});
export const DataRequestView = Type.Object({
  row: DataRequestRow,
  fields: Type.Array(Type.Object({ name: Type.String(), label: Text, sensitivity: Type.String() })),
  purpose: Type.String(),
  basis: BasisView,
  quotaPerDay: Type.Number(),
  share: ShareView,
  checker: OfficeView,
  ruler: OfficeView,
  strokes: Type.Array(RequestStroke),
  refusal: maybe(Type.Object({ reasons: Type.String(), basis: BasisView, disputeUntil: Type.String() })),
  grant: maybe(
    Type.Object({
      id: Type.String(),
      /** How it came about: `check`, `silence`, `owner`, `ruling`, `standing`, `renewal`. */
      basis: Type.String(),
      expires: Type.String(),
      live: Type.Boolean(),
      keyTaken: Type.Boolean(),
    }),
  ),
  history: Type.Array(ExchangeLine),
  need: Type.Object({ items: Type.Array(Type.String()), material: maybe(Type.String()) }),
});
export const DataRequestDone = Type.Object({ id: Type.String(), state: Type.String(), version: Type.Number() });
/** Shown once: afterwards only its hash is here. */
export const DataKey = Type.Object({ id: Type.String(), key: Type.String() });
export const ResourceDone = Type.Object({ id: Type.String(), version: Type.Number(), state: Type.String() });

/** What the forms choose from. */
export const ExchangeForm = Type.Object({
  /** Offices for which the reader may publish. */
  owners: Type.Array(Type.Object({ id: Type.String(), name: Text, department: Type.String(), division: Type.Number() })),
  departments: Type.Array(Named),
  facts: Type.Array(Type.Object({ id: Type.String(), name: Text, source: Type.String(), type: Type.String(), sensitivity: Type.String() })),
  laws: Type.Array(Type.Object({ id: Type.String(), title: Text, articles: Type.Number() })),
  /** Of the reader's own department. */
  items: Type.Array(Type.Object({ id: Type.String(), name: Text, materials: Type.Array(Named) })),
  ownDepartment: Type.String(),
});

export type ShareView = Static<typeof ShareView>;
export type HealthView = Static<typeof HealthView>;
export type ResourceRow = Static<typeof ResourceRow>;
export type LastFile = Static<typeof LastFile>;
export type ResourceView = Static<typeof ResourceView>;
export type ResourceFieldView = Static<typeof ResourceFieldView>;
export type ConnectionView = Static<typeof ConnectionView>;
export type ResourceTried = Static<typeof ResourceTried>;
export type GrantRow = Static<typeof GrantRow>;
export type ExchangeLine = Static<typeof ExchangeLine>;
export type DataRequestRow = Static<typeof DataRequestRow>;
export type DataRequestView = Static<typeof DataRequestView>;
export type RequestStroke = Static<typeof RequestStroke>;
export type DataRequestDone = Static<typeof DataRequestDone>;
export type DataKey = Static<typeof DataKey>;
export type ResourceDone = Static<typeof ResourceDone>;
export type ExchangeForm = Static<typeof ExchangeForm>;
