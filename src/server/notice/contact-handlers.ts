/** Answers the operations on one's own contact: where copies go, a new mail address, the code that confirms it. */
import { maskPhone } from '#domain/party/mask.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { ContactView } from '#contract/view/notice.ts';
import type pg from 'pg';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { makeLimiter, type Limiter, type Rate } from '#server/kernel/http/guard.ts';
import { sqlOf, type Transaction } from '#server/kernel/transaction.ts';
import { CODE_GUESSES, CODE_MS, isCode } from './confirm-code.ts';
import { confirmMail, contactsOf, countGuess, dropMail, savePending, saveWants } from './contact-store.ts';
import { CODE_PREFIX, NO_CASE } from './send-due.ts';
import { insertDeliveries } from './store.ts';

type Facts = RequestFacts<Caller>;
type Names = 'contact.get' | 'contact.save' | 'contact.confirm';
type Parts = { readonly pool: pg.Pool; readonly secret: string };
type Room = Parts & { readonly codes: Limiter };

/** Codes go to addresses nobody has proved: five at once and five an hour are no weapon against a stranger's mailbox. */
const CODES: Rate = { burst: 5, perSecond: 5 / 3600 };

export const contactHandlers = (parts: Parts): Readonly<Record<Names, Handler<Caller>>> => handlersOf({ ...parts, codes: makeLimiter() });

const handlersOf = (room: Room): Readonly<Record<Names, Handler<Caller>>> => ({
  'contact.get': async ({ caller }) => (caller === undefined ? refuse('sign-in-needed') : ok(await viewOf(room, caller.person))),
  'contact.save': (facts) => save(room, facts),
  'contact.confirm': (facts) => confirm(room, facts),
});

async function viewOf({ pool }: Room, person: string): Promise<ContactView> {
  const contact = (await contactsOf(pool, [person])).get(person);
  return {
    phone: typeof contact?.phone === 'string' ? maskPhone(contact.phone) : null,
    mail: contact?.mail ?? null,
    pending: contact?.pending ?? null,
    wantsMail: contact?.wants_mail ?? true,
    wantsSms: contact?.wants_sms ?? true,
  };
}

/** One address, plain: what SMTP takes without quoting. Deliverability is proved by the code, not by a pattern. */
const MAIL_FORM = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;
export const isMail = (text: string): boolean => text.length <= 254 && MAIL_FORM.test(text);

type Save = { readonly mail?: string | null; readonly wantsMail?: boolean; readonly wantsSms?: boolean };

async function save(room: Room, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, now, language } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const { mail, wantsMail, wantsSms } = facts.body as Save;
  if (typeof mail === 'string' && !isMail(mail)) return refuse('bad-input', { problems: [{ pointer: '/mail', code: 'mail-form' }] });
  const before = await viewOf(room, caller.person);
  const wait = typeof mail === 'string' && mail !== before.mail ? room.codes.take(caller.person, CODES, now) : 0;
  if (wait > 0) return refuse('too-many-requests', { values: { seconds: wait } });
  const use = { division: NO_CASE, person: caller.person, key: idempotencyKey, payload: { contact: facts.body }, now };
  return runOnce(room.pool, use, async (tx) => {
    tx.send(saveWants, [caller.person, wantsMail ?? before.wantsMail, wantsSms ?? before.wantsSms, language]);
    if (mail === null) tx.send(dropMail, [caller.person]);
    if (typeof mail === 'string' && mail !== before.mail) sendCode(tx, caller.person, mail, now, language);
    return ok({
      ...before,
      wantsMail: wantsMail ?? before.wantsMail,
      wantsSms: wantsSms ?? before.wantsSms,
      ...(mail === null ? { mail: null, pending: null } : {}),
      ...(typeof mail === 'string' && mail !== before.mail ? { pending: mail } : {}),
    });
  });
}

/** The code is sent as every copy is: after the commit, again when the carrier stumbles. */
function sendCode(tx: Transaction, person: string, mail: string, now: Instant, language: string): void {
  tx.send(savePending, [person, mail, now, language]);
  tx.sendRows(insertDeliveries, [[NO_CASE, `${CODE_PREFIX}${person}:${now}`, 'mail', '', person, 'queued', now, now]]);
}

async function confirm(room: Room, { caller, idempotencyKey, now, body }: Facts): Promise<Result<unknown>> {
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const { code } = body as { readonly code: string };
  // Counted for itself, before it is judged: a guess that is undone could be made again.
  const [guess] = await sqlOf(room.pool).run(countGuess, [caller.person]);
  const view = await viewOf(room, caller.person);
  // The answer to the first confirmation was lost on its way: nothing waits any more, the address stands.
  if (guess === undefined && view.mail !== null) return ok(view);
  if (guess === undefined || now - guess.code_at > CODE_MS || guess.code_tries > CODE_GUESSES) return refuse('code-expired');
  const right = isCode(room.secret, { person: caller.person, mail: guess.pending, at: instantOf(guess.code_at) }, code);
  if (!right) return refuse('code-wrong', { values: { left: CODE_GUESSES - guess.code_tries } });
  await sqlOf(room.pool).run(confirmMail, [caller.person, now, guess.pending]);
  return ok(await viewOf(room, caller.person));
}
