/** Tells the demo's supervision orders and what is decided around them, in the order of time and through the real commands. */
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { changeOrder, type OrderParts } from '#server/supervision/change-order.ts';
import { orderIdOf } from '#server/supervision/order-store.ts';
import { raiseOrder } from '#server/supervision/raise-order.ts';
import { demoOfficer } from './demo-officer.ts';
import { demoOrders, type DemoOrder } from './demo-orders.ts';
import { quarterOrders } from './demo-quarter.ts';
import { recordSteps } from './demo-records.ts';
import { recordRoomOf } from './wire-mechanism.ts';
import { dayAgo, instantAgo, type Ago } from './demo-story.ts';

const DEQING = 330_521;

type Telling = { readonly room: CaseRoom; readonly today: Instant };
type Step = { readonly now: Instant; readonly tell: () => Promise<void> };

const refusedAt = (id: string, at: string, code: string): Error => new Error(`order ${id} of the demo, ${at}: ${code}`);

function stepsOfOrder({ room, today }: Telling, parts: OrderParts, order: DemoOrder): readonly Step[] {
  const { calendar } = room.catalogue;
  const division = brandAs<DivisionCode>(DEQING);
  const at = (ago: Ago, time: string): Instant => instantAgo(today, { ago, time }, 0, calendar);
  const dayOf = (ago: Ago) => dayAgo(today, ago, calendar);
  const raisedAt = at(order.ago, '09:30');
  const source = { ...order.source, ref: '' };
  const raised: Step = {
    now: raisedAt,
    tell: async () => {
      const actor = demoOfficer(order.by);
      const about = { source, unit: brandAs<OfficeId>(order.unit), unitDivision: division, what: order.what, due: dayOf(order.due) };
      const scope = { actor, now: raisedAt, requestId: `demo ${order.id}` };
      const done = await raiseOrder(parts, { id: `demo-${order.id}`, division: actor.post.division, ...about }, scope);
      if (!done.ok) throw refusedAt(order.id, 'raise', done.refusal.code);
    },
  };
  const acts = order.acts.map(({ ago, time, who, command }, nth): Step => {
    const now = at(ago, time);
    return {
      now,
      tell: async () => {
        const said = command(dayOf);
        const key = `demo ${order.id} ${nth}`;
        const use = { person: who, idempotencyKey: key, requestId: key, now, payload: { demo: key } };
        const place = { division, id: orderIdOf(division, `demo-${order.id}`) };
        const done = await changeOrder(parts, { key: place, command: said, actor: demoOfficer(who), ...use });
        if (!done.ok) throw refusedAt(order.id, said.kind, done.refusal.code);
      },
    };
  });
  return [raised, ...acts];
}

/** Told once: every command carries a key of its own, so a start that was killed goes on where it stopped. */
export async function tellMechanism(telling: Telling): Promise<void> {
  const { room, today } = telling;
  const parts = { corridor: room.corridor, calendar: room.catalogue.calendar };
  const orders = demoOrders.flatMap((order) => stepsOfOrder(telling, parts, order));
  const records = recordSteps({ records: recordRoomOf(room), today });
  const steps = [...quarterOrders(parts, today), ...orders, ...records].filter(({ now }) => now <= today);
  for (const step of steps.toSorted((one, other) => one.now - other.now)) await step.tell();
}
