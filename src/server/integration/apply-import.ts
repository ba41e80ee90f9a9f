/** Applies checked imports in the background, a chunk at a time: stopped anywhere, the next round goes on with the next line. */
import type { DirectoryParts } from '#server/directory/change-directory.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { refusalOfError } from '#server/kernel/http/problem-reply.ts';
import type { Log } from '#server/kernel/log.ts';
import { codeOf, inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import { applyCase } from './apply-case.ts';
import { applyOfficer } from './apply-officer.ts';
import { applyPerson } from './apply-person.ts';
import { readCaseLine } from './check-case.ts';
import { checkOfficerLine } from './check-officer.ts';
import { checkPersonLine } from './check-person.ts';
import { wrong, type ImportProblem } from './import-problem.ts';
import { endRun, markRow, runsApplying, waitingRows, type ImportRow, type ImportRun, type RowDone } from './import-store.ts';

export type ApplyParts = Pick<CaseRoom, 'pool' | 'corridor' | 'catalogue' | 'receipts' | 'parties'> & {
  readonly provider: string;
  readonly log: Log;
};
const CHUNK = 50;

/** One round of the worker. */
export async function applyImports(parts: ApplyParts, clock: () => Instant, stopped: () => boolean = () => false): Promise<void> {
  const sql = sqlOf(parts.pool);
  for (const run of await runsApplying(sql)) {
    for (;;) {
      const rows = await waitingRows(sql, run, CHUNK);
      for (const row of rows) {
        if (stopped()) return;
        await applyLine(parts, run, row, clock());
      }
      if (rows.length < CHUNK) break;
    }
    await endRun(sql, run, clock());
  }
}

async function applyLine(parts: ApplyParts, run: ImportRun, row: ImportRow, now: Instant): Promise<void> {
  let done: RowDone;
  try {
    done = await doLine(parts, run, row, now);
  } catch (error) {
    // The database is away: the line waits for the next round. Anything else is a fault of ours that must not hold up the rest.
    if (refusalOfError(error) !== undefined) throw error;
    // Another worker took the same line a moment before: it marks it.
    if (codeOf(error) === '23505') return;
    parts.log.error({ err: error, run: run.id, line: row.line }, 'a line of an import failed');
    done = { state: 'refused', result: '', problems: [wrong('', 'our-fault')] };
  }
  await inTransaction(parts.pool, (tx) => {
    markRow(tx, run, row.line, { ...done, problems: [...row.problems, ...done.problems] });
    return Promise.resolve(kept(undefined));
  });
}

const refused = (problems: readonly ImportProblem[]): RowDone => ({ state: 'refused', result: '', problems });

/** Read anew: since the dry run an office may have closed, a person been entered. */
async function doLine(parts: ApplyParts, run: ImportRun, { line, cells }: ImportRow, now: Instant): Promise<RowDone> {
  const { provider, catalogue } = parts;
  const given = cells ?? {};
  const directory: DirectoryParts = parts;
  switch (run.kind) {
    case 'people':
    case 'firms': {
      const checked = checkPersonLine(run.kind === 'firms' ? 'firm' : 'person', given, now);
      if (!checked.line.ok) return refused(checked.problems);
      return applyPerson(parts.pool, { run, line, person: checked.line.value, provider, now });
    }
    case 'officers': {
      const checked = checkOfficerLine(catalogue, run.division, given, now);
      if (!checked.line.ok) return refused(checked.problems);
      return applyOfficer(directory, { run, line, officer: checked.line.value, provider, now });
    }
    case 'cases': {
      const checked = readCaseLine(catalogue, run.division, given, now);
      if (!checked.line.ok) return refused(checked.problems);
      return applyCase(parts, { run, line, read: checked.line.value, provider, now });
    }
  }
}
