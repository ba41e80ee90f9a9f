/** Answers the operations on imports: for administrators, of their own division only. */
import { isWithin } from '#domain/division/division.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { ImportList } from '#contract/view/import.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Bytes, Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { importColumns, importKinds, type ImportKind } from './import-columns.ts';
import { beginRun, findRun, listRuns, withdrawRun, type ImportRun } from './import-store.ts';
import { importView, runView } from './import-view.ts';
import { keepImport, type KeepParts } from './keep-import.ts';
import { reportOf, templateOf } from './write-report.ts';

export type ImportParts = KeepParts;
type Names = `import.${'check' | 'list' | 'get' | 'apply' | 'withdraw' | 'report' | 'template'}`;
type Facts = RequestFacts<Caller>;
type Entitled = { readonly caller: Caller; readonly division: DivisionCode; readonly now: Instant };

export const importHandlers = (parts: ImportParts): Readonly<Record<Names, Handler<Caller>>> => ({
  'import.check': (facts) => guarded(facts, (entitled) => check(parts, facts, entitled)),
  'import.list': (facts) => guarded(facts, ({ division }) => list(parts, division)),
  'import.get': (facts) => onRun(parts, facts, async (run) => ok(await importView(parts.pool, run, Number(facts.query['after'] ?? 0)))),
  'import.apply': (facts) => onRun(parts, facts, (run, entitled) => apply(parts, run, facts.body as Confirmed, entitled)),
  'import.withdraw': (facts) =>
    onRun(parts, facts, async (run, { now }) =>
      (await withdrawRun(sqlOf(parts.pool), run, now)) ? again(parts, run) : refuse('import-begun'),
    ),
  'import.report': (facts) => onRun(parts, facts, async (run) => ok(await reportOf(parts.pool, run))),
  'import.template': (facts) => guarded(facts, async () => ok(templateOf(facts.params['kind'] as ImportKind) satisfies Bytes)),
});

/** An administration post counts for its own division and for everything within it. */
async function guarded({ caller, now, query }: Facts, work: (entitled: Entitled) => Promise<Result<unknown>>): Promise<Result<unknown>> {
  if (caller?.post === undefined) return refuse('post-needed');
  const division = brandAs<DivisionCode>(Number(query['division'] ?? caller.post.division));
  if (caller.post.duty !== 'administration' || !isWithin(division, caller.post.division)) return refuse('not-yours');
  return work({ caller, division, now });
}

/** A run of another division is not there (bar A2). */
const onRun = (parts: ImportParts, facts: Facts, work: (run: ImportRun, entitled: Entitled) => Promise<Result<unknown>>) =>
  guarded(facts, async (entitled) => {
    const run = await findRun(sqlOf(parts.pool), entitled.division, facts.params['id'] ?? '');
    return run === undefined ? refuse('import-not-found') : work(run, entitled);
  });

async function again({ pool }: ImportParts, { division, id }: ImportRun): Promise<Result<unknown>> {
  const run = await findRun(sqlOf(pool), division, id);
  return run === undefined ? refuse('import-not-found') : ok(await importView(pool, run, 0));
}

async function list({ pool }: ImportParts, division: DivisionCode): Promise<Result<unknown>> {
  const runs = await listRuns(sqlOf(pool), division);
  const reply: ImportList = {
    rows: await Promise.all(runs.map((run) => runView(pool, run))),
    next: null,
    kinds: importKinds.map((kind) => ({ kind, columns: importColumns[kind].map(({ name, required }) => ({ name, required })) })),
  };
  return ok(reply);
}

async function check(
  parts: ImportParts,
  { query, bytes, idempotencyKey, requestId }: Facts,
  { caller, division, now }: Entitled,
): Promise<Result<unknown>> {
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const { kind = 'people', system = '', file = '' } = query;
  const kept = await keepImport(parts, {
    kind: kind as ImportKind,
    division,
    system,
    file,
    person: caller.person,
    bytes,
    now,
    key: idempotencyKey,
    requestId,
    ...(caller.post === undefined ? {} : { post: caller.post }),
  });
  return kept.ok ? ok(await importView(parts.pool, kept.value, 0)) : kept;
}

export type Confirmed = { readonly skipFaulty: boolean; readonly takeDoubtful: boolean };

/** What bars applying a run: lines that stay out, or are doubtful, without anybody having said so. */
export function barOfRun(run: ImportRun, confirmed: Confirmed): Result<void> {
  if (run.faulty > 0 && !confirmed.skipFaulty) return refuse('import-faulty', { values: { faulty: run.faulty } });
  if (run.warned > 0 && !confirmed.takeDoubtful) return refuse('import-doubtful', { values: { warned: run.warned } });
  return ok(undefined);
}

async function apply(parts: ImportParts, run: ImportRun, confirmed: Confirmed, { caller, now }: Entitled): Promise<Result<unknown>> {
  const bar = barOfRun(run, confirmed);
  if (!bar.ok) return bar;
  return (await beginRun(sqlOf(parts.pool), run, caller.person, now)) ? again(parts, run) : refuse('import-begun');
}
