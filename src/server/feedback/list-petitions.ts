/** What waits to be answered: by the own office, or at the hall by any office of the division; the most urgent first. */
import { dayText, instantText, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { lightOf } from '#domain/petition/light-of.ts';
import type { PetitionRow } from '#contract/view/petition.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';

type Row = {
  readonly id: string;
  readonly number: string;
  readonly part: string;
  readonly title: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly due_on: Day;
  readonly raised_at: Instant;
};
const columns = 'id, number, part, title, name_zh, name_en, due_on, raised_at';
const ofOffice = statement<Row>(
  'petition-of-office',
  `select ${columns} from yici.petition_now where division = $1 and office = $2 and state = 'open' and (due_on, id) > ($3, $4)
   order by due_on, id limit $5`,
);
const ofDivision = statement<Row>(
  'petition-of-division',
  `select ${columns} from yici.petition_now where division = $1 and state = 'open' and (due_on, id) > ($2, $3)
   order by due_on, id limit $4`,
);

export async function listPetitions(room: Pick<CaseRoom, 'pool' | 'catalogue'>, facts: RequestFacts<Caller>): Promise<Result<unknown>> {
  const { caller, query, now } = facts;
  const post = caller?.post;
  if (post === undefined) return refuse('post-needed');
  // Who administers posts handles no case and reads none.
  if (post.duty === 'administration') return refuse('not-yours');
  const limit = limitOf(query);
  const [due, id] = readMark(query['after'], 2) ?? [0, ''];
  const after = [Math.min(Math.max(Number(due), 0), 2_147_483_647), String(id)];
  const sql = sqlOf(room.pool);
  const all = post.duty === 'reception' || post.duty === 'supervision';
  const rows = await (all
    ? sql.run(ofDivision, [post.division, ...after, limit])
    : sql.run(ofOffice, [post.division, post.office, ...after, limit]));
  const last = rows.at(-1);
  return ok({
    rows: rows.map(
      (row): PetitionRow => ({
        id: row.id,
        number: row.number,
        part: row.part,
        title: row.title,
        name: { zh: row.name_zh, en: row.name_en },
        light: lightOf('open', row.due_on, room.catalogue.calendar, now),
        due: dayText(row.due_on),
        raisedAt: instantText(row.raised_at),
      }),
    ),
    next: nextMark(rows, limit, [last?.due_on ?? 0, last?.id ?? '']),
  });
}
