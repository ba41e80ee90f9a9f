/** Asks again, for cases already sent, the registers that were silent; what they say joins the case, and silence to the end is told once (model.md 4). */
import { awaitedFacts, awaitedFields, pauseAfter } from '#domain/exchange/awaited.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import type { CaseState } from '#domain/case/state.ts';
import { brandAs, type CaseNumber, type DivisionCode } from '#domain/kernel/brand.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import { definitionOf, type CaseRoom, type KnownFact, type LookedUp } from '#server/case/case-room.ts';
import { changeCase } from '#server/case/perform-act.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import type { Log } from '#server/kernel/log.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import { openResources } from '../store/resources.ts';
import { closeAwaited, openAwaited, putOff, takeAwaited, type AwaitedRow } from './awaited-store.ts';

export type CheckRoom = Pick<CaseRoom, 'pool' | 'corridor' | 'catalogue' | 'lookUp' | 'profileOf'> & { readonly log: Log };

const HOUR = 3_600_000;
const LEASE = 60_000;

/** The job of a fresh case: one row for each register it waits for. */
export async function openChecks(
  room: Pick<CheckRoom, 'pool' | 'catalogue'>,
  { division, number }: { readonly division: DivisionCode; readonly number: CaseNumber },
  now: Instant,
): Promise<void> {
  const sql = sqlOf(room.pool);
  const state = (await findCase(sql, keyOf(division, number)))?.state;
  const subject = state?.parties.find(({ lead }) => lead)?.person;
  if (state === undefined || subject === undefined) return;
  const wanted = new Set<string>(awaitedFacts(state));
  for (const resource of await openResources(sql)) {
    const facts = resource.fields.flatMap(({ fact }) => (wanted.delete(fact) ? [fact] : []));
    if (facts.length === 0) continue;
    const until = now + resource.retryHours * HOUR;
    await sql.run(openAwaited, [division, number, resource.id, subject, JSON.stringify(facts), now, until]);
  }
}

/** One round over a division; returns how many registers were asked. A case that fails is taken up again after the lease and holds no other up. */
export async function checkAwaited(room: CheckRoom, division: DivisionCode, now: Instant): Promise<number> {
  const rows = await inTransaction(room.pool, async (tx) => kept(await tx.run(takeAwaited, [division, now, now + LEASE])));
  for (const row of rows) {
    const { number, resource } = row;
    await checkOne(room, row, now).catch((error: unknown) => room.log.error({ err: error, case: number, resource }, 'not asked again'));
  }
  return rows.length;
}

async function checkOne(room: CheckRoom, row: AwaitedRow, now: Instant): Promise<void> {
  const sql = sqlOf(room.pool);
  const state = (await findCase(sql, keyOf(row.division, row.number)))?.state;
  const place = [row.division, row.number, row.resource];
  // An ended case needs nothing more: nobody is looked up for it.
  if (state === undefined || state.state !== 'running') return void (await sql.run(closeAwaited, place));
  const looked = await room.lookUp({
    definition: definitionOf(room.catalogue, state),
    division: row.division,
    subject: row.subject,
    account: await room.profileOf(row.subject),
    facts: row.facts,
    by: { person: brandAs('system'), who: '一次平台补核' },
    purpose: 'application',
    number: row.number,
    requestId: `awaited ${place.join(' ')} ${row.tries}`,
    now,
  });
  const source = looked.sources.find(({ resource }) => resource === row.resource);
  const command = commandOf(state, row, looked);
  if (command !== undefined) await tell(room, row, command, now);
  const silent = source?.state === 'pending' || source?.state === 'down';
  const over = Number(row.until_at) <= now;
  if (silent && !over) return void (await sql.run(putOff, [...place, instantOf(now + pauseAfter(row.tries))]));
  const rest = command === undefined ? missOf(state, row, source?.name ?? { zh: row.resource, en: row.resource }) : undefined;
  if (rest !== undefined) await tell(room, row, rest, now);
  await sql.run(closeAwaited, place);
}

/** What the register said, under the fields it answers; undefined where it said nothing. */
function commandOf(state: CaseState, row: AwaitedRow, looked: LookedUp): CaseCommand | undefined {
  const said = looked.known.filter(({ fact }) => row.facts.includes(fact));
  if (said.length === 0) return undefined;
  const fields = awaitedFields(state);
  const named = said.flatMap((known) => (fields.get(known.fact) ?? []).map((field) => [field, known] as const));
  return {
    kind: 'supply-facts',
    values: Object.fromEntries(named.map(([field, { value }]) => [field, value])),
    sources: Object.fromEntries(named.map(([field, known]) => [field, sourceOf(known)])),
    facts: said.map(({ fact }) => fact),
  };
}

const sourceOf = ({ source, department, resource, basis }: KnownFact) => ({
  source,
  ...(department === undefined ? {} : { department }),
  ...(resource === undefined ? {} : { resource }),
  ...(basis === undefined ? {} : { basis }),
});

/** Asked of the applicant, once, because the register stayed silent or has no record. */
function missOf(state: CaseState, row: AwaitedRow, source: LookedUp['sources'][number]['name']): CaseCommand | undefined {
  const fields = awaitedFields(state);
  const open = row.facts.flatMap((fact) => fields.get(fact) ?? []).filter((field) => state.answers[field] === undefined);
  return open.length === 0 ? undefined : { kind: 'miss-facts', fields: open, source };
}

/** The key names case, register and act: two workers tell it once. A refusal means the case went on meanwhile. */
async function tell(room: CheckRoom, { number, resource, tries }: AwaitedRow, command: CaseCommand, now: Instant): Promise<void> {
  const key = `${command.kind} ${number} ${resource} ${tries}`;
  const result = await changeCase(room, {
    number,
    actor: { kind: 'system', job: 'exchange' },
    person: 'system',
    idempotencyKey: key,
    requestId: key,
    now,
    payload: { command: command.kind, resource, tries },
    command: () => ok(command),
  });
  if (!result.ok) room.log.warn({ case: number, resource, refusal: result.refusal.code }, 'what a register said late was not taken');
}
