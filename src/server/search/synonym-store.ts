/** Everyday words as divisions changed them, beside those that came with the catalogue. */
import { SynonymFile } from '#contract/catalogue/synonym-file.ts';
import { brandAs, type DivisionCode, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { problemLine } from '#server/catalogue/file-problem.ts';
import { CATALOGUE_FOLDER } from '#server/catalogue/load-catalogue.ts';
import { readYaml } from '#server/catalogue/read-yaml.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';
import type { Synonym } from './synonym-book.ts';

export type KeptSynonym = Synonym & {
  readonly division: DivisionCode;
  readonly revision: number;
  readonly person: PersonId;
  readonly office: OfficeId;
  readonly at: Instant;
};
type Row = {
  readonly division: number;
  readonly word: string;
  readonly means: readonly string[];
  readonly revision: number;
  readonly person: PersonId;
  readonly office: OfficeId;
  readonly at: Instant;
};

const COLUMNS = 'division, word, means, revision, person, office, at';
const all = statement<Row>('synonym-all', `select ${COLUMNS} from yici.synonym order by division, word`);
const locked = statement<Row>('synonym-locked', `select ${COLUMNS} from yici.synonym where division = $1 and word = $2 for update`);
const put = statement<{ readonly revision: number }>(
  'synonym-put',
  `insert into yici.synonym (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (division, word) do update set means = excluded.means, revision = excluded.revision, person = excluded.person,
     office = excluded.office, at = excluded.at where synonym.revision = excluded.revision - 1 returning revision`,
);
const many = statement<{ readonly count: number }>('synonym-count', 'select count(*)::int as count from yici.synonym where division = $1');
const note = statement('synonym-note', `insert into yici.synonym_event (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7)`);

const synonymOf = (row: Row): KeptSynonym => ({ ...row, division: brandAs<DivisionCode>(row.division) });

/** Of all divisions: a thousand words are little, and every process holds them. */
export const keptSynonyms = async (sql: Sql): Promise<readonly KeptSynonym[]> => (await sql.run(all, [])).map(synonymOf);

export async function findSynonym(tx: Sql, division: DivisionCode, word: string): Promise<KeptSynonym | undefined> {
  const [row] = await tx.run(locked, [division, word]);
  return row === undefined ? undefined : synonymOf(row);
}

/** How many words a division has said something of. */
export const countSynonyms = async (tx: Sql, division: DivisionCode): Promise<number> => (await tx.run(many, [division]))[0]?.count ?? 0;

/** False where somebody else was faster. */
export async function keepSynonym(tx: Transaction, synonym: KeptSynonym): Promise<boolean> {
  const { division, word, means, revision, person, office, at } = synonym;
  const values = [division, word, means, revision, person, office, at];
  const [kept] = await tx.run(put, values);
  if (kept === undefined) return false;
  tx.send(note, values);
  return true;
}

/** The words shipped with the catalogue. Throws where the file has a fault: a list that cannot be read must be missing loudly. */
export async function shippedSynonyms(folder = CATALOGUE_FOLDER): Promise<readonly Synonym[]> {
  const read = await readYaml(folder, 'words/synonyms.yaml', SynonymFile);
  if (!read.ok) throw new Error(`the synonyms cannot be read:\n${read.problems.map(problemLine).join('\n')}`);
  return Object.entries(read.located.value.words).map(([word, means]) => ({ word, means }));
}
