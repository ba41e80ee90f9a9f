/** Work reports in the database: their history, the row lists are read from, and the files of a frozen one. */
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import { evolveReport, type ReportEvent, type ReportState } from '#domain/report/report.ts';
import { periodKey } from '#domain/report/period.ts';
import type { Wording } from '#domain/report/report-model.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const lock = statement<never>('report-lock', 'select version from yici.report_now where division = $1 and id = $2 for update');
const read = statement<{ readonly body: ReportEvent }>(
  'report-event-read',
  'select body from yici.report_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'report-event-insert',
  head: 'insert into yici.report_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'report-now-keep',
  `insert into yici.report_now (division, id, version, office, template, about, period, language, title, state, replaces, drafted_at, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, changed_at = excluded.changed_at`,
);

/** The division leads the id. */
export const reportKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[\w.-]{1,120}$/.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};

const fold = (events: readonly ReportEvent[]): ReportState | undefined =>
  events.reduce<ReportState | undefined>((state, event) => evolveReport(state, event), undefined);

export async function lockReport(tx: Sql, key: Key): Promise<Loaded<ReportState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}
export const findReport = async (sql: Sql, key: Key): Promise<ReportState | undefined> =>
  fold((await sql.run(read, [key.division, key.id])).map(({ body }) => body));

export const reportAggregate: Aggregate<ReportState, ReportEvent> = {
  kind: 'report',
  audience: ({ office }) => ({ people: [], offices: [office], halls: [] }),
  evolve: evolveReport,
  react: () => [],
  write: (tx, { key, after, events, seq, at, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    const { office, template, built, state, replaces, draftedAt } = after;
    tx.send(keep, [
      ...[key.division, key.id, after.seq, office, template, built.division, periodKey(built.period), built.language, built.title],
      ...[state, replaces?.id ?? null, draftedAt, at],
    ]);
    return [];
  },
};

export type ReportNow = {
  readonly division: DivisionCode;
  readonly id: string;
  readonly office: string;
  readonly template: string;
  readonly about: number;
  readonly period: string;
  readonly language: keyof Text;
  readonly title: string;
  readonly state: ReportState['state'];
  readonly replaces: string | null;
  readonly replaced_by: string | null;
  readonly changed_at: Instant;
};
/** Newest first, by keyset. */
export const reportsOfDivision = statement<ReportNow>(
  'report-list',
  `select r.division, r.id, r.office, r.template, r.about, r.period, r.language, r.title, r.state, r.replaces, r.changed_at,
     (select n.id from yici.report_now n where n.division = r.division and n.replaces = r.id and n.state = 'frozen' limit 1) as replaced_by
   from yici.report_now r where r.division = $1 and r.state <> 'discarded' and ($2::text is null or r.template = $2)
     and (r.changed_at, r.id) < ($3, $4) order by r.changed_at desc, r.id desc limit $5`,
);
const replacing = statement<{ readonly id: string }>(
  'report-replacing',
  "select id from yici.report_now where division = $1 and replaces = $2 and state = 'frozen' order by changed_at desc limit 1",
);
export const replacedBy = async (sql: Sql, { division, id }: Key): Promise<string | undefined> =>
  (await sql.run(replacing, [division, id])).at(0)?.id;

const last = statement<{ readonly id: string }>(
  'report-last-words',
  `select id from yici.report_now where division = $1 and template = $2 and about = $3 and language = $4 and office = $5 and state = 'frozen'
   order by changed_at desc limit 1`,
);
/** The words of the last signed report of this kind and place: the next begins with them. */
export async function lastWords(
  sql: Sql,
  asked: readonly [division: number, template: string, about: number, language: string, office: string],
): Promise<{ readonly id: string; readonly wording: Wording } | undefined> {
  const [found] = await sql.run(last, asked);
  const state = found === undefined ? undefined : await findReport(sql, { division: brandAs<DivisionCode>(asked[0]), id: found.id });
  return state === undefined ? undefined : { id: state.id, wording: state.wording };
}

export const FORMATS = ['web', 'docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];
export type KeptFile = { readonly format: Format; readonly sha256: string; readonly bytes: Buffer };
export const keepFile = statement(
  'report-file-keep',
  'insert into yici.report_file (division, id, format, sha256, bytes) values ($1, $2, $3, $4, $5)',
);
const file = statement<{ readonly bytes: Buffer }>(
  'report-file-read',
  'select bytes from yici.report_file where division = $1 and id = $2 and format = $3',
);
export const readFile = async (sql: Sql, { division, id }: Key, format: Format): Promise<Buffer | undefined> =>
  (await sql.run(file, [division, id, format])).at(0)?.bytes;
