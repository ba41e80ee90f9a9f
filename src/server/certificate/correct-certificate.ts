/** Issues a certificate anew after a slip in it was mended; the one with the slip points to it (licensing law 39). */
import type { CaseCommand } from '#domain/case/commands.ts';
import { brandAs, type CertificateId, type PartId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { certificateIdOf, contentFor, issue, run, type CertificateRoom, type Posted } from './jobs.ts';
import { findCertificate } from './store.ts';

type Job = Posted & { readonly part: PartId; readonly certificate: CertificateId; readonly correction: string };

/**
 * Supersedes first, for one part has one certificate in force; the newer one's id follows from the decision, so it is known before.
 * @returns the command for the case; undefined where the decision was set aside meanwhile. Throws on a fault: the worker tries again.
 */
export async function correctCertificate(room: CertificateRoom, job: Job, now: Instant): Promise<CaseCommand | undefined> {
  const sql = sqlOf(room.corridor.pool);
  const found = await findCase(sql, keyOf(job.division, job.number));
  const content = found === undefined ? undefined : contentFor(room, found.state, job.part);
  if (content === undefined) return undefined;
  const id = certificateIdOf(content, job.division);
  if (id === job.certificate) return undefined;
  const old: Key = { division: job.division, id: job.certificate };
  const done = await run(room, old, job, now, { kind: 'supersede', by: id });
  if (!done.ok && done.refusal.code !== 'already-ended') throw new Error(`Certificate ${old.id}: ${done.refusal.code}`);
  const key: Key = { division: job.division, id };
  if ((await findCertificate(sql, key)) === undefined) await issue(room, key, content, job, now);
  return { kind: 'reissue', part: job.part, certificate: brandAs<CertificateId>(id), correction: job.correction };
}
