/** The cases a person takes part in, newest first: found by the party rows, shown by folding each. */
import { brandAs, type CaseNumber, type DivisionCode } from '#domain/kernel/brand.ts';
import { hasEnded } from '#domain/case/graph.ts';
import type { PartState } from '#domain/case/state.ts';
import { instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { CaseRow } from '#contract/view/case.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { listedFor } from './acting-for.ts';
import { definitionOf, type CaseRoom } from './case-room.ts';
import { doneByOf } from './promise.ts';
import { readerOf } from './reader.ts';
import { findCases, type FoundCase } from './store.ts';
import { caseLight, namesOf, slowestClock } from './view/case-view.ts';
import { dayOrNull } from './words.ts';

type Found = { readonly division: DivisionCode; readonly number: CaseNumber; readonly submitted_at: number };

/** A person's cases may lie in several counties; the index on the person finds them in each. */
const own = statement<Found>(
  'case-own',
  `select c.division, c.number, c.submitted_at from yici.case_now c
   where exists (select from yici.case_party p where p.division = c.division and p.number = c.number and p.person = $1)
     and (c.submitted_at, c.number) < ($2, $3) order by c.submitted_at desc, c.number desc limit $4`,
);

export async function listOwnCases(room: CaseRoom, { caller, query, now }: RequestFacts<Caller>): Promise<Result<unknown>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const whose = await listedFor(room, caller.person, query['for'], now);
  if (!whose.ok) return whose;
  const limit = limitOf(query);
  const mark = readMark(query['after'], 2) ?? [Number.MAX_SAFE_INTEGER, '~'];
  const sql = sqlOf(room.pool);
  const found = await sql.run(own, [whose.value, Number(mark[0]), String(mark[1]), limit]);
  const cases = new Map<string, FoundCase>();
  for (const division of new Set(found.map((row) => row.division))) {
    const numbers = found.filter((row) => row.division === division).map((row) => row.number);
    for (const [number, each] of await findCases(sql, brandAs<DivisionCode>(division), numbers)) cases.set(number, each);
  }
  const { post: _post, ...person } = caller;
  const actor = await room.actorOf(person);
  // A former agent is still in the rows; what they may no longer read they may no longer list.
  const rows = found.flatMap((row) => {
    const each = cases.get(row.number);
    return each === undefined || readerOf(each.state, actor, now) === undefined ? [] : [rowOf(room, each, now)];
  });
  const last = found.at(-1);
  return ok({ rows, next: nextMark(found, limit, [last?.submitted_at ?? 0, last?.number ?? '']) });
}

/** A part that ended so has given what was asked for. */
const fruitful: ReadonlySet<PartState> = new Set(['granted', 'issued', 'delivered', 'ended', 'waived', 'not-needed']);

function rowOf({ catalogue }: CaseRoom, { state }: FoundCase, now: RequestFacts<Caller>['now']): CaseRow {
  const definition = definitionOf(catalogue, state);
  const scene = { catalogue, definition, state, now, names: namesOf({ catalogue, state }), certificates: new Map() };
  const clock = slowestClock(scene);
  // An opinion asked of another office is nothing the person applied for; the page of the case leaves it out as well.
  const parts = [...state.parts.values()].filter(({ plan }) => plan.kind !== 'opinion');
  return {
    number: state.number,
    version: state.seq,
    title: state.title,
    matter: state.matter,
    name: definition.matter.name,
    state: state.state,
    light: caseLight(scene),
    submittedAt: instantText(state.submittedAt),
    endedAt: state.endedAt === undefined ? null : instantText(state.endedAt),
    parts: parts.length,
    done: parts.filter(hasEnded).length,
    obtained: parts.some((part) => fruitful.has(part.state)),
    doneBy: dayOrNull(doneByOf(state, definition.calendar, now)),
    left: clock?.left ?? null,
    segments: clock?.segments ?? [],
  };
}
