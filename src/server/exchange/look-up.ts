/** Asks the departments' systems at once, within a budget of time: what has not answered is pending, what failed is asked again later. */
import type { FactId } from '#domain/kernel/brand.ts';
import type { SourceAsked, SourceState } from '#domain/ask/provenance.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import type { Resource } from '#domain/exchange/resource.ts';
import type { KnownFact, LookedUp, LookUpOrder } from '#server/case/case-room.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { basisOf, beginCalls, lateName, type Begun } from './begin-calls.ts';
import type { Told } from './answer-cache.ts';
import { callSource, type Called } from './call-source.ts';
import type { ExchangeRoom } from './exchange-room.ts';
import { planOrder } from './plan-order.ts';
import { keepRows, rowOf } from './tell-outcome.ts';

/** The page waits no longer: with three sources hung it is usable within 3 s. */
export const BUDGET_MS = 2_000;
const HOUR = 3_600_000;

/** How one stood when the budget was over; undefined: still being asked. */
type Ended = { readonly begun: Begun; readonly called: Called | undefined };

const still: Pick<Called, 'detail' | 'ms' | 'requestHash' | 'answerHash'> = { detail: null, ms: 0, requestHash: null, answerHash: null };

/** The call itself, or what stands for it. */
function callOf(room: ExchangeRoom, begun: Begun, order: LookUpOrder): Promise<Called> {
  switch (begun.way) {
    case 'joined':
      return begun.call;
    case 'cached':
      return Promise.resolve({ ...still, told: begun.told, answerHash: begun.told.answerHash });
    case 'not-called':
      return Promise.resolve({ ...still, failure: begun.failure });
    case 'call': {
      const { planned, connection, office, id } = begun;
      const issue = order.number ?? order.draft ?? order.requestId;
      const { department } = planned.grant;
      const asking = { office, department, user: order.by.person, issue, id: id.replace(/^look-/, ''), basis: basisOf(planned) };
      return callSource(room, { planned, connection, subject: order.subject, asking });
    }
  }
}

/** Waits for one call until the budget is over; what comes later is written and kept for who asks again. */
async function within(room: ExchangeRoom, begun: Begun, order: LookUpOrder, over: Promise<undefined>): Promise<Ended> {
  const call = callOf(room, begun, order);
  const called = await Promise.race([call, over]);
  if (called !== undefined || begun.way === 'joined') return { begun, called };
  // Slow for the person is failing for the circuit: a source that hangs must not be waited for by everybody in turn.
  room.sources.of(begun.planned.resource.id).settle('slow', room.clock());
  room.late.keep(
    lateName(begun.planned, order),
    call.then(async (late) => {
      await keepRows(room, [rowOf(begun, late, order)]);
      return late;
    }),
  );
  return { begun, called };
}

const knownOf = ({ planned: { resource, ...planned } }: Begun, told: Told): readonly KnownFact[] =>
  (told.values ?? []).map(({ fact, value }) => ({
    fact,
    value,
    source: resource.name,
    at: told.at,
    department: resource.department,
    resource: resource.id,
    basis: basisOf({ resource, ...planned }),
  }));

const stateOf = (called: Called | undefined): SourceState => {
  if (called === undefined) return 'pending';
  if (called.told === undefined) return 'down';
  return (called.told.values ?? []).length === 0 ? 'none' : 'answered';
};

const askedOf = (resource: Resource, facts: readonly FactId[], state: SourceState, now: Instant): SourceAsked => ({
  resource: resource.id,
  name: resource.name,
  department: resource.department,
  facts,
  state,
  at: now,
  ...(state === 'pending' || state === 'down' ? { retryUntil: instantOf(now + resource.retryHours * HOUR) } : {}),
});

const standingOf = ({ begun: { planned }, called }: Ended, now: Instant): SourceAsked => {
  const facts = planned.fields.map(({ fact }) => fact);
  return askedOf(planned.resource, facts, stateOf(called), now);
};

/** A source asked under two grants is one source for the person, where it stands alike. */
function merged(asked: readonly SourceAsked[]): readonly SourceAsked[] {
  const standing = new Map<string, SourceAsked>();
  for (const each of asked) {
    const name = `${each.resource} ${each.state}`;
    const known = standing.get(name);
    standing.set(name, known === undefined ? each : { ...known, facts: [...known.facts, ...each.facts] });
  }
  return [...standing.values()];
}

type Prepared = { readonly begun: readonly Begun[]; readonly withheld: readonly SourceAsked[] };

/**
 * What is asked of whom, its rows in the ledger. Where the plan or the ledger fails nobody is asked, and the person goes on
 * as if no register were connected: a fault of ours must not close the counter.
 */
async function prepare(room: ExchangeRoom, order: LookUpOrder): Promise<Prepared | undefined> {
  try {
    const plan = await planOrder(sqlOf(room.pool), order);
    const withheld = plan.withheld.map(({ resource, facts, state }) => askedOf(resource, facts, state, order.now));
    return { withheld, begun: plan.look.length === 0 ? [] : await beginCalls(room, plan, order) };
  } catch (error) {
    room.log.error({ err: error, matter: order.definition.matter.id, request: order.requestId }, 'no register was asked');
    return undefined;
  }
}

/** The one door to departments' systems, as CaseRoom has it. */
export const makeLookUp =
  (room: ExchangeRoom, budgetMs: number = BUDGET_MS) =>
  async (order: LookUpOrder): Promise<LookedUp> => {
    const prepared = await prepare(room, order);
    if (prepared === undefined) return { known: [], sources: [] };
    const { begun, withheld } = prepared;
    if (begun.length === 0) return { known: [], sources: withheld };
    const timer = { id: undefined as NodeJS.Timeout | undefined };
    const over = new Promise<undefined>((done) => {
      timer.id = setTimeout(() => done(undefined), budgetMs);
    });
    const ended = await Promise.all(begun.map((each) => within(room, each, order, over)));
    clearTimeout(timer.id);
    await keepRows(
      room,
      ended.flatMap(({ begun: one, called }) => (called === undefined || one.way === 'joined' ? [] : [rowOf(one, called, order)])),
    );
    return {
      known: ended.flatMap(({ begun: one, called }) => (called?.told === undefined ? [] : knownOf(one, called.told))),
      sources: merged([...ended.map((each) => standingOf(each, order.now)), ...withheld]),
    };
  };
