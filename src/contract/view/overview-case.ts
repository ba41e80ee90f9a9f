/** One case in brief as leaders see it: without anybody's data. */
import { Type, type Static } from 'typebox';
import { ClockView } from './case.ts';
import { Light, Text } from './plain.ts';
import { Nullable } from './overview.ts';

const BriefPart = Type.Object({
  id: Type.String(),
  name: Text,
  office: Text,
  state: Type.String(),
  light: Light,
  outcome: Nullable(Type.String()),
  clock: Nullable(ClockView),
});
/** A case without anybody's data: what was asked of whom, when, and how its clocks ran. */
export const OverviewCase = Type.Object({
  number: Type.String(),
  matter: Text,
  place: Text,
  channel: Type.String(),
  state: Type.String(),
  submittedAt: Type.String(),
  endedAt: Nullable(Type.String()),
  visits: Type.Integer(),
  parts: Type.Array(BriefPart),
  steps: Type.Array(Type.Object({ at: Type.String(), text: Text, part: Nullable(Text), who: Text })),
  /** The reader may open the whole case at the desk. */
  opens: Type.Boolean(),
});

export type OverviewCase = Static<typeof OverviewCase>;
