/** Makes the package of a case that was put away: its history, its papers as they were kept, what was handed in, hashes, a signature. */
import { createHash } from 'node:crypto';
import { strToU8 } from 'fflate';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import { retentionOf } from '#domain/letter/retention.ts';
import { divisionOfId } from '#server/case/draft-store.ts';
import { lettersOfCase, textOfLetter } from '#server/case/letters-of-case.ts';
import { paperWorld } from '#server/case/paper-world.ts';
import { findCase, keyOf, type FoundCase } from '#server/case/store.ts';
import { drawPaper } from '#server/document/draw-paper.ts';
import { writePaper } from '#server/document/paper-of.ts';
import { titleOf } from '#server/document/paper-templates.ts';
import { papersOf } from '#server/document/papers-of.ts';
import { statement } from '#server/kernel/statement.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import { casesToPack, keepPackage } from './archive-store.ts';
import { keptLetter } from './keep-letter.ts';
import type { LetterRoom } from './letter-room.ts';
import { packBag } from './package-manifest.ts';
import { metadataOf, xmlOf, type PackedFile } from './package-metadata.ts';
import { retentionRules } from './retention-rules.ts';

/** The key that signs packages; in production the operator gives it as `office-archive.pem`. */
const ARCHIVE = brandAs<OfficeId>('archive');
const MOST = 5;

const fileBytes = statement<{ readonly name: string; readonly type: string; readonly bytes: Buffer }>(
  'archive-file-read',
  'select name, type, bytes from yici.file where division = $1 and id = $2',
);

type Piece = { readonly path: string; readonly bytes: Uint8Array; readonly title: string; readonly letter?: string; readonly on: string };
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const two = (index: number): string => String(index + 1).padStart(2, '0');

/** Every paper, the same bytes people were given. */
async function papersIn(room: LetterRoom, found: FoundCase, now: Instant): Promise<readonly Piece[]> {
  const letters = await lettersOfCase(sqlOf(room.pool), room.catalogue, found);
  const pieces: Piece[] = [];
  for (const [index, entry] of papersOf(found.state, found.events).entries()) {
    const letter = textOfLetter(letters.get(entry.id));
    pieces.push({
      path: `papers/${two(index)}-${entry.kind}.pdf`,
      bytes: await keptLetter(room, found, entry, 'zh', now),
      title: entry.title.zh,
      on: dayText(dayOfInstant(entry.at)),
      ...(letter === undefined ? {} : { letter }),
    });
  }
  return pieces;
}

const ENDINGS: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

/** What was handed in as files; a file that is gone is named by its hash in the history and missing here, loudly. */
async function materialsIn(room: LetterRoom, { state }: FoundCase): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  for (const [id, given] of Object.entries(state.given)) {
    if (given.by !== 'file') continue;
    // A file is kept where its owner sent it to, which need not be the case's division.
    const division = divisionOfId(given.file);
    const [row] = division === undefined ? [] : await sqlOf(room.pool).run(fileBytes, [division, given.file]);
    if (row === undefined) {
      room.log.warn({ number: state.number, material: id }, 'a file that was handed in is not there to be put away');
      continue;
    }
    const on = dayText(dayOfInstant(state.submittedAt));
    pieces.push({ path: `materials/${id}.${ENDINGS[row.type] ?? 'bin'}`, bytes: row.bytes, title: row.name, on });
  }
  return pieces;
}

/** The cover, with the list of what lies inside; it stands behind the last event. */
async function cover(room: LetterRoom, found: FoundCase, keepUntil: ReturnType<typeof retentionOf>): Promise<Uint8Array> {
  const { events, state } = found;
  const last = events.length;
  const at = events[last - 1]?.at ?? state.submittedAt;
  const entry = { id: `case-cover-${last}`, kind: 'case-cover', title: titleOf('case-cover'), at, seq: last, last } as const;
  const hall = [...room.catalogue.offices.values()].find(({ kind, division }) => kind === 'hall' && division === state.division);
  const world = await paperWorld(room, found, 'zh');
  const more = { ...(hall === undefined ? {} : { keeper: hall.id }), keepUntil: keepUntil?.until ?? ('ever' as const) };
  return drawPaper(writePaper(entry, events, { ...world, ...more }), undefined, 'archival');
}

/** Makes and keeps the package. Throws where the archive has no key: the round tries again, and says so. */
export async function makePackage(room: LetterRoom, found: FoundCase, now: Instant): Promise<void> {
  const { state, events } = found;
  const retention = retentionOf(retentionRules(), state);
  if (retention === undefined) throw new Error(`No retention term for ${state.number}`);
  const signer = await room.keys.forOffice(ARCHIVE, `电子归档${room.demo ? '（演示）' : ''}`);
  const ended = dayText(dayOfInstant(state.endedAt ?? now));
  const papers = await papersIn(room, found, now);
  const pieces: readonly Piece[] = [
    { path: 'cover.pdf', bytes: await cover(room, found, retention), title: titleOf('case-cover').zh, on: ended },
    ...papers,
    ...(await materialsIn(room, found)),
    { path: 'events.jsonl', bytes: strToU8(events.map((event) => `${JSON.stringify(event)}\n`).join('')), title: '办理过程', on: ended },
  ];
  const files = pieces.map(({ bytes, ...piece }): PackedFile => ({ ...piece, path: `data/${piece.path}`, sha256: hashOf(bytes) }));
  const metadata = metadataOf({ state, catalogue: room.catalogue, retention, files, made: instantText(now) });
  const payload = new Map<string, Uint8Array>([
    ['metadata.json', strToU8(`${JSON.stringify(metadata, undefined, 2)}\n`)],
    ['metadata.xml', strToU8(xmlOf(metadata))],
    ...pieces.map(({ path, bytes }) => [path, bytes] as const),
  ]);
  const info = `External-Identifier: ${state.number}\nBagging-Date: ${dayText(dayOfInstant(now))}\nPayload-Oxum: ${[...payload.values()].reduce((sum, { length }) => sum + length, 0)}.${payload.size}\n`;
  const bytes = packBag(payload, info, signer, instantText(now));
  await inTransaction(room.pool, async (tx) => {
    const made = { sha256: hashOf(bytes), bytes, papers: papers.length, keepUntil: retention.until ?? null, rule: retention.rule.id };
    keepPackage(tx, state.division, state.number, made, now);
    return kept(undefined);
  });
}

/** The worker's round: cases that were put away and have no package yet. */
export async function packDue(room: LetterRoom, division: DivisionCode, now: Instant): Promise<void> {
  for (const { number } of await casesToPack(sqlOf(room.pool), division, MOST)) {
    const found = await findCase(sqlOf(room.pool), keyOf(division, number));
    if (found === undefined) continue;
    await makePackage(room, found, now).catch((error: unknown) =>
      room.log.error({ err: error, number }, 'a package was not made and will be tried again'),
    );
  }
}
