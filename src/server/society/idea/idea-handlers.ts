/** Answers the operations on ideas: read by everybody, proposed and supported by people, looked after by the reform office of the place. */
import { decideIdea } from '#domain/society/decide-idea.ts';
import { isStanding, type IdeaCommand, type IdeaEvent, type IdeaId, type IdeaState } from '#domain/society/idea.ts';
import { officerRef, type Actor, type ActorRef } from '#domain/case/actor.ts';
import { brandAs, type DivisionCode, type MatterId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { IdeaDone } from '#contract/view/idea.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import { alikeIdeas, ideaView, listIdeas, oneIdea, owedIdeas, ownIdeas, votedAmong, type IdeaRow } from './idea-lists.ts';
import { bringVotes, ideaAggregate, ideaId, ideaKey, lockIdea, setVote } from './idea-store.ts';

type Facts = RequestFacts<Caller>;
type Room = Pick<CaseRoom, 'pool' | 'corridor' | 'catalogue' | 'actorOf' | 'newId'>;
type Names = 'list' | 'get' | 'alike' | 'own' | 'propose' | 'vote' | 'withdraw' | 'kept' | 'show' | 'hide' | 'merge' | 'answer';

export const ideaHandlers = (room: Room): Readonly<Record<`idea.${Names}`, Handler<Caller>>> => ({
  'idea.list': (facts) => list(room, facts),
  'idea.get': (facts) => get(room, facts),
  'idea.alike': async ({ query }) =>
    ok({ rows: await alikeIdeas(sqlOf(room.pool), Number(query['division']), query['words'] ?? ''), next: null }),
  'idea.own': async (facts) => {
    const rows = await ownIdeas(sqlOf(room.pool), facts.caller?.person ?? '');
    return ok({ rows: await viewsOf(room, rows, facts), next: null });
  },
  'idea.propose': (facts) => propose(room, facts),
  'idea.vote': (facts) => vote(room, facts),
  'idea.withdraw': (facts) => onIdea(room, facts, () => ({ kind: 'withdraw' })),
  'idea.kept': (facts) => kept(room, facts),
  'idea.show': (facts) => onIdea(room, facts, () => ({ kind: 'show' })),
  'idea.hide': (facts) => onIdea(room, facts, ({ reason = '' }) => ({ kind: 'hide', reason })),
  'idea.merge': (facts) => merge(room, facts),
  'idea.answer': (facts) => answer(room, facts),
});

/** The reform office of a division; townships belong to their county. */
const keeperOf = ({ catalogue }: Room, division: number): string | undefined =>
  [...catalogue.offices.values()].find((office) => office.division === division && office.department === 'reform')?.id;

const keeps = (room: Room, { caller }: Pick<Facts, 'caller'>, division: number): boolean =>
  caller?.post !== undefined && caller.post.duty !== 'administration' && caller.post.office === keeperOf(room, division);

async function viewsOf(room: Room, rows: readonly IdeaRow[], facts: Facts) {
  const voted = await votedAmong(sqlOf(room.pool), rows, facts.caller?.person);
  return rows.map((row) =>
    ideaView(room.catalogue, row, { person: facts.caller?.person, keeps: keeps(room, facts, row.body.division), voted }),
  );
}

async function list(room: Room, facts: Facts): Promise<Result<unknown>> {
  const { division, by = 'votes', standing } = facts.query;
  const asked = {
    by: by === 'newest' ? ('newest' as const) : ('votes' as const),
    query: facts.query,
    ...(standing === undefined ? {} : { standing }),
  };
  const { rows, next } = await listIdeas(sqlOf(room.pool), Number(division), 'shown', asked);
  return ok({ rows: await viewsOf(room, rows, facts), next });
}

/** What is not shown exists for its proposer and its keeper alone. */
async function get(room: Room, facts: Facts): Promise<Result<unknown>> {
  const key = ideaKey(facts.params['id'] ?? '');
  const row = key === undefined ? undefined : await oneIdea(sqlOf(room.pool), key.division, key.id);
  if (row === undefined) return refuse('idea-not-found');
  const open = row.body.state === 'shown' || row.body.state === 'merged';
  const inside = row.person === facts.caller?.person || keeps(room, facts, row.body.division);
  const [view] = open || inside ? await viewsOf(room, [row], facts) : [];
  return view === undefined ? refuse('idea-not-found') : ok(view);
}

async function kept(room: Room, facts: Facts): Promise<Result<unknown>> {
  const post = facts.caller?.post;
  if (post === undefined || !keeps(room, facts, post.division)) return refuse('not-yours');
  const sql = sqlOf(room.pool);
  const { state = 'waiting' } = facts.query;
  if (state === 'owed') return ok({ rows: await viewsOf(room, await owedIdeas(sql, post.division), facts), next: null });
  const { rows, next } = await listIdeas(sql, post.division, state, { by: 'newest', query: facts.query });
  return ok({ rows: await viewsOf(room, rows, facts), next });
}

type Body = {
  readonly division: DivisionCode;
  readonly title: string;
  readonly text: string;
  readonly matter?: MatterId;
  readonly support: boolean;
  readonly reason?: string;
  readonly into: string;
  readonly standing: string;
  readonly link?: string;
};

async function propose(room: Room, facts: Facts): Promise<Result<unknown>> {
  const { division, title, text, matter } = facts.body as Body;
  if (keeperOf(room, division) === undefined)
    return refuse('bad-input', { problems: [{ pointer: '/division', code: 'division-unknown' }] });
  if (matter !== undefined && !room.catalogue.matters.has(matter))
    return refuse('bad-input', { problems: [{ pointer: '/matter', code: 'unknown-id' }] });
  const waiting = (await ownIdeas(sqlOf(room.pool), facts.caller?.person ?? '')).filter(({ body }) => body.state === 'waiting').length;
  const id = ideaId(division, room.newId());
  const proposal = { id, division, title: title.trim(), text: text.trim(), ...(matter === undefined ? {} : { matter }) };
  return change(room, facts, { division, id }, { command: () => ({ kind: 'propose', waiting, ...proposal }) });
}

/** An idea that its reader may not see is not there for any command either. */
async function onIdea(room: Room, facts: Facts, commandOf: (body: Partial<Body>) => IdeaCommand): Promise<Result<unknown>> {
  const seen = await get(room, facts);
  const key = ideaKey(facts.params['id'] ?? '');
  if (!seen.ok || key === undefined) return refuse('idea-not-found');
  return change(room, facts, key, { command: () => commandOf(facts.body as Partial<Body>) });
}

async function answer(room: Room, facts: Facts): Promise<Result<unknown>> {
  const { standing, text, link } = facts.body as Body;
  if (!isStanding(standing)) return refuse('bad-input', { problems: [{ pointer: '/standing', code: 'not-allowed-value' }] });
  return onIdea(room, facts, () => ({ kind: 'answer', standing, text, ...(link === undefined || link === '' ? {} : { link }) }));
}

async function vote(room: Room, facts: Facts): Promise<Result<unknown>> {
  const key = ideaKey(facts.params['id'] ?? '');
  const { support } = facts.body as Body;
  const person = facts.caller?.person;
  if (key === undefined || person === undefined) return refuse('idea-not-found');
  // A post has no vote: people have.
  if (facts.caller?.post !== undefined) return refuse('not-yours');
  return change(room, facts, key, {
    before: async (tx, state) => {
      if (state === undefined) return refuse('idea-not-found');
      return state.state === 'shown' ? ok(await setVote(tx, key, person, support, facts.now)) : refuse('idea-not-shown');
    },
    command: (votes) => ({ kind: 'count', votes }),
  });
}

async function merge(room: Room, facts: Facts): Promise<Result<unknown>> {
  const { into } = facts.body as Body;
  const [key, other] = [ideaKey(facts.params['id'] ?? ''), ideaKey(into)];
  const seen = await get(room, facts);
  if (!seen.ok || key === undefined || other === undefined) return refuse('idea-not-found');
  let target: IdeaState | undefined;
  return change(room, facts, key, {
    // Read under its own lock: a vote on it at the same moment is counted, and two that are joined to each other are not both gone.
    before: async (tx) => {
      target = (await lockIdea(tx, other)).state;
      return ok(0);
    },
    command: () => ({ kind: 'merge', into: brandAs<IdeaId>(into), target }),
    after: (tx) => bringVotes(tx, key, into),
  });
}

type Change = {
  /** Under the lock, before it is decided; its number goes into the command. */
  readonly before?: (tx: Sql, state: IdeaState | undefined) => Promise<Result<number>>;
  readonly command: (votes: number) => IdeaCommand;
  readonly after?: (tx: Sql) => Promise<void>;
};

const byOf = (actor: Actor): ActorRef => {
  if (actor.kind === 'person') return { kind: 'person', person: actor.person };
  if (actor.kind !== 'officer') throw new Error('ideas are of people and offices');
  return officerRef(actor);
};

async function change(room: Room, facts: Facts, key: Key, { before, command, after }: Change): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const actor = await room.actorOf(caller);
  const keeper = keeperOf(room, key.division);
  let votes = 0;
  return runCommand<IdeaState, IdeaEvent>(room.corridor, ideaAggregate, {
    use: { division: key.division, person: caller.person, key: idempotencyKey },
    payload: { params, body },
    requestId,
    now,
    lock: (tx) => lockIdea(tx, key),
    decide: async (tx, state, at) => {
      const counted = before === undefined ? ok(0) : await before(tx, state);
      if (!counted.ok) return counted;
      votes = counted.value;
      const { calendar } = room.catalogue;
      const decided = decideIdea(command(votes), state, { actor, by: byOf(actor), keeper, calendar, now: at });
      if (!decided.ok) return decided;
      await after?.(tx);
      return ok({ key, events: decided.value });
    },
    reply: ({ state }) => {
      const done: IdeaDone = { id: state.id, state: state.state, votes };
      return { status: state.seq === 1 ? 201 : 200, body: done };
    },
  });
}
