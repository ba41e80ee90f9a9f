/** Gives a person their whole ledger as a file (PIPL 45): CSV and JSON sent while they are read, PDF on paper, each with the hash of its rows. */
import { createHash } from 'node:crypto';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { refuse, ok, type Result } from '#domain/kernel/result.ts';
import type { Language } from '#domain/kernel/text.ts';
import type { Look } from '#contract/view/look.ts';
import { filterOf, type Ledger } from '#server/audit/handlers.ts';
import { listLooks, NEWEST, type LookFilter } from '#server/audit/list-looks.ts';
import { lookView } from '#server/audit/look-view.ts';
import { drawPaper } from '#server/document/draw-paper.ts';
import type { Caller } from '#server/identity/caller.ts';
import { canonicalJson } from '#server/kernel/canonical-json.ts';
import type { Handler, RequestFacts, Streamed } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { ledgerHead, ledgerLine, ledgerTail } from './ledger-csv.ts';
import { writeLedger } from './write-ledger.ts';

const PAGE = 500;
/** A paper of some two hundred pages; who has more takes the CSV, and the paper says so. */
export const MOST_ON_PAPER = 2_000;

type Room = Ledger & { readonly demo: boolean };
type Asked = {
  readonly subject: string;
  readonly name: string;
  readonly filter: LookFilter;
  readonly language: Language;
  readonly now: Instant;
};

/** All visible rows, newest first, a page at a time; what is looked at meanwhile is not among them. */
async function* rowsOf(ledger: Ledger, { subject, filter, language, now }: Asked): AsyncGenerator<Look> {
  const [words, questions] = await Promise.all([ledger.words(), ledger.questionsOf(subject)]);
  let before: { readonly at: number; readonly id: string } = NEWEST;
  for (;;) {
    const rows = await listLooks(sqlOf(ledger.pool), subject, now, { before, limit: PAGE, filter });
    for (const row of rows) yield lookView(row, words, { language, now, question: questions.get(row.id) ?? null });
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    before = { at: last.shown, id: last.id };
  }
}

/** The hash is over the lines as they stand in the file, each with its line end, so that anybody can check it with the shell's own tools. */
async function* csvOf(ledger: Ledger, asked: Asked): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let count = 0;
  yield ledgerHead(asked.language);
  for await (const row of rowsOf(ledger, asked)) {
    const line = ledgerLine(row, asked.language);
    hash.update(line);
    count += 1;
    yield line;
  }
  yield ledgerTail(asked.language, { count, hash: hash.digest('hex'), at: instantText(asked.now) });
}

/** The hash is over the rows in canonical form (RFC 8785), one after another, each with a line end. */
async function* jsonOf(ledger: Ledger, asked: Asked): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let count = 0;
  const basis = { law: 'personal-information-protection-law-2021', article: 45 };
  yield `{"name":${JSON.stringify(asked.name)},"at":${JSON.stringify(instantText(asked.now))},"basis":${JSON.stringify(basis)},"rows":[`;
  for await (const row of rowsOf(ledger, asked)) {
    const text = canonicalJson(row);
    hash.update(`${text}\n`);
    yield `${count === 0 ? '' : ','}\n${text}`;
    count += 1;
  }
  yield `\n],"count":${count},"sha256":"${hash.digest('hex')}"}\n`;
}

async function pdfOf(room: Room, asked: Asked): Promise<Buffer> {
  const hash = createHash('sha256');
  const rows: Look[] = [];
  let more = false;
  for await (const row of rowsOf(room, asked)) {
    if (rows.length === MOST_ON_PAPER) {
      more = true;
      break;
    }
    rows.push(row);
    hash.update(`${canonicalJson(row)}\n`);
  }
  return drawPaper(writeLedger(rows, { ...asked, hash: hash.digest('hex'), more, demo: room.demo }));
}

const streamed = (stream: AsyncIterable<string>, type: string, fileName: string): Streamed => ({
  stream,
  type: `${type}; charset=utf-8`,
  fileName,
});

/** No row is written about one's own reading: it is one's own data, and the paper says so. */
async function exportLooks(room: Room, { caller, query, language, now }: RequestFacts<Caller>): Promise<Result<unknown>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const { format, ...rest } = query;
  const filter = filterOf(rest);
  if (!filter.ok) return filter;
  const asked: Asked = { subject: caller.person, name: caller.name, filter: filter.value, language, now };
  const name = `yici-looks-${instantText(now).slice(0, 10)}`;
  if (format === 'csv') return ok(streamed(csvOf(room, asked), 'text/csv', `${name}.csv`));
  if (format === 'json') return ok(streamed(jsonOf(room, asked), 'application/json', `${name}.json`));
  return ok({ bytes: await pdfOf(room, asked), type: 'application/pdf', fileName: `${name}.pdf` });
}

export const exportHandlers = (room: Room): Readonly<Record<'look.export', Handler<Caller>>> => ({
  'look.export': (facts) => exportLooks(room, facts),
});
