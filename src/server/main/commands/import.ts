/** `yici import people|firms|officers|cases file.csv`: the dry run line by line, and with --apply the import itself. */
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { refusals } from '#contract/refusals.ts';
import { problemWords } from '#contract/problem-words.ts';
import type { Refusal } from '#domain/kernel/result.ts';
import { applyImports } from '#server/integration/apply-import.ts';
import { importKinds, type ImportKind } from '#server/integration/import-columns.ts';
import { allRows, beginRun, countRows, findRun, type ImportRow, type ImportRun } from '#server/integration/import-store.ts';
import { columnName, problemText } from '#server/integration/import-view.ts';
import { keepImport } from '#server/integration/keep-import.ts';
import { IMPORT_BYTES } from '#server/integration/read-csv.ts';
import { loginProviderOf } from '#server/identity/login-provider.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { Noun, Verb, VerbAnswer, VerbInput } from '../command-line.ts';
import { requiredOption, UsageError } from '../command-line.ts';
import { divisionArgument } from '../read-arguments.ts';
import { withWired } from '../with-wired.ts';
import type { Wired } from '../wire.ts';

const operator = (): string => `operator:${userInfo().username}`;

const readBytes = async (input: VerbInput): Promise<{ readonly file: string; readonly bytes: Uint8Array }> => {
  const [path, more] = input.words;
  if (path === undefined || more !== undefined) throw new UsageError('name one CSV file');
  const bytes = await readFile(path).catch((error: Error) => {
    throw new UsageError(`${path} cannot be read: ${error.message}`);
  });
  if (bytes.length > IMPORT_BYTES) throw new UsageError(`${path} is larger than ${IMPORT_BYTES / 1024 / 1024} MiB`);
  return { file: basename(path), bytes };
};

const fill = (sentence: string, values: Refusal['values'] = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '…'));

const refusedAnswer = (refusal: Refusal): VerbAnswer => {
  const problems = (refusal.problems ?? []).map(({ code, values }) => `  ${fill(problemWords[code]?.en ?? code, values)}`);
  const lead = fill(refusals[refusal.code]?.en ?? refusal.code, refusal.values);
  return { json: refusal, text: [`Refused: ${lead}`, ...problems].join('\n'), exit: 1 };
};

const lineOf = (kind: ImportKind, { line, key, problems }: ImportRow): readonly string[] =>
  problems.map((problem) => `  line ${line} ${key} · ${columnName(kind, problem.column).en} · ${problem.code}: ${problemText(problem).en}`);

async function applyHere(wired: Wired, run: ImportRun, provider: string): Promise<ImportRun> {
  const { pool, cases, log, clock } = wired;
  await beginRun(sqlOf(pool), run, operator(), clock());
  await applyImports({ ...cases, provider, log }, clock);
  return (await findRun(sqlOf(pool), run.division, run.id)) ?? run;
}

async function work(kind: ImportKind, input: VerbInput, wired: Wired): Promise<VerbAnswer> {
  const { config, pool, catalogue, cases, clock } = wired;
  const provider = loginProviderOf(config.demo, process.env);
  const division = divisionArgument('division', requiredOption(input, 'division'));
  const system = requiredOption(input, 'system');
  const key = `cli-${cases.newId()}`;
  const asked = { kind, division, system, person: operator(), now: clock(), key, requestId: key, ...(await readBytes(input)) };
  const kept = await keepImport({ pool, catalogue, provider, newId: cases.newId }, asked);
  if (!kept.ok) return refusedAnswer(kept.refusal);
  const apply = input.options['apply'] === true;
  // What is doubtful or cannot be taken is agreed to by naming it: --apply alone takes sound files only.
  const bar =
    (kept.value.faulty > 0 && input.options['skip-faulty'] !== true) || (kept.value.warned > 0 && input.options['take-doubtful'] !== true);
  const run = apply && !bar ? await applyHere(wired, kept.value, provider) : kept.value;
  const rows = await allRows(sqlOf(pool), run, 0, 10_000);
  const counts = await countRows(sqlOf(pool), run);
  const sum = `${run.rows} line(s): ${run.faulty} faulty, ${run.warned} doubtful; ${counts.done ?? 0} taken, ${counts.known ?? 0} known, ${counts.refused ?? 0} refused (${run.state}, ${run.id})`;
  const barred = apply && bar ? ['Not applied: say --skip-faulty and --take-doubtful where that is meant.'] : [];
  const json = {
    run: { ...run, ...counts },
    lines: rows.filter(({ problems }) => problems.length > 0).map(({ cells: _cells, ...row }) => row),
  };
  const bad = run.faulty > 0 || (counts.refused ?? 0) > 0 || barred.length > 0;
  return { json, text: [...rows.flatMap((row) => lineOf(kind, row)), sum, ...barred].join('\n'), exit: bad ? 1 : 0 };
}

const verbOf = (kind: ImportKind): Verb => ({
  about: `checks a file of ${kind} line by line; with --apply takes it over`,
  words: '<file.csv>',
  options: {
    division: { type: 'string', value: '<code>', about: 'the division the data belongs to' },
    system: { type: 'string', value: '<name>', about: 'the old system, as it will stand in the records' },
    apply: { type: 'boolean', value: '', about: 'take the lines over' },
    'skip-faulty': { type: 'boolean', value: '', about: 'leave out lines that cannot be taken' },
    'take-doubtful': { type: 'boolean', value: '', about: 'take doubtful lines all the same' },
  },
  run: (input) => withWired((wired) => work(kind, input, wired)),
});

export const importNoun: Noun = {
  about: 'people, firms, officers and running cases of an old system',
  verbs: Object.fromEntries(importKinds.map((kind) => [kind, verbOf(kind)])),
};
