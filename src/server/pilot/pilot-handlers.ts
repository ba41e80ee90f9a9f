/** Answers the operations on pilots, but those that write to the catalogue: these are the studio's. */
import type { DivisionCode, ItemId } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantText, readDay, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { MeasureId } from '#domain/measure/measure.ts';
import { proposedOf } from '#domain/pilot/choose-places.ts';
import { PILOT_STATES, type PilotActor, type PilotCommand, type PilotState } from '#domain/pilot/pilot.ts';
import type { ComparablePlace, PilotChoices } from '#contract/view/pilot.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { countiesBelow } from '#server/measure/counties-below.ts';
import { asOf } from '#server/measure/figures.ts';
import { changePilot, sceneOf } from './change-pilot.ts';
import { candidatesOf, evaluatePilot } from './evaluate.ts';
import { findPilot, listPilots, pilotIdOf, pilotKey } from './pilot-store.ts';
import { pilotActorOf, triedWords, type PilotRoom } from './pilot-room.ts';
import { libraryRow, pilotRow, pilotView, placeView, publicPilot } from './pilot-view.ts';
import { isJudging, proposalOf, type ProposalBody } from './proposal-of.ts';

type Facts = RequestFacts<Caller>;
type Names = 'public' | 'list' | 'get' | 'library' | 'choices' | 'places' | 'propose' | 'revise' | 'compare' | 'approve' | 'return';
type Later = 'begin' | 'review' | 'stop' | 'extend';

export const pilotHandlers = (room: PilotRoom): Readonly<Record<`pilot.${Names | Later}`, Handler<Caller>>> => ({
  'pilot.public': (facts) => publicList(room, facts),
  'pilot.list': (facts) => list(room, facts),
  'pilot.get': (facts) => get(room, facts),
  'pilot.library': (facts) => library(room, facts),
  'pilot.choices': (facts) => choices(room, facts),
  'pilot.places': (facts) => places(room, facts),
  'pilot.propose': (facts) => propose(room, facts),
  'pilot.revise': (facts) => revise(room, facts),
  'pilot.compare': (facts) => compare(room, facts),
  'pilot.approve': (facts) => act(room, facts, 'approve', ({ reasons }) => ok({ kind: 'approve', reasons: String(reasons) })),
  'pilot.return': (facts) => act(room, facts, 'return', ({ reasons }) => ok({ kind: 'return', reasons: String(reasons) })),
  'pilot.begin': (facts) => act(room, facts, 'begin', () => ok({ kind: 'begin' })),
  'pilot.review': (facts) => review(room, facts),
  'pilot.stop': (facts) => act(room, facts, 'stop', ({ reasons }) => ok({ kind: 'stop', reasons: String(reasons) })),
  'pilot.extend': (facts) =>
    act(room, facts, 'extend', ({ reasons, until: wanted }) => {
      const until = readDay(String(wanted));
      return until === undefined
        ? refuse('bad-input', { problems: [{ pointer: '/until', code: 'not-a-day' }] })
        : ok({ kind: 'extend', reasons: String(reasons), until });
    }),
});

const markOf = (query: Facts['query']) => {
  const mark = readMark(query['after'], 2);
  return mark === undefined ? undefined : { at: mark[0] as Instant, id: String(mark[1]) };
};
const nextOf = (found: readonly PilotState[], limit: number): string | null => {
  const last = found.at(-1);
  return last === undefined ? null : nextMark(found, limit, [last.proposedAt, last.id]);
};

/** What nobody above has looked at yet is the office's own affair, unless people were asked. */
async function publicList(room: PilotRoom, { query, now }: Facts): Promise<Result<unknown>> {
  const sql = sqlOf(room.pool);
  const limit = limitOf(query);
  const found = await listPilots(sql, { states: PILOT_STATES, after: markOf(query), limit });
  const rows = await Promise.all(
    found.map(async (pilot) => {
      const heard = await room.heardOn(sql, pilot.id);
      const isPublic = heard !== undefined || (pilot.state !== 'proposed' && pilot.state !== 'returned');
      return isPublic ? [publicPilot(room, pilot, dayOfInstant(now), heard)] : [];
    }),
  );
  return ok({ rows: rows.flat(), next: nextOf(found, limit) });
}

