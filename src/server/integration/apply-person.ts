/** Enters one person or firm of an import, or brings what is known of them up to date; one transaction with the line's mark. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import { inTransaction, kept } from '#server/kernel/transaction.ts';
import type { PersonLine } from './check-person.ts';
import { doubtful, wrong } from './import-problem.ts';
import { markRow, type ImportRun, type RowDone } from './import-store.ts';

const byNumber = statement<{ readonly id: string; readonly name: string }>(
  'import-person-by-number',
  `select p.id, p.name from yici.person_fact f join yici.person p on p.id = f.person
   where f.fact in ('person.identifier', 'firm.code') and f.value = to_jsonb($1::text)`,
);
/** `taken`: the account has a number of its own, which no file changes. */
const byLogin = statement<{ readonly id: string; readonly taken: boolean }>(
  'import-person-by-login',
  `select l.person as id, exists (
     select from yici.person_fact f where f.person = l.person and f.fact in ('person.identifier', 'firm.code')) as taken
   from yici.person_login l where l.provider = $1 and l.subject = $2`,
);
const hasLogin = statement<{ readonly found: boolean }>(
  'import-person-has-login',
  'select exists (select from yici.person_login where person = $1) as found',
);
const insert = statement(
  'import-person-insert',
  'insert into yici.person (id, kind, name, demo, at) values ($1, $2, $3, $4, $5) on conflict (id) do nothing',
);
const insertLogin = statement(
  'import-person-login',
  'insert into yici.person_login (provider, subject, person) values ($1, $2, $3) on conflict (provider, subject) do nothing',
);
const putFacts: RowsStatement = {
  name: 'import-person-facts',
  head: 'insert into yici.person_fact (person, fact, value, source_zh, source_en, at)',
  columns: 6,
  tail: `on conflict (person, fact) do update set value = excluded.value, source_zh = excluded.source_zh, source_en = excluded.source_en, at = excluded.at`,
};

/** The same number gives the same id: two runs at once enter one person. */
const idOf = (number: string): string => {
  const hex = createHash('sha256').update(`person ${number}`).digest('hex');
  return `person-${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Where the messages of somebody with an account go is theirs to say: a file that changed it would lead their notices elsewhere. */
const factsOf = ({ kind, name, number, phone, address }: PersonLine, signsIn: boolean): readonly (readonly [string, string])[] => [
  [kind === 'firm' ? 'firm.name' : 'person.name', name],
  [kind === 'firm' ? 'firm.code' : 'person.identifier', number],
  ...(phone === undefined || signsIn ? [] : [['person.phone', phone] as const]),
  ...(address === undefined || kind === 'firm' ? [] : [['person.residence', address] as const, ['household.address', address] as const]),
];

type Clash = {
  readonly run: ImportRun;
  readonly person: PersonLine;
  readonly known: { readonly id: string; readonly name: string } | undefined;
  readonly account: { readonly id: string; readonly taken: boolean } | undefined;
  readonly signsIn: boolean;
};

/** A file makes accounts for people who have none. It never opens the account of somebody who has one, nor makes an account somebody else. */
function clashOf({ run, person, known, account, signsIn }: Clash): string | undefined {
  if (known !== undefined && known.name !== person.name) return 'name-differs';
  if (account?.id === run.applied_by && known === undefined) return 'own-appointment';
  if (known === undefined) return account?.taken === true ? 'login-of-another' : undefined;
  if (account === undefined) return signsIn && person.login !== undefined ? 'account-exists' : undefined;
  return account.id === known.id ? undefined : 'login-of-another';
}

export async function applyPerson(
  pool: pg.Pool,
  {
    run,
    line,
    person,
    provider,
    now,
  }: { readonly run: ImportRun; readonly line: number; readonly person: PersonLine; readonly provider: string; readonly now: Instant },
): Promise<RowDone> {
  return inTransaction(pool, async (tx) => {
    const [known] = await tx.run(byNumber, [person.number]);
    const [account] = person.login === undefined ? [] : await tx.run(byLogin, [provider, person.login]);
    const [before] = known === undefined ? [] : await tx.run(hasLogin, [known.id]);
    const signsIn = before?.found === true;
    const clash = clashOf({ run, person, known, account, signsIn });
    if (clash !== undefined) {
      const refused: RowDone = { state: 'refused', result: '', problems: [wrong(clash === 'name-differs' ? 'name' : 'login', clash)] };
      markRow(tx, run, line, refused);
      return kept(refused);
    }
    const id = known?.id ?? account?.id ?? idOf(person.number);
    // The demo's provider vouches for the demo's people only: they must not bar the next start of the demo (bar O9).
    tx.send(insert, [id, person.kind, person.name, provider === 'demo', now]);
    if (person.login !== undefined) tx.send(insertLogin, [provider, person.login, id]);
    const source = [`${run.system}（导入）`, `${run.system} (imported)`];
    tx.sendRows(
      putFacts,
      factsOf(person, signsIn).map(([fact, value]) => [id, fact, JSON.stringify(value), ...source, now]),
    );
    const problems = signsIn && person.phone !== undefined ? [doubtful('phone', 'phone-kept')] : [];
    const done: RowDone = { state: 'done', result: known === undefined ? 'entered' : 'updated', problems };
    markRow(tx, run, line, done);
    return kept(done);
  });
}
