/** A hand-over: a person authorises one hall, by a code, to identify them and to finish a draft begun at home; and back. */
import { Type, type Static } from 'typebox';
import { GivenView } from './draft.ts';
import { Text } from './plain.ts';
import { WalkIn } from './walk-in.ts';

const Nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);
const Answers = Type.Record(Type.String(), Type.Unknown());

/** `shown`: nobody took it yet; `taken`: the window has it; `filed`: what was handed over became a case; `expired`: nobody took it in time. */
export const HandoverState = Type.Union([
  Type.Literal('shown'),
  Type.Literal('taken'),
  Type.Literal('filed'),
  Type.Literal('ended'),
  Type.Literal('expired'),
]);
const HallRow = Type.Object({ id: Type.String(), name: Text, division: Type.Number() });
/** As the person sees it. */
export const Handover = Type.Object({
  id: Type.String(),
  state: HandoverState,
  hall: HallRow,
  draft: Nullable(Type.Object({ id: Type.String(), name: Text })),
  madeAt: Type.String(),
  until: Type.String(),
  /** Who took it: the window's post, never a name of theirs. */
  by: Nullable(Text),
  takenAt: Nullable(Type.String()),
  endedAt: Nullable(Type.String()),
});
/** The code is told once, to whoever made it. */
export const HandoverShown = Type.Object({ handover: Handover, code: Type.String(), seconds: Type.Integer() });
export const HandoverList = Type.Object({ rows: Type.Array(Handover), halls: Type.Array(HallRow) });

/** A draft as the window goes on with it; `people` by `<matter>/<role>`. */
export const HandedDraft = Type.Object({
  id: Type.String(),
  revision: Type.Integer(),
  matter: Type.String(),
  name: Text,
  savedAt: Type.String(),
  situation: Answers,
  answers: Answers,
  contested: Type.Array(Type.String()),
  given: Type.Record(Type.String(), GivenView),
  evidence: Type.Record(Type.String(), Type.Object({ file: Type.String(), sha256: Type.String() })),
  people: Type.Record(Type.String(), Type.Object({ name: Type.String(), identifier: Type.String() })),
});
/** What came with the walk-in; null where nothing was handed over with it. */
export const Handed = Type.Object({ handover: Nullable(Type.String()), draft: Nullable(HandedDraft) });
export const HandoverTaken = Type.Object({ walkIn: WalkIn, handed: Handed });
export const SentHome = Type.Object({ drafts: Type.Array(Type.Object({ id: Type.String(), matter: Type.String(), name: Text })) });
export type Handover = Static<typeof Handover>;
export type HandoverState = Static<typeof HandoverState>;
export type HandoverShown = Static<typeof HandoverShown>;
export type HandoverList = Static<typeof HandoverList>;
export type HandedDraft = Static<typeof HandedDraft>;
export type Handed = Static<typeof Handed>;
export type HandoverTaken = Static<typeof HandoverTaken>;
export type SentHome = Static<typeof SentHome>;