async function list(room: PilotRoom, { caller, query, now }: Facts): Promise<Result<unknown>> {
  const actor = pilotActorOf(room, caller);
  if (!actor.ok) return actor;
  const sql = sqlOf(room.pool);
  const limit = limitOf(query);
  const found = await listPilots(sql, { states: PILOT_STATES, after: markOf(query), limit });
  const rows = found.map(async (pilot) => pilotRow(room, pilot, dayOfInstant(now), await room.heardOn(sql, pilot.id)));
  return ok({ rows: await Promise.all(rows), next: nextOf(found, limit) });
}

async function get(room: PilotRoom, { caller, params, now }: Facts): Promise<Result<unknown>> {
  const actor = pilotActorOf(room, caller);
  if (!actor.ok) return actor;
  const sql = sqlOf(room.pool);
  const found = await findPilot(sql, pilotKey(params['id'] ?? ''));
  if (found === undefined) return refuse('pilot-not-found');
  const { pilot, events } = found;
  const counties = [...pilot.places, ...pilot.comparison.places].flatMap((place) => countiesBelow(room.catalogue, place));
  const counted = await asOf(sql, counties);
  const body = await pilotView(room, {
    pilot,
    events,
    scene: await sceneOf(room, sql, pilot, events, { actor: actor.value, now }),
    heard: await room.heardOn(sql, pilot.id),
    evaluations: pilot.review?.evaluations ?? (await evaluatePilot(room, sql, pilot, now)),
    asOf: pilot.begunOn === undefined ? null : instantText(counted),
    next: await room.nextStandard(sql, pilot.item),
    today: dayOfInstant(now),
  });
  return ok(body);
}

const holds = (words: string, told: string): boolean => words.toLowerCase().includes(told);

async function library(room: PilotRoom, { caller, query, now }: Facts): Promise<Result<unknown>> {
  const actor = pilotActorOf(room, caller);
  if (!actor.ok) return actor;
  const sql = sqlOf(room.pool);
  const wanted = (query['q'] ?? '').trim().toLowerCase();
  const ended = await listPilots(sql, { states: ['stopped', 'adopted', 'running'], limit: 500 });
  const rows = await Promise.all(
    ended.map(async (pilot) => libraryRow(room, pilot, dayOfInstant(now), await room.heardOn(sql, pilot.id), actor.value) ?? []),
  );
  const all = rows.flat();
  return ok({ rows: wanted === '' ? all : all.filter((row) => holds(JSON.stringify(row), wanted)), next: null });
}

async function choices(room: PilotRoom, { caller }: Facts): Promise<Result<unknown>> {
  const actor = pilotActorOf(room, caller);
  if (!actor.ok) return actor;
  const { division } = actor.value;
  const known = await room.changesOf(sqlOf(room.pool), division);
  const body: PilotChoices = {
    division: placeView(room, division),
    changes: known.flatMap(({ item, source, changes }) => {
      const words = triedWords(room, { item, places: [division], tried: { changes } });
      const name = room.catalogue.items.get(item)?.name;
      return words.length === 0 || name === undefined ? [] : [{ ...source, item: { id: item as string, name }, words: [...words] }];
    }),
    measures: [...room.catalogue.measures.values()]
      .filter(isJudging)
      .map(({ id, name, unit, direction, formula }) => ({ id: id as string, name, unit, direction, formula })),
  };
  return ok(body);
}

