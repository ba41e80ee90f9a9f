/** Answers the operations on instant decisions at the desk, and on who may make them. */
import { readNumber } from '#domain/case/case-number.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import { isOwnFile } from '#domain/case/capacity.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import { decideAtDesk, rightTo, type DeskAuthorisation } from '#domain/hall/desk-decision.ts';
import { brandAs, type DecisionId, type ItemId, type OfficeId, type PartId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, readDay } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { DeskAuthorisations, DeskDecision } from '#contract/view/shift.ts';
import { caseAggregate } from '#server/case/aggregate.ts';
import { caseNotFound, definitionOf } from '#server/case/case-room.ts';
import { openCase } from '#server/case/open-case.ts';
import { readerOf } from '#server/case/reader.ts';
import { keyOf, lockCase } from '#server/case/store.ts';
import { officeName } from '#server/case/words.ts';
import { runCommand, type Order } from '#server/corridor/run-command.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { clerkOf } from '../hall-room.ts';
import type { Facts, VisitRoom } from '../visit/visit-room.ts';
import { authorisationsAt, clerksOf, endAuthorisation, keepAuthorisation, postsOf, rightsOf } from './rights.ts';

type Names =
  | 'desk-decision.ready'
  | 'desk-decision.grant'
  | 'desk-authorisation.list'
  | 'desk-authorisation.give'
  | 'desk-authorisation.end';
export const deskHandlers = (room: VisitRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'desk-decision.ready': (facts) => ready(room, facts),
  'desk-decision.grant': (facts) => grant(room, facts),
  'desk-authorisation.list': (facts) => list(room, facts),
  'desk-authorisation.give': (facts) => give(room, facts),
  'desk-authorisation.end': (facts) => end(room, facts),
});

/** Every part that is not decided yet, with the right or what is in the way: asked of the engine itself. */
async function ready(room: VisitRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  // Who is no clerk learns not even whether there is such a case.
  if (!clerk.ok) return caseNotFound;
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const { state } = opened.value;
  const { person, post } = clerk.value;
  const { now } = facts;
  const rights = await rightsOf(sqlOf(room.pool), { division: post.division, person, hall: post.office }, now);
  const definition = definitionOf(room.catalogue, state);
  const open = [...state.parts.values()].filter((part) => ['submitted', 'accepted', 'reviewing'].includes(part.state));
  const body: DeskDecision = {
    parts: open.map((part) => {
      const right = rightTo(part, rights, now);
      const wish = { parts: [part.id], reasons: '', newDecision: () => brandAs<DecisionId>('decision-none') };
      const tried = right.ok ? decideAtDesk(wish, { state, definition, person, rights, now }) : right;
      return {
        part: part.id,
        name: part.plan.name,
        office: officeName(room.catalogue, part.office),
        under: right.ok ? right.value.kind : null,
        because: tried.ok ? null : tried.refusal.code,
      };
    }),
  };
  return ok(body);
}

async function grant(room: VisitRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return caseNotFound;
  const { idempotencyKey, requestId, now, params } = facts;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const read = readNumber(params['number'] ?? '');
  if (read === undefined) return caseNotFound;
  const key = keyOf(read.division, read.number);
  const { person, post } = clerk.value;
  const actor = { kind: 'officer', person, post } as const;
  const { parts, reasons = '' } = facts.body as { readonly parts: readonly PartId[]; readonly reasons?: string };
  const order: Order<CaseState, CaseEvent> = {
    use: { division: read.division, person, key: idempotencyKey },
    payload: { act: 'desk-decision.grant', params, body: facts.body },
    requestId,
    now,
    lock: (tx) => lockCase(tx, key),
    decide: async (tx, state, at) => {
      if (state === undefined || readerOf(state, actor, at) === undefined) return caseNotFound;
      // Nobody decides on their own file, whatever right they hold (model.md 7).
      if (isOwnFile(state, actor)) return refuse('own-file');
      const rights = await rightsOf(tx, { division: post.division, person, hall: post.office }, at);
      const newDecision = (): DecisionId => brandAs<DecisionId>(`decision-${room.newId()}`);
      const definition = definitionOf(room.catalogue, state);
      const events = decideAtDesk({ parts, reasons, newDecision }, { state, definition, person, rights, now: at });
      return events.ok ? ok({ key, events: events.value }) : events;
    },
    reply: ({ state, events }) => ({
      status: 200,
      body: { number: state.number, version: state.seq, events: events.map(({ kind }) => kind) },
    }),
  };
  return runCommand(
    room.corridor,
    caseAggregate(() => room.catalogue.calendar, room.catalogue),
    order,
  );
}

