/** Of a part, finding out before a decision: what its reader sees. */
import { Type, type Static } from 'typebox';
import { BasisView, Text } from './plain.ts';

const Nullable = <Inner extends Parameters<typeof Type.Union>[0][number]>(inner: Inner) => Type.Union([inner, Type.Null()]);
const Files = Type.Array(Type.String());

export const InspectionView = Type.Object({
  id: Type.String(),
  when: Type.String(),
  place: Type.String(),
  officers: Type.Array(Type.String()),
  present: Type.String(),
  signed: Type.Boolean(),
  findings: Type.Array(Type.Object({ point: Type.String(), fits: Type.Boolean(), note: Type.String() })),
  result: Type.String(),
  until: Nullable(Type.String()),
  note: Type.String(),
  files: Files,
  confirmed: Type.Boolean(),
  /** The reader was there and did not write it. */
  mayConfirm: Type.Boolean(),
});
export const HearingView = Type.Object({
  id: Type.String(),
  origin: Type.String(),
  state: Type.String(),
  about: Type.String(),
  until: Nullable(Type.String()),
  /** Last day on which it should be held (twenty working days). */
  holdBy: Nullable(Type.String()),
  asked: Type.Array(Type.String()),
  declined: Type.Array(Type.String()),
  when: Nullable(Type.String()),
  place: Nullable(Type.String()),
  chair: Nullable(Type.String()),
  late: Type.Boolean(),
  challenges: Type.Array(
    Type.Object({ by: Type.String(), reason: Type.String(), outcome: Nullable(Type.String()), answer: Type.String() }),
  ),
  record: Nullable(
    Type.Object({ text: Type.String(), attended: Type.Array(Type.String()), confirmed: Type.Array(Type.String()), files: Files }),
  ),
  weighed: Nullable(Type.String()),
  basis: BasisView,
});
export const ViewView = Type.Object({
  id: Type.String(),
  by: Type.String(),
  at: Type.String(),
  text: Type.String(),
  files: Files,
  weighed: Nullable(Type.String()),
});
export const PublicNoticeView = Type.Object({
  id: Type.String(),
  title: Type.String(),
  text: Type.String(),
  from: Type.String(),
  until: Type.String(),
  stops: Type.Boolean(),
  result: Nullable(Type.String()),
  comments: Type.Array(
    Type.Object({ id: Type.String(), at: Type.String(), objects: Type.Boolean(), text: Type.String(), weighed: Nullable(Type.String()) }),
  ),
});
export const partInquiryView = {
  /** Of an opinion: what no answer by its last day means. */
  silence: Type.Optional(Type.String()),
  inspections: Type.Array(InspectionView),
  hearings: Type.Array(HearingView),
  interested: Type.Array(
    Type.Object({ id: Type.String(), name: Type.String(), interest: Type.String(), until: Type.String(), heard: Type.Boolean() }),
  ),
  views: Type.Array(ViewView),
  reports: Type.Array(
    Type.Object({
      id: Type.String(),
      ground: Text,
      from: Type.String(),
      number: Type.String(),
      on: Type.String(),
      result: Type.String(),
      text: Type.String(),
      experts: Type.Array(Type.Object({ name: Type.String(), organisation: Type.String(), conflict: Type.String(), vote: Type.String() })),
      files: Files,
    }),
  ),
  publicNotices: Type.Array(PublicNoticeView),
};
export type InspectionView = Static<typeof InspectionView>;
export type HearingView = Static<typeof HearingView>;
export type ViewView = Static<typeof ViewView>;
export type PublicNoticeView = Static<typeof PublicNoticeView>;
