/** Answers the operations on a hall's visits: the day, what a clerk notes, somebody whom nobody identified. */
import { visitsOf } from '#domain/hall/fold-visit.ts';
import { isAvoidedBy, isOutcome, isReason } from '#domain/hall/visit.ts';
import { readNumber } from '#domain/case/case-number.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { clerkOf } from '../hall-room.ts';
import { caseVisitHandlers } from './case-visits.ts';
import { secondVisitHandlers } from './second-visits.ts';
import { entriesOfDay, entriesOfVisit, findEntry, keepEntry } from './store.ts';
import { recordArrival } from './arrivals.ts';
import { hallDayOf, itemFactsOf, type Facts, type VisitRoom } from './visit-room.ts';
import { visitForm, visitKey, visitRow } from './visit-view.ts';

type Names = 'visit.form' | 'visit.day' | 'visit.enter' | 'visit.note';
type Noted = {
  readonly why: string;
  readonly outcome: string;
  readonly matters?: readonly string[];
  readonly number?: string;
  readonly avoidedBy?: string;
  readonly note?: string;
};

export const visitHandlers = (
  room: VisitRoom,
): Readonly<
  Record<Names | keyof ReturnType<typeof caseVisitHandlers> | keyof ReturnType<typeof secondVisitHandlers>, Handler<Caller>>
> => ({
  'visit.form': () => Promise.resolve(ok(visitForm(room.catalogue))),
  'visit.day': (facts) => ofDay(room, facts),
  'visit.enter': (facts) => enter(room, facts),
  'visit.note': (facts) => note(room, facts),
  ...caseVisitHandlers(room),
  ...secondVisitHandlers(room),
});

/** The newest first: a clerk notes what was just dealt with. */
async function ofDay(room: VisitRoom, facts: Facts): Promise<Result<unknown>> {
  const asked = hallDayOf(room, facts);
  if (!asked.ok) return asked;
  const { division, hall, day } = asked.value;
  const all = visitsOf(await entriesOfDay(sqlOf(room.pool), division, hall, day), itemFactsOf(room.catalogue)).toReversed();
  const [limit, after] = [limitOf(facts.query), readMark(facts.query['after'], 2)];
  const start = after === undefined ? 0 : all.findIndex(({ at, id }) => at < after[0] || (at === after[0] && id < String(after[1])));
  const page = start === -1 ? [] : all.slice(start, start + limit);
  const last = page.at(-1);
  return ok({
    rows: page.map((visit) => visitRow(room.catalogue, division, visit)),
    next: last === undefined ? null : nextMark(page, limit, [last.at, last.id]),
  });
}

function problemsOf({ catalogue }: VisitRoom, { why, outcome, matters = [], number, avoidedBy }: Noted): readonly Problem[] {
  const wrong = (pointer: string): Problem => ({ pointer, code: 'not-allowed-value' });
  return [
    ...(isReason(why) ? [] : [wrong('/why')]),
    ...(isOutcome(outcome) ? [] : [wrong('/outcome')]),
    ...(avoidedBy === undefined || isAvoidedBy(avoidedBy) ? [] : [wrong('/avoidedBy')]),
    ...matters.flatMap((matter, index) => (findMatter(catalogue, matter) === undefined ? [wrong(`/matters/${index}`)] : [])),
    ...(number === undefined || readNumber(number) !== undefined ? [] : [wrong('/number')]),
  ];
}

async function enter(room: VisitRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  if (facts.idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const body = facts.body as Noted;
  const problems = problemsOf(room, body);
  if (problems.length > 0) return refuse('bad-input', { problems });
  const { now, idempotencyKey } = facts;
  const { person, post } = clerk.value;
  const id = `came-${room.newId()}`;
  return runOnce(
    room.pool,
    { division: post.division, person, key: idempotencyKey, payload: { act: 'visit.enter', body }, now },
    async (tx) => {
      recordArrival(tx, { division: post.division, id, hall: post.office, person: undefined, at: now, officer: person });
      const arrived = await findEntry(tx, post.division, id);
      if (arrived === undefined) throw new Error('An arrival was not kept');
      const { visit, hall, day, who } = arrived;
      keepEntry(tx, { division: post.division, id: `noted-${id}`, visit, hall, day, who, kind: 'noted', at: now, officer: person, body });
      return ok({ id: `${post.division}-${visit}` });
    },
  );
}

async function note(room: VisitRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  if (facts.idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const body = facts.body as Noted;
  const problems = problemsOf(room, body);
  if (problems.length > 0) return refuse('bad-input', { problems });
  const { now, idempotencyKey, params } = facts;
  const { person, post } = clerk.value;
  const key = visitKey(params['id'] ?? '');
  const payload = { act: 'visit.note', params, body };
  return runOnce(room.pool, { division: post.division, person, key: idempotencyKey, payload, now }, async (tx) => {
    const [first] = key?.division === post.division ? await entriesOfVisit(tx, key.division, key.visit) : [];
    if (first === undefined || first.hall !== post.office) return refuse('visit-unknown');
    const { visit, hall, day, who } = first;
    keepEntry(tx, {
      division: post.division,
      id: `noted-${room.newId()}`,
      visit,
      hall,
      day,
      who,
      kind: 'noted',
      at: now,
      officer: person,
      body,
    });
    return ok({ id: `${post.division}-${visit}` });
  });
}
