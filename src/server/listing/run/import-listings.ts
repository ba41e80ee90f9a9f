/** Brings the rows of a file into the listings, batch by batch: each batch and how far the run has come are one commit, so a run that was killed goes on after it. */
import type pg from 'pg';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { checkListing, type Judged } from '#domain/listing/check-listing.ts';
import type { AreaContext } from '#domain/listing/listing-area.ts';
import { isWarned, type ListingProblem } from '#domain/listing/listing-problem.ts';
import { canonicalJson, sha256 } from '#server/kernel/canonical-json.ts';
import { inTransaction, kept, sqlOf, undone, type Transaction } from '#server/kernel/transaction.ts';
import { keptHashes, noteDivision, writeListings, type KeptListing } from '../store.ts';
import { ListFileBroken, type ListFile } from '../read/list-file.ts';
import type { RawRow } from '../read/raw-row.ts';
import { rowsOf } from '../read/rows-of.ts';
import { advanceRun, breakRun, endRun, writeRunRows, type Counts, type ListingRun, type RowOutcome, type RunRow } from './run-store.ts';

export type ImportParts = {
  readonly pool: pg.Pool;
  readonly isKnown: (division: DivisionCode) => boolean;
  readonly clock: () => Instant;
};
export type ImportHooks = {
  /** After each batch: lines done so far. */
  readonly onBatch?: (reached: number) => void;
  /** Stops between two batches; the run stays as it is. */
  readonly stopped?: () => boolean;
};

/** 102,150 rows are in within 15 s, an unchanged list again as fast; both cores busy with other things (measured). */
const BATCH = 512;

type Line = { readonly raw: RawRow; readonly judged: Judged };
/** Codes and names seen, by division: `330521 code` → line. */
type Seen = { readonly codes: Map<string, number>; readonly names: Map<string, number> };

const codeKey = (division: number, code: string): string => `${division} ${code}`;

/** A code is one in its division; a name that a department has twice is probably a slip. */
function noteSeen(seen: Seen, raw: RawRow, judged: Judged): Judged {
  const { listing } = judged;
  if (listing === undefined) return judged;
  const key = codeKey(listing.division, listing.code);
  const before = seen.codes.get(key);
  if (before !== undefined) {
    const problem: ListingProblem = { column: 'task_code', code: 'code-twice', values: { line: before } };
    return { code: judged.code, name: judged.name, problems: [...judged.problems, problem] };
  }
  seen.codes.set(key, raw.line);
  const nameKey = `${listing.division} ${listing.department} ${listing.name} ${handlingOf(listing.row['task_handle_item'])}`;
  const twin = seen.names.get(nameKey);
  if (twin !== undefined) {
    return { ...judged, problems: [...judged.problems, { column: 'task_name', code: 'name-twice', values: { line: twin } }] };
  }
  seen.names.set(nameKey, raw.line);
  return judged;
}
const handlingOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function judge(raw: RawRow, context: AreaContext, seen: Seen): Line {
  if (raw.problems.some(({ code }) => code === 'row-broken')) return { raw, judged: { code: '', name: '', problems: raw.problems } };
  const judged = checkListing(raw.row, context);
  const problems = [...raw.problems, ...judged.problems];
  const barred = raw.problems.some(({ code }) => code === 'cell-not-text' || code === 'column-forbidden');
  if (barred) return { raw, judged: { code: judged.code, name: judged.name, problems } };
  return { raw, judged: noteSeen(seen, raw, { ...judged, problems }) };
}

type Compared = { readonly outcome: RowOutcome; readonly listing?: KeptListing };

async function compare(tx: Transaction, lines: readonly Line[], run: ListingRun, now: Instant): Promise<readonly Compared[]> {
  const places = Map.groupBy(
    lines.flatMap(({ judged }) => (judged.listing === undefined ? [] : [judged.listing])),
    ({ division }) => division,
  );
  const asked = [...places].map(async ([division, listings]) => {
    const codes = listings.map(({ code }) => code);
    return [division, await keptHashes(tx, division, codes)] as const;
  });
  const known = new Map(await Promise.all(asked));
  return lines.map(({ judged: { listing } }): Compared => {
    if (listing === undefined) return { outcome: 'refused' };
    const hash = sha256(canonicalJson(listing.row));
    const before = known.get(listing.division)?.get(listing.code);
    if (before?.hash === hash) return { outcome: 'same' };
    return { outcome: before === undefined ? 'added' : 'changed', listing: { ...listing, hash, run: run.id, updatedAt: now } };
  });
}

