/** Has a supervision order raised for each petition past its last day, and for each that did not help twice: once for each reason. */
import type { HotlineStatus } from '#domain/petition/hotline.ts';
import type { DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { centreOf } from './hotline-room.ts';

export type Pressed = {
  readonly id: string;
  readonly petition: string;
  readonly division: DivisionCode;
  readonly office: OfficeId;
  readonly words: Text;
  readonly what: string;
};
/** Raises the order; throws where it cannot, so that the next round tries again. */
export type Press = (pressed: Pressed, now: Instant) => Promise<void>;

type Late = {
  readonly id: string;
  readonly state: HotlineStatus;
  readonly office: string | null;
  readonly due_on: Day;
  readonly second_trip: boolean;
};
/** `review` whatever its day: that it came so far is the reason. */
const late = statement<Late>(
  'hotline-late',
  `select n.id, n.state, n.office, n.due_on, n.second_trip from yici.hotline_now n
   where n.division = $1 and n.state in ('raised', 'sent', 'objected', 'review') and n.due_on is not null and (n.due_on < $2 or n.state = 'review')
     and not exists (select 1 from yici.hotline_pressed p where p.division = n.division and p.id = n.id
       and p.reason = case when n.state = 'review' then 'not-helped' when n.state = 'sent' then 'late' else 'late-sorting' end)
   order by n.due_on limit 50`,
);
const mark = statement<never>(
  'hotline-pressed-mark',
  'insert into yici.hotline_pressed (division, id, reason, at) values ($1, $2, $3, $4) on conflict do nothing',
);

const words = {
  late: { zh: '诉求超过办理期限', en: 'A petition past its term' },
  'late-sorting': { zh: '诉求超过派单期限', en: 'A petition not sorted in time' },
  'not-helped': { zh: '诉求两次回访不满意', en: 'A petition that did not help twice' },
} as const satisfies Readonly<Record<string, Text>>;

/** Who answers for it: the office that has it, the centre while it sorts. Supervision's own are reviewed by the level above, not ordered. */
const reasonOf = (state: HotlineStatus): keyof typeof words =>
  state === 'review' ? 'not-helped' : state === 'sent' ? 'late' : 'late-sorting';

const places = statement<{ readonly division: DivisionCode }>('hotline-divisions', 'select distinct division from yici.hotline_counter');
/** Where there are petitions. */
export const hotlineDivisions = async (sql: Sql): Promise<readonly DivisionCode[]> =>
  (await sql.run(places, [])).map(({ division }) => division);

/** @returns how many orders were raised. */
export async function pressLate(
  sql: Sql,
  catalogue: Pick<Catalogue, 'offices'>,
  division: DivisionCode,
  now: Instant,
  press: Press,
): Promise<number> {
  const rows = await sql.run(late, [division, dayOfInstant(now)]);
  let raised = 0;
  for (const { id, state, office } of rows) {
    const reason = reasonOf(state);
    const unit = reason === 'late-sorting' ? centreOf(catalogue, division) : office;
    if (unit !== undefined && unit !== null) {
      const about = { id: `petition-${id}-${reason}`, petition: id, division, office: unit as OfficeId, words: words[reason] };
      await press({ ...about, what: `${words[reason].zh}（${id}）` }, now);
      raised += 1;
    }
    await sql.run(mark, [division, id, reason, now]);
  }
  return raised;
}
