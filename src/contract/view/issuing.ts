/** Pick-ups and parcels as their readers see them: the person they are for, and the hall that hands out. */
import { Type, type Static } from 'typebox';
import { Text } from './plain.ts';
import { SigningText } from './scan.ts';

const Null = Type.Null();
const Maybe = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Null]);

export const PickUpStage = Type.Union([Type.Literal('ready'), Type.Literal('taken'), Type.Literal('sent')]);
export const ParcelStage = Type.Union([
  Type.Literal('packed'),
  Type.Literal('ordered'),
  Type.Literal('collected'),
  Type.Literal('moving'),
  Type.Literal('out'),
  Type.Literal('delivered'),
  Type.Literal('returned'),
  Type.Literal('lost'),
  Type.Literal('cancelled'),
]);

/** One paper of a delivery: a certificate with its number, or the letter of a part that was refused. */
export const DeliveryPaper = Type.Object({
  number: Type.String(),
  part: Type.String(),
  name: Text,
  kind: Type.Union([Type.Literal('certificate'), Type.Literal('letter')]),
  /** Of a certificate: the number printed on it. */
  certificate: Maybe(Type.String()),
  /** Not to be handed out any more: set aside since. */
  void: Type.Boolean(),
});

export const TrackView = Type.Object({ news: ParcelStage, when: Type.String(), place: Type.String() });

/** Where papers are handed out: name, address and hours as the hall itself says them. */
export const HandOutPlace = Type.Object({ name: Text, address: Maybe(Type.String()), phone: Maybe(Type.String()), hours: Maybe(Text) });

export const OwnPickUp = Type.Object({
  id: Type.String(),
  state: PickUpStage,
  early: Type.Boolean(),
  /** As text; the QR holds the same. Null once it is taken. */
  code: Maybe(Type.String()),
  openedAt: Type.String(),
  takenAt: Maybe(Type.String()),
  /** Days it has waited for the person; no department's. */
  waited: Type.Number(),
  papers: Type.Array(DeliveryPaper),
});
export const OwnParcel = Type.Object({
  id: Type.String(),
  state: ParcelStage,
  early: Type.Boolean(),
  again: Type.Boolean(),
  tracking: Maybe(Type.String()),
  packedAt: Type.String(),
  tracks: Type.Array(TrackView),
  /** Masked once it has arrived; null when it was erased. */
  to: Maybe(Type.Object({ recipient: Type.String(), phone: Type.String(), address: Type.String() })),
  papers: Type.Array(DeliveryPaper),
});
/** Of one case: what is out, what is to come, what the person may do. */
export const OwnDeliveries = Type.Object({
  pickUps: Type.Array(OwnPickUp),
  parcels: Type.Array(OwnParcel),
  place: Maybe(HandOutPlace),
  /** Issued on paper and waiting for the rest of the matter. */
  waiting: Type.Array(DeliveryPaper),
  /** Names of what is still to come on paper. */
  toCome: Type.Array(Text),
  mayAskNow: Type.Boolean(),
  /** Ways that may be chosen anew; empty where nothing came back and nothing waits too long. */
  chooseAgain: Type.Array(Type.Union([Type.Literal('window'), Type.Literal('courier')])),
});

/** A line of the desk: no name of a person; who it is for is read in the pick-up itself, through the ledger. */
export const PickUpRow = Type.Object({
  id: Type.String(),
  number: Type.String(),
  title: Type.String(),
  state: PickUpStage,
  early: Type.Boolean(),
  shelf: Maybe(Type.String()),
  openedAt: Type.String(),
  takenAt: Maybe(Type.String()),
  reminded: Type.Boolean(),
  offered: Type.Boolean(),
});
export const PickUpView = Type.Object({
  ...PickUpRow.properties,
  papers: Type.Array(DeliveryPaper),
  /** Whose they are, and who acts for them now: who may take them. */
  people: Type.Array(Type.Object({ name: Type.String(), identifier: Maybe(Type.String()), role: Text })),
  /** What who takes them signs on the pad; null once nothing is there to be taken. */
  toSign: Maybe(SigningText),
  taken: Maybe(Type.Object({ at: Type.String(), name: Type.String(), document: Type.String(), signature: Type.String() })),
});
export const PickUpDone = Type.Object({ id: Type.String(), state: PickUpStage, version: Type.Number() });
export const PickUpHandedOver = Type.Object({
  ...PickUpDone.properties,
  delivered: Type.Array(Type.Object({ number: Type.String(), part: Type.String() })),
});

export const ParcelRow = Type.Object({
  id: Type.String(),
  number: Type.String(),
  title: Type.String(),
  state: ParcelStage,
  again: Type.Boolean(),
  early: Type.Boolean(),
  tracking: Maybe(Type.String()),
  packedAt: Type.String(),
  handedAt: Maybe(Type.String()),
  chosenAgain: Type.Boolean(),
});
export const ParcelView = Type.Object({
  ...ParcelRow.properties,
  courier: Maybe(Type.String()),
  tracks: Type.Array(TrackView),
  to: Maybe(Type.Object({ recipient: Type.String(), phone: Type.String(), address: Type.String() })),
  papers: Type.Array(DeliveryPaper),
});
export const ParcelDone = Type.Object({ id: Type.String(), state: ParcelStage, version: Type.Number() });
export const ParcelsHanded = Type.Object({ parcels: Type.Array(Type.String()) });

/** A case whose first results are there on paper and wait for the rest. */
export const WaitingRow = Type.Object({
  number: Type.String(),
  title: Type.String(),
  way: Type.Union([Type.Literal('window'), Type.Literal('courier')]),
  ready: Type.Array(Text),
  toCome: Type.Array(Text),
});
export const IssuingCounts = Type.Object({
  ready: Type.Number(),
  waiting: Type.Number(),
  toHand: Type.Number(),
  onWay: Type.Number(),
  back: Type.Number(),
});

export type DeliveryPaper = Static<typeof DeliveryPaper>;
export type TrackView = Static<typeof TrackView>;
export type HandOutPlace = Static<typeof HandOutPlace>;
export type OwnPickUp = Static<typeof OwnPickUp>;
export type OwnParcel = Static<typeof OwnParcel>;
export type OwnDeliveries = Static<typeof OwnDeliveries>;
export type PickUpRow = Static<typeof PickUpRow>;
export type PickUpView = Static<typeof PickUpView>;
export type PickUpDone = Static<typeof PickUpDone>;
export type PickUpHandedOver = Static<typeof PickUpHandedOver>;
export type ParcelRow = Static<typeof ParcelRow>;
export type ParcelView = Static<typeof ParcelView>;
export type ParcelDone = Static<typeof ParcelDone>;
export type WaitingRow = Static<typeof WaitingRow>;
export type IssuingCounts = Static<typeof IssuingCounts>;
