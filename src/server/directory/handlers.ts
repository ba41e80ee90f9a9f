/** Answers the operations of administration; who may not administer a division finds nothing there. */
import type { Pool } from 'pg';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Division } from '#domain/catalogue/directory.ts';
import { isWithin } from '#domain/division/division.ts';
import type { DirectoryActor } from '#domain/directory/commands.ts';
import { mayAdminister } from '#domain/directory/decide.ts';
import type { DirectoryRow } from '#contract/view/directory.ts';
import { directoryActs, type DirectoryAct } from '#contract/operations/directory.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Corridor } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import { findPersonNames } from '#server/identity/person-store.ts';
import type { Handler } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { applyDirectory } from './change-directory.ts';
import { makeDirectoryCommand } from './make-command.ts';
import { readHistory } from './read-history.ts';
import { findDirectory } from './store.ts';
import { directoryView } from './view.ts';

export type DirectoryRoom = {
  readonly pool: Pool;
  readonly corridor: Corridor;
  readonly catalogue: Catalogue;
  /** Under which name the logins of the identity provider are kept. */
  readonly provider: string;
  readonly newId: () => string;
};

const counts = statement<{ readonly division: number; readonly offices: number; readonly posts: number }>(
  'directory-counts',
  `select n.division, (select count(*)::int from yici.office o where o.division = n.division and not o.closed) as offices,
     (select count(*)::int from yici.post p where p.division = n.division and p.from_day <= $2::date and (p.until_day is null or p.until_day >= $2::date)) as posts
   from yici.directory_now n where n.division = any ($1)`,
);

/** The administrator who calls; the refusal tells officers without this duty that it is not theirs. */
const administratorOf = (caller: Caller | undefined): Result<Extract<DirectoryActor, { kind: 'administrator' }>> =>
  caller?.post?.duty === 'administration' ? ok({ kind: 'administrator', person: caller.person, post: caller.post }) : refuse('not-yours');

type Entered = { readonly actor: Extract<DirectoryActor, { kind: 'administrator' }>; readonly division: Division };

/** The same answer for a division of somebody else and for none at all. */
function enter({ catalogue }: DirectoryRoom, caller: Caller | undefined, code: string | undefined): Result<Entered> {
  const actor = administratorOf(caller);
  if (!actor.ok) return actor;
  const division = catalogue.divisions.get(brandAs<DivisionCode>(Number(code)));
  if (division === undefined || !mayAdminister(actor.value, division.code)) return refuse('not-found');
  return ok({ actor: actor.value, division });
}

async function listDirectories(room: DirectoryRoom, caller: Caller | undefined, today: string): Promise<Result<unknown>> {
  const actor = administratorOf(caller);
  if (!actor.ok) return actor;
  const { division } = actor.value.post;
  const county = room.catalogue.divisions.get(division)?.level === 'county';
  // Townships are shown to their own county; a city or the province reaches them through it.
  const mine = [...room.catalogue.divisions.values()].filter(
    (each) => isWithin(each.code, division) && (county || each.level !== 'township' || each.code === division),
  );
  const rows = await sqlOf(room.pool).run(counts, [mine.map(({ code }) => code), today]);
  const known = new Map(rows.map((row) => [row.division, row]));
  return ok({
    rows: mine.map(({ code, name, level }): DirectoryRow => {
      const row = known.get(code);
      return { code, name, level, open: row !== undefined, offices: row?.offices ?? 0, posts: row?.posts ?? 0 };
    }),
    next: null,
  });
}

const viewDirectory =
  (room: DirectoryRoom): Handler<Caller> =>
  async ({ caller, params, now }) => {
    const entered = enter(room, caller, params['division']);
    if (!entered.ok) return entered;
    const { division } = entered.value;
    const state = await findDirectory(sqlOf(room.pool), division.code);
    const names = await findPersonNames(room.pool, [...(state?.officers ?? [])]);
    const today = dayText(dayOfInstant(now));
    return ok(directoryView(state, { division, catalogue: room.catalogue, today, nameOf: (person) => names.get(person) ?? person }));
  };

const history =
  (room: DirectoryRoom): Handler<Caller> =>
  async ({ caller, params, query }) => {
    const entered = enter(room, caller, params['division']);
    if (!entered.ok) return entered;
    const { code: division, name } = entered.value.division;
    const state = await findDirectory(sqlOf(room.pool), division);
    return ok(await readHistory(room.pool, room.catalogue, state, { division, name, query }));
  };

const change =
  (room: DirectoryRoom, act: DirectoryAct): Handler<Caller> =>
  async ({ caller, params, body, idempotencyKey, requestId, now }) => {
    const entered = enter(room, caller, params['division']);
    if (!entered.ok) return entered;
    if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
    return applyDirectory(room, {
      division: entered.value.division.code,
      commands: [makeDirectoryCommand(act, body as Readonly<Record<string, unknown>>, room)],
      actor: entered.value.actor,
      person: caller.person,
      idempotencyKey,
      requestId,
      now,
    });
  };

/** Handlers by operation name, to be joined with those of the other rooms. */
export const directoryHandlers = (room: DirectoryRoom): Readonly<Record<string, Handler<Caller>>> => ({
  'directory.list': async ({ caller, now }) => listDirectories(room, caller, dayText(dayOfInstant(now))),
  'directory.get': viewDirectory(room),
  'directory.history': history(room),
  ...Object.fromEntries(directoryActs.map((act) => [`directory.${act}`, change(room, act)])),
});
