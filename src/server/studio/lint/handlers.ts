/** Answers the operations of the lint: a document as typed, the report, what scores lowest, one subject's findings. */
import type pg from 'pg';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { isWithin } from '#domain/division/division.ts';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import { lintListing } from '#domain/lint/lint.ts';
import { scoreOf } from '#domain/lint/score.ts';
import type { LintOf, LintScored } from '#contract/view/lint.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { findListing } from '#server/listing/store.ts';
import { authorOf, type Author } from '../draft/draft-room.ts';
import { scoresOf, type DocScore, type InForce } from './catalogue-scores.ts';
import { lintDocument } from './lint-document.ts';
import { lintReport } from './lint-report.ts';
import type { LintRoom } from './lint-room.ts';
import { checkedView, findingViews } from './lint-view.ts';
import { allSums, worstListings, type ListingScore } from './listing-scores.ts';

export type QualityRoom = {
  readonly lint: LintRoom;
  readonly pool: pg.Pool;
  readonly inForce: InForce;
  /** Called after each change of the catalogue. */
  readonly onChange: (heard: () => void) => unknown;
};
type Facts = RequestFacts<Caller>;
type Names = 'lint.check' | 'lint.report' | 'lint.scores' | 'lint.of';
type Given = QualityRoom & { readonly scores: () => readonly DocScore[] };

const PAGE = 50;

/** Judged once, until the catalogue or the day changes. */
const keptScores = ({ lint, inForce, onChange }: QualityRoom): (() => readonly DocScore[]) => {
  let known: { readonly day: number; readonly scores: readonly DocScore[] } | undefined;
  onChange(() => {
    known = undefined;
  });
  return () => {
    const day = lint.today();
    known = known?.day === day ? known : { day, scores: scoresOf(lint, inForce) };
    return known.scores;
  };
};

export function lintHandlers(room: QualityRoom): Readonly<Record<Names, Handler<Caller>>> {
  const given: Given = { ...room, scores: keptScores(room) };
  const asAuthor =
    (work: (facts: Facts, author: Author) => Promise<Result<unknown>>): Handler<Caller> =>
    async (facts) => {
      const author = authorOf(room.lint, facts.caller);
      return author.ok ? work(facts, author.value) : author;
    };
  return {
    'lint.check': asAuthor((facts) => Promise.resolve(check(given, facts))),
    'lint.report': asAuthor((facts, author) => report(given, facts, author)),
    'lint.scores': asAuthor((facts, author) => scores(given, facts, author)),
    'lint.of': asAuthor((facts) => findingsOf(given, facts)),
  };
}

const divisionIn = ({ query }: Facts, { division }: Author): DivisionCode => brandAs<DivisionCode>(Number(query['division'] ?? division));

function check({ lint }: Given, { body }: Facts): Result<unknown> {
  const { kind, division, doc } = body as { readonly kind: Subject['kind']; readonly division: number; readonly doc: CatalogueDoc };
  const findings = lintDocument(lint, { kind }, brandAs<DivisionCode>(division), doc);
  return ok(checkedView(kind, findings, lint.catalogue.laws));
}

async function report(given: Given, facts: Facts, author: Author): Promise<Result<unknown>> {
  const { catalogue } = given.lint;
  const sums = await allSums(sqlOf(given.pool));
  return ok(lintReport({ catalogue, docs: given.scores(), sums, division: divisionIn(facts, author) }));
}

const divisionView = ({ lint }: Given, code: DivisionCode): LintScored['division'] => ({
  code,
  name: lint.catalogue.divisions.get(code)?.name ?? { zh: String(code), en: String(code) },
});

const docRow = (given: Given, { subject, division, name, department, findings, score }: DocScore): LintScored => {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    kind: subject.kind,
    division: divisionView(given, division),
    id: subject.id,
    name,
    department: given.lint.catalogue.departments.get(department)?.short ?? { zh: department, en: department },
    score,
    errors,
    advice: findings.length - errors,
  };
};

type Plain = Pick<ListingScore, 'division' | 'code' | 'name' | 'department' | 'score' | 'errors' | 'advice'>;
const listingRow = (given: Given, { division, code, name, department, score, errors, advice }: Plain): LintScored => ({
  kind: 'listing',
  division: divisionView(given, division),
  id: code,
  name: { zh: name, en: name },
  department: { zh: department, en: department },
  score,
  errors,
  advice,
});

const byScore = (one: LintScored, other: LintScored): number =>
  one.score - other.score || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0) || one.division.code - other.division.code;

const afterOf = (query: Facts['query']): readonly [number, string, number] => {
  const [score = '-1', division = '0', ...code] = (query['after'] ?? '-1 0 ').split(' ');
  return [Number(score), code.join(' '), Number(division)];
};
const isBehind = ({ score, id, division }: LintScored, [least, code, place]: readonly [number, string, number]): boolean =>
  score > least || (score === least && (id > code || (id === code && division.code > place)));

/** Each division that has listings is asked for itself, so that every query names one; a page needs no more of any. */
async function listingRows(given: Given, facts: Facts, division: DivisionCode): Promise<readonly LintScored[]> {
  const sql = sqlOf(given.pool);
  const places = (await allSums(sql)).map((sums) => sums.division).filter((each) => isWithin(each, division));
  const asked = { department: facts.query['department'] ?? '', rule: facts.query['rule'] ?? '', after: afterOf(facts.query), limit: PAGE };
  const rows: LintScored[] = [];
  for (const place of places) rows.push(...(await worstListings(sql, { ...asked, division: place })).map((row) => listingRow(given, row)));
  return rows;
}

function docRows(given: Given, { query }: Facts, division: DivisionCode): readonly LintScored[] {
  const { kind, rule, department } = query;
  return given
    .scores()
    .filter((doc) => isWithin(doc.division, division) && (kind === undefined || doc.subject.kind === kind))
    .filter((doc) => rule === undefined || doc.findings.some((finding) => finding.rule === rule))
    .filter((doc) => department === undefined || (doc.department === '' ? 'matter' : doc.department) === department)
    .map((doc) => docRow(given, doc))
    .filter((row) => isBehind(row, afterOf(query)));
}

async function scores(given: Given, facts: Facts, author: Author): Promise<Result<unknown>> {
  const division = divisionIn(facts, author);
  const rows = facts.query['kind'] === 'listing' ? await listingRows(given, facts, division) : docRows(given, facts, division);
  const page = rows.toSorted(byScore).slice(0, PAGE);
  const last = page.at(-1);
  const next = page.length < PAGE || last === undefined ? null : `${last.score} ${last.division.code} ${last.id}`;
  return ok({ rows: page, next });
}

async function findingsOf(given: Given, { query }: Facts): Promise<Result<unknown>> {
  const { lint, pool } = given;
  const { kind, id = '' } = query;
  const division = brandAs<DivisionCode>(Number(query['division']));
  if (kind === 'listing') {
    const listing = await findListing(sqlOf(pool), division, id);
    if (listing === undefined) return refuse('subject-not-found');
    const findings = lintListing(listing.row, lint);
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const row = listingRow(given, { ...listing, score: scoreOf(findings), errors, advice: findings.length - errors });
    return ok({ row, findings: findingViews(findings, lint.catalogue.laws) } satisfies LintOf);
  }
  const doc = given.scores().find(({ subject, division: home }) => subject.kind === kind && subject.id === id && home === division);
  if (doc === undefined) return refuse('subject-not-found');
  return ok({ row: docRow(given, doc), findings: findingViews(doc.findings, lint.catalogue.laws) } satisfies LintOf);
}
