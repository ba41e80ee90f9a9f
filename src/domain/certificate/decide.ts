/** Judges what is asked of a certificate: none without a granted part, none that says anything but the decision. */
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { CertificateCommand, CertificateEvent, CertificateRefusal, CertificateState } from './certificate.ts';

type Decided = Result<readonly CertificateEvent[], CertificateRefusal>;

/** What the event keeps of its actor. */
function refOf(actor: Actor): ActorRef {
  switch (actor.kind) {
    case 'system':
      return { kind: 'system', job: actor.job };
    case 'authority':
      return actor;
    case 'officer':
      return { kind: 'officer', person: actor.person, office: actor.post.office, duty: actor.post.duty };
    case 'person':
      return { kind: 'person', person: actor.person };
  }
}

/** Only the issuing office, another authority's result, or our own job following a decision may touch a certificate. */
const mayAct = (state: CertificateState, actor: Actor): boolean =>
  actor.kind === 'system' ||
  actor.kind === 'authority' ||
  (actor.kind === 'officer' && actor.post.duty === 'approval' && actor.post.office === state.content.issuer.office);

/**
 * Events of a command, or why not. Nobody issues by hand: a certificate follows from a decision, by the job alone
 * (licensing law 39), and says what was decided: its hash is compared with the one computed from the case.
 */
export function decide(command: CertificateCommand, state: CertificateState | undefined, actor: Actor, now: Instant): Decided {
  const stamp = { at: now, actor: refOf(actor) };
  if (command.kind === 'issue') {
    if (state !== undefined) return refuse('already-issued');
    if (actor.kind !== 'system' || actor.job !== 'certificate') return refuse('not-yours');
    const refusal = unfounded(command);
    if (refusal !== undefined) return refuse(refusal);
    const { id, content, contentHash, validUntil } = command;
    return ok([{ kind: 'Issued', id, content, contentHash, ...(validUntil === undefined ? {} : { validUntil }), ...stamp }]);
  }
  if (state === undefined) return refuse('certificate-not-found');
  if (!mayAct(state, actor)) return refuse('not-yours');
  if ('reason' in command && command.reason.trim() === '')
    return refuse('reason-missing', { problems: [{ pointer: '/reason', code: 'reason-missing' }] });
  const alive = state.status === 'active' || state.status === 'suspended';
  switch (command.kind) {
    case 'suspend':
      return state.status === 'active' ? ok([{ ...command, kind: 'Suspended', ...stamp }]) : refuse('not-active');
    case 'restore':
      return state.status === 'suspended' ? ok([{ ...command, kind: 'Restored', ...stamp }]) : refuse('not-suspended');
    case 'supersede':
      return alive ? ok([{ ...command, kind: 'Superseded', ...stamp }]) : refuse('already-ended');
    case 'revoke':
      return state.status === 'revoked' ? refuse('already-ended') : ok([{ ...command, kind: 'Revoked', ...stamp }]);
    case 'expire':
      if (!alive) return refuse('already-ended');
      return state.validUntil !== undefined && dayOfInstant(now) > state.validUntil
        ? ok([{ kind: 'Expired', ...stamp }])
        : refuse('not-expired');
  }
}

/** Why the grant does not carry this content. */
function unfounded({ content, contentHash, grant }: Extract<CertificateCommand, { kind: 'issue' }>): CertificateRefusal | undefined {
  const same = content.grant.case === grant.case && content.grant.part === grant.part && content.grant.decision === grant.decision;
  if (grant.outcome !== 'granted' || !same) return 'not-granted';
  return contentHash === grant.contentHash ? undefined : 'content-not-decided';
}
