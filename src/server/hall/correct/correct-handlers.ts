/** Answers the operations on corrections with four eyes: proposed by one clerk, settled by a second, listed with names and telephones covered. */
import {
  CORRECTABLE,
  COUNTER_CORRECTION_BASIS,
  decideCounterCorrection,
  isCorrectable,
  type CounterCorrectionCommand,
  type CounterCorrectionEvent,
  type CounterCorrectionState,
} from '#domain/hall/counter-correction.ts';
import { VISIT_REASONS, isReason } from '#domain/hall/visit.ts';
import { brandAs, type CaseNumber } from '#domain/kernel/brand.ts';
import { instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import { maskName, maskPhone } from '#domain/party/mask.ts';
import type { CounterCorrectionRow } from '#contract/view/shift.ts';
import { basisView } from '#server/case/words.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { runCommand, type Order } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { clerkOf, type Clerk } from '../hall-room.ts';
import { entriesOfVisit } from '../visit/store.ts';
import type { Facts, VisitRoom } from '../visit/visit-room.ts';
import { visitKey } from '../visit/visit-view.ts';
import { applySlip, standingOf } from './slips.ts';
import {
  counterCorrectionAggregate,
  counterCorrectionId,
  counterCorrectionKey,
  counterCorrectionsOf,
  lockCounterCorrection,
} from './store.ts';

type Names = 'propose' | 'approve' | 'refuse' | 'list';
export const correctHandlers = (room: VisitRoom): Readonly<Record<`counter-correction.${Names}`, Handler<Caller>>> => ({
  'counter-correction.propose': (facts) => propose(room, facts),
  'counter-correction.approve': (facts) => settle(room, facts),
  'counter-correction.refuse': (facts) => settle(room, facts, (facts.body as { readonly reason: string }).reason),
  'counter-correction.list': (facts) => list(room, facts),
});

type Body = {
  readonly what: string;
  readonly number?: string;
  readonly visit?: string;
  readonly walkIn?: string;
  readonly scan?: string;
  readonly to: string;
  readonly reason: string;
};

async function propose(room: VisitRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const { what, number, visit, walkIn, scan, to, reason } = facts.body as Body;
  if (!isCorrectable(what)) return refuse('beyond-correction');
  const { division, office: hall } = clerk.value.post;
  const about = visit ?? walkIn ?? scan ?? number ?? '';
  const standing = await standingOf(room, sqlOf(room.pool), { what, division, hall, about, number, to });
  if (!standing.ok) return standing;
  const id = counterCorrectionId(division, room.newId());
  const slip = { what, about, reason, ...standing.value, ...(number === undefined ? {} : { number: brandAs<CaseNumber>(number) }) };
  return change(room, facts, clerk.value, { division, id }, () => Promise.resolve(ok({ kind: 'propose', id, division, hall, ...slip })));
}

/** Looked at again when it is approved: what changed meanwhile is another slip. */
async function settle(room: VisitRoom, facts: Facts, reason?: string): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const key = counterCorrectionKey(facts.params['id'] ?? '');
  if (key === undefined || key.division !== clerk.value.post.division) return refuse('counter-correction-not-found');
  return change(room, facts, clerk.value, key, async (state) => {
    if (state === undefined) return refuse('counter-correction-not-found');
    if (reason !== undefined) return ok({ kind: 'refuse', reason });
    const { what, division, hall, about, number, to } = state;
    const standing = await standingOf(room, sqlOf(room.pool), { what, division, hall, about, number, to });
    return standing.ok ? ok({ kind: 'approve', stands: standing.value.from }) : standing;
  });
}

type Making = (state: CounterCorrectionState | undefined) => Promise<Result<CounterCorrectionCommand>>;

async function change(room: VisitRoom, facts: Facts, clerk: Clerk, key: Key, make: Making): Promise<Result<unknown>> {
  const { idempotencyKey, requestId, now, params, body } = facts;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  let entry: Awaited<ReturnType<typeof entriesOfVisit>>[number] | undefined;
  const order: Order<CounterCorrectionState, CounterCorrectionEvent> = {
    use: { division: key.division, person: clerk.person, key: idempotencyKey },
    payload: { act: 'counter-correction', params, body },
    requestId,
    now,
    lock: (tx) => lockCounterCorrection(tx, key),
    decide: async (tx, state, at) => {
      const command = await make(state);
      if (!command.ok) return command;
      const visit = state?.what === 'visit-reason' ? visitKey(state.about) : undefined;
      entry = visit === undefined ? undefined : (await entriesOfVisit(tx, visit.division, visit.visit))[0];
      const decided = decideCounterCorrection(command.value, state, { person: clerk.person, hall: clerk.post.office }, at);
      return decided.ok ? ok({ key, events: decided.value }) : decided;
    },
    reply: ({ state }) => ({ status: state.seq === 1 ? 201 : 200, body: { id: state.id } }),
  };
  return runCommand(
    room.corridor,
    counterCorrectionAggregate((tx, state) => applySlip(entry)(tx, state)),
    order,
  );
}

const ORIGINAL: Readonly<Record<string, Text>> = {
  returned: { zh: '已退还', en: 'returned' },
  kept: { zh: '留下了', en: 'kept' },
  none: { zh: '没有原件', en: 'no original' },
};
const same = (text: string): Text => ({ zh: text, en: text });

/** As it may stand in a list. */
function shown(what: CounterCorrectionState['what'], text: string): Text {
  switch (what) {
    case 'person-name':
      return same(maskName(text));
    case 'person-phone':
      return same(text === '' ? '' : maskPhone(text));
    case 'visit-reason':
      return isReason(text) ? VISIT_REASONS[text] : same(text);
    case 'original-returned':
      return ORIGINAL[text] ?? same(text);
    case 'case-title':
      return same(text);
  }
}

async function list(room: VisitRoom, { caller, query }: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(caller);
  if (!clerk.ok) return clerk;
  const { person, post } = clerk.value;
  const [limit, after] = [limitOf(query), readMark(query['after'], 2)];
  const states = await counterCorrectionsOf(sqlOf(room.pool), {
    division: post.division,
    hall: post.office,
    number: query['number'],
    after,
    limit,
  });
  const names = new Map<string, string>();
  for (const id of new Set(states.flatMap(({ proposedBy, settled }) => [proposedBy, ...(settled === undefined ? [] : [settled.person])])))
    names.set(id, (await room.parties.nameOf(id)) ?? id);
  const rows = states.map(
    (state): CounterCorrectionRow => ({
      id: state.id,
      what: state.what,
      name: CORRECTABLE[state.what],
      number: state.number ?? null,
      from: shown(state.what, state.from),
      to: shown(state.what, state.to),
      reason: state.reason,
      state: state.state,
      at: instantText(state.proposedAt),
      by: names.get(state.proposedBy) ?? '',
      settled:
        state.settled === undefined
          ? null
          : { at: instantText(state.settled.at), by: names.get(state.settled.person) ?? '', reason: state.settled.reason },
      own: state.proposedBy === person,
      basis: basisView(room.catalogue, COUNTER_CORRECTION_BASIS),
    }),
  );
  const last = states.at(-1);
  return ok({ rows, next: last === undefined ? null : nextMark(states, limit, [last.proposedAt, last.id]) });
}
