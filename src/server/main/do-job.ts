/** What each kind of job does; results come back to the case as commands with the job's id as their key. */
import type { CaseCommand } from '#domain/case/commands.ts';
import type { CaseJob } from '#domain/case/react.ts';
import type { RelianceJob } from '#domain/certificate/react.ts';
import type { CaseNumber, DivisionCode } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { setAsideNamed } from '#server/case/outcome/set-aside-named.ts';
import { placeInbox, type PlaceJob } from '#server/case/project.ts';
import { changeCase } from '#server/case/perform-act.ts';
import { correctCertificate } from '#server/certificate/correct-certificate.ts';
import { issueCertificate, revokeCertificate, revokeNamed, type CertificateRoom } from '#server/certificate/jobs.ts';
import { tellReliance } from '#server/certificate/reliance.ts';
import type { EntitlementRoom } from '#server/entitlement/entitlement-room.ts';
import { doEntitlementJob, revokeEntitlement, type EntitlementWork } from '#server/entitlement/jobs.ts';
import { openChecks } from '#server/exchange/check-later/check-awaited.ts';
import { doCorrectionJob, type CorrectionWork } from '#server/exchange/correction/jobs.ts';
import type { CorrectionRoom } from '#server/exchange/correction/room.ts';
import type { Posted } from '#server/corridor/relay.ts';
import type { Log } from '#server/kernel/log.ts';
import type { IssuingRoom } from '#server/hall/issuing/issuing-room.ts';
import { doIssuingJob, type IssuingWork } from '#server/hall/issuing/jobs.ts';
import { orderRating, type RatingJob } from '#server/feedback/rating/order-rating.ts';
import { serveNotice } from '#server/notice/serve-notice.ts';
import type { TellJob } from '#server/case/tell-systems.ts';
import { doTellJob } from '#server/system/tell/tell-systems.ts';
import { cardOfOrder, type OrderJob } from '#server/supervision/order-of-card.ts';
import { raiseDecided } from '#server/supervision/record/raise-decided.ts';
import type { RaiseJob } from '#server/supervision/record/laws.ts';
import { raiseCard, type CardJob } from '#server/supervision/raise-card.ts';

export type JobParts = Pick<CaseRoom, 'pool' | 'corridor' | 'catalogue'> & {
  readonly certificates: CertificateRoom;
  readonly log: Log;
  /** Absent where the past is told: nobody contested anything in it. */
  readonly corrections?: CorrectionRoom;
  readonly quiet?: boolean;
  /** Absent where the past is told: nothing is paid in it. */
  readonly paying?: Pick<EntitlementRoom, 'provider' | 'isHeld' | 'parties'>;
  /** Absent where the past is told: what was issued in it was handed over in it. */
  readonly issuing?: IssuingRoom;
};
type KnownJob =
  | CardJob
  | RatingJob
  | CaseJob
  | EntitlementWork
  | CorrectionWork
  | IssuingWork
  | OrderJob
  | RaiseJob
  | PlaceJob
  | RelianceJob
  | TellJob;

/** Throws on a fault: the queue tries again. */
// oxlint-disable-next-line max-lines-per-function -- a table of kinds, a line each
export async function doJob(parts: JobParts, posted: Posted, now: Instant): Promise<void> {
  const job = posted.job as KnownJob;
  const place = { id: posted.id, division: brandAs<DivisionCode>(posted.division), number: brandAs<CaseNumber>(posted.number) };
  switch (job.kind) {
    case 'certificate.issue':
    case 'certificate.correct':
    case 'certificate.revoke':
    case 'certificate.revoke-named':
      return doCertificateJob(parts, place, job, now);
    case 'correction.open':
    case 'correction.tell':
    case 'correction.flow-back':
    case 'correction.verify':
      return doCorrectionJob(contested(parts, job.kind), posted, job, now);
    case 'entitlement.open':
    case 'entitlement.certificate':
    case 'entitlement.fall':
    case 'entitlement.renewal':
    case 'entitlement.follow':
    case 'entitlement.deem':
    case 'payment.send':
      return doEntitlementJob(parts, posted, job, now);
    case 'rating.order':
      return orderRating({ corridor: parts.corridor, calendar: parts.catalogue.calendar }, job, now, posted.id);
    case 'delivery.collect':
    case 'delivery.tell':
    case 'parcel.order':
    case 'parcel.announce':
    case 'parcel.cancel-order':
    case 'parcel.close':
      return parts.issuing === undefined ? undefined : doIssuingJob(parts.issuing, posted, job, now);
    case 'order.raise':
      return raiseDecided({ corridor: parts.corridor, calendar: parts.catalogue.calendar }, job, posted.id, now);
    case 'order.card':
      return cardOfOrder({ corridor: parts.corridor, calendar: parts.catalogue.calendar }, orderOfPosted(posted), now);
    case 'case.set-aside':
    case 'facts.check-later':
    case 'reliance.break':
    case 'reliance.mend':
    case 'card.raise':
    case 'notice.send':
    case 'inbox.place':
    case 'system.tell':
      return doCaseWork(parts, place, job, now);
  }
}

const orderOfPosted = ({ division, number }: Posted) => ({ division: brandAs<DivisionCode>(division), id: number });

function contested({ corrections }: JobParts, kind: string): CorrectionRoom {
  if (corrections === undefined) throw new Error(`${kind}, where nothing is contested`);
  return corrections;
}

type FromCase = Extract<KnownJob, { readonly kind: 'case.set-aside' | 'facts.check-later' | 'notice.send' }>;
type CaseWork = CardJob | FromCase | PlaceJob | RelianceJob | TellJob;

/** What a case asks for, and who else must hear of it: a person, another desk, supervision, a case that relied on it, a department's own system. */
async function doCaseWork(parts: JobParts, place: Place, job: CaseWork, now: Instant): Promise<void> {
  switch (job.kind) {
    case 'case.set-aside':
      return setAsideNamed(parts, { ...place, ...job }, now);
    case 'facts.check-later':
      return openChecks(parts, place, now);
    case 'reliance.break':
    case 'reliance.mend':
      return tellReliance(parts, place, job, now);
    case 'card.raise':
      return raiseCard(parts, place, job, now);
    case 'notice.send':
      return serveNotice(parts, { ...place, ...job }, now);
    case 'inbox.place':
      return placeInbox(parts.corridor.pool, job);
    case 'system.tell':
      return doTellJob(parts, place, job);
  }
}

type Place = { readonly id: string; readonly division: DivisionCode; readonly number: CaseNumber };
type CertificateJob = Extract<KnownJob, { readonly kind: `certificate.${string}` }>;

async function doCertificateJob(parts: JobParts, place: Place, job: CertificateJob, now: Instant): Promise<void> {
  const what = { ...place, ...job };
  switch (what.kind) {
    case 'certificate.issue':
      return report(parts, place, await issueCertificate(parts.certificates, what, now), now);
    case 'certificate.correct':
      return report(parts, place, await correctCertificate(parts.certificates, what, now), now);
    case 'certificate.revoke':
      return revokeCertificate(parts.certificates, what, now);
    case 'certificate.revoke-named':
      await revokeNamed(parts.certificates, what, now);
      return revokeEntitlement(parts, what, now);
  }
}

/** A refusal means the case went on meanwhile (a decision set aside): nothing is left to report, and that is said. */
async function report(parts: JobParts, { number, id: key }: Place, command: CaseCommand | undefined, now: Instant): Promise<void> {
  if (command === undefined) return;
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
