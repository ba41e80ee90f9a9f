/** Serves a notice on the people of a case, in their account; the job's id makes it once however often the job runs (bar I20). */
import type pg from 'pg';
import type { CommandOf } from '#domain/case/commands.ts';
import type { CaseEvent, CaseEventKind } from '#domain/case/events.ts';
import type { Party } from '#domain/case/party.ts';
import { isBinding, noticeIdOf } from '#domain/case/served.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { CaseNumber, DivisionCode, PartId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { changeCase } from '#server/case/perform-act.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import type { Log } from '#server/kernel/log.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import { contactsOf, type Contact } from './contact-store.ts';
import { insertDeliveries, insertNotices } from './store.ts';
import { interestedTold } from './interested-told.ts';
import { stillActing } from './still-acting.ts';

export type NoticeJob = {
  readonly id: string;
  readonly division: DivisionCode;
  readonly number: CaseNumber;
  readonly event: CaseEventKind;
  readonly parts: readonly PartId[];
};
/** `quiet`: into the account only; what the demo tells of the past must not ring anybody's phone today. */
export type ServeParts = Pick<CaseRoom, 'corridor' | 'catalogue'> & { readonly log: Log; readonly quiet?: boolean };

/** `<case>#<event>.<n>`: the number of the event that is told. */
export const seqOf = (jobId: string): number => Number(jobId.slice(jobId.indexOf('#') + 1).split('.')[0]);

/** Where an office began by itself nobody applied: what it decides is told to whom it decides about (licensing law 7, 44). */
const isAddressee = ({ initiator }: CaseState, { kind }: Party): boolean =>
  kind === 'applicant' || kind === 'agent' || (initiator === 'office' && kind === 'interested');

/** Told are the applicants, and the agent who acts for them now. */
export const toldOf = (state: CaseState): readonly Party[] =>
  state.parties.filter((party) => party.person !== undefined && party.until === undefined && isAddressee(state, party));

/** Copies of older news would mislead: after an outage of a week the account tells, not the phone. */
const STALE_MS = 7 * 86_400_000;
/** An SMS costs and interrupts: only where something must be done, was decided, or ended. */
const bySms: ReadonlySet<string> = new Set(['Opened', 'Lapsed', 'SetAside', 'VisitSet', 'VisitMoved', 'VisitCancelled', 'DeliveryTold']);

function copiesOf(event: CaseEvent, contact: Contact | undefined, now: Instant): readonly ('mail' | 'sms')[] {
  if (contact === undefined || now - event.at > STALE_MS) return [];
  const mail = contact.mail !== null && contact.wants_mail;
  const sms = contact.phone !== null && contact.wants_sms && (isBinding(event.kind) || bySms.has(event.kind));
  return [...(mail ? (['mail'] as const) : []), ...(sms ? (['sms'] as const) : [])];
}

/** Puts the notice into each account with the copies to be sent, then tells the case on which day it was served. */
export async function serveNotice(parts: ServeParts, job: NoticeJob, now: Instant): Promise<void> {
  const { pool } = parts.corridor;
  const found = await findCase(sqlOf(pool), keyOf(job.division, job.number));
  const event = found?.events[seqOf(job.id) - 1];
  if (found === undefined || event === undefined) throw new Error(`A notice for ${job.number}, which is not there`);
  const people = await stillActing(pool, found.state, [...toldOf(found.state), ...interestedTold(found.state, event)], now);
  const contacts = await contactsOf(
    pool,
    people.flatMap(({ person }) => person ?? []),
  );
  await putIntoAccounts(pool, { job, event, people, contacts, now, quiet: parts.quiet === true });
  const reached = people.some(
    (party) =>
      (party.lead || party.kind === 'agent' || found.state.initiator === 'office') &&
      party.person !== undefined &&
      contacts.get(party.person)?.account === true,
  );
  if (reached && isBinding(event.kind)) await reportServed(parts, job, event, now);
}

type Put = {
  readonly job: NoticeJob;
  readonly event: CaseEvent;
  readonly people: readonly Party[];
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly now: Instant;
  readonly quiet: boolean;
};

const putIntoAccounts = (pool: pg.Pool, { job, event, people, contacts, now, quiet }: Put): Promise<void> =>
  inTransaction(pool, async (tx) => {
    const { division, number } = job;
    const idOf = (party: Party): string => `${job.id}:${party.id}`;
    tx.sendRows(
      insertNotices,
      people.map((party) => [
        division,
        idOf(party),
        number,
        party.person,
        job.event,
        JSON.stringify(job.parts),
        now,
        seqOf(job.id),
        dayOfInstant(event.at),
      ]),
    );
    tx.sendRows(
      insertDeliveries,
      (quiet ? [] : people).flatMap((party) =>
        copiesOf(event, contacts.get(party.person ?? ''), now).map((channel) => [
          division,
          idOf(party),
          channel,
          number,
          party.person,
          'queued',
          now,
          now,
        ]),
      ),
    );
    return kept(undefined);
  });

/** The day it lies in the account is the day of service (electronic signature law 11; decision 0041). */
async function reportServed(parts: ServeParts, job: NoticeJob, event: CaseEvent, now: Instant): Promise<void> {
  if (!isBinding(event.kind)) return;
  const [written, today] = [dayOfInstant(event.at), dayOfInstant(now)];
  const command: CommandOf<'serve'> = {
    kind: 'serve',
    notice: noticeIdOf(job.number, seqOf(job.id)),
    event: event.kind,
    parts: job.parts,
    written,
    on: written > today ? written : today,
    how: 'account',
  };
  const key = `serve ${job.id}`;
  const result = await changeCase(parts, {
    number: job.number,
    actor: { kind: 'system', job: 'delivery' },
    person: 'system',
    idempotencyKey: key,
    requestId: key,
    now,
    payload: { serve: job.id },
    command: () => ok(command),
  });
  // Handed over on paper meanwhile: served is served.
  if (!result.ok && result.refusal.code !== 'already-served')
    parts.log.warn(
      { case: job.number, job: job.id, refusal: result.refusal.code },
      'a notice lies in the account and the case does not know it',
    );
}
