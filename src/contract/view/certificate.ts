/** Certificates as their holder sees them, and the six answers of the public verify page. */
import { Type, type Static } from 'typebox';
import { Text } from './plain.ts';

export const CertificateView = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  name: Text,
  number: Type.String(),
  status: Type.String(),
  holder: Type.String(),
  issuer: Text,
  issuedAt: Type.String(),
  validUntil: Type.Union([Type.String(), Type.Null()]),
  case: Type.Union([Type.String(), Type.Null()]),
  fields: Type.Array(Type.Object({ label: Text, value: Type.String() })),
  conditions: Type.Array(Type.String()),
});
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
export type Verdict = Static<typeof Verdict>;
export type ShownCode = Static<typeof ShownCode>;
