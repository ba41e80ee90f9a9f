/** The offices every process knows: those of the files in the demo, those of the directories everywhere, new ones at once. */
import type pg from 'pg';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import type { Office } from '#domain/catalogue/directory.ts';
import type { Live } from '#server/corridor/live.ts';
import type { Log } from '#server/kernel/log.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';

type Row = {
  readonly id: string;
  readonly division: number;
  readonly department: string;
  readonly kind: Office['kind'];
  readonly name_zh: string;
  readonly name_en: string;
  readonly phone: string | null;
  readonly closed: boolean;
};
const list = statement<Row>(
  'office-list',
  'select id, division, department, kind, name_zh, name_en, phone, closed from yici.office order by id',
);

/** Every office and hall the directories know, closed ones included. */
export async function loadOffices(sql: Sql): Promise<readonly Office[]> {
  const rows = await sql.run(list, []);
  return rows.map((row) => ({
    id: brandAs<OfficeId>(row.id),
    division: brandAs<DivisionCode>(row.division),
    department: row.department,
    kind: row.kind,
    name: { zh: row.name_zh, en: row.name_en },
    ...(row.phone === null ? {} : { phone: row.phone }),
    ...(row.closed ? { closed: true } : {}),
  }));
}

export type OfficeBook = {
  /** What `catalogue.offices` is: always the newest known, never a copy. */
  readonly offices: ReadonlyMap<OfficeId, Office>;
  /** Reads the rows anew; a row goes before the file of the same id. */
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
};

/** News may be missed while the listening connection is broken: after this long at most the rows are read anyway. */
const AGAIN_MS = 60_000;

/** `files` is empty outside of the demo: a real county's offices are those its administrators opened. */
export async function openOfficeBook(
  { pool, live, log }: { readonly pool: pg.Pool; readonly live: Live; readonly log: Log },
  files: ReadonlyMap<OfficeId, Office>,
): Promise<OfficeBook> {
  const offices = new Map<OfficeId, Office>(files);
  const refresh = async (): Promise<void> => {
    const rows = await loadOffices(sqlOf(pool));
    // In one tick, so that nobody finds the book half empty.
    offices.clear();
    for (const office of [...files.values(), ...rows]) offices.set(office.id, office);
  };
  const again = (): void => void refresh().catch((error: unknown) => log.warn({ err: error }, 'the offices were not read anew'));
  const timer = setInterval(again, AGAIN_MS).unref();
  const stop = live.hear(({ kind }) => {
    if (kind === 'directory') again();
  });
  await refresh();
  return {
    offices,
    refresh,
    close: () => {
      clearInterval(timer);
      stop();
    },
  };
}
