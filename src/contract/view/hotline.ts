/** Petitions of the hotline as raiser, centre, office and supervision see them; no view but `HotlineWho` says who raised one. */
import { Type, type Static } from 'typebox';
import { HOTLINE_CHANNELS, HOTLINE_ENDINGS, HOTLINE_KINDS, HOTLINE_OUTCOMES, HOTLINE_STATES } from '#domain/petition/hotline.ts';
import { BasisView, Light, Text } from './plain.ts';

const Nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);
const oneOf = <Name extends string>(names: readonly Name[]) => Type.Unsafe<Name>(Type.Union(names.map((name) => Type.Literal(name))));
export const HotlineKindView = oneOf(HOTLINE_KINDS);
export const HotlineChannelView = oneOf(HOTLINE_CHANNELS);
export const HotlineStatusView = oneOf(HOTLINE_STATES);
export const HotlineEndingView = oneOf(HOTLINE_ENDINGS);
export const HotlineOutcomeView = oneOf(HOTLINE_OUTCOMES);

export const HotlineDone = Type.Object({ id: Type.String(), state: HotlineStatusView, version: Type.Number() });
/** `password`: for who is not signed in, shown once. */
export const HotlineRaised = Type.Object({
  ...HotlineDone.properties,
  password: Nullable(Type.String()),
  anonymous: Type.Boolean(),
});

const Named = Type.Object({ id: Type.String(), name: Text });
const Said = Type.Object({ at: Type.String(), office: Nullable(Text), text: Type.String() });
const Answer = Type.Object({
  ...Said.properties,
  outcome: HotlineOutcomeView,
  basis: Nullable(BasisView),
  finding: Nullable(Text),
});
const Place = Type.Object({
  address: Type.String(),
  latitude: Type.Optional(Type.Number()),
  longitude: Type.Optional(Type.Number()),
});
const Step = Type.Object({ what: Type.String(), at: Type.String(), office: Nullable(Text), text: Nullable(Type.String()) });

export const HotlineView = Type.Object({
  id: Type.String(),
  division: Named,
  kind: HotlineKindView,
  channel: HotlineChannelView,
  state: HotlineStatusView,
  ending: Nullable(HotlineEndingView),
  light: Light,
  due: Nullable(Type.String()),
  /** The law of the days that run now; null: this platform's own promise. */
  dueBasis: Nullable(BasisView),
  raisedAt: Type.String(),
  text: Type.String(),
  place: Nullable(Place),
  files: Type.Array(Type.String()),
  urgent: Type.Boolean(),
  confidential: Type.Boolean(),
  anonymous: Type.Boolean(),
  item: Nullable(Named),
  matter: Nullable(Named),
  case: Nullable(Type.String()),
  against: Nullable(Text),
  sentAway: Nullable(Type.String()),
  office: Nullable(Named),
  toSupervision: Type.Boolean(),
  joint: Type.Array(Type.Object({ office: Text, said: Nullable(Said) })),
  answers: Type.Array(Answer),
  notes: Type.Array(Said),
  added: Type.Array(Said),
  /** Of offices alone. */
  objections: Type.Array(Type.Object({ ...Said.properties, decided: Nullable(Type.String()) })),
  extension: Nullable(Type.Object({ days: Type.Number(), reasons: Type.String(), decided: Nullable(Type.String()), basis: BasisView })),
  callbacks: Type.Array(
    Type.Object({ at: Type.String(), satisfied: Type.Boolean(), solved: Type.Boolean(), text: Type.String(), own: Type.Boolean() }),
  ),
  tries: Type.Number(),
  review: Nullable(Answer),
  malicious: Nullable(Type.Object({ at: Type.String(), reasons: Type.String() })),
  appeal: Nullable(Said),
  lead: Nullable(Type.String()),
  cause: Nullable(Type.String()),
  history: Type.Array(Step),
  /** What this reader may do now. */
  acts: Type.Array(Type.String()),
  /** Whether the reader raised it, and whether they may see who did. */
  own: Type.Boolean(),
  mayKnowWho: Type.Boolean(),
});
/** A line of a list: what was said in short, never who said it. */
export const HotlineRow = Type.Object({
  id: Type.String(),
  kind: HotlineKindView,
  channel: HotlineChannelView,
  state: HotlineStatusView,
  ending: Nullable(HotlineEndingView),
  light: Light,
  due: Nullable(Type.String()),
  raisedAt: Type.String(),
  text: Type.String(),
  office: Nullable(Text),
  urgent: Type.Boolean(),
  confidential: Type.Boolean(),
  secondTrip: Type.Boolean(),
  reworks: Type.Number(),
  /** How many others were joined under it. */
  joined: Type.Number(),
});
export const HotlineCounts = Type.Object({
  /** The lists this post has, and whether it takes calls. */
  views: Type.Array(Type.String()),
  takes: Type.Boolean(),
  division: Type.Number(),
  sort: Type.Number(),
  objected: Type.Number(),
  mine: Type.Number(),
  callback: Type.Number(),
  review: Type.Number(),
  trips: Type.Number(),
  late: Type.Number(),
});
export const HotlineWho = Type.Object({ name: Type.String(), phone: Type.String() });
/** Of one caller's earlier petitions: not who, only which. */
export const HotlineCaller = Type.Object({ name: Nullable(Type.String()), rows: Type.Array(HotlineRow) });

