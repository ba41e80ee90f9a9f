/** The jobs that follow from decisions: issue what was granted, revoke what was set aside. Each may run twice and acts once. */
import { createHash } from 'node:crypto';
import type { CaseCommand } from '#domain/case/commands.ts';
import { deliveryOf } from '#domain/case/delivery.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { CertificateCommand } from '#domain/certificate/certificate.ts';
import type { CertificateContent } from '#domain/certificate/content.ts';
import { contentOf } from '#domain/certificate/content-of.ts';
import { decide } from '#domain/certificate/decide.ts';
import { brandAs, type CaseNumber, type CertificateId, type DivisionCode, type ItemId, type PartId } from '#domain/kernel/brand.ts';
import { readDay, type Instant } from '#domain/kernel/instant.ts';
import type { Basis } from '#domain/kernel/text.ts';
import { ok, type Refusal, type Result } from '#domain/kernel/result.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { runCommand, type Corridor } from '#server/corridor/run-command.ts';
import { codeOf, sqlOf } from '#server/kernel/transaction.ts';
import { codeKey, printedCode } from './code.ts';
import type { IssuingKeys, SigningKey } from './issuing-keys.ts';
import { contentHashOf, makeJws } from './make-jws.ts';
import { certificateAggregate, findCertificate, findCertificateId, lockCertificate, type IssuedFile } from './store.ts';

export type CertificateRoom = {
  readonly corridor: Corridor;
  readonly keys: IssuingKeys;
  /** In the versions the case pinned. */
  readonly definitionOf: (state: CaseState) => CaseDefinition;
  readonly publicUrl: string;
  readonly demo: boolean;
  /** From which printed codes follow; kept beside the keys. */
  readonly codeSecret: string;
};

/** A job as the worker hands it on; `id` is the outbox's and the key of everything it causes. */
export type Posted = { readonly id: string; readonly division: DivisionCode; readonly number: CaseNumber };

/** The same certificate whenever it is computed for the same decision. */
export const certificateIdOf = ({ issuer: _issuer, grant }: CertificateContent, division: DivisionCode): CertificateId =>
  brandAs<CertificateId>(
    `${division}-${createHash('sha256').update(`${grant.case}|${grant.part}|${grant.decision}`).digest('hex').slice(0, 20)}`,
  );

/** The division that leads a certificate's id; undefined for what is no id of ours. */
export const certificateKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[0-9a-f]{20}$/.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};

const UNIQUE_VIOLATION = '23505';

/**
 * Issues the certificate of a granted part and answers with the command for the case; undefined where nothing is to be
 * issued any more (the decision was set aside before the job ran). Throws on a fault: the worker tries again.
 */
export async function issueCertificate(
  room: CertificateRoom,
  job: Posted & { readonly part: PartId },
  now: Instant,
): Promise<CaseCommand | undefined> {
  const sql = sqlOf(room.corridor.pool);
  const found = await findCase(sql, keyOf(job.division, job.number));
  const part = found?.state.parts.get(job.part);
  if (found === undefined || part === undefined || part.plan.kind !== 'item') throw new Error(`No part ${job.part} in ${job.number}`);
  const content = contentFor(room, found.state, job.part);
  if (content === undefined) return undefined;
  const id = certificateIdOf(content, job.division);
  const key: Key = { division: job.division, id };
  if ((await findCertificate(sql, key)) === undefined) {
    await issue(room, key, content, job, now).catch(async (error: unknown) => {
      // Two workers with one job: the first one's rows are there, and they are the same certificate.
      if (codeOf(error) !== UNIQUE_VIOLATION || (await findCertificate(sql, key)) === undefined) throw error;
    });
  }
  return { kind: 'issue', part: job.part, certificate: id, delivery: deliveryOf(found.state, resultOf(room, found.state, part.plan.item)) };
}

const resultOf = (room: CertificateRoom, state: CaseState, item: ItemId) => room.definitionOf(state).items.get(item)?.result;

/** The content that follows from the case; what a checker computes to compare it with the certificate. */
export function contentFor(room: Pick<CertificateRoom, 'definitionOf'>, state: CaseState, id: PartId): CertificateContent | undefined {
  const part = state.parts.get(id);
  if (part === undefined || part.plan.kind !== 'item') return undefined;
  const definition = room.definitionOf(state);
  const item = definition.items.get(part.plan.item);
  const office = definition.office(part.office);
  if (item === undefined || office === undefined) throw new Error(`The catalogue does not hold ${part.plan.item} or ${part.office}`);
  const fields = [
    ...definition.matter.situation,
    ...definition.matter.fields,
    ...[...definition.items.values()].flatMap((each) => each.fields),
  ];
  return contentOf(state, part, item, office, fields);
}

