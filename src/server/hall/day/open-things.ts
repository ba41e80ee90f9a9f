/** What is open at a hall now and goes over with the shift: tickets, begun walk-ins, originals, provisional numbers; computed, never typed. */
import type { Text } from '#domain/kernel/text.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { OpenAtShift } from '#contract/view/shift.ts';
import { statement, type Statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

type Which = { readonly which: string };
type Kind = { readonly kind: string; readonly name: Text; readonly read: Statement<Which>; readonly today: boolean };
const kind = (id: string, zh: string, en: string, text: string, today = false): Kind => ({
  kind: id,
  name: { zh, en },
  read: statement<Which>(`shift-open-${id}`, text),
  today,
});

/** At most a page of each: who takes over reads them all. */
const MOST = 200;
/** What has no number that people know is told by its time on the hall’s clock. */
const timeOf = (column: string): string => `to_char(timezone('Asia/Shanghai', to_timestamp(${column} / 1000)), 'HH24:MI')`;
const kinds: readonly Kind[] = [
  kind(
    'tickets',
    '还没办完的号',
    'Tickets not finished',
    `select number as which from yici.ticket where division = $1 and hall = $2 and day = $3
       and state in ('waiting', 'called', 'serving', 'missed') order by number limit ${MOST}`,
    true,
  ),
  kind(
    'walk-ins',
    '录了一半的申请',
    'Applications typed and not filed',
    `select coalesce(t.number, ${timeOf('w.at')}) as which from yici.walk_in_typed w
       join yici.walk_in i on i.division = w.division and i.id = w.walk_in
       left join yici.ticket t on t.division = i.division and t.hall = w.office and t.id = i.ticket
       where w.division = $1 and w.office = $2 order by w.at limit ${MOST}`,
  ),
  kind(
    'originals',
    '留在窗口的原件',
    'Originals kept at the window',
    `select s.material || ' · ' || s.id as which from (select distinct on (id) id, material, original from yici.scan
       where division = $1 and office = $2 order by id, version desc) s where s.original = 'kept' order by s.id limit ${MOST}`,
  ),
  kind(
    'blocks',
    '没用完的临时号段',
    'Blocks of provisional numbers',
    `select first || '—' || last as which from yici.number_block where division = $1 and office = $2 and closed_at is null order by first limit ${MOST}`,
  ),
  kind(
    'offline',
    '断网收的件还没立案',
    'Taken offline and not filed',
    `select number as which from yici.offline_filing where division = $1 and office = $2 and state in ('arrived', 'returned')
     order by count limit ${MOST}`,
  ),
  kind(
    'corrections',
    '等另一人看的更正',
    'Corrections that wait for a second clerk',
    `select ${timeOf('at')} as which from yici.counter_correction_now where division = $1 and hall = $2 and state = 'proposed' order by at limit ${MOST}`,
  ),
];

export async function openThings(sql: Sql, division: number, hall: string, now: Instant): Promise<OpenAtShift['kinds']> {
  const found = await Promise.all(
    kinds.map(({ read, today }) => sql.run(read, today ? [division, hall, dayOfInstant(now)] : [division, hall])),
  );
  const counted = kinds.map(({ kind: id, name }, index) => {
    const which = (found[index] ?? []).map((row) => row.which);
    return { kind: id, name, count: which.length, which };
  });
  // Fees are paid electronically; the window holds no money, and says so.
  return [...counted, { kind: 'cash', name: { zh: '现金', en: 'Cash' }, count: 0, which: [] }];
}
