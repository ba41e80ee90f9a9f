/** Answers the console's questions: all systems, one, its deliveries, what there is to choose from. */
import type { PersonId } from '#domain/kernel/brand.ts';
import { instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { DATA } from '#domain/exchange/exchange-actor.ts';
import { STOP_GROUNDS } from '#domain/clock/grounds.ts';
import { maySee } from '#domain/system/decide-system.ts';
import type { SystemState } from '#domain/system/system.ts';
import type { DeliveryRow, SystemForm, SystemRow, SystemView } from '#contract/view/system.ts';
import { officeView } from '#server/case/words.ts';
import { decidingPosts } from '#server/identity/deciding-posts.ts';
import type { Officer } from '#server/exchange/studio-room.ts';
import { limitOf, nextMark, readSmallMark } from '#server/kernel/http/page.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { eventOf, newestPosition, type EventRow } from '../events.ts';
import { healthOfAll, healthOfSystem, unheard } from '../health.ts';
import { allSystems, historyOf } from '../store.ts';
import { ANSWERS, itemsOfOffice, PART_STATES, UNITS } from '../system-context.ts';
import type { SystemRoom } from '../system-room.ts';
import { codeNames } from './code-names.ts';
import { seenSystem, type ConsoleFacts } from './console-room.ts';
import { countsOf } from './counts.ts';
import { systemRow, systemView, type Silence, type Unknown } from './system-view.ts';

type Rows<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

/** Systems this officer may look at: a data office those of its division and below, an office its own, supervision its division's. */
export async function listSystems(room: SystemRoom, { now }: ConsoleFacts, officer: Officer): Promise<Result<Rows<SystemRow>>> {
  const sql = sqlOf(room.pool);
  const states = (await allSystems(sql)).filter(({ system }) => maySee(officer, system));
  const health = await healthOfAll(sql, [...new Set(states.map(({ system }) => system.division))]);
  const rows = await Promise.all(
    states.map(async (state) => {
      const own = health.get(state.system.id) ?? unheard;
      return systemRow({ catalogue: room.catalogue, state, health: own, counts: await countsOf(sql, state, own.acknowledged), now });
    }),
  );
  return ok({ rows, next: null });
}

const unknowns = statement<Unknown>(
  'system-unknown-list',
  `select kind, value, times, last_at as "lastAt" from yici.system_unknown where division = $1 and system = $2 order by last_at desc limit 200`,
);
const silences = statement<Silence>(
  'system-silence-list',
  `select since, noticed_at as "noticedAt", ended_at as "endedAt" from yici.system_silence where division = $1 and system = $2
   order by since desc limit 50`,
);
const names = statement<{ readonly id: PersonId; readonly name: string }>(
  'system-person-names',
  'select id, name from yici.person where id = any ($1)',
);

export async function readSystem(room: SystemRoom, { params, now }: ConsoleFacts, officer: Officer): Promise<Result<SystemView>> {
  const sql = sqlOf(room.pool);
  const found = await seenSystem(room, officer, params['id'] ?? '');
  if (!found.ok) return found;
  const state = found.value;
  const { system } = state;
  const [health, unknown, quiet, history, position, posts] = await Promise.all([
    healthOfSystem(sql, state),
    sql.run(unknowns, [system.division, system.id]),
    sql.run(silences, [system.division, system.id]),
    historyOf(sql, system.division, system.id),
    newestPosition(sql, state),
    decidingPosts(sql, system.offices, now),
  ]);
  const people = [
    ...state.officers.map(({ person }) => person),
    ...history.flatMap(({ by }) => (by.kind === 'officer' ? [by.person] : [])),
  ];
  const named = await sql.run(names, [[...new Set(people)]]);
  const counts = await countsOf(sql, state, health.acknowledged);
  return ok(
    systemView(
      { catalogue: room.catalogue, state, health, counts, now },
      {
        actor: officer,
        history,
        unknown,
        silences: quiet,
        position,
        names: new Map(named.map(({ id, name }) => [id, name])),
        inPost: new Set(posts.map(({ person }) => person)),
      },
    ),
  );
}

type Delivered = EventRow & {
  readonly became: DeliveryRow['state'] | null;
  readonly tries: number | null;
  readonly nextAt: number | null;
  readonly sentAt: number | null;
  readonly status: number | null;
  readonly error: string | null;
};
const deliveries = statement<Delivered>(
  'system-delivery-list',
  `select e.position, e.type, e.number, e.version, e.part, e.office, e.item, e.state, e.certificate, e.at,
     d.state as became, d.tries, d.next_at as "nextAt", d.sent_at as "sentAt", d.status, d.error
   from yici.system_event e left join yici.system_delivery d on d.division = e.division and d.system = e.system and d.position = e.position
   where e.division = $1 and e.system = $2 and e.position < $3 and ($4::text is null or d.state = $4)
   order by e.position desc limit $5`,
);
const ALL = 2_147_483_647;

export async function listDeliveries(
  room: SystemRoom,
  { params, query }: ConsoleFacts,
  officer: Officer,
): Promise<Result<Rows<DeliveryRow>>> {
  const found = await seenSystem(room, officer, params['id'] ?? '');
  if (!found.ok) return found;
  const state = found.value;
  const sql = sqlOf(room.pool);
  const limit = limitOf(query);
  const [before = ALL] = readSmallMark(query['after'], 1) ?? [];
  const { acknowledged } = await healthOfSystem(sql, state);
  const { division, id } = state.system;
  const rows = await sql.run(deliveries, [division, id, before, query['state'] ?? null, limit]);
  return ok({ rows: rows.map((row) => deliveryRow(state, row, acknowledged)), next: nextMark(rows, limit, [rows.at(-1)?.position ?? 0]) });
}

const deliveryRow = (state: SystemState, row: Delivered, acknowledged: number): DeliveryRow => {
  const became = row.became ?? (row.position <= acknowledged ? 'pulled' : 'waiting');
  const isOpen = row.became === 'waiting' || row.became === 'failed';
  return {
    position: row.position,
    event: eventOf(state, row),
    state: became,
    tries: row.tries ?? 0,
    nextAt: isOpen && row.nextAt !== null ? instantText(row.nextAt as EventRow['at']) : null,
    sentAt: row.sentAt === null ? null : instantText(row.sentAt as EventRow['at']),
    status: row.status,
    error: row.error,
  };
};

/** Offices of the own division with their items; our codes; officers with a post in these offices. */
export async function systemForm(room: SystemRoom, { query, now }: ConsoleFacts, officer: Officer): Promise<Result<SystemForm>> {
  if (officer.department !== DATA) return refuse('not-yours');
  const { catalogue } = room;
  const asked = query['system'];
  const found = asked === undefined ? undefined : await seenSystem(room, officer, asked);
  if (found !== undefined && !found.ok) return found;
  const system = found?.value.system;
  const within = system?.division ?? officer.division;
  const offices = [...catalogue.offices.values()].filter(
    ({ division, kind, closed }) => kind === 'office' && closed !== true && division === within,
  );
  const items = [...catalogue.items.values()].map(({ id, name, department }) => ({
    id,
    name,
    offices: offices.filter((office) => office.department === department).map((office): string => office.id),
  }));
  const own = system?.offices ?? [];
  const scope = new Set(own.flatMap((office) => itemsOfOffice(catalogue, office)));
  const posts = await decidingPosts(sqlOf(room.pool), own, now);
  return ok({
    offices: offices.map(({ id, division }) => officeView(catalogue, id, division)),
    items: items.filter((item) => item.offices.length > 0),
    codes: [
      ...items.filter(({ id }) => scope.has(id)).map(({ id, name }) => ({ kind: 'item' as const, code: id, name })),
      ...PART_STATES.map((code) => ({ kind: 'state' as const, code, name: codeNames.state[code] })),
      ...UNITS.map((code) => ({ kind: 'unit' as const, code, name: codeNames.unit[code] })),
      ...STOP_GROUNDS.map(({ id, name }) => ({ kind: 'ground' as const, code: id, name })),
      ...ANSWERS.map((code) => ({ kind: 'answer' as const, code, name: codeNames.answer[code] })),
    ],
    officers: posts.map(({ person, name, post }) => ({ person, name, office: post.office })),
  });
}
