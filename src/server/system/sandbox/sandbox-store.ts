/** The sandboxes of department systems in the database: changed under a lock, and what they tell put into the system's own list. */
import type pg from 'pg';
import type { Result } from '#domain/kernel/result.ts';
import { openSandbox, type Sandbox, type SandboxTold } from '#domain/system/sandbox.ts';
import type { SystemState } from '#domain/system/system.ts';
import { statement } from '#server/kernel/statement.ts';
import { inTransaction, kept, undone, type Sql } from '#server/kernel/transaction.ts';
import { enterEvents } from '../events.ts';

const begin = statement(
  'system-sandbox-begin',
  'insert into yici.system_sandbox (division, system, body) values ($1, $2, $3) on conflict do nothing',
);
const lock = statement<{ readonly body: Sandbox }>(
  'system-sandbox-lock',
  'select body from yici.system_sandbox where division = $1 and system = $2 for update',
);
const read = statement<{ readonly body: Sandbox }>(
  'system-sandbox-read',
  'select body from yici.system_sandbox where division = $1 and system = $2',
);
const keep = statement('system-sandbox-keep', 'update yici.system_sandbox set body = $3 where division = $1 and system = $2');

/** Test cases go to the first office and item of the system; a province or nation has none and hears of any. */
const freshOf = ({ system }: SystemState): Sandbox =>
  openSandbox({ office: system.offices[0] ?? 'sandbox-office', item: system.items[0] ?? 'sandbox-licence' });

export async function readSandbox(sql: Sql, state: SystemState): Promise<Sandbox> {
  const [row] = await sql.run(read, [state.system.division, state.system.id]);
  return row?.body ?? freshOf(state);
}

export type SandboxParts = { readonly pool: pg.Pool; readonly wake?: (system: string) => void };

/** One change of a sandbox; refused, nothing of it stays. What it tells follows its commit, each case and version as one job. */
export async function changeSandbox<Value extends { readonly sandbox: Sandbox; readonly told: readonly SandboxTold[] }>(
  { pool, wake }: SandboxParts,
  state: SystemState,
  change: (sandbox: Sandbox) => Result<Value> | Promise<Result<Value>>,
): Promise<Result<Value>> {
  const lead = [state.system.division, state.system.id];
  const done = await inTransaction<Result<Value>>(pool, async (tx) => {
    tx.send(begin, [...lead, JSON.stringify(freshOf(state))]);
    const [row] = await tx.run(lock, lead);
    const changed = await change(row?.body ?? freshOf(state));
    if (!changed.ok) return undone(changed);
    tx.send(keep, [...lead, JSON.stringify(changed.value.sandbox)]);
    return kept(changed);
  });
  if (!done.ok) return done;
  for (const told of momentsOf(done.value.told)) {
    const [first] = told;
    if (first === undefined) continue;
    const { number, version, at } = first;
    await enterEvents(pool, state, { job: `test ${number} ${version}`, number, version, at }, told);
  }
  if (done.value.told.length > 0) wake?.(state.system.id);
  return done;
}

/** Together what one act told. */
const momentsOf = (told: readonly SandboxTold[]): readonly (readonly SandboxTold[])[] => {
  const byAct = new Map<string, SandboxTold[]>();
  for (const each of told) {
    const key = `${each.number} ${each.version}`;
    byAct.set(key, [...(byAct.get(key) ?? []), each]);
  }
  return [...byAct.values()];
};
