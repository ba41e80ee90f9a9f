/** Keeps a checked file as a run: what the screens and the command line show, and what is applied later. */
import { writeLooks, type LookEntry } from '#server/audit/look.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import { sha256 } from '#server/kernel/canonical-json.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { checkImport, type CheckParts } from './check-import.ts';
import type { ImportKind } from './import-columns.ts';
import { findRun, insertImport, type ImportRow, type ImportRun, type NewRun } from './import-store.ts';

export type KeepParts = CheckParts & { readonly newId: () => string };
export type KeepAsk = {
  readonly kind: ImportKind;
  readonly division: DivisionCode;
  readonly system: string;
  readonly file: string;
  /** Who brings it: a person's id, or `operator:<user>`. */
  readonly person: string;
  readonly bytes: Uint8Array;
  readonly now: Instant;
  readonly key: string;
  readonly requestId: string;
  /** Under which post, for the ledger; none at the command line. */
  readonly post?: { readonly office: string; readonly title: { readonly zh: string } };
};

/** Whose number was found here hears of it: a file of ten thousand numbers must not tell in silence who is known. */
const looksOf = (people: readonly string[], { division, person, post, requestId }: KeepAsk): readonly LookEntry[] =>
  people.map((subject) => ({
    division,
    number: null,
    subject,
    officer: person,
    office: post?.office ?? '',
    who: post?.title.zh ?? person,
    purpose: 'import',
    facts: ['person.identifier', 'person.name'],
    basis: null,
    requestId,
  }));
/** A statement takes at most 65,535 parameters, a row of the ledger twelve. */
const LOOKS = 2_000;

const count = (rows: readonly Omit<ImportRow, 'result'>[], wanted: ImportRow['state']): number =>
  rows.filter(({ state }) => state === wanted).length;

/** Checks a file and keeps the run; the same key and file give the same run. Refusals are those of reading it. */
export async function keepImport(parts: KeepParts, ask: KeepAsk): Promise<Result<ImportRun>> {
  const { kind, division, system, file, person, now } = ask;
  const checked = await checkImport(parts, ask);
  if (!checked.ok) return checked;
  const { rows, people } = checked.value;
  const { encoding, columns } = checked.value.file;
  const [faulty, warned] = [count(rows, 'faulty'), count(rows, 'warned')];
  const told = { division, kind, system, file, sha256: sha256(ask.bytes), encoding, columns, rows: rows.length, faulty, warned };
  const run: NewRun = { ...told, id: `import-${parts.newId()}`, state: 'checked', person, at: now };
  const payload = { kind, system, file, sha256: run.sha256 };
  const kept = await runOnce(parts.pool, { division, person, key: ask.key, payload, now }, (tx) => {
    insertImport(tx, run, rows);
    const looks = looksOf(people, ask);
    for (let from = 0; from < looks.length; from += LOOKS) writeLooks(tx, looks.slice(from, from + LOOKS), now);
    return Promise.resolve(ok({ id: run.id }));
  });
  if (!kept.ok) return kept;
  const { id } = JSON.parse(kept.value.text) as { readonly id: string };
  const found = await findRun(sqlOf(parts.pool), division, id);
  return found === undefined ? refuse('import-not-found') : ok(found);
}
