/** The one way to personal data: the ledger row is written, and committed, before the data is returned (model.md 4, bar I21). */
import type pg from 'pg';
import type { Instant } from '#domain/kernel/instant.ts';
import type { RowsStatement } from '#server/kernel/statement.ts';
import { inTransaction, kept, type Transaction } from '#server/kernel/transaction.ts';

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
  | 'import'
  | 'correction'
  | 'delivery'
  | 'archive'
  | 'ticket';

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
  /** The row's own id, where another row must name it (a call of a source is written with the id of its look). */
  readonly id?: string;
  /** The resource asked, and the item it was asked for. */
  readonly resource?: string;
  readonly item?: string;
  /** The draft, where there is no case yet. */
  readonly draft?: string;
  /** The lawful code under which it was asked without a live case, or is shown later (domain/exchange/lawful-code.ts). */
  readonly code?: string;
  /** When at the latest the person sees the row; absent: at once. */
  readonly releaseAt?: Instant;
  /** The person is not to learn of the matter: see `sealedFor`. */
  readonly sealed?: boolean;
  /** The time shown instead of the true one: a sealed row says the day alone. */
  readonly shownAt?: Instant;
};

export const lookId = (): string => `look-${crypto.randomUUID()}`;

export const purposes: Readonly<Record<Purpose, { readonly zh: string; readonly en: string }>> = {
  reception: { zh: '窗口收件', en: 'receiving it at the counter' },
  handling: { zh: '办理这件事', en: 'handling it' },
  opinion: { zh: '提出意见', en: 'giving an opinion on it' },
  archive: { zh: '归档保管', en: 'keeping its archive' },
  supervision: { zh: '监督检查', en: 'supervising it' },
  application: { zh: '替您预填表格，免您再填', en: 'filling your form in, so that you need not' },
  file: { zh: '查看您交来的材料', en: 'reading a paper you gave' },
  certificate: { zh: '查看发给您的证照', en: 'reading a certificate issued to you' },
  mandate: { zh: '核对谁可以替谁办事', en: 'checking who may act for whom' },
  ticket: { zh: '您的号叫到了这个窗口', en: 'serving the ticket you drew' },
  correction: { zh: '核对您说不对的数据', en: 'checking what you said is wrong' },
  delivery: { zh: '把办好的证照交给您', en: 'handing or sending you what was issued' },
  import: { zh: '核对从旧系统带来的名单', en: 'checking a list brought from an old system' },
  notice: { zh: '给您发通知', en: 'sending you a notice' },
};

const insert: RowsStatement = {
  name: 'look-insert',
  head: 'insert into yici.look (division, id, at, number, subject, officer, office, who, purpose, facts, basis, request_id, resource, item, draft, code, release_at, sealed, shown_at)',
  columns: 19,
  tail: '',
};

/** Writes rows of the ledger inside the transaction whose answer holds the data: it leaves only after the commit. */
export const writeLooks = (tx: Transaction, entries: readonly LookEntry[], at: Instant): void =>
  tx.sendRows(
    insert,
    entries.map((entry) => [
      entry.division,
      entry.id ?? lookId(),
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
      entry.resource ?? null,
      entry.item ?? null,
      entry.draft ?? null,
      entry.code ?? null,
      entry.releaseAt ?? null,
      entry.sealed ?? false,
      entry.shownAt ?? null,
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
