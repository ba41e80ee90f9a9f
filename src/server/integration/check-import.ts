/** The dry run: reads a file, judges every line, and keeps both; nothing but the run itself is written. */
import type pg from 'pg';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { readCaseLine } from './check-case.ts';
import { checkOfficerLine } from './check-officer.ts';
import { checkPersonLine } from './check-person.ts';
import { importColumns, type ImportKind } from './import-columns.ts';
import { doubtful, wrong, type ImportProblem } from './import-problem.ts';
import type { ImportRow } from './import-store.ts';
import { lookUp, type Known } from './look-up-known.ts';
import { dueProblems, importActor, planImport } from './plan-import.ts';
import { isTooLong, readCsv, type Cells, type CsvFile, type CsvLine } from './read-csv.ts';

export type CheckParts = { readonly pool: pg.Pool; readonly catalogue: Catalogue; readonly provider: string };
export type CheckAsk = {
  readonly kind: ImportKind;
  readonly division: DivisionCode;
  readonly system: string;
  readonly person: string;
  readonly bytes: Uint8Array;
  readonly now: Instant;
};
export type Checked = { readonly file: CsvFile; readonly rows: readonly Omit<ImportRow, 'result'>[]; readonly people: readonly string[] };

type Judged = { readonly key: string; readonly problems: readonly ImportProblem[] };

function judgePerson(kind: 'person' | 'firm', cells: Cells, known: Known, now: Instant): Judged {
  const { problems, line } = checkPersonLine(kind, cells, now);
  if (!line.ok) return { key: cells['number'] ?? '', problems };
  const { number, name } = line.value;
  const before = known.names.get(number);
  return { key: number, problems: before === undefined || before === name ? problems : [...problems, wrong('name', 'name-differs')] };
}

function judgeCase({ catalogue }: CheckParts, ask: CheckAsk, cells: Cells, known: Known): Judged {
  const { problems, line } = readCaseLine(catalogue, ask.division, cells, ask.now);
  const key = cells['reference'] ?? '';
  if (!line.ok) return { key, problems };
  if (known.references.has(key)) return { key, problems: [...problems, doubtful('reference', 'already-imported')] };
  const { handler } = line.value;
  const unknown = handler !== undefined && !known.logins.has(handler);
  const person = brandAs<PersonId>(handler ?? ask.person);
  const actor = importActor({
    system: ask.system,
    reference: key,
    person,
    on: ask.now,
    ...(handler === undefined ? {} : { handler: person }),
  });
  const planned = planImport(line.value, actor, ask.division, ask.now);
  if (!planned.ok) {
    const told = planned.refusal.problems ?? [];
    const code = planned.refusal.code === 'bad-input' ? undefined : planned.refusal;
    return {
      key,
      problems: [
        ...problems,
        ...(code === undefined ? [] : [wrong('matter', code.code, code.values)]),
        ...told.map((problem) => wrong(problem.pointer.includes('identifier') ? 'number' : 'applicant', problem.code, problem.values)),
      ],
    };
  }
  return {
    key,
    problems: [
      ...problems,
      ...(unknown ? [doubtful('handler', 'handler-unknown')] : []),
      ...dueProblems(line.value, planned.value, ask.now),
    ],
  };
}

function judge(parts: CheckParts, ask: CheckAsk, cells: Cells, known: Known): Judged {
  switch (ask.kind) {
    case 'people':
      return judgePerson('person', cells, known, ask.now);
    case 'firms':
      return judgePerson('firm', cells, known, ask.now);
    case 'officers': {
      const { problems } = checkOfficerLine(parts.catalogue, ask.division, cells, ask.now);
      return { key: [cells['login'], cells['office'], cells['duty']].join(' '), problems };
    }
    case 'cases':
      return judgeCase(parts, ask, cells, known);
  }
}

const stateOf = (problems: readonly ImportProblem[]): ImportRow['state'] => {
  if (problems.some(({ severity }) => severity === 'error')) return 'faulty';
  return problems.length > 0 ? 'warned' : 'sound';
};

/** A running case costs most of a millisecond; others are served in between (measured: 0.9 ms a line). */
const PAUSE = 20;

/** Judges every line of a file. Refusals are those of reading it (`read-csv.ts`). */
export async function checkImport(parts: CheckParts, ask: CheckAsk): Promise<Result<Checked>> {
  const file = readCsv(ask.kind, ask.bytes);
  if (!file.ok) return file;
  const known = await lookUp(parts, ask, file.value.lines);
  const seen = new Map<string, number>();
  const required = importColumns[ask.kind].filter((column) => column.required);
  const judgeLine = ({ line, cells }: CsvLine): Checked['rows'][number] => {
    const long = Object.keys(cells).filter((column) => isTooLong(cells[column] ?? ''));
    const judged = long.length > 0 ? { key: '', problems: [] } : judge(parts, ask, cells, known);
    const before = seen.get(judged.key);
    if (judged.key !== '' && before === undefined) seen.set(judged.key, line);
    const empty = required.filter(({ id }) => (cells[id] ?? '') === '' && !judged.problems.some(({ column }) => column === id));
    const problems = [
      ...long.map((column) => wrong(column, 'too-long', { limit: 2_000 })),
      ...empty.map(({ id }) => wrong(id, 'answer-missing')),
      ...(before === undefined ? [] : [wrong(required[0]?.id ?? 'name', 'row-twice', { line: before })]),
      ...judged.problems,
    ];
    return { line, key: judged.key.slice(0, 200), state: stateOf(problems), cells, problems };
  };
  const rows: Checked['rows'][number][] = [];
  for (const line of file.value.lines) {
    rows.push(judgeLine(line));
    if (rows.length % PAUSE === 0) await new Promise((next) => setImmediate(next));
  }
  return ok({ file: file.value, rows, people: known.people });
}
