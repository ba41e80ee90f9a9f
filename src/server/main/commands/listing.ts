/** `yici listing import|export`: an implementation list in the national columns, brought in row by row and given out. */
import { createWriteStream, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { problemWords } from '#contract/problem-words.ts';
import { refusals } from '#contract/refusals.ts';
import { isWithin } from '#domain/division/division.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Refusal } from '#domain/kernel/result.ts';
import { columnLabel } from '#domain/listing/headings.ts';
import { fileOnDisk, ListFileBroken } from '#server/listing/read/list-file.ts';
import { scanFile } from '#server/listing/read/scan-file.ts';
import { beginListingRun } from '#server/listing/run/begin-run.ts';
import { importListings } from '#server/listing/run/import-listings.ts';
import { runReport } from '#server/listing/run/run-report.ts';
import { findListingRun, tallyRun, type ListingRun } from '#server/listing/run/run-store.ts';
import { problemSentence } from '#server/listing/run/run-view.ts';
import { exportRows } from '#server/listing/write/export-rows.ts';
import { writeCsvList, writeJsonList, writeXlsxList } from '#server/listing/write/write-list.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { requiredOption, textOption, UsageError, type Noun, type Verb, type VerbAnswer, type VerbInput } from '../command-line.ts';
import { divisionArgument, wordArgument } from '../read-arguments.ts';
import { listingWork } from '../wire-listings.ts';
import { withWired } from '../with-wired.ts';
import type { Wired } from '../wire.ts';

/** A province's list of a hundred thousand rows is 40 MB; ten of them still stream. */
const MOST_BYTES = 512 * 1024 * 1024;

const pathOf = ({ words: [path, ...more] }: VerbInput): string => {
  if (path === undefined || more.length > 0) throw new UsageError('name one file');
  return path;
};

/** Looked at before a database is opened for it. */
const fileToRead = (input: VerbInput): string => {
  const path = pathOf(input);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) throw new UsageError(`there is no file ${path}`);
  return path;
};

const knownDivision = ({ catalogue }: Wired, name: string, text: string): DivisionCode => {
  const division = divisionArgument(name, text);
  if (!catalogue.divisions.has(division)) throw new UsageError(`--${name} ${text} is no division of the directory`);
  return division;
};

const fill = (sentence: string, values: Refusal['values'] = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '…'));

const refused = ({ code, values, problems = [] }: Refusal): VerbAnswer => ({
  json: { code, values, problems },
  text: [
    `Refused: ${fill(refusals[code]?.en ?? code, values)}`,
    ...problems.map((each) => `  ${fill(problemWords[each.code]?.en ?? each.code, each.values)}`),
  ].join('\n'),
  exit: 1,
});

async function tell({ pool }: Wired, run: ListingRun): Promise<VerbAnswer> {
  if (run.broken !== null) return refused(run.broken);
  const tally = await tallyRun(sqlOf(pool), run);
  const { id, file, format, encoding, lines, added, changed, same, refused: out, warned, state } = run;
  const said = tally.map(
    (each) =>
      `  ${String(each.count).padStart(7)}  ${columnLabel(each.column).en}: ${problemSentence(each).en} (first in line ${each.line})`,
  );
  const sum = `${lines ?? 0} rows of ${file} (${format}, ${encoding}): ${added} added, ${changed} changed, ${same} as they were, ${out} refused, ${warned} doubtful (${state}, ${id})`;
  return {
    json: { id, file, format, encoding, lines, added, changed, same, refused: out, warned, state, tally },
    text: [...said, sum].join('\n'),
    exit: out > 0 ? 1 : 0,
  };
}

/** A line a second on the error stream, which is no part of the answer. */
const progress = (): ((reached: number) => void) => {
  let last = wallClock();
  return (reached) => {
    if (wallClock() - last < 1_000) return;
    last = wallClock();
    process.stderr.write(`line ${reached}\n`);
  };
};

