/** Draws a paper once, signs it by the key of the office it is of, and keeps the bytes: what is asked for later is these. */
import { createHash } from 'node:crypto';
import type { CaseEvent } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Language } from '#domain/kernel/text.ts';
import { issuerOf } from '#server/case/number-letters.ts';
import { paperWorld } from '#server/case/paper-world.ts';
import { leaveRoom, signPdf } from '#server/certificate/sign-pdf.ts';
import type { SigningKey } from '#server/certificate/issuing-keys.ts';
import { drawPaper } from '#server/document/draw-paper.ts';
import { writePaper } from '#server/document/paper-of.ts';
import type { PaperEntry } from '#server/document/papers-of.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import { letterCode, letterKey, type LetterId } from './letter-code.ts';
import type { LetterRoom } from './letter-room.ts';
import { findKept, keepFile } from './letter-store.ts';

type Told = { readonly state: CaseState; readonly events: readonly CaseEvent[] };

/** Whose paper it is, as the case stood on its day; undefined for what no office answers for (a commitment, a cover). */
export function signerOffice({ events }: Told, entry: PaperEntry): OfficeId | undefined {
  const event = events[entry.seq - 1];
  const state = events.slice(0, entry.last).reduce<CaseState | undefined>((before, each) => evolve(before, each), undefined);
  return event === undefined || state === undefined ? undefined : issuerOf(entry, event, state);
}

/** The key of the office; undefined where it has none: its paper is then drawn unsigned and not kept, until it has. */
async function keyOf({ keys, catalogue, demo, log }: LetterRoom, office: OfficeId): Promise<SigningKey | undefined> {
  try {
    return await keys.forOffice(office, `${catalogue.offices.get(office)?.name.zh ?? office}${demo ? '（演示）' : ''}`);
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    log.warn({ office, code: error.code }, 'a paper waits for the key of its office');
    return undefined;
  }
}

export const letterIdOf = (state: Pick<CaseState, 'division' | 'number'>, paper: string): LetterId => ({
  division: state.division,
  number: state.number,
  paper,
});

type Drawn = { readonly bytes: Buffer; readonly signedBy: OfficeId | undefined; readonly waits: boolean };

/** As it was on its day: what the case learned later is not on it, so that it can be drawn at any time. */
async function draw(room: LetterRoom, told: Told, entry: PaperEntry, language: Language, at: Instant): Promise<Drawn> {
  const events = told.events.slice(0, entry.last);
  const code = letterCode(room.codeSecret, letterIdOf(told.state, entry.id));
  const world = await paperWorld(room, told, language);
  const paper = writePaper(entry, events, { ...world, check: { code, url: `${room.publicUrl}/letters/${code}` } });
  const office = signerOffice(told, entry);
  const signer = office === undefined ? undefined : await keyOf(room, office);
  if (office === undefined || signer === undefined)
    return { bytes: await drawPaper(paper, undefined, 'archival'), signedBy: undefined, waits: office !== undefined };
  const name = room.catalogue.offices.get(office)?.name.zh ?? office;
  const pdf = await drawPaper(paper, (sheet) => leaveRoom(sheet, { name, reason: paper.letter ?? paper.title, at }), 'archival');
  return { bytes: await signPdf(pdf, signer, at), signedBy: office, waits: false };
}

/** The kept bytes of a paper; drawn, signed and kept now where nobody did before. Two at once get the same. */
export async function keptLetter(room: LetterRoom, told: Told, entry: PaperEntry, language: Language, now: Instant): Promise<Buffer> {
  const id = letterIdOf(told.state, entry.id);
  const sql = sqlOf(room.pool);
  const found = await findKept(sql, id, language);
  if (found !== undefined) return found.bytes;
  const { bytes, signedBy, waits } = await draw(room, told, entry, language, now);
  if (waits) return bytes;
  const code = letterCode(room.codeSecret, id);
  const codeKey = letterKey(code);
  if (codeKey === undefined) throw new Error('A new mark does not read as one');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await inTransaction(room.pool, async (tx) => {
    keepFile(tx, id, { language, sha256, bytes, signedBy: signedBy ?? null, code, codeKey }, now);
    return kept(undefined);
  });
  return (await findKept(sql, id, language))?.bytes ?? bytes;
}
