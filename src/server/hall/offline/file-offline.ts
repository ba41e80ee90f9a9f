/** Answers `offline-filing.file`: one sealed application is opened, kept, and filed; whoever sends it, and however often, it is one. */
import { judgeTaken } from '#domain/hall/offline-time.ts';
import { readProvisional } from '#domain/hall/provisional-number.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts';
import { OfflineContent } from '#contract/view/offline.ts';
import { sha256 } from '#server/kernel/canonical-json.ts';
import { checkOf } from '#server/kernel/http/validate.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import { clerkOf, type Clerk, type Facts } from '../hall-room.ts';
import { attemptFiling } from './attempt-filing.ts';
import { blockOf, isVoid, type Block } from './block-store.ts';
import { filedView } from './filing-view.ts';
import { findFiling, keepArrived, type FilingRow } from './filing-store.ts';
import type { OfflineRoom } from './offline-room.ts';

const checkContent = checkOf(OfflineContent);
type Opened = {
  readonly content: OfflineContent;
  readonly block: Block;
  readonly hash: string;
  readonly count: number;
  readonly takenAt: Instant;
};

/** The code a person follows the receipt with; only its hash is kept. */
export const codeHash = (number: string, code: string): string => sha256(`${number} ${code.trim().toUpperCase()}`);

/** Who took it, under the post they had when the numbers were reserved for them. */
export const authorOf = ({ person, name, post }: Block): Clerk => ({
  session: 'offline',
  person: brandAs<PersonId>(person),
  name,
  posts: [post],
  post,
});

/** Opens it, and makes sure that it was sealed by the clerk its number was reserved for. Refuses `offline-seal-broken`, `number-not-reserved`. */
export async function openSealed(room: OfflineRoom, sealed: string): Promise<Result<Opened>> {
  const opened = await room.seals.open(sealed);
  if (opened === undefined) return refuse('offline-seal-broken');
  const content = contentOf(opened.content);
  if (!content.ok) return content;
  const number = readProvisional(content.value.number);
  const takenAt = instantOf(Date.parse(content.value.takenAt));
  if (number === undefined || !Number.isSafeInteger(takenAt)) return refuse('offline-seal-broken');
  const block = await blockOf(sqlOf(room.pool), number.division, number.count);
  if (block === undefined) return refuse('number-not-reserved');
  if (!room.seals.isGenuine(room.seals.secretOf(number.division, block.id), opened.content, opened.mac))
    return refuse('offline-seal-broken');
  return ok({ content: content.value, block, hash: sha256(opened.content), count: number.count, takenAt });
}

function contentOf(text: string): Result<OfflineContent> {
  try {
    const checked = checkContent(JSON.parse(text));
    return checked.ok ? ok(checked.value as OfflineContent) : checked;
  } catch {
    return refuse('offline-seal-broken');
  }
}

export async function fileOffline(room: OfflineRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const sealed = Buffer.from(facts.bytes).toString('ascii');
  const opened = await openSealed(room, sealed);
  if (!opened.ok) return opened;
  const { content, block, hash, count, takenAt } = opened.value;
  const { division, office } = clerk.value.post;
  // Any colleague of the hall may bring it in, and nobody else.
  if (readProvisional(content.number)?.division !== division || block.office !== office) return refuse('number-not-reserved');
  if (facts.idempotencyKey !== content.number) return refuse('idempotency-key-bad');
  const at = { division, count };
  const { now } = facts;
  await inTransaction(room.pool, async (tx) => {
    const own = { ...at, number: content.number, block: block.id, office, author: block.person, author_name: block.name };
    const code = codeHash(content.number, content.code);
    await keepArrived(
      tx,
      { ...own, sender_name: clerk.value.name, taken_at: takenAt, arrived_at: now, hash, code_hash: code, sealed },
      { person: clerk.value.person, now },
    );
    return kept(undefined);
  });
  const row = await rowOf(room, at);
  // Two contents under one number: the clerk's computer made a mistake, and the first one counts.
  if (row.hash !== hash) return refuse('number-used');
  // What came back waits for a clerk: sent again it is not tried again.
  if (row.state === 'arrived') {
    // On record as carrying nothing: it is not lost, and a clerk says what is true before it is filed.
    const late = (await isVoid(sqlOf(room.pool), division, count)) ? { code: 'number-void' } : judgedLate(takenAt, block, now);
    await attemptFiling(room, { row, application: content.application, hash, clerk: authorOf(block), late }, facts);
  }
  return ok(filedView(room, await rowOf(room, at)));
}

export const judgedLate = (taken: Instant, block: Block, now: Instant): Refusal | undefined => {
  const code = judgeTaken({ taken, reserved: block.reserved_at, expires: block.expires_at, now });
  return code === undefined ? undefined : { code };
};

export async function rowOf(room: OfflineRoom, at: Pick<FilingRow, 'division' | 'count'>): Promise<FilingRow> {
  const row = await findFiling(sqlOf(room.pool), at);
  if (row === undefined) throw new Error(`Offline filing ${at.division} ${at.count} was just kept`);
  return row;
}