async function places(room: PilotRoom, { caller, query, now }: Facts): Promise<Result<unknown>> {
  const actor = pilotActorOf(room, caller);
  if (!actor.ok) return actor;
  const measure = room.catalogue.measures.get(brandAs<MeasureId>(query['measure'] ?? ''));
  if (measure === undefined || !isJudging(measure))
    return refuse('bad-input', { problems: [{ pointer: '/measure', code: 'pilot-measure' }] });
  const tried = (query['places'] ?? '')
    .split(',')
    .filter((each) => each !== '')
    .map((each) => brandAs<DivisionCode>(Number(each)));
  const asked = {
    item: brandAs<ItemId>(query['item'] ?? ''),
    measure,
    tried: tried.length === 0 ? [actor.value.division] : tried,
    today: dayOfInstant(now),
  };
  const found = await candidatesOf(room, sqlOf(room.pool), asked);
  const proposed = proposedOf(found);
  const rows = found.map(
    ({ place, ...rest }): ComparablePlace => ({ place: placeView(room, place), ...rest, proposed: proposed.includes(place) }),
  );
  return ok({ rows: rows.slice(0, 100), next: null });
}

type Ordered = { readonly actor: PilotActor; readonly command: PilotCommand; readonly id: string; readonly act: string };

async function order(room: PilotRoom, facts: Facts, { actor, command, id, act: name }: Ordered): Promise<Result<StoredReply>> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  if (caller === undefined) return refuse('sign-in-needed');
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const payload = { act: `pilot.${name}`, params, body };
  return changePilot(room, { id, actor, person: caller.person, idempotencyKey, requestId, now, payload, command });
}

async function propose(room: PilotRoom, facts: Facts): Promise<Result<unknown>> {
  const actor = pilotActorOf(room, facts.caller);
  if (!actor.ok) return actor;
  const { division } = actor.value;
  const proposal = await proposalOf(room, division, facts.body as ProposalBody, facts.now);
  if (!proposal.ok) return proposal;
  const id = pilotIdOf(division, room.newId());
  return order(room, facts, {
    actor: actor.value,
    id,
    act: 'propose',
    command: { kind: 'propose', id, division, proposal: proposal.value },
  });
}

async function revise(room: PilotRoom, facts: Facts): Promise<Result<unknown>> {
  const actor = pilotActorOf(room, facts.caller);
  if (!actor.ok) return actor;
  const id = facts.params['id'] ?? '';
  const found = await findPilot(sqlOf(room.pool), pilotKey(id));
  if (found === undefined) return refuse('pilot-not-found');
  const proposal = await proposalOf(room, found.pilot.division, facts.body as ProposalBody, facts.now);
  return proposal.ok
    ? order(room, facts, { actor: actor.value, id, act: 'revise', command: { kind: 'revise', proposal: proposal.value } })
    : proposal;
}

async function compare(room: PilotRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await findPilot(sqlOf(room.pool), pilotKey(facts.params['id'] ?? ''));
  if (found === undefined) return refuse('pilot-not-found');
  const { proposed } = found.pilot.comparison;
  return act(room, facts, 'compare', ({ places: chosen, reasons }) =>
    ok({ kind: 'compare', comparison: { places: chosen as readonly DivisionCode[], proposed, reasons: String(reasons) } }),
  );
}

/** The figures are the platform's: who reviews writes words, and the numbers are reckoned as the review is made. */
async function review(room: PilotRoom, facts: Facts): Promise<Result<unknown>> {
  const sql = sqlOf(room.pool);
  const found = await findPilot(sql, pilotKey(facts.params['id'] ?? ''));
  if (found === undefined) return refuse('pilot-not-found');
  const evaluations = await evaluatePilot(room, sql, found.pilot, facts.now);
  return act(room, facts, 'review', (body) => ok({ ...body, kind: 'review', evaluations } as PilotCommand));
}

type Body = Readonly<Record<string, unknown>>;

async function act(room: PilotRoom, facts: Facts, name: string, commandOf: (body: Body) => Result<PilotCommand>): Promise<Result<unknown>> {
  const actor = pilotActorOf(room, facts.caller);
  if (!actor.ok) return actor;
  const id = facts.params['id'] ?? '';
  if ((await findPilot(sqlOf(room.pool), pilotKey(id))) === undefined) return refuse('pilot-not-found');
  const command = commandOf((facts.body ?? {}) as Body);
  return command.ok ? order(room, facts, { actor: actor.value, id, act: name, command: command.value }) : command;
}
