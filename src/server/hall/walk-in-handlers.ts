/** Answers the operations by which a person at a window is identified, registered, and seen again by the clerk. */
import { IDENTITY_DOCUMENTS, isIdentityDocument, provesKind, type IdentityDocument } from '#domain/hall/identity-document.ts';
import type { Way, WalkIn } from '#domain/hall/walk-in.ts';
import { isInForce } from '#domain/party/mandate.ts';
import type { PersonId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { look, type LookEntry } from '#server/audit/look.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import { findPerson, type Wanted } from './find-person.ts';
import { clerkOf, walkInOf, type Clerk, type Facts, type HallRoom } from './hall-room.ts';
import { checkWish, registerPerson } from './register-person.ts';
import { ticketAtWindow } from './ticket-at-window.ts';
import { findWalkInOfTicket, keepWalkIn, personById, personByNumber } from './walk-in-store.ts';
import { walkInView } from './walk-in-view.ts';
import { sqlOf } from '#server/kernel/transaction.ts';

type Names = 'walk-in.find' | 'walk-in.from-ticket' | 'walk-in.register' | 'walk-in.act-for' | 'walk-in.get';

export const walkInHandlers = (room: HallRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'walk-in.find': (facts) => find(room, facts),
  'walk-in.from-ticket': (facts) => fromTicket(room, facts),
  'walk-in.register': (facts) => register(room, facts),
  'walk-in.act-for': (facts) => actFor(room, facts),
  'walk-in.get': (facts) => get(room, facts),
});

/** What the clerk is shown of the person: the ledger says so to them (personal information law art. 13: to handle what they came for). */
const lookAt = (clerk: Clerk, subject: PersonId, requestId: string, document?: IdentityDocument): LookEntry => ({
  division: clerk.post.division,
  number: null,
  subject,
  officer: clerk.person,
  office: clerk.post.office,
  // The person reads which document of theirs was looked at (2018 regulation art. 9).
  who: document === undefined ? clerk.post.title.zh : `${clerk.post.title.zh}（核对：${IDENTITY_DOCUMENTS[document].zh}）`,
  purpose: 'reception',
  facts: ['person.name', 'person.identifier', 'person.phone', 'person.residence'],
  basis: 'personal-information-protection-law-2021/13',
  requestId,
});

/** A row for each of them: whose matter it is, and who stands there for them. */
export const looksOf = (clerk: Clerk, walkIn: WalkIn, requestId: string): readonly LookEntry[] =>
  walkIn.agent === undefined
    ? [lookAt(clerk, walkIn.person, requestId, walkIn.document)]
    : [lookAt(clerk, walkIn.person, requestId, walkIn.giverDocument), lookAt(clerk, walkIn.agent.person, requestId, walkIn.document)];

type Identified = {
  readonly way: Way;
  readonly person: PersonId;
  readonly agent?: WalkIn['agent'];
  readonly ticket?: string | undefined;
  readonly document?: IdentityDocument | undefined;
  readonly giverDocument?: IdentityDocument | undefined;
};
/** The ticket somebody was called with, and the document they laid down. */
type Shown = { readonly ticket?: string; readonly document?: IdentityDocument };

/** What is none of article 9's documents proves nobody. */
const strangeDocument = (document: string | undefined) =>
  document === undefined || isIdentityDocument(document)
    ? undefined
    : refuse('document-not-accepted', { article: 'zhejiang-at-most-once-2018/9' });

/** Only the ticket at the own window is bound to whoever stands there. */
async function shownAt(room: HallRoom, clerk: Clerk, { ticket, document }: Shown, now: Facts['now']): Promise<Result<Shown>> {
  const strange = strangeDocument(document);
  if (strange !== undefined) return strange;
  if (ticket !== undefined) {
    const here = await ticketAtWindow(sqlOf(room.pool), clerk, ticket, now);
    if (!here.ok) return here;
  }
  return ok({ ...(ticket === undefined ? {} : { ticket }), ...(document === undefined ? {} : { document }) });
}

/** A person is proved by a document of theirs (2018 regulation art. 9); for a firm its licence, or the card of who came for it, is laid down. */
const documentProblem = (document: IdentityDocument | undefined, kind: 'person' | 'firm') =>
  document === undefined || kind === 'firm' || provesKind(document, kind)
    ? undefined
    : refuse('bad-input', { problems: [{ pointer: '/document', code: 'not-for-this-kind' }] });

