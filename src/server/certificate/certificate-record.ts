/** Answers what an officer asks of a certificate: the record, the same by its number, who rests on it, what fell under the own cases. */
import type { CertificateEvent } from '#domain/certificate/certificate.ts';
import { brandAs, type DivisionCode, type MatterId, type OfficeId, type PartId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { CertificateRecord, Reliance, RelianceRow as Row } from '#contract/view/certificate.ts';
import { basisOrNull, officeName } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { mayRevoke } from './begin-revocation.ts';
import { findVisible, lookEntriesOf, type CertificateParts, type Facts, type Visible } from './certificate-room.ts';
import { certificateView, usedBy } from './certificate-view.ts';
import { relianceOn, type RelianceRow } from './reliance.ts';
import { eventsOf, findCertificateId } from './store.ts';

const notFound = refuse('certificate-not-found');

/** A part is called by its step; one that the catalogue no longer names keeps its id. */
function partName(catalogue: Catalogue, matter: string, part: PartId): Text {
  const step = catalogue.matters.get(brandAs<MatterId>(matter))?.steps.find(({ id }) => (id as string) === part);
  const name = step?.kind === 'item' ? catalogue.items.get(step.item)?.name : step?.name;
  return name ?? { zh: part, en: part };
}

export const rowOf = (catalogue: Catalogue, row: RelianceRow): Row => ({
  number: row.number,
  part: row.part,
  title: row.title,
  matter: catalogue.matters.get(brandAs<MatterId>(row.matter))?.name ?? { zh: row.matter, en: row.matter },
  name: partName(catalogue, row.matter, row.part),
  office: officeName(catalogue, brandAs<OfficeId>(row.office)),
  state: row.state,
  decidedOn: row.decided_at === null ? null : dayText(dayOfInstant(row.decided_at)),
  fell: row.fell,
});

/** Titles cover a person's name already: the issuing office reads what it must act on, and no answers (model.md 7). */
async function relianceView({ sql, catalogue }: CertificateParts, id: string): Promise<Reliance> {
  const rows = await relianceOn(sql, id);
  const of = (standing: RelianceRow['standing']): Row[] =>
    rows.filter((row) => row.standing === standing).map((row) => rowOf(catalogue, row));
  return { open: of('open'), decided: of('decided') };
}

const told: Readonly<Record<CertificateEvent['kind'], Text>> = {
  Issued: { zh: '签发', en: 'Issued' },
  Suspended: { zh: '暂停', en: 'Suspended' },
  Restored: { zh: '恢复有效', en: 'Counts again' },
  Superseded: { zh: '被新证替代', en: 'Replaced by a newer one' },
  Revoked: { zh: '撤销', en: 'Revoked' },
  Expired: { zh: '到期', en: 'Expired' },
};

function whoOf(catalogue: Catalogue, by: CertificateEvent['actor']): Text {
  if (by.kind === 'officer') return officeName(catalogue, by.office);
  if (by.kind === 'authority') return { zh: by.name, en: by.name };
  return { zh: '系统', en: 'System' };
}

async function historyOf(
  { sql, catalogue }: CertificateParts,
  { key, own, elsewhere, held }: Visible,
): Promise<CertificateRecord['history']> {
  if (own === undefined) {
    const at = instantText(elsewhere?.at ?? held.issuedAt);
    const basis = basisOrNull(catalogue, held.basis);
    return [
      { at, text: { zh: '由发证部门录入', en: 'Entered by the issuing department' }, who: held.issuer, reason: held.reason ?? null, basis },
    ];
  }
  return (await eventsOf(sql, key)).map((event) => ({
    at: instantText(event.at),
    text: told[event.kind],
    who: whoOf(catalogue, event.actor),
    reason: 'reason' in event ? event.reason : null,
    basis: basisOrNull(catalogue, 'basis' in event ? (event.basis satisfies Basis) : undefined),
  }));
}

/** The acts of the issuing office's approver; a revocation is a case of its own (revocation-by-office), with hearing and decision. */
function actsOf({ issues, own, holder }: Visible, caller: Facts['caller']): string[] {
  if (!issues || own === undefined || caller?.post?.duty !== 'approval' || holder === caller.person) return [];
  switch (own.status) {
    case 'active':
      return ['suspend', 'supersede'];
    case 'suspended':
      return ['restore', 'supersede'];
    case 'superseded':
    case 'revoked':
    case 'expired':
      return [];
  }
}

async function recordOf(parts: CertificateParts, seen: Visible, facts: Facts): Promise<CertificateRecord> {
  const { caller, now } = facts;
  await parts.noteLook(await lookEntriesOf(parts, seen, facts), now);
  const { own, elsewhere, holder, held } = seen;
  const mine = holder !== undefined && holder === caller?.person;
  const name = own?.content.holder.name ?? (holder === undefined ? '' : ((await parts.nameOf(holder)) ?? ''));
  const source = { holder: name, ...(own === undefined ? {} : { own }), ...(elsewhere === undefined ? {} : { elsewhere }) };
  const uses = mine ? await usedBy(parts.sql, holder) : [];
  return {
    certificate: certificateView(parts.catalogue, held, source, now, uses),
    history: await historyOf(parts, seen),
    may: [...actsOf(seen, caller), ...(mayRevoke(parts, seen, caller) ? ['begin-revocation'] : [])],
    reliance: seen.issues ? await relianceView(parts, held.id) : null,
  };
}

export async function getRecord(parts: CertificateParts, facts: Facts): Promise<Result<unknown>> {
  const seen = await findVisible(parts, facts);
  return seen === undefined ? notFound : ok(await recordOf(parts, seen, facts));
}

/** The division leads a certificate's number, as it leads its id. */
export async function findByNumber(parts: CertificateParts, facts: Facts): Promise<Result<unknown>> {
  const number = (facts.query['number'] ?? '').trim();
  const division = brandAs<DivisionCode>(Number(/^(\d{6})-/.exec(number)?.[1] ?? 0));
  const id = await findCertificateId(parts.sql, division, number);
  if (id === undefined) return notFound;
  const seen = await findVisible(parts, { ...facts, params: { id } });
  return seen?.issues === true ? ok(await recordOf(parts, seen, facts)) : notFound;
}

export async function getReliance(parts: CertificateParts, facts: Facts): Promise<Result<unknown>> {
  const seen = await findVisible(parts, facts);
  return seen?.issues === true ? ok(await relianceView(parts, seen.held.id)) : notFound;
}
