/** Answers the operations by which a person at a window is identified, registered, and seen again by the clerk. */
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
import { keepWalkIn, personByNumber } from './walk-in-store.ts';
import { walkInView } from './walk-in-view.ts';
import { sqlOf } from '#server/kernel/transaction.ts';

type Names = 'walk-in.find' | 'walk-in.register' | 'walk-in.act-for' | 'walk-in.get';

export const walkInHandlers = (room: HallRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'walk-in.find': (facts) => find(room, facts),
  'walk-in.register': (facts) => register(room, facts),
  'walk-in.act-for': (facts) => actFor(room, facts),
  'walk-in.get': (facts) => get(room, facts),
});

/** What the clerk is shown of the person: the ledger says so to them (personal information law art. 13: to handle what they came for). */
const lookAt = (clerk: Clerk, subject: PersonId, requestId: string): LookEntry => ({
  division: clerk.post.division,
  number: null,
  subject,
  officer: clerk.person,
  office: clerk.post.office,
  who: clerk.post.title.zh,
  purpose: 'reception',
  facts: ['person.name', 'person.identifier', 'person.phone', 'person.residence'],
  basis: 'personal-information-protection-law-2021/13',
  requestId,
});

const looksOf = (clerk: Clerk, walkIn: WalkIn, requestId: string): readonly LookEntry[] =>
  [walkIn.person, ...(walkIn.agent === undefined ? [] : [walkIn.agent.person])].map((subject) => lookAt(clerk, subject, requestId));

type Identified = { readonly way: Way; readonly person: PersonId; readonly agent?: WalkIn['agent'] };

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
    const { agent, ...rest } = found.value;
    const walkIn: WalkIn = {
      ...rest,
      ...(agent === undefined ? {} : { agent }),
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
  const wanted = facts.body as Wanted;
  const person = await findPerson(room, clerk.value, wanted, facts.now);
  if (!person.ok) return person;
  return begin(room, clerk.value, facts, () => ok({ way: wanted.way, person: person.value.id as PersonId }));
}

async function register(room: HallRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const wish = checkWish(facts.body as Parameters<typeof checkWish>[0], facts.now);
  if (!wish.ok) return wish;
  const { now, requestId } = facts;
  const begun = await begin(room, clerk.value, facts, async (tx) => {
    const person = await registerPerson(room, tx, wish.value, now);
    return person.ok ? ok({ way: 'registered', person: person.value }) : person;
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
  const { mandate: wanted } = facts.body as { readonly mandate: string };
  const mandate = (await room.parties.mandatesOf(agent)).find(({ id }) => id === wanted);
  if (mandate === undefined || !isInForce(mandate, facts.now)) return refuse('mandate-missing');
  return begin(room, clerk.value, facts, () =>
    ok({ way: 'mandate', person: mandate.giver, agent: { person: agent, mandate: mandate.id } }),
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
