/** Performs an act on a case: a command from the body, through the corridor, acknowledged with the new version. */
import type { Actor } from '#domain/case/actor.ts';
import { decide } from '#domain/case/decide.ts';
import { isInterested } from '#domain/case/inquiry-bars.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { readNumber } from '#domain/case/case-number.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { CaseAct } from '#contract/case-act-names.ts';
import type { Acknowledged } from '#contract/view/case.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand, type Order } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { caseAggregate } from './aggregate.ts';
import { caseNotFound, definitionOf, type CaseRoom } from './case-room.ts';
import { articleProblems } from './check-articles.ts';
import { fileProblems } from './check-given.ts';
import { colleaguesOf } from './colleague-posts.ts';
import { inquiryProblems } from './check-inquiry.ts';
import { doneElsewhere, isDoneThere, systemsFor } from './handled-elsewhere.ts';
import { makeCommand } from './make-command.ts';
import { noteAttempt } from './note-attempt.ts';
import { promiseProblems } from './promise-problems.ts';
import { readerOf } from './reader.ts';
import { keyOf, lockCase } from './store.ts';

type Given = Parameters<typeof fileProblems>[1];

/** The handler of one act. */
export const actHandler =
  (room: CaseRoom, act: CaseAct): Handler<Caller> =>
  async ({ caller, body, params, idempotencyKey, requestId, now }) => {
    if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
    const members = body as Readonly<Record<string, unknown>>;
    const asks = await room.actorOf(caller);
    const { wrong, colleagues, systems } = await lookUp(room, act, members, { asks, person: caller.person, now });
    const promises = await promiseProblems(room, params['number'] ?? '', (members['given'] ?? {}) as Given, now);
    const done = await changeCase(room, {
      number: params['number'] ?? '',
      actor: authorityOf(act, members, asks),
      asks,
      person: caller.person,
      idempotencyKey,
      requestId,
      now,
      payload: { act, number: params['number'], body },
      command: (state, definition, at) => {
        const elsewhere = doneElsewhere(systems, state, act, members);
        if (elsewhere !== undefined) return elsewhere;
        const problems = [...wrong, ...promises];
        if (problems.length > 0) return refuse('bad-input', { problems });
        return makeCommand({
          act,
          body: members,
          state,
          definition,
          now: at,
          newId: room.newId,
          parties: room.parties,
          ...colleagues,
        });
      },
    });
    const read = readNumber(params['number'] ?? '');
    if (asks.kind !== 'officer' || read === undefined) return done;
    const attempting = { division: read.division, officer: asks.person, office: asks.post.office, number: read.number };
    return noteAttempt(room, done, { ...attempting, idempotencyKey, requestId, now });
  };

type Asker = { readonly asks: Actor; readonly person: string; readonly now: Instant };

/** Read before the transaction, which holds a connection already; told only to who may know the case. A stored file never changes. */
async function lookUp(room: CaseRoom, act: CaseAct, members: Readonly<Record<string, unknown>>, { asks, person, now }: Asker) {
  const sql = sqlOf(room.pool);
  const files = await fileProblems(sql, (members['given'] ?? {}) as Given, person);
  const office = asks.kind === 'officer' ? asks.post.office : undefined;
  const found = await inquiryProblems(sql, members, { person, office, now });
  const handing = office !== undefined && (act === 'claim' || act === 'assign');
  return {
    wrong: [...files, ...found, ...articleProblems(room.catalogue, members)],
    colleagues: handing ? { colleagues: await colleaguesOf(sql, office, now) } : {},
    systems: isDoneThere(act) ? await systemsFor(room, asks) : [],
  };
}

/** A supervising officer reports what another authority decided; the decision is that authority's, not the officer's. */
function authorityOf(act: CaseAct, body: Readonly<Record<string, unknown>>, actor: Actor): Actor {
  if (act !== 'set-aside' || actor.kind !== 'officer' || actor.post.duty !== 'supervision') return actor;
  return { kind: 'authority', name: String(body['authority']), reference: String(body['reference']) };
}

export type ChangeRequest = {
  readonly number: string;
  readonly actor: Actor;
  /** Who reports what `actor` decided, where these differ: the one who must be able to read the case. */
  readonly asks?: Actor;
  /** Scope of the key: a person, or `system`. */
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
  readonly command: (state: CaseState, definition: CaseDefinition, at: Instant) => Promise<Result<CaseCommand>> | Result<CaseCommand>;
};

/** Runs one command on an existing case; for people and for the worker alike. */
export async function changeCase(room: Pick<CaseRoom, 'corridor' | 'catalogue'>, request: ChangeRequest): Promise<Result<StoredReply>> {
  const read = readNumber(request.number);
  if (read === undefined) return caseNotFound;
  const key = keyOf(read.division, read.number);
  let definition: CaseDefinition | undefined;
  const order: Order<CaseState, CaseEvent> = {
    use: { division: read.division, person: request.person, key: request.idempotencyKey },
    payload: request.payload,
    requestId: request.requestId,
    now: request.now,
    lock: (tx) => lockCase(tx, key),
    decide: async (_tx, state, at) => {
      if (state === undefined || !mayKnow(state, request.asks ?? request.actor, at)) return caseNotFound;
      definition = definitionOf(room.catalogue, state);
      const command = await request.command(state, definition, at);
      if (!command.ok) return command;
      const events = decide(command.value, state, definition, request.actor, at);
      return events.ok ? ok({ key, events: events.value }) : events;
    },
    reply: ({ state, events }) => {
      const body: Acknowledged = { number: state.number, version: state.seq, events: events.map((event) => event.kind) };
      return { status: 200, body };
    },
  };
  const calendar = (): CaseDefinition['calendar'] => definition?.calendar ?? room.catalogue.calendar;
  return runCommand(room.corridor, caseAggregate(calendar, room.catalogue), order);
}

/** The sweep, jobs and other authorities know every case; people and officers those they may read. */
const mayKnow = (state: CaseState, actor: Actor, at: Instant): boolean =>
  actor.kind === 'system' ||
  actor.kind === 'authority' ||
  readerOf(state, actor, at) !== undefined ||
  (actor.kind === 'person' && isInterested(state, actor.person));
