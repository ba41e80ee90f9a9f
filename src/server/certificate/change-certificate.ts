/** Suspends, restores and supersedes a certificate: acts of the issuing office's approver, through the corridor, told to all who rest on it. */
import type { CertificateCommand, CertificateState } from '#domain/certificate/certificate.ts';
import { decide } from '#domain/certificate/decide.ts';
import { statusAt } from '#domain/certificate/evolve.ts';
import type { CertificateId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Basis } from '#domain/kernel/text.ts';
import { articleProblems } from '#server/case/check-articles.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import { findVisible, type CertificateParts, type Facts } from './certificate-room.ts';
import { certificateKey } from './jobs.ts';
import { relianceOn } from './reliance.ts';
import { certificateAggregate, findCertificate, findCertificateId, lockCertificate } from './store.ts';

export type CertificateAct = 'suspend' | 'restore' | 'supersede';
type Body = { readonly reason?: string; readonly basis?: Basis; readonly by?: string };

/** The newer one is of the same kind and holder, from the same office, and counts (licensing law, article 50: renewed before its end). */
async function successorOf(
  parts: CertificateParts,
  old: CertificateState,
  number: string,
  facts: Facts,
): Promise<CertificateId | undefined> {
  const division = certificateKey(old.id)?.division;
  const id = division === undefined ? undefined : await findCertificateId(parts.sql, division, number.trim());
  const key = id === undefined ? undefined : certificateKey(id);
  const next = key === undefined ? undefined : await findCertificate(parts.sql, key);
  if (next === undefined || next.id === old.id || statusAt(next, facts.now) !== 'active') return undefined;
  const { kind, holder, issuer } = next.content;
  const same = kind === old.content.kind && holder.person === old.content.holder.person && issuer.office === old.content.issuer.office;
  return same ? next.id : undefined;
}

async function commandOf(
  parts: CertificateParts,
  act: CertificateAct,
  own: CertificateState,
  facts: Facts,
): Promise<Result<CertificateCommand>> {
  const { reason = '', basis, by = '' } = facts.body as Body;
  switch (act) {
    case 'suspend': {
      if (basis === undefined) return refuse('bad-input', { problems: [{ pointer: '/basis', code: 'required' }] });
      return ok({ kind: 'suspend', reason, basis });
    }
    case 'restore':
      return ok({ kind: 'restore', reason });
    case 'supersede': {
      const next = await successorOf(parts, own, by, facts);
      return next === undefined
        ? refuse('successor-wrong', { problems: [{ pointer: '/by', code: 'not-allowed-value' }] })
        : ok({ kind: 'supersede', by: next });
    }
  }
}

export async function changeCertificate(parts: CertificateParts, act: CertificateAct, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now } = facts;
  const seen = await findVisible(parts, facts);
  if (caller?.post === undefined || seen?.own === undefined || !seen.issues) return refuse('certificate-not-found');
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  // Nobody acts for the government on their own file (model.md 7).
  if (seen.holder === caller.person) return refuse('own-file');
  const problems = articleProblems(parts.catalogue, facts.body as Readonly<Record<string, unknown>>);
  if (problems.length > 0) return refuse('bad-input', { problems });
  const command = await commandOf(parts, act, seen.own, facts);
  if (!command.ok) return command;
  const { key } = seen;
  const rows = await relianceOn(parts.sql, seen.held.id);
  const open = rows.filter(({ standing }) => standing === 'open').length;
  const actor = { kind: 'officer', person: caller.person, post: caller.post } as const;
  return runCommand(parts.corridor, certificateAggregate(), {
    use: { division: key.division, person: caller.person, key: idempotencyKey },
    payload: { act, id: key.id, body: facts.body },
    requestId,
    now,
    lock: (tx) => lockCertificate(tx, key),
    decide: (_tx, state, at) => {
      const decided = decide(command.value, state, actor, at);
      return decided.ok ? ok({ key, events: decided.value }) : decided;
    },
    reply: ({ state }) => ({ status: 200, body: { id: key.id, status: state.status, open, decided: rows.length - open } }),
  });
}
