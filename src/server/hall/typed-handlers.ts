/** Answers the operations on what was typed for somebody at a window: kept as it is typed, and which of them lie begun in the own hall today. */
import { ok, type Result } from '#domain/kernel/result.ts';
import { dayOfInstant, instantText, startOfDay } from '#domain/kernel/instant.ts';
import { maskName } from '#domain/party/mask.ts';
import type { WalkInBegun } from '#contract/view/walk-in.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import { clerkOf, walkInOf, type Facts, type HallRoom } from './hall-room.ts';
import { keepTyped, listBegun, type Typed } from './typed-store.ts';

export const typedHandlers = (room: HallRoom): Readonly<Record<'walk-in.keep' | 'walk-in.list', Handler<Caller>>> => ({
  'walk-in.keep': (facts) => keep(room, facts),
  'walk-in.list': (facts) => list(room, facts),
});

/** The last one who typed is right: two clerks do not type for one person who stands before one of them. */
async function keep(room: HallRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const here = await walkInOf(room, clerk.value, facts);
  if (!here.ok) return here;
  const { typed } = facts.body as { readonly typed: Typed };
  const { post, person } = clerk.value;
  await inTransaction(room.pool, (tx) => {
    keepTyped(tx, { division: post.division, walkIn: here.value.id, office: post.office, officer: person, typed, now: facts.now });
    return Promise.resolve(kept(undefined));
  });
  return ok({});
}

/** Names are covered here: who goes on with one of them looks, and the ledger says so. */
async function list(room: HallRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const { post, person } = clerk.value;
  const rows = await listBegun(sqlOf(room.pool), post.division, post.office, startOfDay(dayOfInstant(facts.now)));
  const body: { readonly rows: readonly WalkInBegun[]; readonly next: null } = {
    rows: rows.map((row) => ({
      id: row.walk_in,
      name: row.kind === 'firm' ? row.person : maskName(row.person),
      ticket: row.number,
      matters: (row.matters ?? []).flatMap((id) => findMatter(room.catalogue, id)?.name ?? []),
      at: instantText(row.at),
      by: row.by,
      mine: row.officer === person,
    })),
    next: null,
  };
  return ok(body);
}
