/** Answers with the papers of a case that the reader may see: numbers, marks, and the hashes of what is kept. */
import { instantText } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { LetterOfCase } from '#contract/view/letter.ts';
import { lettersOfCase, textOfLetter } from '#server/case/letters-of-case.ts';
import { openCase } from '#server/case/open-case.ts';
import { maySee } from '#server/case/paper-handler.ts';
import { papersOf } from '#server/document/papers-of.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { LetterRoom } from './letter-room.ts';
import { keptOfCase } from './letter-store.ts';

/** Numbers and hashes are no personal data: the case itself, with its ledger, was opened to come here. */
export async function listLettersOfCase(room: LetterRoom, facts: RequestFacts<Caller>): Promise<Result<unknown>> {
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const { state, events } = opened.value;
  const sql = sqlOf(room.pool);
  const [letters, kept] = await Promise.all([
    lettersOfCase(sql, room.catalogue, opened.value),
    keptOfCase(sql, state.division, state.number),
  ]);
  const rows = papersOf(state, events)
    .filter((entry) => maySee(opened.value, entry))
    .map((entry): LetterOfCase => {
      const file = kept.find(({ paper, language }) => paper === entry.id && language === 'zh');
      const letter = letters.get(entry.id);
      return {
        paper: entry.id,
        letter: textOfLetter(letter) ?? null,
        void: letter?.void_reason ?? null,
        sha256: file?.sha256 ?? null,
        code: file?.code ?? null,
        keptAt: file === undefined ? null : instantText(file.at),
      };
    });
  return ok({ rows, next: null });
}
