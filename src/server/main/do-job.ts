/** What each kind of job does; results come back to the case as commands with the job's id as their key. */
import type { CaseJob } from '#domain/case/react.ts';
import type { CaseNumber, DivisionCode } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { placeInbox, type PlaceJob } from '#server/case/project.ts';
import { changeCase } from '#server/case/perform-act.ts';
import { issueCertificate, revokeCertificate, revokeNamed, type CertificateRoom } from '#server/certificate/jobs.ts';
import type { Posted } from '#server/corridor/relay.ts';
import type { Log } from '#server/kernel/log.ts';
import { serveNotice } from '#server/notice/serve-notice.ts';

export type JobParts = Pick<CaseRoom, 'corridor' | 'catalogue'> & {
  readonly certificates: CertificateRoom;
  readonly log: Log;
  readonly quiet?: boolean;
};
type KnownJob = CaseJob | PlaceJob;

/** Throws on a fault: the queue tries again. */
export async function doJob(parts: JobParts, posted: Posted, now: Instant): Promise<void> {
  const job = posted.job as KnownJob;
  const place = { id: posted.id, division: brandAs<DivisionCode>(posted.division), number: brandAs<CaseNumber>(posted.number) };
  switch (job.kind) {
    case 'certificate.issue': {
      const command = await issueCertificate(parts.certificates, { ...place, part: job.part }, now);
      if (command !== undefined) await report(parts, place.number, place.id, command, now);
      return;
    }
    case 'certificate.revoke':
      return revokeCertificate(parts.certificates, { ...place, ...job }, now);
    case 'certificate.revoke-named':
      return revokeNamed(parts.certificates, { ...place, ...job }, now);
    case 'notice.send':
      return serveNotice(parts, { ...place, ...job }, now);
    case 'inbox.place':
      return placeInbox(parts.corridor.pool, job);
  }
}

type Command = NonNullable<Awaited<ReturnType<typeof issueCertificate>>>;

/** A refusal means the case went on meanwhile (a decision set aside): nothing is left to report, and that is said. */
async function report(parts: JobParts, number: CaseNumber, key: string, command: Command, now: Instant): Promise<void> {
  const result = await changeCase(parts, {
    number,
    actor: { kind: 'system', job: 'certificate' },
    person: 'system',
    idempotencyKey: key,
    requestId: key,
    now,
    payload: command,
    command: () => ok(command),
  });
  if (!result.ok) parts.log.warn({ case: number, job: key, refusal: result.refusal.code }, 'the case went on before the job reported');
}
