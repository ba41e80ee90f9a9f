/** Answers the operations on files: told by their content, hashed, counted, given back only as downloads. */
import { readNumber } from '#domain/case/case-number.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { look } from '#server/audit/look.ts';
import type { Caller } from '#server/identity/caller.ts';
import { sha256 } from '#server/kernel/canonical-json.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { inTransaction, kept as whole, sqlOf, undone, type Outcome } from '#server/kernel/transaction.ts';
import type { CaseRoom } from './case-room.ts';
import { divisionOfId } from './draft-store.ts';
import { papersEverGiven } from './earlier-papers.ts';
import { judgeFile } from './file-kind.ts';
import { readerOf, seesMaterial } from './reader.ts';
import { findCase, keyOf } from './store.ts';

/** Five MiB: a page scanned in colour at 300 dpi is about one. */
export const FILE_LIMIT = 5 * 1024 * 1024;
/** Files of a person without a division of their own are kept with the province. */
const PROVINCE = 330000;

type Stored = { readonly owner: string; readonly name: string; readonly type: string; readonly bytes: Buffer };
const insert = statement(
  'file-insert',
  'insert into yici.file (division, id, owner, name, type, size, sha256, bytes, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
);
const find = statement<Stored>('file-find', 'select owner, name, type, bytes from yici.file where division = $1 and id = $2');

/** What one person may keep, wherever they say it belongs: two hundred photographed pages. A window scans for everybody of its division. */
const QUOTA = 200 * 1024 * 1024;
const WINDOW_QUOTA = 50 * 1024 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

const lock = statement<never>('file-lock', "select pg_advisory_xact_lock(hashtextextended('yici-file ' || $1, 0))");
const kept = statement<{ readonly bytes: number }>(
  'file-kept',
  'select coalesce(sum(size), 0)::float8 as bytes from yici.file where division = $1 and owner = $2',
);
/** A division is only named by who sends the file: with a hundred of them a quota for each would be none. */
const keptAnywhere = statement<{ readonly bytes: number }>(
  'file-kept-anywhere',
  'select coalesce(sum(size), 0)::float8 as bytes from yici.file where owner = $1',
);

export const fileHandlers = (room: CaseRoom): Readonly<Record<'file.create' | 'file.get', Handler<Caller>>> => ({
  'file.create': async ({ caller, bytes, query, now }) => {
    if (caller === undefined) return refuse('sign-in-needed');
    if (bytes.length === 0) return refuse('file-empty');
    const division = Number(query['division'] ?? caller.post?.division ?? PROVINCE);
    if (!room.catalogue.divisions.has(brandAs<DivisionCode>(division))) {
      return refuse('bad-input', { problems: [{ pointer: '/query/division', code: 'division-unknown' }] });
    }
    const judged = judgeFile(bytes);
    if ('fault' in judged) return refuse(judged.fault);
    const { kind } = judged;
    const id = `${division}-${room.newId()}`;
    const name = query['name'] ?? `${id}.${kind.extension}`;
    const hash = sha256(bytes);
    const row = [division, id, caller.person, name, kind.type, bytes.length, hash, Buffer.from(bytes), now];
    const { person, post } = caller;
    const quota = post === undefined ? QUOTA : WINDOW_QUOTA;
    return inTransaction(room.pool, async (tx): Promise<Outcome<Result<unknown>>> => {
      // Two uploads of one person at once: the second counts the first.
      const locked = tx.run(lock, [person]);
      const [, [sum]] = await Promise.all([locked, post === undefined ? tx.run(keptAnywhere, [person]) : tx.run(kept, [division, person])]);
      const left = quota - (sum?.bytes ?? 0);
      if (bytes.length > left) return undone(refuse('quota-exceeded', { values: { limit: Math.round(quota / MEGABYTE) } }));
      tx.send(insert, row);
      return whole(ok({ id, sha256: hash, name, size: bytes.length, type: kind.type }));
    });
  },
  'file.get': (facts) => read(room, facts),
});

/** The owner reads it; so does an office of a case it was given to, which must name the case and leaves a row in the ledger. */
async function read(room: CaseRoom, { caller, params, query, now, requestId }: RequestFacts<Caller>): Promise<Result<unknown>> {
  const id = params['id'] ?? '';
  const division = divisionOfId(id);
  if (caller === undefined || division === undefined) return refuse('file-not-found');
  const [file] = await sqlOf(room.pool).run(find, [division, id]);
  if (file === undefined) return refuse('file-not-found');
  const answer = ok({ bytes: file.bytes, type: file.type, fileName: file.name });
  if (file.owner === caller.person) return answer;
  const number = readNumber(query['case'] ?? '');
  const found = number === undefined ? undefined : await findCase(sqlOf(room.pool), keyOf(number.division, number.number));
  if (found === undefined) return refuse('file-not-found');
  // One file may be given for several materials, of which an office sees its own; one that was replaced is still on record.
  const given = papersEverGiven(found.events).flatMap(({ material, way }) => (way.by === 'file' && way.file === id ? [material] : []));
  const actor = await room.actorOf(caller);
  const reader = readerOf(found.state, actor, now);
  if (reader === undefined || !given.some((material) => seesMaterial(found.state, material, actor, reader)))
    return refuse('file-not-found');
  if (actor.kind !== 'officer') return answer;
  const subject = found.state.parties.find((party) => party.lead)?.person ?? file.owner;
  const entry = {
    division: found.state.division,
    number: found.state.number,
    subject,
    officer: caller.person,
    office: actor.post.office,
    who: actor.post.title.zh,
    purpose: 'file' as const,
    facts: [file.name],
    basis: null,
    requestId,
  };
  return look(room.pool, [entry], now, () => answer);
}
