/** Reminders as an officer sees them: those of the own post, newest first, and which of them were seen. */
import type { Post } from '#domain/catalogue/directory.ts';
import { dayText, instantText, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { ReminderRow } from '#contract/view/card.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';

type Facts = RequestFacts<Caller>;
type Row = {
  readonly id: string;
  readonly number: string;
  readonly part: string;
  readonly kind: string;
  readonly due_on: Day;
  readonly at: Instant;
  readonly seen: boolean;
  readonly name_zh: string | null;
  readonly name_en: string | null;
  readonly title: string | null;
};
const columns = `n.id, n.number, n.part, n.kind, n.due_on, n.at, i.name_zh, i.name_en, i.title, exists (
  select 1 from yici.officer_note_seen s where s.division = n.division and s.id = n.id and s.person = $2) as seen`;
/** What it is called: nothing any more where it has left the desk. */
const onDesk = 'left join yici.inbox i on i.division = n.division and i.office = n.office and i.number = n.number and i.part = n.part';
/** Of the office and for the duty; where somebody has the part in hand, theirs. */
const ofOffice = statement<Row>(
  'officer-note-list',
  `select ${columns} from yici.officer_note n ${onDesk} where n.division = $1 and n.office = $6 and n.duty = $7
     and (n.person is null or n.person = $2) and (n.at, n.id) < ($3, $4) order by n.at desc, n.id desc limit $5`,
);
/** What was not done in any office of the division although its head was reminded. */
const ofSupervision = statement<Row>(
  'officer-note-supervision',
  `select ${columns} from yici.officer_note n ${onDesk} where n.division = $1 and n.duty = 'supervision'
     and (n.at, n.id) < ($3, $4) order by n.at desc, n.id desc limit $5`,
);
const see: RowsStatement = {
  name: 'officer-note-see',
  head: 'insert into yici.officer_note_seen (division, id, person, at)',
  columns: 4,
  tail: 'on conflict (division, id, person) do nothing',
};

export const reminderHandlers = (room: CaseRoom): Readonly<Record<`reminder.${'list' | 'count' | 'see'}`, Handler<Caller>>> => ({
  'reminder.list': (facts) => list(room, facts),
  'reminder.count': (facts) => withPost(facts, async (post, person) => ok({ unseen: await unseenOf(sqlOf(room.pool), post, person) })),
  'reminder.see': (facts) => seeThem(room, facts),
});

const reminded = new Set<Post['duty']>(['handling', 'approval', 'supervision']);

async function withPost({ caller }: Facts, work: (post: Post, person: string) => Promise<Result<unknown>>): Promise<Result<unknown>> {
  if (caller?.post === undefined || !reminded.has(caller.post.duty)) return refuse('not-yours');
  return work(caller.post, caller.person);
}

type Place = readonly [at: number, id: string, limit: number];
const read = (sql: Sql, { division, office, duty }: Post, person: string, [at, id, limit]: Place): Promise<readonly Row[]> =>
  duty === 'supervision'
    ? sql.run(ofSupervision, [division, person, at, id, limit])
    : sql.run(ofOffice, [division, person, at, id, limit, office, duty]);

const NEWEST = 100;
const unseenOf = async (sql: Sql, post: Post, person: string): Promise<number> =>
  (await read(sql, post, person, [Number.MAX_SAFE_INTEGER, '', NEWEST])).filter(({ seen }) => !seen).length;

const list = (room: CaseRoom, facts: Facts): Promise<Result<unknown>> =>
  withPost(facts, async (post, person) => {
    const [limit, after] = [limitOf(facts.query), readMark(facts.query['after'], 2)];
    const rows = await read(sqlOf(room.pool), post, person, [after?.[0] ?? Number.MAX_SAFE_INTEGER, after?.[1] ?? '', limit]);
    const shown = rows.map(
      ({ due_on, at, name_zh, name_en, title, ...row }): ReminderRow => ({
        ...row,
        name: name_zh === null || name_en === null || name_zh === '' ? null : { zh: name_zh, en: name_en },
        title: title ?? '',
        due: dayText(due_on),
        at: instantText(at),
      }),
    );
    const last = rows.at(-1);
    return ok({ rows: shown, next: last === undefined ? null : nextMark(rows, limit, [last.at, last.id]) });
  });

const seeThem = (room: CaseRoom, facts: Facts): Promise<Result<unknown>> =>
  withPost(facts, async (post, person) => {
    const { idempotencyKey, now } = facts;
    const { ids } = facts.body as { readonly ids: readonly string[] };
    if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
    const use = { division: post.division, person, key: idempotencyKey, payload: { see: ids }, now };
    return runOnce(room.pool, use, async (tx) => {
      tx.sendRows(
        see,
        [...new Set(ids)].map((id) => [post.division, id, person, now]),
      );
      return ok({ unseen: await unseenOf(tx, post, person) });
    });
  });
