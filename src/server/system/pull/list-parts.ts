/** Parts of a system's offices, page by page, county after county: for a first filling, and to compare counts. */
import type { Part } from '#domain/case/state.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { isWithin } from '#domain/division/division.ts';
import { toOurs } from '#domain/system/code-map.ts';
import type { SystemState } from '#domain/system/system.ts';
import type { SystemPartRow } from '#contract/view/system.ts';
import { definitionOf } from '#server/case/case-room.ts';
import { findCases } from '#server/case/store.ts';
import { activeDivisions } from '#server/corridor/divisions.ts';
import { limitOf, nextMark, readSmallMark } from '#server/kernel/http/page.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { SystemCaller } from '../system-caller.ts';
import type { SystemRoom, TestCase } from '../system-room.ts';
import { dueOfPart } from './case-for-system.ts';
import { codeIn, isOwn, itemOf } from './scope-of.ts';

type Row = { readonly number: string; readonly part: string };
/** One office after the other by its index would order by office; a page is small, so it is sorted. */
const ofOffices = statement<Row>(
  'system-parts',
  `select number, part from yici.part_now where division = $1 and office = any ($2) and ($3::text is null or state = any ($4))
     and (number, part) > ($5, $6) order by number, part limit $7`,
);
const ofDivision = statement<Row>(
  'system-parts-upper',
  `select number, part from yici.part_now where division = $1 and ($2::text is null or state = any ($3))
     and (number, part) > ($4, $5) order by number, part limit $6`,
);

type Page = { readonly rows: readonly SystemPartRow[]; readonly next: string | null };

export async function listParts(room: SystemRoom, facts: RequestFacts<SystemCaller>, { state }: SystemCaller): Promise<Result<Page>> {
  const { query, now } = facts;
  const asked = query['state'];
  const states = asked === undefined ? [] : query['codes'] === 'theirs' ? toOurs(state.codes, 'state', asked) : [asked];
  if (asked !== undefined && states.length === 0) return refuse('code-unknown', { values: { value: asked, kind: 'state' } });
  const rowOf = rowMaker(state, query['codes'], now);
  if (state.state === 'sandbox') {
    const tests = (await room.tests?.cases(state)) ?? [];
    const rows = tests.flatMap((test) =>
      [...test.state.parts.values()].filter((part) => isOwn(state, part)).map((part) => rowOf(test, part)),
    );
    return ok({ rows: rows.filter((row) => asked === undefined || row.state === asked), next: null });
  }
  return ok(await pageOf(room, state, query, states, rowOf));
}

type RowOf = ReturnType<typeof rowMaker>;
const rowMaker = (system: SystemState, codes: string | undefined, now: Instant) => {
  const code = codeIn(system, codes);
  return ({ state, definition }: TestCase, part: Part): SystemPartRow => ({
    case: state.number,
    version: state.seq,
    part: part.id,
    office: part.office,
    item: itemOf(part) === '' ? null : code('item', itemOf(part)),
    state: code('state', part.state),
    since: instantText(part.since),
    due: dueOfPart({ state, definition }, part, now),
    certificate: part.certificate ?? null,
  });
};

async function pageOf(
  room: SystemRoom,
  system: SystemState,
  query: Readonly<Record<string, string>>,
  states: readonly string[],
  rowOf: RowOf,
): Promise<Page> {
  const sql = sqlOf(room.pool);
  const limit = limitOf(query);
  const [from = 0, number = '', part = ''] = readSmallMark(query['after'], 3) ?? [];
  const { division, kind, offices } = system.system;
  // A city's office handles parts of its counties' cases: they lie with the county where the case was accepted.
  const divisions = (await activeDivisions(room.pool)).filter((each) => isWithin(each, division) && each >= from);
  const wanted = states.length === 0 ? null : '';
  for (const each of divisions) {
    const after = each === from ? [number, part] : ['', ''];
    const found =
      kind === 'upper'
        ? await sql.run(ofDivision, [each, wanted, states, ...after, limit])
        : await sql.run(ofOffices, [each, offices, wanted, states, ...after, limit]);
    const last = found.at(-1);
    if (last === undefined) continue;
    const rows = await rowsOf(room, system, each, found, rowOf);
    const more = nextMark(found, limit, [each, last.number, last.part]) ?? markOf(divisions, each);
    return { rows, next: more };
  }
  return { rows: [], next: null };
}

/** The next county begins at its start. */
const markOf = (divisions: readonly DivisionCode[], done: DivisionCode): string | null => {
  const next = divisions.find((each) => each > done);
  return next === undefined ? null : nextMark([undefined], 1, [next, '', '']);
};

async function rowsOf(room: SystemRoom, system: SystemState, division: DivisionCode, found: readonly Row[], rowOf: RowOf) {
  const cases = await findCases(sqlOf(room.pool), division, [...new Set(found.map(({ number }) => number))]);
  return found.flatMap(({ number, part: id }) => {
    const state = cases.get(number)?.state;
    const part = state?.parts.get(brandAs(id));
    if (state === undefined || part === undefined || !isOwn(system, part)) return [];
    return [rowOf({ state, definition: definitionOf(room.catalogue, state) }, part)];
  });
}