async function bring(wired: Wired, input: VerbInput, path: string): Promise<VerbAnswer> {
  const { pool, cases, clock } = wired;
  const division = knownDivision(wired, 'division', requiredOption(input, 'division'));
  const as = textOption(input, 'as');
  const takenAs = as === undefined ? undefined : knownDivision(wired, 'as', as);
  if (takenAs !== undefined && !isWithin(takenAs, division)) throw new UsageError(`--as ${as ?? ''} does not lie within ${division}`);
  const file = fileOnDisk(path, basename(path));
  const ask = { division, file: file.name, person: `operator:${userInfo().username}`, now: clock(), newId: cases.newId };
  const scanned = await scanFile(file, MOST_BYTES);
  const run = await beginListingRun(
    pool,
    { ...ask, scanned, ...(takenAs === undefined ? {} : { takenAs }) },
    input.options['resume'] === true,
  );
  if (run.reached > 0) process.stderr.write(`goes on after line ${run.reached} (${run.id})\n`);
  const work = listingWork(wired);
  await importListings(work, run, file, { onBatch: progress() });
  work.tell(run);
  const ended = (await findListingRun(sqlOf(pool), division, run.id)) ?? run;
  const report = textOption(input, 'report');
  if (report !== undefined) await pipeline(Readable.from(runReport(sqlOf(pool), ended).stream), createWriteStream(report));
  return tell(wired, ended);
}

const importVerb: Verb = {
  about: 'brings a list in (CSV, XLSX, JSON; UTF-8 or GB18030), row by row; what is as it was is left alone',
  words: '<file>',
  options: {
    division: { type: 'string', value: '<code>', about: 'whose list it is; rows of what lies within it are taken' },
    as: { type: 'string', value: '<code>', about: 'where rows of a strange area go; each such row says so' },
    resume: { type: 'boolean', value: '', about: 'go on with the import of this file that was broken off' },
    report: { type: 'string', value: '<file.csv>', about: 'write what became of each row' },
  },
  run: async (input) => {
    const path = fileToRead(input);
    requiredOption(input, 'division');
    return withWired((wired) =>
      bring(wired, input, path).catch((error: unknown) => {
        if (error instanceof ListFileBroken) return refused(error.refusal);
        throw error;
      }),
    );
  },
};

const FORMATS = ['csv', 'xlsx', 'json'] as const;
const formatOf = (path: string, input: VerbInput) =>
  wordArgument('format', textOption(input, 'format') ?? extname(path).slice(1).toLowerCase(), FORMATS);

async function give(wired: Wired, input: VerbInput): Promise<VerbAnswer> {
  const division = knownDivision(wired, 'division', requiredOption(input, 'division'));
  const path = pathOf(input);
  const format = formatOf(path, input);
  const what = wordArgument('what', textOption(input, 'what') ?? 'all', ['all', 'listings', 'items'] as const);
  const headings = wordArgument('headings', textOption(input, 'headings') ?? 'zh', ['names', 'zh', 'en'] as const);
  const ask = { division, within: input.options['within'] === true, what };
  const { pages, used, rows } = await exportRows({ sql: sqlOf(wired.pool), catalogue: wired.catalogue }, ask);
  const written = { used, headings };
  if (format === 'xlsx') await writeFile(path, await writeXlsxList(pages, written));
  else await pipeline(Readable.from(format === 'json' ? writeJsonList(pages) : writeCsvList(pages, written)), createWriteStream(path));
  return { json: { file: path, format, rows }, text: `${rows} rows: ${path}`, exit: 0 };
}

const exportVerb: Verb = {
  about: "writes a division's list: its listings, and the items the platform carries out there",
  words: '<file>',
  options: {
    division: { type: 'string', value: '<code>', about: 'whose list' },
    format: { type: 'string', value: '<format>', about: `${FORMATS.join(', ')}; else by the file's name` },
    within: { type: 'boolean', value: '', about: 'what lies below it too' },
    what: { type: 'string', value: '<what>', about: 'all, listings, items' },
    headings: { type: 'string', value: '<style>', about: 'names (national), zh, en' },
  },
  run: (input) => withWired((wired) => give(wired, input)),
};

export const listing: Noun = {
  about: 'implementation lists in the national columns',
  verbs: { import: importVerb, export: exportVerb },
};