const rowOf = ({ raw, judged }: Line, outcome: RowOutcome): RunRow => ({
  line: raw.line,
  listed_in: judged.division ?? null,
  code: judged.code,
  name: judged.name,
  outcome,
  warned: isWarned(judged.problems),
  problems: judged.problems,
});

const countsOf = (rows: readonly RunRow[]): Counts => ({
  added: rows.filter(({ outcome }) => outcome === 'added').length,
  changed: rows.filter(({ outcome }) => outcome === 'changed').length,
  same: rows.filter(({ outcome }) => outcome === 'same').length,
  refused: rows.filter(({ outcome }) => outcome === 'refused').length,
  warned: rows.filter(({ warned }) => warned).length,
});

/** How many came to each division that changed at all. */
function noteDivisions(tx: Transaction, compared: readonly Compared[], run: ListingRun, now: Instant): void {
  const written = compared.flatMap(({ listing, outcome }) => (listing === undefined ? [] : [{ division: listing.division, outcome }]));
  for (const [division, each] of Map.groupBy(written, (one) => one.division)) {
    noteDivision(tx, division, each.filter(({ outcome }) => outcome === 'added').length, run.id, now);
  }
}

/** One commit; false where another one works on the run. */
function writeBatch({ pool, clock }: ImportParts, run: ListingRun, from: number, lines: readonly Line[]): Promise<boolean> {
  const now = clock();
  return inTransaction(pool, async (tx) => {
    const compared = await compare(tx, lines, run, now);
    const rows = lines.map((line, index) => rowOf(line, compared[index]?.outcome ?? 'refused'));
    const to = lines.at(-1)?.raw.line ?? from;
    if (!(await advanceRun(tx, run, from, to, countsOf(rows)))) return undone(false);
    writeListings(
      tx,
      compared.flatMap(({ listing }) => (listing === undefined ? [] : [listing])),
    );
    writeRunRows(tx, run, rows);
    noteDivisions(tx, compared, run, now);
    return kept(true);
  });
}

/** `left`: stopped between batches, or another one works on it. */
export type Imported = 'done' | 'broken' | 'left';

async function readOn(parts: ImportParts, run: ListingRun, file: ListFile, hooks: ImportHooks): Promise<Imported> {
  const { isKnown } = parts;
  const context: AreaContext = { division: run.division, isKnown, ...(run.taken_as === null ? {} : { takenAs: run.taken_as }) };
  const seen: Seen = { codes: new Map(), names: new Map() };
  let [reached, read, batch]: [number, number, Line[]] = [run.reached, 0, []];
  let sent: Promise<boolean> = Promise.resolve(true);
  /** One batch is under way while the next is read and judged. */
  const flush = async (): Promise<boolean> => {
    if (!(await sent) || hooks.stopped?.() === true) return false;
    if (batch.length === 0) return true;
    const [from, lines] = [reached, batch];
    reached = lines.at(-1)?.raw.line ?? reached;
    batch = [];
    sent = writeBatch(parts, run, from, lines).then((written) => {
      if (written) hooks.onBatch?.(lines.at(-1)?.raw.line ?? from);
      return written;
    });
    sent.catch(() => undefined);
    return true;
  };
  for await (const raw of rowsOf(file, run)) {
    read += 1;
    // Lines done before are judged anew, for what later ones repeat of them, and not written again.
    const line = judge(raw, context, seen);
    if (raw.line <= run.reached) continue;
    batch.push(line);
    if (batch.length >= BATCH && !(await flush())) return 'left';
  }
  if (!(await flush()) || !(await sent)) return 'left';
  if (read === 0) throw new ListFileBroken({ code: 'import-empty' });
  await endRun(sqlOf(parts.pool), run, read, parts.clock());
  return 'done';
}

/** Imports the file under a run that was begun, from where it stands. A file that cannot be read on ends the run with the reason. */
export async function importListings(parts: ImportParts, run: ListingRun, file: ListFile, hooks: ImportHooks = {}): Promise<Imported> {
  try {
    return await readOn(parts, run, file, hooks);
  } catch (error) {
    if (!(error instanceof ListFileBroken)) throw error;
    await breakRun(sqlOf(parts.pool), run, error.refusal, parts.clock());
    return 'broken';
  }
}