export const EntryView = Type.Object({
  id: Type.String(),
  question: Text,
  answer: Text,
  item: Nullable(Named),
  matter: Nullable(Named),
  laws: Type.Array(BasisView),
  validUntil: Nullable(Type.String()),
  office: Text,
  version: Type.Number(),
  at: Nullable(Type.String()),
});
/** An entry as its keepers see it. */
export const EntryKept = Type.Object({
  ...EntryView.properties,
  division: Type.Number(),
  state: Type.String(),
  /** `expired`, `edition-changed`: why somebody should read it again. */
  flags: Type.Array(Type.String()),
  proposal: Nullable(
    Type.Object({
      question: Text,
      answer: Text,
      validUntil: Nullable(Type.String()),
      by: Type.String(),
      at: Type.String(),
      from: Nullable(Type.String()),
    }),
  ),
  returned: Nullable(Type.String()),
  helped: Type.Number(),
  notHelped: Type.Number(),
  acts: Type.Array(Type.String()),
});
export const EntryDone = Type.Object({ id: Type.String(), state: Type.String(), version: Type.Number() });
export const HotlineAlike = Type.Object({
  entries: Type.Array(EntryView),
  /** Petitions that may be the same matter, the likest first. */
  petitions: Type.Array(Type.Object({ ...HotlineRow.properties, likeness: Type.Number() })),
});

const Share = Type.Object({
  raised: Type.Number(),
  answered: Type.Number(),
  onTime: Type.Number(),
  asked: Type.Number(),
  satisfied: Type.Number(),
});
export const HotlineAnalysis = Type.Object({
  from: Type.String(),
  until: Type.String(),
  all: Share,
  kinds: Type.Array(Type.Object({ kind: HotlineKindView, ...Share.properties })),
  offices: Type.Array(Type.Object({ office: Text, ...Share.properties })),
  asked: Type.Array(Type.Object({ id: Type.String(), name: Text, count: Type.Number(), before: Type.Number() })),
  words: Type.Array(Type.Object({ word: Type.String(), count: Type.Number(), before: Type.Number() })),
  causes: Type.Array(Type.Object({ lead: Type.String(), cause: Type.String(), text: Type.String(), count: Type.Number() })),
});
export const HotlineFigures = Type.Object({
  from: Type.String(),
  until: Type.String(),
  all: Share,
  kinds: Type.Array(Type.Object({ kind: HotlineKindView, raised: Type.Number() })),
});

export type HotlineDone = Static<typeof HotlineDone>;
export type HotlineRaised = Static<typeof HotlineRaised>;
export type HotlineView = Static<typeof HotlineView>;
export type HotlineRow = Static<typeof HotlineRow>;
export type HotlineCounts = Static<typeof HotlineCounts>;
export type HotlineWho = Static<typeof HotlineWho>;
export type HotlineCaller = Static<typeof HotlineCaller>;
export type EntryView = Static<typeof EntryView>;
export type EntryKept = Static<typeof EntryKept>;
export type EntryDone = Static<typeof EntryDone>;
export type HotlineAlike = Static<typeof HotlineAlike>;
export type HotlineAnalysis = Static<typeof HotlineAnalysis>;
export type HotlineFigures = Static<typeof HotlineFigures>;
