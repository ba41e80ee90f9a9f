/** What becomes of results that came back, were lost, or lie at the hall: another way is chosen, on the cases and the delivery in one commit. */
import type { Actor } from '#domain/case/actor.ts';
import { checkDelivery, mayChoose, type Delivery } from '#domain/case/delivery.ts';
import type { PaperWay, Results } from '#domain/hall/collect.ts';
import { decideParcel, mayChooseAgain } from '#domain/hall/decide-parcel.ts';
import { decidePickUp } from '#domain/hall/decide-pick-up.ts';
import type { CaseNumber } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runAcross, step, type Step } from '#server/corridor/run-across.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { sqlOf, type Transaction } from '#server/kernel/transaction.ts';
import { beginDelivery } from './begin-delivery.ts';
import { caseStep, holdCases, instantAfter, type HeldCase } from './case-steps.ts';
import { refOf, type IssuingRoom } from './issuing-room.ts';
import { parcelAggregate, findParcel, lockParcel } from './parcel-store.ts';
import { findPickUp, lockPickUp, pickUpAggregate } from './pick-up-store.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { holdersOfCase } from './lay-results.ts';

export type ChooseOrder = {
  readonly key: Key;
  readonly number: CaseNumber;
  readonly wish: Delivery & { readonly how: PaperWay };
  readonly actor: Extract<Actor, { kind: 'person' | 'officer' }>;
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
};

/** A delivery of the case that did not reach the person: it may be changed. `again`: a parcel that was sent once more already. */
export type Unreached = {
  readonly kind: 'pick-up' | 'parcel';
  readonly key: Key;
  readonly cases: readonly Results[];
  readonly early: boolean;
  readonly again: boolean;
};

/** The newest first is not asked: a result lies in one delivery only, so at most one of them is open for each. */
export async function findUnreached(room: Pick<IssuingRoom, 'pool'>, { division, id: number }: Key): Promise<readonly Unreached[]> {
  const sql = sqlOf(room.pool);
  const found: Unreached[] = [];
  for (const { kind, id } of await holdersOfCase(sql, division, number)) {
    const key = { division, id };
    if (kind === 'pick-up') {
      const pickUp = await findPickUp(sql, key);
      if (pickUp?.state === 'ready') found.push({ kind, key, cases: pickUp.cases, early: pickUp.early, again: false });
    } else {
      const parcel = await findParcel(sql, key);
      if (parcel !== undefined && mayChooseAgain(parcel))
        found.push({ kind, key, cases: parcel.cases, early: parcel.early, again: parcel.again });
    }
  }
  return found;
}

type Closing = { readonly loaded: Pick<Loaded<unknown>, 'lastAt'>; readonly close: (at: Instant) => Result<Step> };

/** Locks the old delivery, and says how it is closed. */
async function closing(
  room: IssuingRoom,
  tx: Transaction,
  { kind, key }: Unreached,
  { actor }: Pick<ChooseOrder, 'actor'>,
): Promise<Closing> {
  const by = refOf(actor);
  if (kind === 'pick-up') {
    const loaded = await lockPickUp(tx, key);
    return {
      loaded,
      close: (now) => {
        const sent = decidePickUp({ kind: 'send' }, loaded.state, { actor, by, calendar: room.catalogue.calendar, now });
        return sent.ok ? ok(step(pickUpAggregate(), { key, events: sent.value, loaded })) : sent;
      },
    };
  }
  const loaded = await lockParcel(tx, key);
  return {
    loaded,
    close: (now) => {
      const chosen = decideParcel({ kind: 'choose-again' }, loaded.state, { actor, by, now });
      return chosen.ok ? ok(step(parcelAggregate(), { key, events: chosen.value, loaded })) : chosen;
    },
  };
}

/** On each case in it: who may choose is judged there, and where the results may go. */
function choose(held: readonly HeldCase[], { wish, actor }: ChooseOrder, at: Instant): Result<readonly Step[]> {
  const steps: Step[] = [];
  for (const each of held) {
    if (!mayChoose(each.state, actor, at)) return refuse('not-yours');
    const done = caseStep(each, [{ kind: 'choose-delivery', delivery: wish, again: true }], actor, at);
    if (!done.ok) return done;
    steps.push(...done.value);
  }
  return ok(steps);
}

/** What of it is still to be handed out: a result that was set aside meanwhile comes with its new decision. */
const still = (cases: readonly Results[], held: readonly HeldCase[]): readonly Results[] =>
  cases.map((results) => {
    const parts = held.find(({ state }) => state.number === results.number)?.state.parts;
    return { ...results, parts: results.parts.filter((part) => parts?.get(part)?.state === 'issued') };
  });

/** Refuses `nothing-to-choose`, `sent-twice` (once more is free, then the window is left), and what the engine refuses. */
export async function chooseAgain(room: IssuingRoom, order: ChooseOrder): Promise<Result<StoredReply>> {
  const { wish, actor, key } = order;
  const [unreached] = (await findUnreached(room, key)).filter(({ kind }) => kind === 'parcel' || wish.how === 'courier');
  const { clean } = checkDelivery(wish);
  return runAcross(room.corridor, {
    use: { division: key.division, person: order.person, key: order.idempotencyKey },
    payload: { act: 'delivery.choose-again', number: order.number, wish },
    requestId: order.requestId,
    now: order.now,
    decide: async (tx, now) => {
      if (unreached === undefined) return refuse('nothing-to-choose');
      if (unreached.again && wish.how === 'courier') return refuse('sent-twice');
      const numbers = unreached.cases.map(({ number }) => number);
      const held = await holdCases(room, tx, key.division, numbers);
      if (!held.ok) return held;
      const old = await closing(room, tx, unreached, order);
      const at = instantAfter(now, old.loaded, ...held.value.map(({ loaded }) => loaded));
      const chosen = choose(held.value, order, at);
      if (!chosen.ok) return chosen;
      const closed = old.close(at);
      if (!closed.ok) return closed;
      const title = held.value[0]?.state.title ?? '';
      const { recipient = '', phone = '', address = '' } = clean;
      const begun = beginDelivery(room, {
        way: wish.how,
        division: key.division,
        cases: still(unreached.cases, held.value),
        early: unreached.early,
        again: unreached.kind === 'parcel',
        title,
        ...(wish.how === 'courier' ? { address: { recipient, phone, address } } : {}),
        actor,
        at,
      });
      return begun.ok ? ok({ steps: [...chosen.value, closed.value, ...begun.value], at, body: {} }) : begun;
    },
  });
}