/** Signs and keeps a certificate; one that is there already is as good. */
export async function issue(room: CertificateRoom, key: Key, content: CertificateContent, job: Posted, now: Instant): Promise<void> {
  const contentHash = contentHashOf(content);
  const validUntil = content.validUntil === undefined ? undefined : readDay(content.validUntil);
  // Signed before the transaction: no outside work while a lock is held. A signature that is not kept harms nobody.
  const file = await signFile(room, brandAs<CertificateId>(key.id), content, now);
  const result = await run(
    room,
    key,
    job,
    now,
    {
      kind: 'issue',
      id: brandAs<CertificateId>(key.id),
      content,
      contentHash,
      grant: { ...content.grant, outcome: 'granted', contentHash },
      ...(validUntil === undefined ? {} : { validUntil }),
    },
    file,
  );
  // The other worker was first and its rows were seen: as good.
  if (!result.ok && result.refusal.code !== 'already-issued') throw new Error(`Certificate ${key.id}: ${result.refusal.code}`);
}

/** The statement is signed at the issue; the paper that shows it is drawn when somebody first wants it (pdf-of.ts). */
async function signFile(room: CertificateRoom, id: CertificateId, content: CertificateContent, now: Instant): Promise<IssuedFile> {
  const signer = await signerOf(room, content);
  const hashed = codeKey(printedCode(room.codeSecret, id));
  if (hashed === undefined) throw new Error('A new code does not read as one');
  return { jws: await makeJws(id, content, now, signer), code: hashed };
}

/** The key of the office that decided. Throws where it has none: the job waits and says so. */
export const signerOf = ({ keys, demo }: Pick<CertificateRoom, 'keys' | 'demo'>, { issuer }: CertificateContent): Promise<SigningKey> =>
  keys.forOffice(issuer.office, `${issuer.name.zh}${demo ? '（演示）' : ''}`);

/** Revokes a certificate whose decision was set aside (licensing law 70(4): the permit is cancelled). */
export async function revokeCertificate(
  room: CertificateRoom,
  job: Posted & { readonly certificate: CertificateId; readonly reason: string; readonly basis?: Basis },
  now: Instant,
): Promise<void> {
  const key = { division: job.division, id: job.certificate };
  const result = await run(room, key, job, now, {
    kind: 'revoke',
    reason: job.reason,
    basis: job.basis ?? { law: 'administrative-licensing-law-2019', article: 70 },
  });
  if (!result.ok && result.refusal.code !== 'already-ended') throw new Error(`Certificate ${key.id}: ${result.refusal.code}`);
}

type Follow = Posted & { readonly certificate: CertificateId; readonly reason: string } & (
    | { readonly act: 'suspend' | 'restore' | 'cancel' }
    | { readonly act: 'supersede'; readonly by: CertificateId }
  );

/** A certificate follows what it was given for: suspended, counted again, cancelled (licensing law 70), superseded by its renewal (50). */
export async function followCertificate(room: CertificateRoom, job: Follow, now: Instant): Promise<void> {
  const key = certificateKey(job.certificate);
  if (key === undefined) throw new Error(`${job.certificate} is no id of a certificate`);
  const result = await run(room, key, job, now, followOf(job));
  const settled = ['already-ended', 'not-active', 'not-suspended'];
  if (!result.ok && !settled.includes(result.refusal.code)) throw new Error(`Certificate ${key.id}: ${result.refusal.code}`);
}

function followOf(job: Follow): CertificateCommand {
  const { reason } = job;
  switch (job.act) {
    case 'suspend':
      return { kind: 'suspend', reason, basis: { law: 'administrative-licensing-law-2019', article: 61 } };
    case 'restore':
      return { kind: 'restore', reason };
    case 'cancel':
      return { kind: 'revoke', reason, basis: { law: 'administrative-licensing-law-2019', article: 70 } };
    case 'supersede':
      return { kind: 'supersede', by: job.by };
  }
}

/** Revokes the certificate a revocation case names (licensing law 69). Throws on a number nobody issued: somebody must look. */
export async function revokeNamed(
  room: CertificateRoom,
  job: Posted & { readonly certificateNumber: string; readonly reason: string; readonly basis?: Basis },
  now: Instant,
): Promise<void> {
  const certificate = await findCertificateId(sqlOf(room.corridor.pool), job.division, job.certificateNumber);
  if (certificate === undefined) throw new Error(`No certificate ${job.certificateNumber} in ${job.division}`);
  await revokeCertificate(room, { ...job, certificate }, now);
}

/** One command of ours on a certificate, through the corridor. */
export async function run(
  room: CertificateRoom,
  key: Key,
  job: Posted,
  now: Instant,
  command: CertificateCommand,
  file?: IssuedFile,
): Promise<Result<unknown, string>> {
  const result: Result<unknown> = await runCommand(room.corridor, certificateAggregate(file), {
    use: { division: key.division, person: 'system', key: `${job.id} ${command.kind}` },
    payload: { id: key.id, kind: command.kind },
    requestId: job.id,
    now,
    lock: (tx) => lockCertificate(tx, key),
    decide: (_tx, state, at) => {
      const decided = decide(command, state, { kind: 'system', job: 'certificate' }, at);
      return decided.ok ? ok({ key, events: decided.value }) : decided;
    },
    reply: ({ state }) => ({ status: 200, body: { id: key.id, status: state.status } }),
  });
  return result.ok ? result : { ok: false, refusal: result.refusal satisfies Refusal };
}
