/** Names and times as the views of queues show them. */
import type { Office } from '#domain/catalogue/directory.ts';
import { hoursOn, isOpenAt, opensNext } from '#domain/hall/opening.ts';
import type { HallPlan, QueueId } from '#domain/hall/hall-plan.ts';
import { findQueue } from '#domain/hall/hall-plan.ts';
import type { MatterId } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { QueueView, ScreenView } from '#contract/view/queue.ts';
import { findMatter, type Catalogue } from '#server/catalogue/catalogue.ts';
import type { Board } from './board.ts';

export const textOf = (at: Instant | undefined): string | null => (at === undefined ? null : instantText(at));

export const hallName = ({ id, name }: Pick<Office, 'id' | 'name'>): { readonly id: string; readonly name: Text } => ({ id, name });

/** A queue that was since taken out of the plan keeps its letter as its name. */
export const queueName = (plan: HallPlan, id: QueueId): Text => findQueue(plan, id)?.name ?? { zh: id, en: id };

/** A matter that is published no more keeps its id as its name. */
export const matterNames = (catalogue: Catalogue, matters: readonly MatterId[]): { id: string; name: Text }[] =>
  matters.map((id) => ({ id, name: findMatter(catalogue, id)?.name ?? { zh: id, en: id } }));

type Opening = Pick<ScreenView, 'open' | 'today' | 'because' | 'opens'>;

export function openingOf(plan: HallPlan, { calendar }: Pick<Catalogue, 'calendar'>, now: Instant): Opening {
  const { spans, because } = hoursOn(plan, dayOfInstant(now), calendar);
  const open = isOpenAt(plan, now, calendar);
  return {
    open,
    today: spans.map(({ from, until }) => ({ from, until })),
    because: because ?? null,
    opens: open ? null : textOf(opensNext(plan, now, calendar)),
  };
}

/** Every queue of the plan: who waits, about how long, at how many open windows. */
export function queueViews({ planned: { plan }, state, estimates, windows }: Board): QueueView[] {
  const served = new Map(plan.windows.map(({ number, queues }) => [number, queues]));
  const open = state.seats.filter((seat) => seat.state === 'open' && windows.some(({ number }) => number === seat.window));
  return plan.queues.map(({ id, name, theme }, index) => ({
    id,
    name,
    theme,
    waiting: state.tickets.filter((ticket) => ticket.state === 'waiting' && ticket.queue === id).length,
    minutes: estimates.ofQueue.get(id) ?? null,
    windows: open.filter(({ window }) => served.get(window)?.includes(id) ?? index === 0).length,
  }));
}
