/** Certificates as their holder sees them, and the six answers of the public verify page. */
import { Type, type Static } from 'typebox';
import { BasisView, Text } from './plain.ts';

const Nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);

export const CertificateView = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  name: Text,
  number: Type.String(),
  status: Type.String(),
  /** Since when it no longer counts, why, under which article; null while it does. */
  changedAt: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  basis: Nullable(BasisView),
  holder: Type.String(),
  issuer: Text,
  issuedAt: Type.String(),
  validUntil: Type.Union([Type.String(), Type.Null()]),
  case: Type.Union([Type.String(), Type.Null()]),
  fields: Type.Array(Type.Object({ label: Text, value: Type.String() })),
  conditions: Type.Array(Type.String()),
  /** Issued by another system: known here, with no signed file of ours. */
  elsewhere: Type.Boolean(),
  /** Cases in which it stood for a paper, newest first. */
  used: Type.Array(Type.Object({ number: Type.String(), matter: Text })),
  /** Days left where its last day is near or past, and the matter by which it is renewed here. */
  renew: Nullable(Type.Object({ days: Type.Number(), matter: Nullable(Type.Object({ id: Type.String(), name: Text })) })),
});
/** One part that rests on a certificate, as the issuing office sees it: state, dates and result, no answers. */
export const RelianceRow = Type.Object({
  number: Type.String(),
  part: Type.String(),
  title: Type.String(),
  matter: Text,
  name: Text,
  office: Text,
  state: Type.String(),
  decidedOn: Nullable(Type.String()),
  /** suspended or revoked; null while the certificate counts. */
  fell: Nullable(Type.String()),
});
export const Reliance = Type.Object({ open: Type.Array(RelianceRow), decided: Type.Array(RelianceRow) });
export const OwnRelianceRow = Type.Object({
  row: RelianceRow,
  standing: Type.String(),
  certificate: Type.Object({ id: Type.String(), number: Type.String(), name: Text }),
});
/** A certificate as an officer opens it: what it says, what became of it, what the office may do. */
export const CertificateRecord = Type.Object({
  certificate: CertificateView,
  history: Type.Array(
    Type.Object({ at: Type.String(), text: Text, who: Text, reason: Nullable(Type.String()), basis: Nullable(BasisView) }),
  ),
  /** Acts open to the reader now: suspend, restore, supersede, enter. */
  may: Type.Array(Type.String()),
  /** Who rests on it; null for offices that did not issue it. */
  reliance: Nullable(Reliance),
});
/** What follows a change, told at once: how many will hear of it. */
export const CertificateChanged = Type.Object({ id: Type.String(), status: Type.String(), open: Type.Number(), decided: Type.Number() });
/** genuine, changed, revoked, code-expired, cannot-check, none (DESIGN.md 16). */
export const Verdict = Type.Object({
  answer: Type.Union([
    Type.Literal('genuine'),
    Type.Literal('changed'),
    Type.Literal('revoked'),
    Type.Literal('code-expired'),
    Type.Literal('cannot-check'),
    Type.Literal('none'),
  ]),
  checkedAt: Type.String(),
  receipt: Type.String(),
  certificate: Type.Union([
    Type.Null(),
    Type.Object({
      name: Text,
      number: Type.String(),
      issuer: Text,
      issuedAt: Type.String(),
      validUntil: Type.Union([Type.String(), Type.Null()]),
      status: Type.String(),
      fields: Type.Array(Type.Object({ label: Text, value: Type.Union([Type.String(), Type.Null()]) })),
      revokedAt: Type.Optional(Type.String()),
      reason: Type.Optional(Type.String()),
    }),
  ]),
});
/** A code the holder shows; it expires, so a screenshot proves nothing for long. */
export const ShownCode = Type.Object({ code: Type.String(), url: Type.String(), expiresAt: Type.String(), qr: Type.String() });
export type CertificateView = Static<typeof CertificateView>;
export type RelianceRow = Static<typeof RelianceRow>;
export type Reliance = Static<typeof Reliance>;
export type OwnRelianceRow = Static<typeof OwnRelianceRow>;
export type CertificateRecord = Static<typeof CertificateRecord>;
export type CertificateChanged = Static<typeof CertificateChanged>;
export type Verdict = Static<typeof Verdict>;
export type ShownCode = Static<typeof ShownCode>;
