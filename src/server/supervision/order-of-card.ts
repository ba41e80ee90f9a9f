/** What cards and orders cause in each other, by the rules of the division: a card orders its cause put right, an order let pass gets a card. */
import type { CardId, CardState } from '#domain/supervision/card.ts';
import { triggerFacts } from '#domain/supervision/card-trigger.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { cardKey } from './card-store.ts';
import { changeCard } from './change-card.ts';
import type { OrderParts } from './change-order.ts';
import { orderRulesInForce } from './order-rule-store.ts';
import { findOrder } from './order-store.ts';
import { raiseOrder } from './raise-order.ts';
import { rulesInForce } from './rule-store.ts';

export type OrderJob = { readonly kind: 'order.card' };
const sweep = { kind: 'system', job: 'sweep' } as const;

/** The job of an order whose last day was let pass; once for each day, however often it runs. */
export async function cardOfOrder(parts: OrderParts, key: Key, now: Instant): Promise<void> {
  const sql = sqlOf(parts.corridor.pool);
  const order = await findOrder(sql, key);
  if (order?.overran === undefined) return;
  const colour = (await rulesInForce(sql, order.division))['order-late'];
  const card = cardKey(`${order.division}-late.${order.id}.${order.overran}`.slice(0, 127));
  if (colour === 'off' || card === undefined) return;
  const about = { id: brandAs<CardId>(card.id), division: order.division, office: order.unit, trigger: 'order-late' as const, colour };
  await changeCard(parts, {
    key: card,
    command: { kind: 'raise', ...about, what: `督办单${order.number}到期未反馈。Order ${order.number} was not answered by its day.` },
    actor: sweep,
    person: 'system',
    idempotencyKey: `card ${card.id}`,
    requestId: key.id,
    now,
    payload: { card: card.id },
  });
}

/** After a card was raised by rule: an order to its office, where the division's rules say so. */
export async function orderOfCard(
  parts: OrderParts,
  card: Pick<CardState, 'id' | 'division' | 'office' | 'trigger' | 'colour' | 'what'>,
  now: Instant,
): Promise<void> {
  const rules = await orderRulesInForce(sqlOf(parts.corridor.pool), card.division);
  if (card.colour === 'red' ? !rules.redCard : !rules.yellowCard) return;
  const { id, division, office: unit, trigger, what } = card;
  const kind = trigger === 'over-limit' || trigger === 'step-late' ? 'light' : 'card';
  const source = { kind, ref: id, words: triggerFacts[trigger].name } as const;
  await raiseOrder(
    parts,
    { id: `card.${id}`, division, source, unit, unitDivision: division, what, due: undefined },
    {
      actor: sweep,
      now,
      requestId: `order of ${id}`,
    },
  );
}
