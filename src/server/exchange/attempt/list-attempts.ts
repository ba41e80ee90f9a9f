/** Answers `attempt.list`: who asked for a paper that may not be asked for, for supervision and for the data office. */
import type pg from 'pg';
import { DATA } from '#domain/exchange/exchange-actor.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import { brandAs, type DivisionCode, type ItemId, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { AttemptRow } from '#contract/view/exchange-map.ts';
import { departmentName, officeName } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import { findPersonNames } from '#server/identity/person-store.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { scopeOf } from '../map/scope.ts';

type Row = {
  readonly division: DivisionCode;
  readonly id: string;
  readonly at: Instant;
  readonly officer: PersonId;
  readonly office: OfficeId;
  readonly number: string;
  readonly item: string;
  readonly paper: string;
  readonly holder: string | null;
  readonly why: string;
};
const newest = statement<Row>(
  'attempt-newest',
  `select division, id, at, officer, office, number, item, paper, holder, why from yici.attempt
   where division >= $1 and division <= $2 and (at, id) < ($3, $4) order by at desc, id desc limit $5`,
);

type Parts = { readonly pool: pg.Pool; readonly catalogue: Catalogue };

/** Supervision of the division and above, and its data office (2018 regulation, articles 38 and 43). */
const maySupervise = (catalogue: Catalogue, post: Post): boolean =>
  post.duty === 'supervision' || (catalogue.offices.get(post.office)?.department === DATA && post.duty !== 'administration');

/** A paper of the guide by both its names; in whatever other words it was asked for, as they were said. */
const paperName = (catalogue: Catalogue, { item, paper }: Row): Text => {
  const named = catalogue.items.get(brandAs<ItemId>(item))?.materials.find(({ id, name }) => name.zh === paper || id === paper);
  return named?.name ?? { zh: paper, en: paper };
};

const rowView = (catalogue: Catalogue, names: ReadonlyMap<string, string>, row: Row): AttemptRow => ({
  id: row.id,
  at: instantText(row.at),
  division: {
    code: row.division,
    name: catalogue.divisions.get(row.division)?.name ?? { zh: String(row.division), en: String(row.division) },
  },
  office: officeName(catalogue, row.office),
  officer: names.get(row.officer) ?? row.officer,
  number: row.number,
  item: catalogue.items.get(brandAs<ItemId>(row.item))?.name ?? { zh: row.item, en: row.item },
  paper: paperName(catalogue, row),
  holder: row.holder === null ? null : departmentName(catalogue, row.holder),
  why: row.why,
});

async function list({ pool, catalogue }: Parts, { caller, query }: RequestFacts<Caller>): Promise<Result<unknown>> {
  const post = caller?.post;
  if (post === undefined) return refuse('post-needed');
  if (!maySupervise(catalogue, post)) return refuse('not-yours');
  const { from, to } = scopeOf(post.division);
  const limit = limitOf(query);
  const [at, id] = readMark(query['after'], 2) ?? [Number.MAX_SAFE_INTEGER, ''];
  const rows = await sqlOf(pool).run(newest, [from, to, at, id, limit]);
  const names = await findPersonNames(pool, [...new Set(rows.map(({ officer }) => officer))]);
  const last = rows.at(-1);
  return ok({
    rows: rows.map((row) => rowView(catalogue, names, row)),
    next: nextMark(rows, limit, [last?.at ?? 0, last?.id ?? '']),
  });
}

export const attemptHandlers = (parts: Parts): Readonly<Record<'attempt.list', Handler<Caller>>> => ({
  'attempt.list': (facts) => list(parts, facts),
});
