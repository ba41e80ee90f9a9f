/** A held certificate as its holder and officers read it: with why it no longer counts, where it was used, how to renew it. */
import type { HeldCertificate } from '#domain/ask/held-certificate.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import type { CertificateState } from '#domain/certificate/certificate.ts';
import { brandAs, type MatterId } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantText, readDay, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { CertificateView } from '#contract/view/certificate.ts';
import { basisOrNull } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import type { ElsewhereCertificate } from './elsewhere-store.ts';

/** Renewal is offered a quarter before the last day: food permits want it 30 working days ahead, the longest here. */
const RENEW_DAYS = 90;

export type Used = { readonly certificate: string; readonly number: string; readonly matter: string };
const used = statement<Used>(
  'certificate-used-of',
  `select distinct r.certificate, r.number, c.matter, c.submitted_at from yici.case_party p
   join yici.case_reliance r on r.division = p.division and r.number = p.number
   join yici.case_now c on c.division = r.division and c.number = r.number
   where p.person = $1 order by c.submitted_at desc limit 500`,
);
/** Cases of one person in which a certificate stands for a paper. */
export const usedBy = (sql: Sql, person: string): Promise<readonly Used[]> => sql.run(used, [person]);

const matterName = (catalogue: Catalogue, id: string): Text => catalogue.matters.get(brandAs<MatterId>(id))?.name ?? { zh: id, en: id };

/** The smallest matter by which the certificate's own item is applied for. */
function matterFor(catalogue: Catalogue, kind: string): Matter | undefined {
  const item = catalogue.certificateKinds.get(kind)?.item;
  const fitting = [...catalogue.matters.values()].filter(
    (matter) => matter.initiator === 'applicant' && matter.steps.some((step) => step.kind === 'item' && step.item === item),
  );
  return item === undefined ? undefined : fitting.toSorted((one, other) => one.steps.length - other.steps.length)[0];
}

function renewOf(catalogue: Catalogue, held: HeldCertificate, now: Instant): CertificateView['renew'] {
  const last = held.validUntil === undefined ? undefined : readDay(held.validUntil);
  const days = last === undefined ? undefined : last - dayOfInstant(now);
  if (days === undefined || days > RENEW_DAYS || (held.status !== 'active' && held.status !== 'expired')) return null;
  const matter = matterFor(catalogue, held.kind);
  return { days, matter: matter === undefined ? null : { id: matter.id, name: matter.name } };
}

type Source = { readonly own?: CertificateState; readonly elsewhere?: ElsewhereCertificate; readonly holder: string };

/** One certificate; `source` is where its printed lines stand. */
export function certificateView(
  catalogue: Catalogue,
  held: HeldCertificate,
  { own, elsewhere, holder }: Source,
  now: Instant,
  uses: readonly Used[] = [],
): CertificateView {
  return {
    id: held.id,
    kind: held.kind,
    name: held.name,
    number: held.number,
    status: held.status,
    changedAt: held.changedAt === undefined ? null : instantText(held.changedAt),
    reason: held.reason ?? null,
    basis: basisOrNull(catalogue, held.basis),
    holder,
    issuer: held.issuer,
    issuedAt: instantText(held.issuedAt),
    validUntil: held.validUntil ?? null,
    case: own?.content.grant.case ?? null,
    fields:
      own?.content.fields.map(({ label, value }) => ({ label, value })) ??
      (elsewhere?.facts ?? []).map(({ label, value }) => ({ label: { zh: label, en: label }, value })),
    conditions: [...(own?.content.conditions ?? [])],
    elsewhere: elsewhere !== undefined,
    used: uses
      .filter(({ certificate }) => certificate === held.id)
      .map(({ number, matter }) => ({ number, matter: matterName(catalogue, matter) })),
    renew: renewOf(catalogue, held, now),
  };
}
