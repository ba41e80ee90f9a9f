/** Answers a person's page: where the results of their case are, what is still to come, what they may do. */
import { mayChoose, waysAgain } from '#domain/case/delivery.ts';
import { standsForApplicant } from '#domain/case/capacity.ts';
import { collectedOf, type PaperWay } from '#domain/hall/collect.ts';
import type { ParcelState } from '#domain/hall/parcel.ts';
import type { PickUpState } from '#domain/hall/pick-up.ts';
import { dayOfInstant, instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { maskName, maskPhone } from '#domain/party/mask.ts';
import type { DeliveryPaper, HandOutPlace, OwnDeliveries, OwnParcel, OwnPickUp } from '#contract/view/issuing.ts';
import { definitionOf } from '#server/case/case-room.ts';
import { openCase, type Opened } from '#server/case/open-case.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { chooseAgain, findUnreached, type Unreached } from './choose-again.ts';
import { collectResults, sharing } from './collect-results.ts';
import { hallOf } from './hall-of.ts';
import { deliveryKey, type Facts, type IssuingRoom } from './issuing-room.ts';
import { holdersOfCase, whatLies } from './lay-results.ts';
import { papersIn, statesOf } from './papers-in.ts';
import { addressOf, findParcel, type ParcelAddress } from './parcel-store.ts';
import { codeOfPickUp } from './pick-up-code.ts';
import { findPickUp } from './pick-up-store.ts';
import { look } from '#server/audit/look.ts';
import { deliveryLook } from './delivery-look.ts';

/** What has arrived tells a passer-by who looks over the shoulder nothing more. */
export const maskedAddress = ({ recipient, phone, address }: ParcelAddress): ParcelAddress => ({
  recipient: maskName(recipient),
  phone: maskPhone(phone),
  address: `${[...address].slice(0, 6).join('')}…`,
});
const arrived = new Set<ParcelState['state']>(['delivered', 'cancelled']);
/** As it may be shown: plain while it matters, masked after that. */
export const shownAddress = (parcel: ParcelState, address: ParcelAddress | undefined): ParcelAddress | null => {
  if (address === undefined) return null;
  return arrived.has(parcel.state) || parcel.chosenAgain ? maskedAddress(address) : address;
};

const ownPickUp = (room: IssuingRoom, pickUp: PickUpState, papers: DeliveryPaper[], isOwn: boolean, now: Instant): OwnPickUp => ({
  id: pickUp.id,
  state: pickUp.state,
  early: pickUp.early,
  // The code is the applicant's proof: an officer does not get it from us.
  code: isOwn && pickUp.state === 'ready' ? codeOfPickUp(room.codeSecret, pickUp.id) : null,
  openedAt: instantText(pickUp.openedAt),
  takenAt: pickUp.taken === undefined ? null : instantText(pickUp.taken.at),
  waited: dayOfInstant(pickUp.taken?.at ?? now) - dayOfInstant(pickUp.openedAt),
  papers,
});

const ownParcel = (parcel: ParcelState, address: ParcelAddress | undefined, papers: DeliveryPaper[]): OwnParcel => ({
  id: parcel.id,
  state: parcel.state,
  early: parcel.early,
  again: parcel.again,
  tracking: parcel.order?.tracking ?? null,
  packedAt: instantText(parcel.packedAt),
  tracks: parcel.tracks.map(({ news, when, place }) => ({ news, when: instantText(when), place })),
  to: shownAddress(parcel, address),
  papers,
});

export const placeOf = (room: Pick<IssuingRoom, 'catalogue'>, division: Opened['state']['division']): HandOutPlace | null => {
  const hall = hallOf(room.catalogue, division);
  return hall === undefined ? null : { name: hall.name, address: null, phone: hall.phone ?? null, hours: null };
};

const waysNow = (opened: Opened, room: IssuingRoom, unreached: readonly Unreached[], now: Instant): PaperWay[] => {
  const [first] = unreached;
  if (first === undefined || !mayChoose(opened.state, opened.actor, now)) return [];
  const ways = waysAgain(opened.state, definitionOf(room.catalogue, opened.state));
  return (['window', 'courier'] as const).filter(
    (way) => ways.includes(way) && !(way === 'courier' && first.again) && !(way === 'window' && first.kind === 'pick-up'),
  );
};

type Listed = Pick<OwnDeliveries, 'pickUps' | 'parcels'>;

async function listed(room: IssuingRoom, { state, actor }: Opened, now: Instant): Promise<Listed> {
  const sql = sqlOf(room.pool);
  const isOwn = standsForApplicant(state, actor, now);
  const list: { pickUps: OwnPickUp[]; parcels: OwnParcel[] } = { pickUps: [], parcels: [] };
  for (const { kind, id } of await holdersOfCase(sql, state.division, state.number)) {
    const key = { division: state.division, id };
    const found = kind === 'pick-up' ? await findPickUp(sql, key) : await findParcel(sql, key);
    if (found === undefined) continue;
    const states = await statesOf(
      room,
      state.division,
      found.cases.map(({ number }) => number),
    );
    const papers = await papersIn(room, found.cases, states);
    if ('codeHash' in found) list.pickUps.push(ownPickUp(room, found, papers, isOwn, now));
    else list.parcels.push(ownParcel(found, await addressOf(sql, key), papers));
  }
  const newest = (one: { readonly packedAt?: string; readonly openedAt?: string }): string => one.packedAt ?? one.openedAt ?? '';
  list.pickUps.sort((one, other) => newest(other).localeCompare(newest(one)));
  list.parcels.sort((one, other) => newest(other).localeCompare(newest(one)));
  return list;
}

async function viewOf(room: IssuingRoom, opened: Opened, now: Instant): Promise<OwnDeliveries> {
  const { state, actor } = opened;
  const definition = definitionOf(room.catalogue, state);
  const { parts, letters, open, number } = collectedOf(state, definition);
  const [lying, unreached, list] = await Promise.all([
    whatLies(sqlOf(room.pool), state.division, [number]),
    findUnreached(room, { division: state.division, id: number }),
    listed(room, opened, now),
  ]);
  const free = (part: string): boolean => !lying.has(`${number} ${part}`);
  const wantsPaper = (state.delivery?.how ?? 'electronic') !== 'electronic';
  const waiting = await papersIn(
    room,
    [{ number, parts: parts.filter(free), letters: wantsPaper ? letters.filter(free) : [] }],
    new Map([[number, state]]),
  );
  const certificates = waiting.some(({ kind }) => kind === 'certificate');
  return {
    ...list,
    place: placeOf(room, state.division),
    waiting: certificates ? waiting : [],
    toCome: wantsPaper ? open.map((part) => state.parts.get(part)?.plan.name ?? { zh: part, en: part }) : [],
    mayAskNow: certificates && mayChoose(state, actor, now),
    chooseAgain: waysNow(opened, room, unreached, now),
  };
}

/** Parties read of their own; officers through the ledger. Offices of the case see state and papers, as they see the delivery itself. */
export async function ofCase(room: IssuingRoom, facts: Facts): Promise<Result<unknown>> {
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const { state, actor, reader } = opened.value;
  if (reader === 'office') return refuse('case-not-found');
  const entries = actor.kind === 'officer' ? deliveryLook([state], actor, facts.requestId, ['party.name', 'delivery.parcel']) : [];
  return look(room.pool, entries, facts.now, async () => ok(await viewOf(room, opened.value, facts.now)));
}

type Act = (opened: Opened, scope: { readonly person: string; readonly idempotencyKey: string }) => Promise<Result<unknown>>;

/** Does an act of the person, or of the clerk of the case's hall, and answers with how it stands then. */
async function acting(room: IssuingRoom, facts: Facts, act: Act): Promise<Result<unknown>> {
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const { caller, idempotencyKey } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const done = await act(opened.value, { person: caller.person, idempotencyKey });
  return done.ok ? ofCase(room, facts) : done;
}

export const askNow = (room: IssuingRoom, facts: Facts): Promise<Result<unknown>> =>
  acting(room, facts, async ({ state, actor }, scope) => {
    if (actor.kind !== 'person' && actor.kind !== 'officer') return refuse('not-yours');
    const { division, number } = state;
    return collectResults(room, { division, number, early: true, actor, ...scope, requestId: facts.requestId, now: facts.now });
  });

export const chooseDeliveryAgain = (room: IssuingRoom, facts: Facts): Promise<Result<unknown>> =>
  acting(room, facts, async ({ state, actor }, scope) => {
    if (actor.kind !== 'person' && actor.kind !== 'officer') return refuse('not-yours');
    const wish = facts.body as Parameters<typeof chooseAgain>[1]['wish'];
    const key = { division: state.division, id: state.number };
    const together = sharing(state).length > 1 ? { together: true as const } : {};
    return chooseAgain(room, {
      key,
      number: state.number,
      wish: { ...wish, ...together },
      actor,
      ...scope,
      requestId: facts.requestId,
      now: facts.now,
    });
  });

/** A pick-up's or parcel's id as the address of a request names it. */
export const keyIn = ({ params }: Pick<Facts, 'params'>) => deliveryKey(params['id'] ?? '');
