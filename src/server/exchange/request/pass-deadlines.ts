/** Asks the index "whose day has passed?" and tells the engine: shared data comes by silence, an owner's silence goes to the data office, a grant ends. */
import { brandAs } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { DataRequestId } from '#domain/exchange/grant.ts';
import type { ResourceId } from '#domain/exchange/resource.ts';
import type { Log } from '#server/kernel/log.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { ExchangeParts } from '../resource/change-resource.ts';
import { EXCHANGE_DIVISION } from '../store/resources.ts';
import { changeRequest } from './change-request.ts';

type Due = { readonly id: string; readonly resource: string; readonly due_on: number };
/** A refusal may be disputed until its day and then stands; a ruling that is late stays red. */
const due = statement<Due>(
  'data-request-due',
  `select id, resource, due_on from yici.data_request_now
   where division = $1 and due_on < $2 and state in ('asked', 'checked', 'granted') order by due_on, id limit 500`,
);

/** Passes what is due; returns how many there were. */
export async function passRequestDeadlines(parts: ExchangeParts & { readonly log: Log }, now: Instant): Promise<number> {
  const rows = await sqlOf(parts.corridor.pool).run(due, [EXCHANGE_DIVISION, dayOfInstant(now)]);
  for (const row of rows) await pass(parts, row, now);
  return rows.length;
}

/** The key names the day, so that two sweeps at once pass it once. */
async function pass(parts: ExchangeParts & { readonly log: Log }, { id, resource, due_on }: Due, now: Instant): Promise<void> {
  const key = `deadline ${id} ${due_on}`;
  const result = await changeRequest(parts, {
    id: brandAs<DataRequestId>(id),
    resource: brandAs<ResourceId>(resource),
    command: { kind: 'pass-deadline' },
    actor: { kind: 'system', job: 'sweep' },
    person: 'system',
    idempotencyKey: key,
    requestId: key,
    now,
  });
  if (!result.ok) parts.log.warn({ request: id, refusal: result.refusal.code }, 'a day passed that the engine does not see');
}
