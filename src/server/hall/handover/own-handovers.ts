/** Answers what a person does with their own hand-overs: shows a code for a hall, sees who took it, ends it. */
import { CODE_ALPHABET, CODE_LENGTH, CODE_SECONDS, handoverStateOf, spokenCode, type Handover } from '#domain/hall/handover.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantOf, instantText, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Handover as HandoverView, HandoverList, HandoverShown } from '#contract/view/handover.ts';
import { divisionOfId, findDraft, type Draft } from '#server/case/draft-store.ts';
import { divisionName } from '#server/case/draft-view.ts';
import { officeName } from '#server/case/words.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import { sha256 } from '#server/kernel/canonical-json.ts';
import { randomCode } from '#server/kernel/random-code.ts';
import { inTransaction, kept, sqlOf, undone, type Outcome } from '#server/kernel/transaction.ts';
import type { Facts, HallRoom } from '../hall-room.ts';
import { forgetLooked } from '../looked-store.ts';
import { forgetTyped } from '../typed-store.ts';
import { endHandover, findHandover, handoversOf, showHandover } from './handover-store.ts';

/** The hall is part of what is hashed: the same characters are another code elsewhere. */
export const codeHash = (hall: OfficeId, code: string): string => sha256(`yici-handover ${hall} ${code}`);

type Catalogue = HallRoom['catalogue'];
const hallView = ({ offices }: Catalogue, hall: OfficeId): HandoverView['hall'] => {
  const office = offices.get(hall);
  return { id: hall, name: office?.name ?? { zh: hall, en: hall }, division: office?.division ?? 0 };
};

function viewOf(catalogue: Catalogue, handover: Handover, draft: Pick<Draft, 'id' | 'matter'> | undefined, now: Instant): HandoverView {
  const { id, hall, madeAt, until, taken, ended } = handover;
  const name = draft === undefined ? undefined : findMatter(catalogue, draft.matter)?.name;
  return {
    id,
    state: handoverStateOf(handover, now),
    hall: hallView(catalogue, hall),
    draft: draft === undefined ? null : { id: draft.id, name: name ?? { zh: draft.matter, en: draft.matter } },
    madeAt: instantText(madeAt),
    until: instantText(until),
    by: taken === undefined ? null : officeName(catalogue, hall),
    takenAt: taken === undefined ? null : instantText(taken.at),
    endedAt: ended === undefined ? null : instantText(ended.at),
  };
}

const shownWith = async (room: HallRoom, handover: Handover, now: Instant): Promise<HandoverView> =>
  viewOf(room.catalogue, handover, handover.draft === undefined ? undefined : await findDraft(sqlOf(room.pool), handover.draft), now);

/** One's own draft, not sent yet, of the hall's division. Who acts for another shows the mandate at the window: a code says whose phone it is. */
async function draftFor(room: HallRoom, { caller }: Facts, id: string, division: number): Promise<Result<Draft>> {
  const draft = await findDraft(sqlOf(room.pool), id);
  if (draft === undefined || draft.owner !== caller?.person) return refuse('not-found');
  if (draft.consumed !== null) return refuse('draft-sent', { values: { number: draft.consumed } });
  const { zh, en } = divisionName(room.catalogue, draft.division);
  return draft.division === division ? ok(draft) : refuse('draft-elsewhere', { values: { place: zh, placeEn: en } });
}

export async function showCode(room: HallRoom, facts: Facts): Promise<Result<HandoverShown>> {
  const { caller, body, now } = facts;
  if (caller === undefined) return refuse('sign-in-needed');
  const wish = body as { readonly hall: string; readonly draft?: string };
  const office = room.catalogue.offices.get(brandAs<OfficeId>(wish.hall));
  if (office === undefined || office.kind !== 'hall' || office.closed === true) return refuse('hall-not-found');
  const draft = wish.draft === undefined ? undefined : await draftFor(room, facts, wish.draft, office.division);
  if (draft?.ok === false) return draft;
  const code = randomCode(CODE_ALPHABET, CODE_LENGTH);
  const handover: Handover = {
    division: office.division,
    id: `${office.division}-${room.newId()}`,
    person: caller.person,
    hall: office.id,
    ...(draft === undefined ? {} : { draft: draft.value.id }),
    madeAt: now,
    until: instantOf(now + CODE_SECONDS * 1000),
  };
  await inTransaction(room.pool, (tx) => {
    showHandover(tx, handover, codeHash(office.id, code));
    return Promise.resolve(kept(undefined));
  });
  return ok({ handover: viewOf(room.catalogue, handover, draft?.value, now), code: spokenCode(code), seconds: CODE_SECONDS });
}

export async function listHandovers(room: HallRoom, { caller, now }: Facts): Promise<Result<HandoverList>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const today = await handoversOf(sqlOf(room.pool), caller.person, startOfDay(dayOfInstant(now)));
  const rows = await Promise.all(today.map((each) => shownWith(room, each, now)));
  const halls = [...room.catalogue.offices.values()].filter(({ kind, closed }) => kind === 'hall' && closed !== true);
  return ok({ rows: rows.filter(({ state }) => state !== 'expired'), halls: halls.map(({ id }) => hallView(room.catalogue, id)) });
}

/** One's own; anybody else's is not there. */
async function own(room: HallRoom, { caller, params }: Facts): Promise<Result<Handover>> {
  const id = params['id'] ?? '';
  const division = divisionOfId(id);
  const found = division === undefined ? undefined : await findHandover(sqlOf(room.pool), division, id);
  return found === undefined || found.person !== caller?.person ? refuse('handover-not-found') : ok(found);
}

export async function getHandover(room: HallRoom, facts: Facts): Promise<Result<HandoverView>> {
  const found = await own(room, facts);
  return found.ok ? ok(await shownWith(room, found.value, facts.now)) : found;
}

/** Ended twice is ended once; what was filed stays filed. */
export async function endOwn(room: HallRoom, facts: Facts): Promise<Result<HandoverView>> {
  const found = await own(room, facts);
  if (!found.ok) return found;
  const { value } = found;
  if (value.ended !== undefined) return ok(await shownWith(room, value, facts.now));
  const ended = await inTransaction(room.pool, async (tx): Promise<Outcome<Handover | undefined>> => {
    const done = await endHandover(tx, value, { by: 'person', who: value.person }, facts.now);
    if (done === undefined) return undone(undefined);
    // What the hall kept of it goes with the permission: what registers said, what was typed.
    if (done.taken !== undefined) {
      forgetLooked(tx, done.division, done.taken.walkIn);
      forgetTyped(tx, done.division, done.taken.walkIn);
    }
    return kept(done);
  });
  return ok(await shownWith(room, ended ?? value, facts.now));
}
