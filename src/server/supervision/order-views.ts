/** Supervision orders as they are shown: a row of a list, and one with its history. */
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { orderActs } from '#domain/supervision/order-acts.ts';
import { orderLight } from '#domain/supervision/order-light.ts';
import { stageOf, type OrderEvent, type OrderState } from '#domain/supervision/order.ts';
import { pointsOf } from '#domain/supervision/evolve-order.ts';
import { sourceFacts } from '#domain/supervision/order-source.ts';
import type { Actor } from '#domain/case/actor.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { OrderRow, OrderStep, OrderView, PublicOrder } from '#contract/view/order.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { basisView, officeName } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { orderBy } from './change-order.ts';
import type { OrderNow } from './order-lists.ts';

export const divisionName = ({ divisions }: Pick<Catalogue, 'divisions'>, division: DivisionCode): Text =>
  divisions.get(division)?.name ?? { zh: String(division), en: String(division) };

export const orderRowView = (catalogue: Catalogue, row: OrderNow, now: Instant): OrderRow => ({
  id: row.id,
  number: row.number,
  unit: officeName(catalogue, brandAs<OfficeId>(row.unit)),
  unitId: row.unit,
  source: row.source,
  sourceName: sourceFacts[row.source].name,
  words: row.source_words,
  what: row.what,
  state: row.state,
  stage: stageOf(row.state),
  light: orderLight({ state: row.state, due: row.due_on }, dayOfInstant(now), calendarAt(catalogue.calendar, row.division)),
  due: dayText(row.due_on),
  raisedAt: instantText(row.raised_at),
  escalatedTo: row.escalated_to === null ? null : divisionName(catalogue, row.escalated_to),
  published: row.published !== null,
  points: row.points,
});

/** The row that a state makes. */
const nowOf = (state: OrderState): OrderNow => ({
  division: state.division,
  id: state.id,
  number: state.number,
  unit: state.unit,
  source: state.source.kind,
  source_words: state.source.words,
  what: state.what,
  state: state.state,
  due_on: state.due,
  raised_at: state.raisedAt,
  closed_at: state.closed?.at ?? null,
  ever_late: state.everLate,
  escalated_to: state.escalated?.to ?? null,
  published: state.published?.text ?? null,
  points: pointsOf(state) ?? null,
});

const dueOfEvent = (event: OrderEvent): Day | undefined =>
  'due' in event ? event.due : event.kind === 'DaysAsked' ? event.until : undefined;

async function stepOf(room: CaseRoom, event: OrderEvent): Promise<OrderStep> {
  const person = 'person' in event ? event.person : event.by.kind === 'officer' ? event.by.person : undefined;
  const due = dueOfEvent(event);
  return {
    kind: event.kind,
    text: 'text' in event ? event.text : event.kind === 'Raised' ? event.what : null,
    person: person === undefined ? null : ((await room.parties.nameOf(person)) ?? person),
    at: instantText(event.at),
    due: due === undefined ? null : dayText(due),
    granted: event.kind === 'DaysAnswered' ? event.granted : null,
    points: 'points' in event ? event.points : null,
    files: event.kind === 'FedBack' ? [...event.files] : [],
  };
}

export async function orderView(
  room: CaseRoom,
  state: OrderState,
  events: readonly OrderEvent[],
  actor: Actor,
  now: Instant,
): Promise<OrderView> {
  const { catalogue } = room;
  const scene = { actor, by: orderBy(actor), calendar: calendarAt(catalogue.calendar, state.division), now };
  return {
    ...orderRowView(catalogue, nowOf(state), now),
    basis: basisView(catalogue, state.basis),
    raisedIn: divisionName(catalogue, state.raisedIn),
    ref: state.source.ref,
    asked: state.asked === undefined ? null : dayText(state.asked.until),
    history: await Promise.all(events.map((event) => stepOf(room, event))),
    acts: [...orderActs(state, scene)],
  };
}

export const publicOrder = (catalogue: Catalogue, row: OrderNow): PublicOrder => ({
  number: row.number,
  division: divisionName(catalogue, row.division),
  unit: officeName(catalogue, brandAs<OfficeId>(row.unit)),
  sourceName: sourceFacts[row.source].name,
  words: row.published ?? '',
  raisedOn: dayText(dayOfInstant(row.raised_at)),
  closedOn: row.closed_at === null ? null : dayText(dayOfInstant(row.closed_at)),
  everLate: row.ever_late,
  points: row.points,
});
