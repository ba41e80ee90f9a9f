/** What each job of an entitlement does; the worker's table calls this one. Outside calls stand here, never in a transaction. */
import type { EntitlementJobOfCase } from '#domain/case/entitlement-jobs.ts';
import { grantOf } from '#domain/certificate/content-of.ts';
import type { Asked, EntitlementCommand } from '#domain/entitlement/entitlement.ts';
import { END_BASIS } from '#domain/entitlement/judge.ts';
import type { EntitlementJob } from '#domain/entitlement/react-entitlement.ts';
import type { Part } from '#domain/case/state.ts';
import { brandAs, type CaseNumber, type CertificateId, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import { changeCase } from '#server/case/perform-act.ts';
import { certificateKey, followCertificate, type CertificateRoom } from '#server/certificate/jobs.ts';
import { findCertificate } from '#server/certificate/store.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { byKeeper } from './change-entitlement.ts';
import { keeper, keyOfEntitlement, type EntitlementRoom } from './entitlement-room.ts';
import {
  entitlementIdOf,
  findByCertificate,
  openEntitlement,
  partOf,
  renewedBy,
  run,
  type OpenRoom,
  type PartJob,
} from './open-entitlement.ts';
import { sendPayment } from './send-payment.ts';
import { findEntitlement } from './store.ts';

type Posted = { readonly id: string; readonly division: number; readonly number: string };
export type EntitlementWork = EntitlementJob | EntitlementJobOfCase;
export type WorkRoom = OpenRoom & {
  readonly certificates: CertificateRoom;
  /** Absent where the past is told: nothing is paid in it. */
  readonly paying?: Pick<EntitlementRoom, 'provider' | 'isHeld' | 'parties'>;
};

const LAW = 'administrative-licensing-law-2019';

/** `posted.number` is the case's of what a case asks, the entitlement's own id of all others. Throws on a fault: the queue tries again. */
export async function doEntitlementJob(room: WorkRoom, posted: Posted, job: EntitlementWork, now: Instant): Promise<void> {
  const division = brandAs<DivisionCode>(posted.division);
  const own = { division, id: posted.number };
  switch (job.kind) {
    case 'entitlement.open':
      return openEntitlement(room, place(posted, job), now);
    case 'entitlement.certificate':
      return attach(room, place(posted, job), job.certificate, now);
    case 'entitlement.fall':
      return fall(room, place(posted, job), job.reason, now);
    case 'entitlement.renewal':
      return noteRenewal(room, place(posted, job), now);
    case 'entitlement.follow':
      return followCertificate(room.certificates, { id: posted.id, division, number: brandAs<CaseNumber>(posted.number), ...job }, now);
    case 'entitlement.deem':
      return deem(room, own, posted.id, now);
    case 'payment.send':
      return room.paying === undefined
        ? undefined
        : sendPayment({ ...room, ...room.paying }, own, { id: posted.id, order: job.order }, now);
  }
}

const place = ({ id, division, number }: Posted, { part }: Extract<EntitlementJobOfCase, { readonly part: unknown }>): PartJob => ({
  id,
  division: brandAs<DivisionCode>(division),
  number: brandAs<CaseNumber>(number),
  part,
});

/** The certificate of a grant stands with what the grant left behind; of a renewal it takes the old one's place (licensing law 50). */
async function attach(room: WorkRoom, job: PartJob, certificate: CertificateId, now: Instant): Promise<void> {
  const sql = sqlOf(room.corridor.pool);
  const { state, part } = await partOf(room, job);
  const decision = grantOf(part);
  const found = certificateKey(certificate);
  const held = found === undefined ? undefined : await findCertificate(sql, found);
  if (decision === undefined || held === undefined) return;
  const key = keyOfEntitlement(entitlementIdOf(part.division, job.number, part.id, decision.id));
  const own = await findEntitlement(sql, key);
  if (own === undefined) throw new Error(`The certificate of ${job.number} came before its entitlement`);
  await run(room, key, byKeeper(key, { kind: 'attach-certificate', certificate, number: held.content.number }, job.id, now), []);
  const before = await renewedBy(room, state, part);
  if (before?.certificate === undefined || own.state.renews !== before.id) return;
  await followCertificate(
    room.certificates,
    { ...job, certificate: before.certificate.id, act: 'supersede', by: certificate, reason: '' },
    now,
  );
}

async function fall(room: WorkRoom, job: PartJob, reason: string, now: Instant): Promise<void> {
  const { part } = await partOf(room, job);
  const decision = part.decisions.findLast(({ outcome }) => outcome === 'granted');
  if (decision === undefined) return;
  const key = keyOfEntitlement(entitlementIdOf(part.division, job.number, part.id, decision.id));
  if ((await findEntitlement(sqlOf(room.corridor.pool), key)) === undefined) return;
  const command: EntitlementCommand = { kind: 'revoke', on: dayOfInstant(now), reason, basis: END_BASIS };
  await run(room, key, byKeeper(key, command, job.id, now), ['entitlement-ended']);
}

type Revoked = { readonly id: string; readonly division: DivisionCode; readonly certificateNumber: string; readonly reason: string };
/** A revocation was decided: with the certificate ends what it stood for (licensing law 69). One that left nothing behind but itself is none of ours. */
export async function revokeEntitlement(room: OpenRoom, { id, division, certificateNumber, reason }: Revoked, now: Instant): Promise<void> {
  const own = await findByCertificate(sqlOf(room.corridor.pool), division, certificateNumber);
  if (own === undefined) return;
  const key = keyOfEntitlement(own.id);
  const command: EntitlementCommand = { kind: 'revoke', on: dayOfInstant(now), reason, basis: { law: LAW, article: 69 } };
  await run(room, key, byKeeper(key, command, `${id} entitlement`, now), ['entitlement-ended']);
}

const standing = ({ state }: Part): Asked['state'] => {
  if (state === 'granted' || state === 'issued' || state === 'delivered') return 'granted';
  if (state === 'refused') return 'refused';
  return ['not-accepted', 'not-needed', 'wrong-office', 'acceptance-withdrawn', 'lapsed', 'withdrawn', 'waived', 'ended'].includes(state)
    ? 'closed'
    : 'open';
};

async function noteRenewal(room: WorkRoom, job: PartJob, now: Instant): Promise<void> {
  const { state, part } = await partOf(room, job);
  const old = await renewedBy(room, state, part);
  if (old === undefined) return;
  const asked: Asked = { case: job.number, part: part.id, on: dayOfInstant(state.submittedAt), state: standing(part) };
  const key = keyOfEntitlement(old.id);
  await run(room, key, byKeeper(key, { kind: 'note-renewal', asked }, job.id, now), ['renewal-not-offered']);
}

/** Tells the case that silence decided. Decided meanwhile after all: the decision holds, and its own job goes on from there. */
async function deem(
  room: WorkRoom,
  key: { readonly division: DivisionCode; readonly id: string },
  id: string,
  now: Instant,
): Promise<void> {
  const found = await findEntitlement(sqlOf(room.corridor.pool), key);
  const asked = found?.state.renewal?.asked;
  if (asked === undefined) return;
  const done = await changeCase(room, {
    number: asked.case,
    actor: keeper,
    person: 'system',
    idempotencyKey: id,
    requestId: id,
    now,
    payload: { deem: id },
    command: (state) => ok({ kind: 'deem-renewed', part: asked.part, decision: brandAs(`${state.number}-deemed-${asked.part}`) }),
  });
  if (!done.ok) room.log.warn({ entitlement: key.id, refusal: done.refusal.code }, 'a renewal was answered before silence could');
}
