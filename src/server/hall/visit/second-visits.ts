/** Answers supervision: second visits of the division with cause and office, their counts, and what really happened over all cases. */
import { isSecondCause, SECOND_CAUSES, VISIT_REASONS, isReason, type SecondCause } from '#domain/hall/visit.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOf, dayText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { SecondCounts, SecondVisit } from '#contract/view/visit.ts';
import { officeName } from '#server/case/words.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readSmallMark } from '#server/kernel/http/page.ts';
import type { Handler } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { entriesOfVisit, keepEntry } from './store.ts';
import { visitFigures } from './visit-figures.ts';
import { spanOf, supervisorOf, type Facts, type VisitRoom } from './visit-room.ts';
import { causeView, choiceOf, matterChoice, visitKey } from './visit-view.ts';

type Row = {
  readonly id: string;
  readonly visit: string;
  readonly number: string;
  readonly hall: string;
  readonly day: number;
  readonly nth: number;
  readonly at: Instant;
  readonly cause: string;
  readonly office: string | null;
  readonly why: string;
  readonly matter: string;
  readonly settled: string | null;
  readonly contested: string | null;
};
/** The cause by rule, unless supervision settled another; the newest settlement counts. */
const second = `select v.id, v.visit, v.number, v.hall, v.day, v.nth, v.at, coalesce(s.cause, v.cause) as cause,
    case when s.cause is null then v.office else s.office end as office,
    v.body ->> 'why' as why, v.body ->> 'matter' as matter, s.reasons as settled, c.text as contested
  from yici.visit_entry v
  left join lateral (select e.cause, e.office, e.body ->> 'reasons' as reasons from yici.visit_entry e
    where e.division = v.division and e.visit = v.visit and e.number = v.number and e.kind = 'settled' order by e.at desc limit 1) s on true
  left join lateral (select e.body ->> 'text' as text from yici.visit_entry e
    where e.division = v.division and e.visit = v.visit and e.number = v.number and e.kind = 'contested' limit 1) c on true
  where v.division = $1 and v.kind = 'case' and v.nth > 1 and v.day between $2 and $3`;
const list = statement<Row>(
  'visit-second-list',
  `select * from (${second}) r where ($4::text is null or r.cause = $4) and ($5::text is null or r.office = $5)
     and ($6::text is null or r.contested is not null) and ($7::int is null or (r.day, r.id) < ($7::int, $8::text))
   order by r.day desc, r.id desc limit $9`,
);
const count = statement<{ readonly cause: string; readonly office: string | null; readonly visits: number }>(
  'visit-second-counts',
  `select r.cause, r.office, count(*) as visits from (${second}) r group by r.cause, r.office`,
);

type Names = 'visit.second-list' | 'visit.second-counts' | 'visit.figures' | 'visit.settle';
export const secondVisitHandlers = (room: VisitRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'visit.second-list': (facts) => listSecond(room, facts),
  'visit.second-counts': (facts) => countSecond(room, facts),
  'visit.figures': (facts) => visitFigures(room, facts),
  'visit.settle': (facts) => settle(room, facts),
});

const causeIn = (text: string): SecondCause => (isSecondCause(text) ? text : 'choice');
const officeIn = ({ catalogue }: VisitRoom, office: string | null) =>
  office === null ? null : { id: office, name: officeName(catalogue, brandAs<OfficeId>(office)) };

async function listSecond(room: VisitRoom, { caller, query, now }: Facts): Promise<Result<unknown>> {
  const officer = supervisorOf(caller);
  if (!officer.ok) return officer;
  const { division } = officer.value.post;
  const { from, until } = spanOf(query, now);
  const [limit, after] = [limitOf(query), readSmallMark(query['after'], 2)];
  const rows = await sqlOf(room.pool).run(list, [
    division,
    from,
    until,
    query['cause'] ?? null,
    query['office'] ?? null,
    query['contested'] ?? null,
    after?.[0] ?? null,
    after?.[1] ?? null,
    limit,
  ]);
  const shown = rows.map(
    (row): SecondVisit => ({
      id: `${division}-${row.visit}`,
      number: row.number,
      matter: matterChoice(room.catalogue, row.matter).name,
      day: dayText(dayOf(row.day)),
      nth: row.nth,
      hall: officeName(room.catalogue, brandAs<OfficeId>(row.hall)),
      why: choiceOf(VISIT_REASONS, isReason(row.why) ? row.why : 'identity-check'),
      cause: causeView(room.catalogue, causeIn(row.cause)),
      office: officeIn(room, row.office),
      settled: row.settled,
      contested: row.contested,
    }),
  );
  const last = rows.at(-1);
  return ok({ rows: shown, next: last === undefined ? null : nextMark(rows, limit, [last.day, last.id]) });
}

async function countSecond(room: VisitRoom, { caller, query, now }: Facts): Promise<Result<unknown>> {
  const officer = supervisorOf(caller);
  if (!officer.ok) return officer;
  const { from, until } = spanOf(query, now);
  const rows = await sqlOf(room.pool).run(count, [officer.value.post.division, from, until]);
  const sum = (by: (row: (typeof rows)[number]) => boolean): number => rows.filter(by).reduce((total, { visits }) => total + visits, 0);
  const offices = [...new Set(rows.flatMap(({ office }) => (office === null ? [] : [office])))];
  const body: SecondCounts = {
    causes: (Object.keys(SECOND_CAUSES) as SecondCause[]).map((cause) => ({
      ...choiceOf(SECOND_CAUSES, cause),
      ours: SECOND_CAUSES[cause].ours,
      count: sum((row) => row.cause === cause),
    })),
    offices: offices
      .map((id) => ({ id, name: officeName(room.catalogue, brandAs<OfficeId>(id)), count: sum(({ office }) => office === id) }))
      .toSorted((one, other) => other.count - one.count),
  };
  return ok(body);
}

/** Also without a contest: a wrong notice is known to nobody but who reads it. */
async function settle(room: VisitRoom, facts: Facts): Promise<Result<unknown>> {
  const officer = supervisorOf(facts.caller);
  if (!officer.ok) return officer;
  const { idempotencyKey, now, params } = facts;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const { cause, office, reasons } = facts.body as { readonly cause: string; readonly office?: string; readonly reasons: string };
  const known = office === undefined || room.catalogue.offices.has(brandAs<OfficeId>(office));
  const problems = [
    ...(isSecondCause(cause) ? [] : [{ pointer: '/cause', code: 'not-allowed-value' }]),
    ...(known ? [] : [{ pointer: '/office', code: 'not-allowed-value' }]),
  ];
  if (problems.length > 0) return refuse('bad-input', { problems });
  const { person, post } = officer.value;
  const key = visitKey(params['id'] ?? '');
  const payload = { act: 'visit.settle', params, body: facts.body };
  return runOnce(room.pool, { division: post.division, person, key: idempotencyKey, payload, now }, async (tx) => {
    const entries = key?.division === post.division ? await entriesOfVisit(tx, key.division, key.visit) : [];
    const entry = entries.findLast(({ kind, nth }) => kind === 'case' && nth !== null && nth > 1);
    if (entry === undefined) return refuse('visit-unknown');
    const { visit, hall, day, who, number } = entry;
    keepEntry(tx, {
      division: post.division,
      id: `settled-${room.newId()}`,
      visit,
      hall,
      day,
      who,
      kind: 'settled',
      at: now,
      number: number ?? undefined,
      cause,
      office,
      officer: person,
      body: { reasons },
    });
    return ok({ id: params['id'] });
  });
}
