/** Devices of a hall and ratings at its windows, as devices, clerks and supervision see them: nobody's name. */
import { Type, type Static } from 'typebox';
import { Text } from './plain.ts';

const Nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);
export const DeviceKind = Type.Union([Type.Literal('screen'), Type.Literal('kiosk'), Type.Literal('rating')]);

export const DeviceAsked = Type.Object({ code: Type.String(), until: Type.String() });
/** `asking`: it shows its code; `paired`: it works. */
export const DeviceSelf = Type.Object({
  state: Type.Union([Type.Literal('asking'), Type.Literal('paired')]),
  kind: DeviceKind,
  hall: Type.Object({ id: Type.String(), name: Text, division: Type.Number() }),
  code: Nullable(Type.String()),
  until: Nullable(Type.String()),
  id: Nullable(Type.String()),
  name: Nullable(Type.String()),
  window: Nullable(Type.String()),
  demo: Type.Boolean(),
  at: Type.String(),
});
export const DeviceRow = Type.Object({
  id: Type.String(),
  hall: Type.Object({ id: Type.String(), name: Text }),
  kind: DeviceKind,
  name: Type.String(),
  window: Nullable(Type.String()),
  pairedAt: Type.String(),
  pairedBy: Type.String(),
  seenAt: Type.String(),
  revokedAt: Nullable(Type.String()),
});
/** `halls`: where the caller may pair, with their windows. */
export const DeviceList = Type.Object({
  rows: Type.Array(DeviceRow),
  halls: Type.Array(Type.Object({ id: Type.String(), name: Text, windows: Type.Array(Type.String()) })),
  at: Type.String(),
});
export const DeviceDone = Type.Object({ id: Type.String() });

/** What the rating device asks about now; null: nothing. */
export const RatingWanted = Type.Object({
  ticket: Nullable(Type.Object({ id: Type.String(), number: Type.String(), endedAt: Type.String() })),
  window: Type.String(),
  hall: Type.Object({ id: Type.String(), name: Text }),
  demo: Type.Boolean(),
});
/** A ticket as its slip's holder may rate it. */
export const RatingOfTicket = Type.Object({
  number: Type.String(),
  hall: Type.Object({ id: Type.String(), name: Text }),
  state: Type.Union([Type.Literal('not-done'), Type.Literal('open'), Type.Literal('rated'), Type.Literal('late')]),
  demo: Type.Boolean(),
});
export const RatingGiven = Type.Object({ grade: Type.Number() });
/** Without who, at which window and when exactly. */
export const RatingRow = Type.Object({
  id: Type.String(),
  day: Type.String(),
  hall: Type.Object({ id: Type.String(), name: Text }),
  queue: Type.String(),
  grade: Type.Number(),
  reasons: Type.Array(Type.String()),
  sentAway: Nullable(Type.Boolean()),
  words: Nullable(Type.String()),
});
/** Of the last thirty days; `grades` is null where fewer than `fewest` spoke. `finished`: tickets done, so that silence is seen as silence. */
export const RatingCounts = Type.Object({
  fewest: Type.Number(),
  rows: Type.Array(
    Type.Object({
      hall: Type.Object({ id: Type.String(), name: Text }),
      mine: Type.Boolean(),
      finished: Type.Number(),
      rated: Nullable(Type.Number()),
      grades: Nullable(Type.Array(Type.Number())),
      sentAway: Nullable(Type.Number()),
    }),
  ),
});

export type DeviceAsked = Static<typeof DeviceAsked>;
export type DeviceSelf = Static<typeof DeviceSelf>;
export type DeviceRow = Static<typeof DeviceRow>;
export type DeviceList = Static<typeof DeviceList>;
export type DeviceDone = Static<typeof DeviceDone>;
export type RatingWanted = Static<typeof RatingWanted>;
export type RatingOfTicket = Static<typeof RatingOfTicket>;
export type RatingGiven = Static<typeof RatingGiven>;
export type RatingRow = Static<typeof RatingRow>;
export type RatingCounts = Static<typeof RatingCounts>;
