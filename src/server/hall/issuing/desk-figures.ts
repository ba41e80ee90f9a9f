/** Answers what the issuing desk shows beside its lists: its figures, and cases whose first results wait for the rest. */
import { collectedOf } from '#domain/hall/collect.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { WaitingRow } from '#contract/view/issuing.ts';
import { definitionOf } from '#server/case/case-room.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { deskOf, type Facts, type IssuingRoom } from './issuing-room.ts';
import { statesOf } from './papers-in.ts';

const waiting = statement<{ readonly number: string }>(
  'issuing-waiting',
  `select distinct p.number from yici.part_now p where p.division = $1 and p.state = 'issued' and p.number > $2
     and not exists (select from yici.delivery_part d where d.division = p.division and d.number = p.number and d.part = p.part)
   order by p.number limit $3`,
);

/** Without names: what a case is called is in its title. */
export async function listWaiting(room: IssuingRoom, { caller, query }: Facts): Promise<Result<unknown>> {
  const desk = deskOf(caller);
  if (desk === undefined) return refuse('not-yours');
  const limit = limitOf(query);
  const [, after] = readMark(query['after'], 2) ?? [0, ''];
  const numbers = await sqlOf(room.pool).run(waiting, [desk.post.division, after ?? '', limit]);
  const states = await statesOf(
    room,
    desk.post.division,
    numbers.map(({ number }) => number),
  );
  const rows = numbers.flatMap(({ number }): WaitingRow[] => {
    const state = states.get(number);
    if (state === undefined) return [];
    const { parts, open, way } = collectedOf(state, definitionOf(room.catalogue, state));
    const nameOf = (part: string) => state.parts.get(brandAs(part))?.plan.name ?? { zh: part, en: part };
    return [{ number, title: state.title, way, ready: parts.map(nameOf), toCome: open.map(nameOf) }];
  });
  return ok({ rows, next: nextMark(numbers, limit, [0, numbers.at(-1)?.number ?? '']) });
}

type Counts = {
  readonly ready: number;
  readonly to_hand: number;
  readonly on_way: number;
  readonly back: number;
  readonly waiting: number;
};
const counts = statement<Counts>(
  'issuing-counts',
  `select (select count(*)::int from yici.pick_up_now where division = $1 and state = 'ready') as ready,
     (select count(*)::int from yici.parcel_now where division = $1 and state in ('packed', 'ordered') and handed_at is null) as to_hand,
     (select count(*)::int from yici.parcel_now where division = $1
        and (state in ('collected', 'moving', 'out') or (state = 'ordered' and handed_at is not null))) as on_way,
     (select count(*)::int from yici.parcel_now where division = $1 and state in ('returned', 'lost') and not chosen_again) as back,
     (select count(distinct p.number)::int from yici.part_now p where p.division = $1 and p.state = 'issued'
        and not exists (select from yici.delivery_part d where d.division = p.division and d.number = p.number and d.part = p.part)) as waiting`,
);

export async function countIssuing(room: IssuingRoom, { caller }: Facts): Promise<Result<unknown>> {
  const desk = deskOf(caller);
  if (desk === undefined) return refuse('not-yours');
  const [row] = await sqlOf(room.pool).run(counts, [desk.post.division]);
  const { ready = 0, to_hand: toHand = 0, on_way: onWay = 0, back = 0, waiting: behind = 0 } = row ?? {};
  return ok({ ready, waiting: behind, toHand, onWay, back });
}
