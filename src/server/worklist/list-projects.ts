/** Projects in which the caller's office has a step, all of the county for its hall and its supervisors, one's own for a citizen; newest first. */
import { brandAs, type CaseNumber, type DivisionCode } from '#domain/kernel/brand.ts';
import { hasEnded } from '#domain/case/graph.ts';
import { dayText, instantText } from '#domain/kernel/instant.ts';
import type { ProjectRow } from '#contract/view/project.ts';
import { definitionOf, type CaseRoom } from '#server/case/case-room.ts';
import { readerOf } from '#server/case/reader.ts';
import { findCases, type FoundCase } from '#server/case/store.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import { applicantOf } from './applicant-of.ts';
import { figuresOf } from './project-view.ts';

type Found = { readonly division: DivisionCode; readonly number: CaseNumber; readonly submitted_at: number };
type Before = readonly [number, string];

const ofCounty = statement<Found>(
  'project-county',
  `select division, number, submitted_at from yici.case_now
   where division = $1 and matter = any ($2) and (submitted_at, number) < ($3, $4)
   order by submitted_at desc, number desc limit $5`,
);
/** The office's division need not be the case's: a city's office decides parts of its counties' projects. */
const ofOffice = statement<Found>(
  'project-office',
  `select c.division, c.number, c.submitted_at from yici.case_now c
   where c.division = any ($1) and c.matter = any ($2) and (c.submitted_at, c.number) < ($3, $4)
     and exists (select from yici.part_now p where p.division = c.division and p.number = c.number and p.office = $6)
   order by c.submitted_at desc, c.number desc limit $5`,
);
const ofPerson = statement<Found>(
  'project-person',
  `select c.division, c.number, c.submitted_at from yici.case_now c
   where c.matter = any ($2) and (c.submitted_at, c.number) < ($3, $4)
     and exists (select from yici.case_party p where p.person = $1 and p.division = c.division and p.number = c.number)
   order by c.submitted_at desc, c.number desc limit $5`,
);

/** Counties whose cases an office may decide: its own, and those below it. */
const countiesBelow = ({ catalogue }: CaseRoom, division: number): readonly number[] => {
  const below = [...catalogue.divisions.values()].filter((each) => each.parent === division && each.code < 1_000_000);
  return [division, ...below.flatMap((each) => countiesOf(catalogue, each.code))];
};
const countiesOf = (catalogue: CaseRoom['catalogue'], code: number): readonly number[] => [
  code,
  ...[...catalogue.divisions.values()].filter((each) => each.parent === code && each.code < 1_000_000).map((each): number => each.code),
];

function find(room: CaseRoom, sql: Sql, caller: Caller, [at, number]: Before, limit: number): Promise<readonly Found[]> {
  const matters = [...room.catalogue.matters.values()].filter((matter) => matter.budget !== undefined).map(({ id }) => id);
  const { post } = caller;
  if (post === undefined) return sql.run(ofPerson, [caller.person, matters, at, number, limit]);
  if (post.duty === 'reception' || post.duty === 'supervision') return sql.run(ofCounty, [post.division, matters, at, number, limit]);
  return sql.run(ofOffice, [countiesBelow(room, post.division), matters, at, number, limit, post.office]);
}

type Facts = Pick<RequestFacts<Caller>, 'query' | 'now'>;

export async function listProjects(
  room: CaseRoom,
  { query, now }: Facts,
  caller: Caller,
): Promise<{ readonly rows: readonly ProjectRow[]; readonly next: string | null }> {
  const limit = limitOf(query);
  const mark = readMark(query['after'], 2) ?? [Number.MAX_SAFE_INTEGER, '~'];
  const sql = sqlOf(room.pool);
  const found = await find(room, sql, caller, [Number(mark[0]), String(mark[1])], limit);
  const cases = new Map<string, FoundCase>();
  for (const division of new Set(found.map((row) => row.division))) {
    const numbers = found.filter((row) => row.division === division).map((row) => row.number);
    for (const [number, each] of await findCases(sql, brandAs<DivisionCode>(division), numbers)) cases.set(number, each);
  }
  const actor = await room.actorOf(caller);
  const rows = found.flatMap(({ number }): readonly ProjectRow[] => {
    const each = cases.get(number);
    if (each === undefined || readerOf(each.state, actor, now) === undefined) return [];
    const row = rowOf(room, each, now, caller.post !== undefined);
    return row === undefined ? [] : [row];
  });
  const last = found.at(-1);
  return { rows, next: nextMark(found, limit, [last?.submitted_at ?? 0, last?.number ?? '']) };
}

function rowOf({ catalogue }: CaseRoom, { state }: FoundCase, now: Facts['now'], masked: boolean): ProjectRow | undefined {
  const definition = definitionOf(catalogue, state);
  const figures = figuresOf({ state, definition, now });
  if (figures === undefined) return undefined;
  const { outlook, clock, light, budget, steps } = figures;
  return {
    number: state.number,
    title: state.title,
    applicant: applicantOf(state, !masked),
    name: definition.matter.name,
    state: state.state,
    submittedAt: instantText(state.submittedAt),
    light,
    used: clock.used,
    expected: outlook.expected,
    budget: budget.term,
    last: dayText(outlook.forecast.last),
    done: steps.filter(({ part }) => hasEnded(part)).length,
    steps: steps.length,
    waiting: steps
      .filter((step) => step.ended === undefined && !step.out && step.part.state !== 'waiting')
      .map(({ part }) => part.plan.name),
  };
}
