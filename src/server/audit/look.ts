/** The one way to personal data: the ledger row is written, and committed, before the data is returned (model.md 4, bar I21). */
import type pg from 'pg';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import { inTransaction, kept, sqlOf, type Transaction } from '#server/kernel/transaction.ts';

/** Why somebody looks: the words for people stand in `purposes`. */
export type Purpose =
  | 'reception'
  | 'handling'
  | 'opinion'
  | 'supervision'
  | 'application'
  | 'file'
  | 'certificate'
  | 'mandate'
  | 'notice'
  | 'import';

export type LookEntry = {
  readonly division: number;
  /** The case, or null for a draft. */
  readonly number: string | null;
  /** Whose data. */
  readonly subject: string;
  readonly officer: string;
  readonly office: string;
  readonly who: string;
  readonly purpose: Purpose;
  readonly facts: readonly string[];
  /** The law relied on, `<law>/<article>`. */
  readonly basis: string | null;
  readonly requestId: string;
};

export const purposes: Readonly<Record<Purpose, { readonly zh: string; readonly en: string }>> = {
  reception: { zh: '窗口收件', en: 'receiving it at the counter' },
  handling: { zh: '办理这件事', en: 'handling it' },
  opinion: { zh: '提出意见', en: 'giving an opinion on it' },
  supervision: { zh: '监督检查', en: 'supervising it' },
  application: { zh: '替您预填表格，免您再填', en: 'filling your form in, so that you need not' },
  file: { zh: '查看您交来的材料', en: 'reading a paper you gave' },
  certificate: { zh: '查看发给您的证照', en: 'reading a certificate issued to you' },
  mandate: { zh: '核对谁可以替谁办事', en: 'checking who may act for whom' },
  import: { zh: '核对从旧系统带来的名单', en: 'checking a list brought from an old system' },
  notice: { zh: '给您发通知', en: 'sending you a notice' },
};

const insert: RowsStatement = {
  name: 'look-insert',
  head: 'insert into yici.look (division, id, at, number, subject, officer, office, who, purpose, facts, basis, request_id)',
  columns: 12,
  tail: '',
};

/** Writes rows of the ledger inside the transaction whose answer holds the data: it leaves only after the commit. */
export const writeLooks = (tx: Transaction, entries: readonly LookEntry[], at: Instant): void =>
  tx.sendRows(
    insert,
    entries.map((entry) => [
      entry.division,
      `look-${crypto.randomUUID()}`,
      at,
      entry.number,
      entry.subject,
      entry.officer,
      entry.office,
      entry.who,
      entry.purpose,
      JSON.stringify(entry.facts),
      entry.basis,
      entry.requestId,
    ]),
  );

/** Writes the ledger, then reads. When the ledger cannot be written nothing is read. */
export async function look<Data>(
  pool: pg.Pool,
  entries: readonly LookEntry[],
  at: Instant,
  read: () => Promise<Data> | Data,
): Promise<Data> {
  if (entries.length > 0) {
    await inTransaction(pool, (tx) => {
      writeLooks(tx, entries, at);
      return Promise.resolve(kept(undefined));
    });
  }
  return read();
}

export type LookRow = {
  readonly at: Instant;
  readonly id: string;
  readonly number: string | null;
  readonly office: string;
  readonly who: string;
  readonly purpose: Purpose;
  readonly facts: readonly string[];
  readonly basis: string | null;
};

const list = statement<LookRow>(
  'look-list',
  `select at, id, number, office, who, purpose, facts, basis from yici.look
   where subject = $1 and (at, id) < ($2, $3) order by at desc, id desc limit $4`,
);

/** Looks at one person's data, newest first, from before a point (keyset). */
export const listLooks = (
  pool: pg.Pool,
  subject: string,
  before: { readonly at: number; readonly id: string },
  limit: number,
): Promise<readonly LookRow[]> => sqlOf(pool).run(list, [subject, before.at, before.id, limit]);
