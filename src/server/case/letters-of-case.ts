/** The numbers that the papers of a case were given, by the authorities that gave them. */
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { letterText, type LetterNumber } from '#domain/letter/letter-number.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

export type LetterRow = LetterNumber & {
  readonly division: number;
  readonly office: string;
  readonly number: string;
  readonly paper: string;
  readonly kind: string;
  readonly seq: number;
  readonly at: Instant;
  readonly void_reason: string | null;
  readonly voided_by: string | null;
  readonly voided_at: Instant | null;
};

export const LETTER_COLUMNS = 'division, mark, year, word, no, office, number, paper, kind, seq, at, void_reason, voided_by, voided_at';
const ofCase = statement<LetterRow>(
  'letter-of-case',
  `select ${LETTER_COLUMNS} from yici.letter where division = any ($1) and number = $2 order by at, seq`,
);

/** Divisions whose authorities may have numbered a paper of this case: its parts', and of who acted or had them before. */
function divisionsOf(state: CaseState, events: readonly CaseEvent[], offices: Catalogue['offices']): readonly number[] {
  const found = new Set<number>([state.division, ...[...state.parts.values()].map(({ division }) => division)]);
  const add = (office: OfficeId): void => {
    const division = offices.get(office)?.division;
    if (division !== undefined) found.add(division);
  };
  for (const event of events) {
    if (event.by.kind === 'officer') add(event.by.office);
    if (event.kind === 'Transferred') add(event.from);
    if (event.kind === 'Submitted') for (const plan of event.plans) add(plan.office);
  }
  return [...found];
}

/** By paper. A paper made before numbers were kept has none. */
export async function lettersOfCase(
  sql: Sql,
  { offices }: Pick<Catalogue, 'offices'>,
  { state, events }: { readonly state: CaseState; readonly events: readonly CaseEvent[] },
): Promise<ReadonlyMap<string, LetterRow>> {
  const rows = await sql.run(ofCase, [divisionsOf(state, events, offices), state.number]);
  return new Map(rows.map((row) => [row.paper, row]));
}

export const textOfLetter = (row: LetterRow | undefined): string | undefined => (row === undefined ? undefined : letterText(row));
