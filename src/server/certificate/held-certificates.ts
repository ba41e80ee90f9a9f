/** The library of one person: every certificate they hold, ours and those of elsewhere, with what it proves and why it no longer counts. */
import type { HeldCertificate } from '#domain/ask/held-certificate.ts';
import type { CertificateKindSpec } from '#domain/catalogue/certificate-kind.ts';
import type { CertificateState } from '#domain/certificate/certificate.ts';
import { statusAt } from '#domain/certificate/evolve.ts';
import type { PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, readDay, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { elsewhereHeldBy, type ElsewhereCertificate } from './elsewhere-store.ts';
import { certificatesHeldBy } from './store.ts';

type Kinds = Pick<Catalogue, 'certificateKinds' | 'offices'>;
type Line = { readonly label: string; readonly value: string };

/** A line that is empty proves nothing. */
const factsOf = (spec: CertificateKindSpec | undefined, lines: readonly Line[]): HeldCertificate['facts'] =>
  (spec?.proves ?? []).flatMap(({ fact, label }) => {
    const value = lines.find((line) => line.label === label)?.value ?? '';
    return value === '' ? [] : [{ fact, value }];
  });

/** One of ours. */
export function ownHeld({ certificateKinds }: Kinds, state: CertificateState, now: Instant): HeldCertificate {
  const { id, content, issuedAt, changedAt, reason, basis } = state;
  const spec = certificateKinds.get(content.kind);
  return {
    id,
    kind: content.kind,
    name: content.name,
    number: content.number,
    issuer: content.issuer.name,
    ...(spec === undefined ? {} : { department: spec.department }),
    status: statusAt(state, now),
    issuedAt,
    ...(content.validUntil === undefined ? {} : { validUntil: content.validUntil }),
    ...(changedAt === undefined ? {} : { changedAt }),
    ...(reason === undefined ? {} : { reason }),
    ...(basis === undefined ? {} : { basis }),
    facts: factsOf(
      spec,
      content.fields.map(({ label, value }) => ({ label: label.zh, value })),
    ),
  };
}

/** Past its last day it is expired, whoever keeps it. */
export function elsewhereHeld({ certificateKinds, offices }: Kinds, each: ElsewhereCertificate, now: Instant): HeldCertificate {
  const spec = certificateKinds.get(each.kind);
  const issued = readDay(each.issuedOn);
  const last = each.validUntil === undefined ? undefined : readDay(each.validUntil);
  const alive = each.status === 'active' || each.status === 'suspended';
  const status = alive && last !== undefined && dayOfInstant(now) > last ? 'expired' : each.status;
  return {
    id: each.id,
    kind: each.kind,
    name: spec?.name ?? { zh: each.kind, en: each.kind },
    number: each.number,
    issuer: offices.get(each.office)?.name ?? { zh: each.office, en: each.office },
    ...(spec === undefined ? {} : { department: spec.department }),
    status,
    issuedAt: issued === undefined ? each.at : startOfDay(issued),
    ...(each.validUntil === undefined ? {} : { validUntil: each.validUntil }),
    ...(status === 'active' ? {} : { changedAt: each.at }),
    ...(each.reason === undefined ? {} : { reason: each.reason }),
    ...(each.basis === undefined ? {} : { basis: each.basis }),
    facts: factsOf(spec, each.facts),
  };
}

/** Newest first. Personal data: the caller writes the ledger's row before it asks. */
export async function heldCertificates(kinds: Kinds, sql: Sql, person: PersonId, now: Instant): Promise<readonly HeldCertificate[]> {
  const [own, elsewhere] = await Promise.all([certificatesHeldBy(sql, person), elsewhereHeldBy(sql, person)]);
  const all = [...own.map((state) => ownHeld(kinds, state, now)), ...elsewhere.map((each) => elsewhereHeld(kinds, each, now))];
  return all.toSorted((one, other) => other.issuedAt - one.issuedAt);
}
