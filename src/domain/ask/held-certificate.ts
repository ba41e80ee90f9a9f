/** A certificate somebody holds, as the resolver needs it: its kind, whether it counts now, and why not where it does not. */
import type { CertificateKind, DepartmentKind } from '#domain/catalogue/item.ts';
import type { FactId } from '#domain/kernel/brand.ts';
import type { DayText, Instant } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';

export type CertificateStatus = 'active' | 'suspended' | 'superseded' | 'revoked' | 'expired';

export type HeldCertificate = {
  readonly id: string;
  readonly kind: CertificateKind;
  readonly name: Text;
  readonly number: string;
  readonly issuer: Text;
  readonly department?: DepartmentKind;
  readonly status: CertificateStatus;
  readonly issuedAt: Instant;
  /** Last day it is valid; absent: long-term. */
  readonly validUntil?: DayText;
  /** Since when it no longer counts, why, under which article. */
  readonly changedAt?: Instant;
  readonly reason?: string;
  readonly basis?: Basis;
  /** What it proves of its holder, as it prints it. */
  readonly facts: readonly { readonly fact: FactId; readonly value: string }[];
};

/** `held`: it stands for the paper; `lost`: there was one, which no longer counts; `none`: this platform knows of none. */
export type CertificateStanding =
  | { readonly kind: 'held'; readonly certificate: HeldCertificate }
  | { readonly kind: 'lost'; readonly certificate: HeldCertificate }
  | { readonly kind: 'none' };

/**
 * How a person stands to a kind of certificate: the newest active one counts, wherever it was issued and for whatever
 * matter (2018 regulation, article 7); without one, the newest that fell is named, so that the person is told why.
 */
export function standingOf(kind: CertificateKind, certificates: readonly HeldCertificate[]): CertificateStanding {
  const own = certificates.filter((certificate) => certificate.kind === kind).toSorted((one, other) => other.issuedAt - one.issuedAt);
  const active = own.find(({ status }) => status === 'active');
  if (active !== undefined) return { kind: 'held', certificate: active };
  const [newest] = own;
  return newest === undefined ? { kind: 'none' } : { kind: 'lost', certificate: newest };
}
