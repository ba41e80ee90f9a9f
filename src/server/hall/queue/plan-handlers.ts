/** Answers who administers a hall: its plan with the windows and clerks there are, and a new plan. */
import type { HallPlanPage } from '#contract/view/queue.ts';
import type { Office } from '#domain/catalogue/directory.ts';
import { isWithin } from '#domain/division/division.ts';
import { decideHall, type HallActor, type HallEvent } from '#domain/hall/hall.ts';
import type { HallPlan, PlannedHall } from '#domain/hall/hall-plan.ts';
import { brandAs, type MatterId, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import { findPersonNames } from '#server/identity/person-store.ts';
import type { Handler } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import { findPlan, hallAggregate, historyOf, lockHall, windowsOf } from './plan-store.ts';
import { hallOf, type QueueFacts, type QueueRoom } from './queue-room.ts';

type PlanRoom = Pick<QueueRoom, 'pool' | 'corridor' | 'catalogue'>;

const clerks = statement<{ readonly person: PersonId }>(
  'hall-clerks',
  `select distinct person from yici.post where division = $1 and office = $2 and duty = 'reception'
   and (until_day is null or until_day >= $3::date) order by person`,
);

export const planHandlers = (room: PlanRoom): Readonly<Record<'hall.plan' | 'hall.change-plan', Handler<Caller>>> => ({
  'hall.plan': async (facts) => {
    const entered = enter(room, facts);
    return entered.ok ? ok(await pageOf(room, entered.value.hall, facts)) : entered;
  },
  'hall.change-plan': (facts) => changePlan(room, facts),
});

/** Who administers the hall's division, or one it lies in. */
function enter(room: PlanRoom, { caller, params }: QueueFacts): Result<{ hall: Office; actor: HallActor; person: PersonId }> {
  const post = caller?.post;
  if (caller === undefined || post?.duty !== 'administration') return refuse('not-yours');
  const hall = hallOf(room, params['id']);
  if (!hall.ok || !isWithin(hall.value.division, post.division)) return refuse('hall-not-found');
  return ok({ hall: hall.value, actor: { kind: 'administrator', person: caller.person, post }, person: caller.person });
}

const clerksOf = async (sql: Sql, { division, id }: Office, { now }: Pick<QueueFacts, 'now'>): Promise<readonly PersonId[]> =>
  (await sql.run(clerks, [division, id, dayText(dayOfInstant(now))])).map(({ person }) => person);

async function changePlan(room: PlanRoom, facts: QueueFacts): Promise<Result<unknown>> {
  const entered = enter(room, facts);
  if (!entered.ok) return entered;
  const { hall, actor, person } = entered.value;
  const { version, plan } = facts.body as { readonly version: number; readonly plan: HallPlan };
  if (facts.idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const done = await applyPlan(room, {
    ...facts,
    idempotencyKey: facts.idempotencyKey,
    hall,
    actor,
    person,
    version,
    plan,
  });
  return done.ok ? ok(await pageOf(room, hall, facts)) : done;
}

export type PlanChange = Pick<QueueFacts, 'requestId' | 'now'> & {
  readonly hall: Office;
  readonly actor: HallActor;
  readonly person: string;
  readonly idempotencyKey: string;
  /** The version the change was made from. */
  readonly version: number;
  readonly plan: HallPlan;
};

/** Plans a hall; refuses `plan-changed`, `nothing-given`, and `bad-input` field by field. */
export function applyPlan(room: PlanRoom, { hall, actor, person, idempotencyKey, requestId, now, version, plan }: PlanChange) {
  const place = { division: hall.division, hall: hall.id };
  return runCommand<PlannedHall, HallEvent>(room.corridor, hallAggregate, {
    use: { division: hall.division, person, key: idempotencyKey },
    payload: { act: 'hall.change-plan', hall: hall.id, version, plan },
    requestId,
    now,
    lock: (tx) => lockHall(tx, place),
    decide: async (tx, state, at) => {
      if (state === undefined) throw new Error('A hall is locked before it is planned');
      const [windows, staff] = await Promise.all([windowsOf(tx, place), clerksOf(tx, hall, { now: at })]);
      const world = {
        windows: new Set(windows.map(({ number }) => number)),
        clerks: new Set(staff),
        hasMatter: (id: MatterId) => findMatter(room.catalogue, id) !== undefined,
      };
      const decided = decideHall({ kind: 'plan', version, plan }, state, { actor, world, now: at });
      return decided.ok ? ok({ key: { division: hall.division, id: hall.id }, events: decided.value }) : decided;
    },
    reply: ({ state }) => ({ status: 200, body: { version: state.version } }),
  });
}

async function pageOf(room: PlanRoom, hall: Office, facts: Pick<QueueFacts, 'now'>): Promise<HallPlanPage> {
  const sql = sqlOf(room.pool);
  const place = { division: hall.division, hall: hall.id };
  const [{ version, plan }, windows, staff, past] = await Promise.all([
    findPlan(sql, place),
    windowsOf(sql, place),
    clerksOf(sql, hall, facts),
    historyOf(sql, place),
  ]);
  const names = await findPersonNames(room.pool, [
    ...staff,
    ...past.flatMap(({ person }) => (person === null ? [] : [brandAs<PersonId>(person)])),
  ]);
  return {
    hall: { id: hall.id, name: hall.name },
    version,
    plan: JSON.parse(JSON.stringify(plan)) as HallPlanPage['plan'],
    windows: windows.map(({ number, name }) => ({ number, name })),
    clerks: staff.map((id) => ({ id, name: names.get(id) ?? id })),
    matters: [...room.catalogue.matters.values()].map(({ id, name }) => ({ id, name })),
    history: past.map(({ seq, at, person }) => ({
      version: seq,
      at: instantText(at),
      by: person === null ? '' : (names.get(brandAs<PersonId>(person)) ?? person),
    })),
  };
}
