/** Answers the links by which a phone sends photographs to a window: one phone, one paper, ten minutes, nothing about anybody. */
import { CODE_ALPHABET } from '#domain/hall/handover.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { instantOf, instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { PhotoLink, PhotoLinkMade, PhotoLinkOpened, PhotoSent } from '#contract/view/scan.ts';
import { keepFile } from '#server/case/keep-file.ts';
import { officeName } from '#server/case/words.ts';
import { sha256 } from '#server/kernel/canonical-json.ts';
import { randomCode } from '#server/kernel/random-code.ts';
import { inTransaction, kept, sqlOf, undone, type Outcome } from '#server/kernel/transaction.ts';
import { clerkOf, walkInOf, type Facts, type HallRoom } from '../hall-room.ts';
import { materialName } from './keep-scan.ts';
import { addSentPage, claimLink, closeLink, findLink, keepLink, lockClaimed, sentPages, type LinkRow } from './scan-store.ts';

/** Long enough to find the paper in a bag. */
const LIVES_MS = 10 * 60_000;
/** Of one paper. */
const MOST_PAGES = 20;
/** Sixteen characters of thirty-two: eighty bits. */
const CODE_LENGTH = 16;

const gone = refuse('photo-link-not-found');
const hashOf = (what: 'code' | 'phone', text: string): string => sha256(`yici-photo-${what} ${text}`);
/** The division leads the code, so that the link is found in its shard. */
const divisionOf = (code: string): number | undefined => {
  const [, division] = /^(\d{6,9})-[0-9A-Z]+$/.exec(code) ?? [];
  return division === undefined ? undefined : Number(division);
};

export async function makeLink(room: HallRoom, facts: Facts): Promise<Result<PhotoLinkMade>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const here = await walkInOf(room, clerk.value, facts);
  if (!here.ok) return here;
  const { material } = facts.body as { readonly material: string };
  if (materialName(room, material) === undefined)
    return refuse('bad-input', { problems: [{ pointer: '/material', code: 'not-allowed-value' }] });
  const { person, post } = clerk.value;
  const code = `${post.division}-${randomCode(CODE_ALPHABET, CODE_LENGTH)}`;
  const until = instantOf(facts.now + LIVES_MS);
  const id = `photo-link-${room.newId()}`;
  const link = { id, codeHash: hashOf('code', code), walk_in: here.value.id, material, officer: person, office: post.office, until };
  await inTransaction(room.pool, (tx) => {
    keepLink(tx, post.division, link);
    return Promise.resolve(kept(undefined));
  });
  // Behind the hash: it is in no log of any server on the way.
  return ok({ id, url: `${room.publicUrl}/photo#${code}`, until: instantText(until) });
}

const stateOf = ({ ended_at, until, phone_hash }: LinkRow, now: Instant): PhotoLink['state'] =>
  ended_at !== null || now > until ? 'ended' : phone_hash === null ? 'open' : 'used';

/** The link of the own hall; any other is not there. */
async function ownLink(room: HallRoom, facts: Facts): Promise<Result<{ readonly link: LinkRow; readonly division: number }>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const { division, office } = clerk.value.post;
  const link = await findLink(sqlOf(room.pool), division, facts.params['id'] ?? '');
  return link === undefined || link.office !== office ? gone : ok({ link, division });
}

async function linkView(room: HallRoom, division: number, link: LinkRow, now: Instant): Promise<PhotoLink> {
  const pages = await sentPages(sqlOf(room.pool), division, link.id);
  return { id: link.id, state: stateOf(link, now), until: instantText(link.until), pages: [...pages] };
}

export async function getLink(room: HallRoom, facts: Facts): Promise<Result<PhotoLink>> {
  const found = await ownLink(room, facts);
  return found.ok ? ok(await linkView(room, found.value.division, found.value.link, facts.now)) : found;
}

export async function endLink(room: HallRoom, facts: Facts): Promise<Result<PhotoLink>> {
  const found = await ownLink(room, facts);
  if (!found.ok) return found;
  const { link, division } = found.value;
  await inTransaction(room.pool, (tx) => {
    closeLink(tx, division, link.id, facts.now);
    return Promise.resolve(kept(undefined));
  });
  return ok(await linkView(room, division, { ...link, ended_at: link.ended_at ?? facts.now }, facts.now));
}

type Phone = { readonly code: string; readonly phone: string };
const placeOf = ({ code, phone }: Phone, now: Instant) => {
  const division = divisionOf(code);
  return division === undefined ? undefined : { division, codeHash: hashOf('code', code), phoneHash: hashOf('phone', phone), now };
};

/** Whoever opens it first has it; a photograph of the code opens nothing afterwards. */
export async function openLink(room: HallRoom, { body, now }: Facts): Promise<Result<PhotoLinkOpened>> {
  const place = placeOf(body as Phone, now);
  const link = place === undefined ? undefined : await claimLink(sqlOf(room.pool), place);
  if (place === undefined || link === undefined) return gone;
  const sent = await sentPages(sqlOf(room.pool), place.division, link.id);
  return ok({
    material: materialName(room, link.material) ?? { zh: link.material, en: link.material },
    hall: officeName(room.catalogue, brandAs<OfficeId>(link.office)),
    until: instantText(link.until),
    left: Math.max(0, MOST_PAGES - sent.length),
  });
}

/** Kept for the clerk who showed the link, under the hall's quota; judged by content like every upload. */
export async function sendPhoto(room: HallRoom, { query, bytes, now }: Facts): Promise<Result<PhotoSent>> {
  const place = placeOf({ code: query['code'] ?? '', phone: query['phone'] ?? '' }, now);
  if (place === undefined) return gone;
  return inTransaction(room.pool, async (tx): Promise<Outcome<Result<PhotoSent>>> => {
    const link = await lockClaimed(tx, place);
    if (link === undefined) return undone(gone);
    const sent = await sentPages(tx, place.division, link.id);
    if (sent.length >= MOST_PAGES) return undone(refuse('photo-link-full', { values: { limit: MOST_PAGES } }));
    const name = `${materialName(room, link.material)?.zh ?? link.material}-${sent.length + 1}.jpg`;
    const file = await keepFile(room, tx, { person: link.officer, atWindow: true, division: place.division, name, bytes, now });
    if (!file.ok) return undone(file);
    addSentPage(tx, place.division, link.id, file.value.id, now);
    return kept(ok({ sha256: file.value.sha256, size: file.value.size, left: MOST_PAGES - sent.length - 1 }));
  });
}
