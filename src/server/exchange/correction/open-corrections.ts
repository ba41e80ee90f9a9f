/** Opens a correction for each value that a case contests; the job's id makes it once however often the job runs. */
import { createHash } from 'node:crypto';
import { factOf } from '#domain/catalogue/fact-name.ts';
import { brandAs, type CaseNumber, type DivisionCode, type FactId, type PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeCorrection, exchange } from './change-correction.ts';
import { checkingOffice } from './checking-office.ts';
import { contestedOf, type ContestedField } from './contested-of.ts';
import type { CorrectionRoom } from './room.ts';
import { shownTitle } from './shown-title.ts';
import { correctionId } from './store.ts';

export type OpenJob = {
  readonly id: string;
  readonly division: DivisionCode;
  readonly number: CaseNumber;
  readonly fields: readonly string[];
};
export type OpenRoom = Pick<CorrectionRoom, 'corridor' | 'catalogue' | 'resourceOf' | 'log'>;

/** The same job and field give the same UUID (version 8: our own making). */
function freshOf(job: string, field: string): string {
  const hex = createHash('sha256').update(`${job} ${field}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Throws where a correction cannot be opened at all: a person was told that their contest is checked, so the job stays and says why. */
export async function openCorrections(room: OpenRoom, job: OpenJob, now: Instant): Promise<void> {
  const found = await findCase(sqlOf(room.corridor.pool), keyOf(job.division, job.number));
  if (found === undefined) throw new Error(`Corrections for ${job.number}, which is not there`);
  for (const id of job.fields) {
    const contested = contestedOf(room.catalogue, found.state, id);
    if (contested !== undefined) await open(room, { job, contested, title: shownTitle(room.catalogue, found.state).title }, now);
  }
}

type Opening = { readonly job: OpenJob; readonly contested: ContestedField; readonly title: string };

async function open(room: OpenRoom, { job, contested, title }: Opening, now: Instant): Promise<void> {
  const { field, provenance, party } = contested;
  // A child or a passer-by without an account has no register entry that anybody here could name.
  if (party.person === undefined) return room.log.warn({ case: job.number, field: field.id }, 'nobody is known whose data is contested');
  const fact = factOf(provenance.fact).fact;
  const department = provenance.department ?? room.catalogue.facts.get(brandAs<FactId>(fact))?.source ?? 'data';
  const resource = provenance.resource === undefined ? undefined : await room.resourceOf(provenance.resource);
  const office = checkingOffice(room.catalogue, { department, owner: resource?.owner, division: job.division });
  if (office === undefined) throw new Error(`No office checks ${fact} in ${job.division}`);
  const id = correctionId(office.division, freshOf(job.id, field.id));
  const key = `correction ${job.id} ${field.id}`;
  const opened = await changeCorrection(room, {
    key: { division: office.division, id },
    command: {
      kind: 'open',
      id,
      division: office.division,
      office: office.id,
      case: job.number,
      field: field.id,
      label: field.label,
      fact: brandAs<FactId>(fact),
      subject: brandAs<PersonId>(party.person),
      department,
      ...(provenance.resource === undefined ? {} : { resource: provenance.resource }),
    },
    actor: exchange,
    person: 'system',
    idempotencyKey: key,
    requestId: key,
    now,
    payload: { correction: id },
    title,
  });
  if (!opened.ok) throw new Error(`A correction was not opened: ${opened.refusal.code}`);
}