/** Keeps the walk-in; then every answer, also one asked for again under the same key, has its rows in the ledger before anything of the person is read. */
async function begin(
  room: HallRoom,
  clerk: Clerk,
  { idempotencyKey, body, params, now, requestId }: Facts,
  who: (tx: Transaction) => Promise<Result<Identified>> | Result<Identified>,
): Promise<Result<unknown>> {
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const { division, office } = clerk.post;
  const asked = { division, person: clerk.person, key: idempotencyKey, payload: { act: 'walk-in', params, body }, now };
  const kept = await runOnce(room.pool, asked, async (tx) => {
    const found = await who(tx);
    if (!found.ok) return found;
    const { agent, ticket, document, giverDocument, ...rest } = found.value;
    const walkIn: WalkIn = {
      ...rest,
      ...(agent === undefined ? {} : { agent }),
      ...(ticket === undefined ? {} : { ticket }),
      ...(document === undefined ? {} : { document }),
      ...(giverDocument === undefined ? {} : { giverDocument }),
      id: `walk-in-${room.newId()}`,
      at: now,
      office,
      officer: clerk.person,
    };
    keepWalkIn(tx, division, walkIn);
    return ok({ id: walkIn.id });
  });
  if (!kept.ok) return kept;
  // The answer kept for repeats holds the id alone: nothing of the person lies in it for thirty days.
  const { id } = JSON.parse(kept.value.text) as { readonly id: string };
  // A key is kept for a month; who was at the window left with the day.
  const walkIn = await walkInOf(room, clerk, { params: { id }, now });
  if (!walkIn.ok) return walkIn;
  return look(room.pool, looksOf(clerk, walkIn.value, requestId), now, () => walkInView(room, clerk, walkIn.value, now));
}

async function find(room: HallRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const wanted = facts.body as Wanted & Shown;
  const shown = await shownAt(room, clerk.value, wanted, facts.now);
  if (!shown.ok) return shown;
  const person = await findPerson(room, clerk.value, wanted, facts.now);
  if (!person.ok) return person;
  const wrong = documentProblem(wanted.document, person.value.kind);
  if (wrong !== undefined) return wrong;
  return begin(room, clerk.value, facts, () => ok({ way: wanted.way, person: person.value.id as PersonId, ...shown.value }));
}

/**
 * The person who drew the ticket while signed in is proposed, and the clerk has compared a document: one key. Somebody identified
 * with it before, perhaps by a colleague who handed it on, is the same walk-in, with what was typed.
 */
async function fromTicket(room: HallRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const { ticket: id, document } = facts.body as Required<Shown>;
  const strange = strangeDocument(document);
  if (strange !== undefined) return strange;
  const sql = sqlOf(room.pool);
  const ticket = await ticketAtWindow(sql, clerk.value, id, facts.now);
  if (!ticket.ok) return ticket;
  const known = await findWalkInOfTicket(sql, clerk.value.post.division, id);
  // Whoever took their permission back is not shown again under it: then the document alone says who stands there.
  const before = known === undefined ? undefined : await walkInOf(room, clerk.value, { params: { id: known.id }, now: facts.now });
  if (before?.ok === true)
    return look(room.pool, looksOf(clerk.value, before.value, facts.requestId), facts.now, () =>
      walkInView(room, clerk.value, before.value, facts.now),
    );
  const { person } = ticket.value;
  const holder = person === undefined ? undefined : await personById(sql, person);
  if (person === undefined || holder === undefined) return refuse('ticket-unheld');
  const wrong = documentProblem(document, holder.kind);
  return wrong ?? begin(room, clerk.value, facts, () => ok({ way: 'ticket', person, ticket: id, document }));
}

async function register(room: HallRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const wanted = facts.body as Parameters<typeof checkWish>[0] & Shown;
  const wish = checkWish(wanted, facts.now);
  if (!wish.ok) return wish;
  const shown = await shownAt(room, clerk.value, wanted, facts.now);
  if (!shown.ok) return shown;
  const { now, requestId } = facts;
  const begun = await begin(room, clerk.value, facts, async (tx) => {
    const person = await registerPerson(room, tx, wish.value, now);
    return person.ok ? ok({ way: 'registered', person: person.value, ...shown.value }) : person;
  });
  if (begun.ok || begun.refusal.code !== 'name-differs') return begun;
  // That somebody has this number is learned even so: they read in their ledger who tried it.
  const holder = await personByNumber(sqlOf(room.pool), wish.value.number);
  const entry = holder === undefined ? [] : [{ ...lookAt(clerk.value, holder.id as PersonId, requestId), facts: ['person.identifier'] }];
  return look(room.pool, entry, now, () => begun);
}

/** Licensing law art. 29: an applicant may send an agent; the mandate is looked up now, and again when something is filed. */
async function actFor(room: HallRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const here = await walkInOf(room, clerk.value, facts);
  if (!here.ok) return here;
  const agent = here.value.agent?.person ?? here.value.person;
  const { mandate: wanted, document: given } = facts.body as { readonly mandate: string; readonly document?: IdentityDocument };
  const strange = strangeDocument(given);
  if (strange !== undefined) return strange;
  const mandate = (await room.parties.mandatesOf(agent)).find(({ id }) => id === wanted);
  if (mandate === undefined || !isInForce(mandate, facts.now)) return refuse('mandate-missing');
  return begin(room, clerk.value, facts, () =>
    ok({
      way: 'mandate',
      person: mandate.giver,
      agent: { person: agent, mandate: mandate.id },
      ticket: here.value.ticket,
      document: here.value.document,
      giverDocument: given,
    }),
  );
}

async function get(room: HallRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const here = await walkInOf(room, clerk.value, facts);
  if (!here.ok) return here;
  const entries = looksOf(clerk.value, here.value, facts.requestId);
  return look(room.pool, entries, facts.now, () => walkInView(room, clerk.value, here.value, facts.now));
}
