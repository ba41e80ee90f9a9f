/** Gives the papers of an act their numbers, in the commit of the act: the authority's counter is locked until then, so none is left out or given twice (bar M2). */
import { partsOf } from '#domain/case/evolve.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { OfficeId, StopId } from '#domain/kernel/brand.ts';
import { dayOfInstant, yearOf } from '#domain/kernel/instant.ts';
import { authorityOf, type Authorities } from '#server/catalogue/authority.ts';
import type { Change } from '#server/corridor/aggregate.ts';
import { isJoined } from '#server/document/paper-kind.ts';
import { papersIn, revokesIn, type PaperEntry } from '#server/document/papers-of.ts';
import { templateOf } from '#server/document/paper-templates.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Transaction } from '#server/kernel/transaction.ts';

const number = statement(
  'letter-number',
  `with taken as (
     insert into yici.letter_counter as counter (division, mark, year, word, last) values ($1, $2, $3, $4, 1)
     on conflict (division, mark, year, word) do update set last = counter.last + 1 returning counter.last)
   insert into yici.letter (division, mark, year, word, no, office, case_division, number, paper, kind, seq, at)
   select $1, $2, $3, $4, taken.last, $5, $6, $7, $8, $9, $10, $11 from taken`,
);
const due: RowsStatement = {
  name: 'letter-due-insert',
  head: 'insert into yici.letter_due (division, number, paper, at)',
  columns: 4,
  tail: 'on conflict (division, number, paper) do nothing',
};

/** Whose paper it is: one act of the counter is the counter's, all else the office's whose part it is about. */
export function issuerOf({ kind }: Pick<PaperEntry, 'kind'>, event: CaseEvent, after: CaseState): OfficeId | undefined {
  if (event.by.kind === 'officer' && isJoined(kind)) return event.by.office;
  if (event.kind === 'Transferred') return event.from;
  const about = event.kind === 'PartAdded' && event.plan.kind === 'opinion' ? event.plan.of : partsOf(event)[0];
  return about === undefined ? undefined : after.parts.get(about)?.office;
}

/** Papers these events make; which stops count is known from the state before them. */
function papersMade({ before, after, events, seq }: Change<CaseState, CaseEvent>): readonly PaperEntry[] {
  const counted = new Set<StopId>();
  for (const part of before?.parts.values() ?? []) for (const stop of part.stops) if (stop.counts) counted.add(stop.id);
  for (const event of events) if (event.kind === 'Stopped' && event.counts) counted.add(event.stop);
  return papersIn(events, seq, { counts: (stop) => counted.has(stop), revokes: revokesIn(after) });
}

type Numbered = { readonly key: string; readonly values: readonly unknown[] };

/** Sends the numbers and the list of papers to be kept; nothing for events that make no paper. */
export function numberLetters(tx: Transaction, change: Change<CaseState, CaseEvent>, authorities: Authorities): void {
  const papers = papersMade(change);
  if (papers.length === 0) return;
  const { key, after, events, seq } = change;
  const numbered = papers.flatMap((entry): Numbered[] => {
    const { word } = templateOf(entry.kind);
    const event = events[entry.seq - seq - 1];
    const office = event === undefined ? undefined : issuerOf(entry, event, after);
    if (word === undefined || office === undefined) return [];
    const { division, mark } = authorityOf(authorities, office);
    const year = yearOf(dayOfInstant(entry.at));
    const values = [division, mark, year, word, office, key.division, key.id, entry.id, entry.kind, entry.seq, entry.at];
    return [{ key: `${division} ${mark} ${year} ${word}`, values }];
  });
  // Always in the same order, so that two cases numbered at once do not wait for each other in a circle.
  for (const { values } of numbered.toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)))
    tx.send(number, values);
  tx.sendRows(
    due,
    papers.map((entry) => [key.division, key.id, entry.id, entry.at]),
  );
}
