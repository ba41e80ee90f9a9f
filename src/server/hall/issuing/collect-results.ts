/** Collects the results of a matter: when the last one that goes on paper is there, or the person asks for what is, one delivery begins. */
import type { Actor } from '#domain/case/actor.ts';
import { mayChoose } from '#domain/case/delivery.ts';
import type { CaseState } from '#domain/case/state.ts';
import { collectedOf, type Results } from '#domain/hall/collect.ts';
import type { CaseNumber, DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runAcross } from '#server/corridor/run-across.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import { sqlOf, type Transaction } from '#server/kernel/transaction.ts';
import { beginDelivery } from './begin-delivery.ts';
import { holdCases, instantAfter, type HeldCase } from './case-steps.ts';
import type { IssuingRoom } from './issuing-room.ts';
import { whatLies } from './lay-results.ts';
import type { ParcelAddress } from './parcel-store.ts';

export type CollectOrder = {
  readonly division: DivisionCode;
  readonly number: CaseNumber;
  /** Without waiting for the rest, because somebody asked; they must be entitled to. */
  readonly early: boolean;
  readonly actor: Exclude<Actor, { kind: 'authority' }>;
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
};

/** Cases filed together at a window go out together where the person wanted one delivery; the one asked about leads. */
export const sharing = ({ number, together, delivery }: Pick<CaseState, 'number' | 'together' | 'delivery'>): readonly CaseNumber[] =>
  delivery?.together === true && together !== undefined ? [...together].toSorted() : [number];

type Found = { readonly cases: readonly Results[]; readonly missing: boolean };

/** What lies in no delivery yet, and whether something is still to come. */
async function freeResults(tx: Transaction, division: DivisionCode, held: readonly HeldCase[]): Promise<Found> {
  const lying = await whatLies(
    tx,
    division,
    held.map(({ state }) => state.number),
  );
  const all = held.map(({ state, definition }) => collectedOf(state, definition));
  const cases = all.map(({ number, parts, letters }) => ({
    number,
    parts: parts.filter((part) => !lying.has(`${number} ${part}`)),
    letters: letters.filter((part) => !lying.has(`${number} ${part}`)),
  }));
  return {
    // A letter alone makes no delivery: the decision lies in the account. It goes with the first certificate there is.
    cases: cases.some(({ parts }) => parts.length > 0) ? cases.filter(({ parts, letters }) => parts.length + letters.length > 0) : [],
    missing: all.some(({ open }) => open.length > 0),
  };
}

const addressIn = ({ delivery }: CaseState): ParcelAddress => ({
  recipient: delivery?.recipient ?? '',
  phone: delivery?.phone ?? '',
  address: delivery?.address ?? '',
});

/** Refuses `nothing-ready` where nothing is to be done now; `not-yours`. Runs under the case's lock: however often it is asked, one delivery begins. */
export async function collectResults(room: IssuingRoom, order: CollectOrder): Promise<Result<StoredReply>> {
  const { division, number, early, actor } = order;
  const found = await findCase(sqlOf(room.pool), keyOf(division, number));
  if (found === undefined) return refuse('case-not-found');
  const numbers = sharing(found.state);
  return runAcross(room.corridor, {
    use: { division, person: order.person, key: order.idempotencyKey },
    payload: { act: 'delivery.collect', number, early },
    requestId: order.requestId,
    now: order.now,
    decide: async (tx, now) => {
      const held = await holdCases(room, tx, division, numbers);
      if (!held.ok) return held;
      const lead = held.value.find(({ state }) => state.number === number);
      if (lead === undefined) return refuse('case-not-found');
      const at = instantAfter(now, ...held.value.map(({ loaded }) => loaded));
      if (actor.kind !== 'system' && held.value.some(({ state }) => !mayChoose(state, actor, at))) return refuse('not-yours');
      const { cases, missing } = await freeResults(tx, division, held.value);
      if (cases.length === 0 || (missing && !early)) return refuse('nothing-ready');
      const { way } = collectedOf(lead.state, lead.definition);
      const title = held.value.find(({ state }) => state.number === cases[0]?.number)?.state.title ?? lead.state.title;
      const address = way === 'courier' ? { address: addressIn(lead.state) } : {};
      const begun = beginDelivery(room, {
        way,
        division,
        cases,
        early: missing,
        again: false,
        title,
        ...address,
        actor,
        at,
      });
      return begun.ok ? ok({ steps: begun.value, at, body: {} }) : begun;
    },
  });
}
