/** Answers the operations on files: told by their content, hashed, counted, given back only as downloads. */
import { readNumber } from '#domain/case/case-number.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { look } from '#server/audit/look.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { definitionOf, type CaseRoom } from './case-room.ts';
import { divisionOfId } from './draft-store.ts';
import { papersEverGiven } from './earlier-papers.ts';
import { keepUpload } from './keep-file.ts';
import { seesInquiryFile } from './inquiry-files.ts';
import { readerOf, seesField, seesMaterial } from './reader.ts';
import { findCase, keyOf } from './store.ts';

/** Five MiB: a page scanned in colour at 300 dpi is about one. */
export const FILE_LIMIT = 5 * 1024 * 1024;
/** Files of a person without a division of their own are kept with the province. */
const PROVINCE = 330000;

type Stored = { readonly owner: string; readonly name: string; readonly type: string; readonly bytes: Buffer };
const find = statement<Stored>('file-find', 'select owner, name, type, bytes from yici.file where division = $1 and id = $2');

export const fileHandlers = (room: CaseRoom): Readonly<Record<'file.create' | 'file.get', Handler<Caller>>> => ({
  'file.create': async ({ caller, bytes, query, now }) => {
    if (caller === undefined) return refuse('sign-in-needed');
    const division = Number(query['division'] ?? caller.post?.division ?? PROVINCE);
    if (!room.catalogue.divisions.has(brandAs<DivisionCode>(division))) {
      return refuse('bad-input', { problems: [{ pointer: '/query/division', code: 'division-unknown' }] });
    }
    return keepUpload(room, { person: caller.person, atWindow: caller.post !== undefined, division, name: query['name'], bytes, now });
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
  const evident = Object.entries(found.state.provenance).flatMap(([field, { standing }]) =>
    standing.kind === 'contested' && standing.evidence?.file === id ? [field] : [],
  );
  const seen =
    reader !== undefined &&
    (seesInquiryFile(found.state, id, actor, reader) ||
      given.some((material) => seesMaterial(found.state, material, actor, reader)) ||
      evident.some((field) => seesField(found.state, definitionOf(room.catalogue, found.state), field, actor, reader)));
  if (!seen) return refuse('file-not-found');
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
