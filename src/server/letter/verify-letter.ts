/** The public check of a paper by its printed mark: genuine, no longer holding, void, or none; names nobody. */
import type { CaseEvent } from '#domain/case/events.ts';
import { partsOf } from '#domain/case/evolve.ts';
import { brandAs, type CaseNumber, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { LetterVerdict } from '#contract/view/letter.ts';
import { lettersOfCase, textOfLetter } from '#server/case/letters-of-case.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import { papersOf, type PaperEntry } from '#server/document/papers-of.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { signerOffice } from './keep-letter.ts';
import { letterKey } from './letter-code.ts';
import type { LetterRoom } from './letter-room.ts';
import { keptOfCase, letterOfCode } from './letter-store.ts';

/** Papers that say what was decided: a later act can take it back. */
const decisions: ReadonlySet<string> = new Set(['grant', 'refusal', 'revocation', 'not-accepted']);
const receipts: ReadonlySet<string> = new Set(['receipt']);

/** Whether `later` makes a paper of this kind say something that no longer holds. */
const overtakes = (kind: string, later: CaseEvent): boolean => {
  switch (later.kind) {
    case 'SetAside':
    case 'DecisionCorrected':
      return decisions.has(kind);
    case 'AcceptanceWithdrawn':
      return receipts.has(kind);
    case 'Resumed':
      return kind === 'stop-notice';
    default:
      return false;
  }
};

/** The later paper that overtook this one; undefined where it still holds. */
export function overtakenBy(entry: PaperEntry, events: readonly CaseEvent[], papers: readonly PaperEntry[]): PaperEntry | undefined {
  const own = new Set(events.slice(entry.seq - 1, entry.last).flatMap((event) => [...partsOf(event)]));
  const at = events.findIndex(
    (event, index) => index >= entry.last && overtakes(entry.kind, event) && partsOf(event).some((part) => own.has(part)),
  );
  return at < 0 ? undefined : papers.find(({ seq, last }) => seq <= at + 1 && at + 1 <= last);
}

const none = (now: Instant): LetterVerdict => ({ answer: 'none', checkedAt: instantText(now), paper: null });
const dayOf = (at: Instant): string => dayText(dayOfInstant(at));

/** The same for a wrong and an unknown mark, so that trying tells nothing. */
export async function verifyLetter(room: LetterRoom, code: string, now: Instant): Promise<LetterVerdict> {
  const sql = sqlOf(room.pool);
  const key = letterKey(code);
  const id = key === undefined ? undefined : await letterOfCode(sql, key);
  if (id === undefined) return none(now);
  const told = await findCase(sql, keyOf(brandAs<DivisionCode>(id.division), id.number as CaseNumber));
  if (told === undefined) return none(now);
  const papers = papersOf(told.state, told.events);
  const entry = papers.find((paper) => paper.id === id.paper);
  if (entry === undefined) return none(now);
  const [letters, kept] = await Promise.all([lettersOfCase(sql, room.catalogue, told), keptOfCase(sql, id.division, id.number)]);
  const letter = letters.get(entry.id);
  const later = overtakenBy(entry, told.events, papers);
  const office = signerOffice(told, entry);
  const name = office === undefined ? undefined : room.catalogue.offices.get(brandAs<OfficeId>(office))?.name;
  return {
    answer: (letter?.void_reason ?? null) !== null ? 'void' : later === undefined ? 'genuine' : 'superseded',
    checkedAt: instantText(now),
    paper: {
      title: entry.title,
      letter: textOfLetter(letter) ?? null,
      office: name ?? null,
      on: dayOf(entry.at),
      since: later === undefined ? null : { title: later.title, on: dayOf(later.at) },
      reason: letter?.void_reason ?? null,
      hashes: kept.filter(({ paper }) => paper === entry.id).map(({ language, sha256 }) => ({ language, sha256 })),
    },
  };
}
