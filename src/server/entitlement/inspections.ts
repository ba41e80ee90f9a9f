/** Inspections an office owes: listed by what is due, drawn at random, drawn again to be checked (2018 regulation 14, 32). */
import type { Day } from '#domain/kernel/instant.ts';
import { dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { DivisionCode, PersonId } from '#domain/kernel/brand.ts';
import { decideEntitlement } from '#domain/entitlement/decide-entitlement.ts';
import { drawPairs, type DrawLists, type Pair } from '#domain/entitlement/draw.ts';
import type { EntitlementEvent, EntitlementState } from '#domain/entitlement/entitlement.ts';
import { lightOfDay } from '#domain/entitlement/light.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { InspectionDraw, InspectionRow } from '#contract/view/entitlement.ts';
import { runAcross, step, type Step } from '#server/corridor/run-across.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { limitOf, nextMark, readSmallMark } from '#server/kernel/http/page.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Transaction } from '#server/kernel/transaction.ts';
import { refOf, type EntitlementRoom, type Facts } from './entitlement-room.ts';
import { inspectorsOf } from './inspectors.ts';
import { namesOf } from './names.ts';
import { NO_DAY } from './rows.ts';
import { entitlementAggregate, lockEntitlement } from './store.ts';

type Row = {
  readonly id: string;
  readonly duty: string;
  readonly kind: InspectionRow['kind'];
  readonly state: InspectionRow['state'];
  readonly recorded: boolean;
  readonly due_on: Day;
  readonly near_on: Day;
  readonly name_zh: string;
  readonly name_en: string;
  readonly title: string;
  readonly officers: readonly string[];
};
const ofOffice = statement<Row>(
  'inspection-of-office',
  `select id, duty, kind, state, recorded, due_on, near_on, name_zh, name_en, title, officers from yici.entitlement_inspection
   where division = $1 and office = $2 and (not $3 or not drawn) and (not $4 or officers @> array[$5]) and (due_on, id, duty) > ($6, $7, $8)
   order by due_on, id, duty limit $9`,
);

export async function listInspections(room: EntitlementRoom, { caller, query, now }: Facts): Promise<Result<unknown>> {
  const post = caller?.post;
  if (caller === undefined || post === undefined) return refuse('post-needed');
  if (post.duty === 'administration' || post.duty === 'reception') return refuse('not-yours');
  const limit = limitOf(query);
  const [due, id, duty] = readSmallMark(query['after'], 3) ?? [-NO_DAY, '', ''];
  const list = query['list'] ?? 'open';
  const asked = [post.division, post.office, list === 'undrawn', list === 'mine', caller.person, due, id, duty, limit];
  const rows = await sqlOf(room.pool).run(ofOffice, asked);
  const names = await namesOf(
    room,
    rows.flatMap(({ officers }) => officers),
  );
  const last = rows.at(-1);
  return ok({
    rows: rows.map(
      (row): InspectionRow => ({
        id: row.id,
        duty: row.duty,
        kind: row.kind,
        name: { zh: row.name_zh, en: row.name_en },
        title: row.title,
        state: row.state,
        due: dayText(row.due_on),
        light: lightOfDay(row.due_on, row.near_on, now),
        officers: row.officers.map(names),
        mine: row.officers.includes(caller.person),
        recorded: row.recorded,
      }),
    ),
    next: nextMark(rows, limit, [last?.due_on ?? 0, last?.id ?? '', last?.duty ?? '']),
  });
}

const undrawn = statement<{ readonly id: string; readonly duty: string; readonly title: string }>(
  'inspection-undrawn',
  'select id, duty, title from yici.entitlement_inspection where division = $1 and office = $2 and not drawn order by id, duty limit 200',
);
const insertDraw = statement(
  'inspection-draw-insert',
  'insert into yici.inspection_draw (division, id, office, seed, body, drawn_by, at) values ($1, $2, $3, $4, $5, $6, $7)',
);
type Kept = DrawLists & { readonly pairs: readonly Pair[]; readonly titles: Readonly<Record<string, string>> };

type Locked = { readonly loaded: Loaded<EntitlementState>; readonly id: string; readonly duty: string; readonly title: string };

/** Locked in the order of their ids; what was drawn meanwhile by somebody else is left out. */
async function lockUndrawn(tx: Transaction, division: DivisionCode, office: string): Promise<readonly Locked[]> {
  const rows = await tx.run(undrawn, [division, office]);
  const locked: Locked[] = [];
  const loadedById = new Map<string, Loaded<EntitlementState>>();
  for (const { id, duty, title } of rows) {
    const loaded = loadedById.get(id) ?? (await lockEntitlement(tx, { division, id }));
    loadedById.set(id, loaded);
    const own = loaded.state?.duties.find((each) => each.id === duty);
    if (own !== undefined && own.drawn === undefined) locked.push({ loaded, id, duty, title });
  }
  return locked;
}

const listsOf = (locked: readonly Locked[], inspectors: readonly PersonId[]): DrawLists => ({
  inspectors,
  objects: locked.map(({ id, duty, loaded: { state } }) => ({
    id,
    duty,
    barred: [...(state?.holders ?? []), ...(state?.decidedBy === undefined ? [] : [state.decidedBy])],
  })),
});

/** All inspections without a pair are drawn in one act, from one seed that nobody chose. */
export async function drawInspections(room: EntitlementRoom, { caller, idempotencyKey, requestId, now }: Facts): Promise<Result<unknown>> {
  const post = caller?.post;
  if (caller === undefined || post === undefined || idempotencyKey === undefined) return refuse('post-needed');
  if (post.duty !== 'handling' && post.duty !== 'approval') return refuse('not-yours');
  const { division, office } = post;
  const actor = { kind: 'officer', person: caller.person, post } as const;
  const [seed, draw] = [room.newId(), `draw-${room.newId()}`];
  const inspectors = await inspectorsOf(sqlOf(room.pool), office, now);
  return runAcross(room.corridor, {
    use: { division, person: caller.person, key: idempotencyKey },
    payload: { act: 'inspection.draw', office },
    requestId,
    now,
    decide: async (tx) => {
      const locked = await lockUndrawn(tx, division, office);
      if (locked.length === 0) return refuse('nothing-to-draw');
      const lists = listsOf(locked, inspectors);
      const pairs = drawPairs(seed, lists);
      if (!pairs.ok) return pairs;
      const judging = { actor, by: refOf(actor), calendar: room.catalogue.calendar, now };
      const steps: Step[] = [];
      for (const [id, own] of Map.groupBy(locked, (each) => each.id)) {
        const events: EntitlementEvent[] = [];
        for (const { duty, loaded } of own) {
          const officers = pairs.value.find((pair) => pair.id === id && pair.duty === duty)?.officers ?? [];
          const decided = decideEntitlement({ kind: 'draw-inspectors', duty, draw, officers }, loaded.state, judging);
          if (!decided.ok) return decided;
          events.push(...decided.value);
        }
        const [first] = own;
        if (first !== undefined) steps.push(step(entitlementAggregate(), { key: { division, id }, events, loaded: first.loaded }));
      }
      const kept: Kept = { ...lists, pairs: pairs.value, titles: Object.fromEntries(locked.map(({ id, title }) => [id, title])) };
      tx.send(insertDraw, [division, draw, office, seed, JSON.stringify(kept), caller.person, now]);
      return ok({ steps, at: now, body: { draw, drawn: pairs.value.length } });
    },
  });
}

type DrawRow = { readonly id: string; readonly seed: string; readonly body: Kept; readonly drawn_by: string; readonly at: Instant };
const draws = statement<DrawRow>(
  'inspection-draws',
  'select id, seed, body, drawn_by, at from yici.inspection_draw where division = $1 and office = $2 order by at desc, id desc limit 20',
);

export async function listDraws(room: EntitlementRoom, { caller }: Facts): Promise<Result<unknown>> {
  const post = caller?.post;
  if (post === undefined) return refuse('post-needed');
  if (post.duty === 'administration' || post.duty === 'reception') return refuse('not-yours');
  const rows = await sqlOf(room.pool).run(draws, [post.division, post.office]);
  const names = await namesOf(
    room,
    rows.flatMap(({ body, drawn_by }) => [drawn_by, ...body.inspectors]),
  );
  const view = ({ id, seed, body, drawn_by, at }: DrawRow): InspectionDraw => {
    const again = drawPairs(seed, body);
    return {
      id,
      at: instantText(at),
      seed,
      by: names(drawn_by),
      inspectors: body.inspectors.map((person) => ({ id: person, name: names(person) })),
      pairs: body.pairs.map((pair) => ({
        id: pair.id,
        duty: pair.duty,
        title: body.titles[pair.id] ?? '',
        officers: pair.officers.map(names),
      })),
      agrees: again.ok && JSON.stringify(again.value) === JSON.stringify(body.pairs),
    };
  };
  return ok({ rows: rows.map(view), next: null });
}
