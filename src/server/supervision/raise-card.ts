/** Raises the card that a rule asks for, after the event of a case that is reason for it. */
import type { CardId } from '#domain/supervision/card.ts';
import type { CardReason } from '#domain/supervision/card-of-event.ts';
import { brandAs, type CaseNumber, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { cardKey } from './card-store.ts';
import { changeCard } from './change-card.ts';
import { orderOfCard } from './order-of-card.ts';
import { rulesInForce } from './rule-store.ts';

export type CardJob = CardReason & { readonly kind: 'card.raise' };
type Place = { readonly id: string; readonly division: DivisionCode; readonly number: CaseNumber };

/** The job's id makes the card's, so that it is raised once however often the job runs; a division whose rules say `off` raises none. */
export async function raiseCard(room: Pick<CaseRoom, 'corridor' | 'catalogue'>, place: Place, job: CardJob, now: Instant): Promise<void> {
  const sql = sqlOf(room.corridor.pool);
  const found = await findCase(sql, keyOf(place.division, place.number));
  const part = found?.state.parts.get(job.part);
  if (part === undefined) return;
  const colour = (await rulesInForce(sql, part.division))[job.trigger];
  const key = cardKey(`${part.division}-${place.id.replaceAll('#', '.').replaceAll('+', '')}-${job.trigger}`);
  if (colour === 'off' || key === undefined) return;
  const about = {
    id: brandAs<CardId>(key.id),
    division: part.division,
    office: part.office,
    number: place.number,
    part: job.part,
    trigger: job.trigger,
    colour,
    what: job.what,
    ...(part.handler === undefined ? {} : { owner: part.handler }),
  };
  const parts = { corridor: room.corridor, calendar: room.catalogue.calendar };
  await changeCard(parts, {
    key,
    command: { kind: 'raise', ...about },
    actor: { kind: 'system', job: 'sweep' },
    person: 'system',
    idempotencyKey: `card ${key.id}`,
    requestId: place.id,
    now,
    payload: { card: key.id },
  });
  await orderOfCard(parts, about, now);
}
