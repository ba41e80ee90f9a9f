/** Answers the operations on lists: brought in, looked through row by row, given out. */
import { readDivision, isWithin } from '#domain/division/division.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { entitled, type Entitled } from './listing-access.ts';
import { listedDivisions } from './store.ts';
import { fileOfBytes, ListFileBroken } from './read/list-file.ts';
import { scanFile, type Scanned } from './read/scan-file.ts';
import { newRunOf } from './run/begin-run.ts';
import { runReport } from './run/run-report.ts';
import { findListingRun, insertRun, listListingRuns, writePieces, type ListingRun, type RowFilter } from './run/run-store.ts';
import { placeView, runPage, runView, type ViewParts } from './run/run-view.ts';
import { exportFile, templateFile } from './write/export-file.ts';

/** A hundred thousand rows of the sample are 20 MiB; larger lists come by the command line. */
export const LIST_UPLOAD = 32 * 1024 * 1024;

export type ListingParts = ViewParts & { readonly newId: () => string };
type Names = `listing-run.${'begin' | 'list' | 'get' | 'report' | 'template'}` | 'listing.export';
type Facts = RequestFacts<Caller>;

export const listingHandlers = (parts: ListingParts): Readonly<Record<Names, Handler<Caller>>> => ({
  'listing-run.begin': (facts) => guarded(parts, facts, (who) => begin(parts, facts, who)),
  'listing-run.list': (facts) => guarded(parts, facts, (who) => list(parts, who)),
  'listing-run.get': (facts) =>
    onRun(parts, facts, async (run) => {
      const { which = 'told', after = '0', problem } = facts.query;
      const shown = { which: which as RowFilter, after: Number(after) || 0, ...(problem === undefined ? {} : { problem }) };
      return ok(await runPage(parts, run, shown));
    }),
  'listing-run.report': (facts) => onRun(parts, facts, async (run) => ok(runReport(sqlOf(parts.pool), run))),
  'listing-run.template': async (facts) => ok(await templateFile(facts.query['format'] === 'xlsx' ? 'xlsx' : 'csv', facts.language)),
  'listing.export': (facts) => guarded(parts, facts, ({ division }) => exportFile(parts, division, facts.query)),
});

async function guarded(
  { catalogue }: ListingParts,
  { caller, query }: Facts,
  work: (who: Entitled) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const who = entitled(catalogue, caller, query['division']);
  return who.ok ? work(who.value) : who;
}

/** A run of another division is not there (bar A2). */
const onRun = (parts: ListingParts, facts: Facts, work: (run: ListingRun) => Promise<Result<unknown>>) =>
  guarded(parts, facts, async ({ division }) => {
    const run = await findListingRun(sqlOf(parts.pool), division, facts.params['id'] ?? '');
    return run === undefined ? refuse('import-not-found') : work(run);
  });

async function scanned(bytes: Uint8Array, name: string): Promise<Result<Scanned>> {
  try {
    return ok(await scanFile(fileOfBytes(bytes, name), LIST_UPLOAD));
  } catch (error) {
    if (!(error instanceof ListFileBroken)) throw error;
    const { code, ...more } = error.refusal;
    return refuse(code, more);
  }
}

/** Kept with the run in one commit; the worker reads it from there. */
async function begin(parts: ListingParts, facts: Facts, { caller, division }: Entitled): Promise<Result<unknown>> {
  const { query, bytes, now, idempotencyKey } = facts;
  const { as, file = '' } = query;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const takenAs = as === undefined ? undefined : readDivision(as);
  if (as !== undefined && (takenAs === undefined || !parts.catalogue.divisions.has(takenAs) || !isWithin(takenAs, division)))
    return refuse('not-yours');
  const read = await scanned(bytes, file);
  if (!read.ok) return read;
  const common = { division, file, scanned: read.value, person: caller.person, now, newId: parts.newId };
  const run = newRunOf({ ...common, ...(takenAs === undefined ? {} : { takenAs }) });
  const payload = { file, sha256: read.value.sha256, as: as ?? null };
  const kept = await runOnce(parts.pool, { division, person: caller.person, key: idempotencyKey, payload, now }, async (tx) => {
    insertRun(tx, run);
    writePieces(tx, run, bytes);
    return ok({ id: run.id });
  });
  if (!kept.ok) return kept;
  const { id } = JSON.parse(kept.value.text) as { readonly id: string };
  const begun = await findListingRun(sqlOf(parts.pool), division, id);
  return begun === undefined ? refuse('import-not-found') : ok(await runView(parts, begun));
}

async function list(parts: ListingParts, { division }: Entitled): Promise<Result<unknown>> {
  const sql = sqlOf(parts.pool);
  const [runs, listed] = await Promise.all([listListingRuns(sql, division), listedDivisions(sql)]);
  const places = [...parts.catalogue.divisions.values()].filter(({ code, level }) => level !== 'township' && isWithin(code, division));
  return ok({
    rows: await Promise.all(runs.map((run) => runView(parts, run))),
    next: null,
    listed: listed.filter((each) => isWithin(each.division, division)).reduce((sum, each) => sum + each.listed, 0),
    places: places.map(({ code }) => placeView(parts.catalogue, code)),
  });
}