/** Names of colleagues, as in the directory; nobody else's data. */
async function list(room: VisitRoom, { caller, now }: Facts): Promise<Result<unknown>> {
  const post = caller?.post;
  if (post === undefined || post.duty === 'administration') return refuse('not-yours');
  const given = await authorisationsAt(sqlOf(room.pool), post.division, post.office);
  const rows = await Promise.all(
    given.map(async (each): Promise<DeskAuthorisations['rows'][number]> => {
      const names = await room.parties.nameOf(each.person as Parameters<VisitRoom['parties']['nameOf']>[0]);
      return {
        id: each.id,
        office: officeName(room.catalogue, each.office),
        hall: officeName(room.catalogue, each.hall),
        person: each.person,
        name: names ?? each.person,
        items: each.items.map((id) => ({ id, name: room.catalogue.items.get(id)?.name ?? { zh: id, en: id } })),
        from: instantText(each.from),
        until: each.until,
        ended: each.ended === undefined ? null : instantText(each.ended),
      };
    }),
  );
  const body: DeskAuthorisations = { rows, next: null, choices: post.duty === 'approval' ? await choicesOf(room, post, now) : null };
  return ok(body);
}

/** Clerks of the division's halls, and the instant items of the own department. */
async function choicesOf(
  { pool, catalogue }: VisitRoom,
  { division, office }: Post,
  now: Facts['now'],
): Promise<DeskAuthorisations['choices']> {
  const department = catalogue.offices.get(office)?.department;
  const clerks = await clerksOf(sqlOf(pool), division, now);
  return {
    clerks: clerks.map(({ person, name, office: hall }) => ({ person, name, hall, hallName: officeName(catalogue, hall) })),
    items: [...catalogue.items.values()]
      .filter((item) => item.department === department && item.handling === 'instant')
      .map(({ id, name }) => ({ id, name })),
  };
}

type GiveBody = { readonly person: string; readonly hall: string; readonly items: readonly string[]; readonly until: string };

/** By whoever approves for the office (licensing law 34: the organ decides; 2018 regulation 5: it may entrust). */
async function give(room: VisitRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, now } = facts;
  if (caller?.post?.duty !== 'approval') return refuse('not-yours');
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const { division, office } = caller.post;
  const { person, hall, items, until } = facts.body as GiveBody;
  if (person === caller.person) return refuse('own-file');
  const day = readDay(until);
  if (day === undefined || day < dayOfInstant(now)) return refuse('date-passed');
  const department = room.catalogue.offices.get(office)?.department;
  const known = items.map((id) => room.catalogue.items.get(brandAs<ItemId>(id)));
  const strange = known.findIndex((item) => item === undefined || item.department !== department);
  if (strange !== -1) return refuse('bad-input', { problems: [{ pointer: `/items/${strange}`, code: 'not-allowed-value' }] });
  if (known.some((item) => item?.handling !== 'instant')) return refuse('not-instant', { article: 'administrative-licensing-law-2019/34' });
  const sits = (await postsOf(sqlOf(room.pool), person, now)).some((post) => post.office === hall && post.duty === 'reception');
  if (!sits) return refuse('clerk-unknown');
  const authorisation: DeskAuthorisation = {
    id: `desk-${room.newId()}`,
    office,
    hall: brandAs<OfficeId>(hall),
    person,
    items: items.map((id) => brandAs<ItemId>(id)),
    from: now,
    until: dayText(day),
  };
  const payload = { act: 'desk-authorisation.give', body: facts.body };
  return runOnce(room.pool, { division, person: caller.person, key: idempotencyKey, payload, now }, async (tx) => {
    keepAuthorisation(tx, division, authorisation, caller.person);
    return Promise.resolve(ok({ id: authorisation.id }));
  });
}

async function end(room: VisitRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, now, params } = facts;
  if (caller?.post?.duty !== 'approval') return refuse('not-yours');
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const { division, office } = caller.post;
  const { reason } = facts.body as { readonly reason: string };
  const payload = { act: 'desk-authorisation.end', params, body: facts.body };
  return runOnce(room.pool, { division, person: caller.person, key: idempotencyKey, payload, now }, async (tx) => {
    const found = (await authorisationsAt(tx, division, office)).find((each) => each.id === params['id'] && each.office === office);
    if (found === undefined || found.ended !== undefined) return refuse('authorisation-not-found');
    endAuthorisation(tx, division, found, { reason, by: caller.person, at: now });
    return ok({ id: found.id });
  });
}
