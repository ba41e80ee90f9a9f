/** Tells the demo's data requests through the same commands as people give them: in every state, on days that have passed. */
import { dayOfInstant, instantOf, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { brandAs, type ItemId, type MaterialId, type PersonId } from '#domain/kernel/brand.ts';
import { isWorkingDay } from '#domain/clock/working-day.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { DataRequestCommand } from '#domain/exchange/data-request.ts';
import type { ExchangeActor } from '#domain/exchange/exchange-actor.ts';
import type { DataRequestId } from '#domain/exchange/grant.ts';
import type { Resource } from '#domain/exchange/resource.ts';
import type { Log } from '#server/kernel/log.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeRequest, officesFor } from '#server/exchange/request/change-request.ts';
import type { ExchangeParts } from '#server/exchange/resource/change-resource.ts';
import { findOpenResource } from '#server/exchange/store/resources.ts';
import { findRequest } from '#server/exchange/store/requests.ts';
import { officers } from './demo-cast.ts';
import { requestStories, type RequestStory } from './demo-request-stories.ts';

export type DemoRequests = ExchangeParts & { readonly log: Log };

const MINUTE = 60_000;
const MORNING = 9 * 60;

/** In the morning of the working day so many before; today a quarter of an hour ago. */
function instantAgo(now: Instant, ago: number, index: number, calendar: Calendar): Instant {
  let day: number = dayOfInstant(now);
  for (let left = ago; left > 0; ) {
    day -= 1;
    if (isWorkingDay(day as never, calendar)) left -= 1;
  }
  return ago === 0 ? instantOf(now - 15 * MINUTE) : instantOf(startOfDay(day as never) + (MORNING + 7 * index) * MINUTE);
}

function actorOf({ catalogue }: ExchangeParts, who: string): ExchangeActor {
  if (who === 'sweep') return { kind: 'system', job: 'sweep' };
  const officer = officers.find(({ id }) => id === who);
  const office = [...catalogue.offices.values()].find(({ id }) => id === officer?.office);
  if (officer === undefined || office === undefined) throw new Error(`${who} is no officer of the demo`);
  const { id, department, division } = office;
  return { kind: 'officer', person: brandAs<PersonId>(who), office: id, department, division, duty: officer.duty };
}

function askOf(parts: ExchangeParts, story: RequestStory, id: DataRequestId, resource: Resource): DataRequestCommand {
  const asker = actorOf(parts, story.who);
  if (asker.kind !== 'officer') throw new Error('the sweep asks for nothing');
  const { office, department, division } = asker;
  const offices = officesFor(parts.catalogue, resource, { asker: office, department, division });
  if (!offices.ok) throw new Error(offices.refusal.code);
  const need = {
    resource: resource.id,
    fields: story.fields,
    items: [brandAs<ItemId>(story.item)],
    ...(story.material === undefined ? {} : { material: brandAs<MaterialId>(story.material) }),
    purpose: story.purpose,
    basis: { law: 'zhejiang-at-most-once-2018', article: 39 },
    quotaPerDay: 500,
  };
  return { kind: 'ask', id, offices: offices.value, need, share: resource.share };
}

async function tell(parts: DemoRequests, story: RequestStory, now: Instant): Promise<void> {
  const sql = sqlOf(parts.corridor.pool);
  const id = brandAs<DataRequestId>(`request-demo-${story.id}`);
  const resource = await findOpenResource(sql, story.resource);
  if (resource === undefined || (await findRequest(sql, id)) !== undefined) return;
  const acts = [{ ago: story.ago, who: story.who, command: askOf(parts, story, id, resource) }, ...story.acts];
  for (const [index, { ago, who, command }] of acts.entries()) {
    const key = `demo request ${story.id} ${index} ${now}`;
    const at = instantAgo(now, ago, index, parts.catalogue.calendar);
    const actor = actorOf(parts, who);
    const done = await changeRequest(parts, {
      id,
      resource: resource.id,
      command,
      actor,
      person: who,
      idempotencyKey: key,
      requestId: key,
      now: at,
    });
    if (!done.ok) {
      parts.log.warn({ story: story.id, act: command.kind, refusal: done.refusal }, 'a request of the demo was not told to its end');
      return;
    }
  }
}

/** Work of a round: once the resources are there every story is told; a second time nothing happens. */
export function makeDemoRequests(parts: DemoRequests, clock: () => Instant): () => Promise<void> {
  let told = false;
  return async () => {
    if (told) return;
    for (const story of requestStories) await tell(parts, story, clock());
    told = true;
  };
}
