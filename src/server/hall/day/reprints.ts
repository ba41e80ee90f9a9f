/** Answers the operations on copies: every further copy of a paper is on record, and says on itself which one it is; the rest is the same, byte for byte. */
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { ReprintRow } from '#contract/view/shift.ts';
import { openCase } from '#server/case/open-case.ts';
import { casePaper } from '#server/case/paper-handler.ts';
import type { PaperRoom } from '#server/case/paper-world.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import { PAPER_KINDS, type PaperKind } from '#server/document/paper-kind.ts';
import { papersOf } from '#server/document/papers-of.ts';
import { titleOf } from '#server/document/paper-templates.ts';
import type { Paper } from '#server/document/paper.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { clerkOf } from '../hall-room.ts';
import { hallDayOf, type Facts } from '../visit/visit-room.ts';

type Names = 'reprint.order' | 'reprint.get' | 'reprint.list';
export const reprintHandlers = (room: PaperRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'reprint.order': (facts) => order(room, facts),
  'reprint.get': (facts) => get(room, facts),
  'reprint.list': (facts) => list(room, facts),
});

type Row = {
  readonly id: string;
  readonly number: string;
  readonly paper: string;
  readonly nth: number;
  readonly officer: string;
  readonly reason: string;
  readonly at: Instant;
};
const hold = statement<never>('reprint-hold', `select version from yici.case_now where division = $1 and number = $2 for update`);
const printed = statement<{ readonly copies: number }>(
  'reprint-count',
  'select count(*) as copies from yici.reprint where division = $1 and number = $2 and paper = $3',
);
const insert = statement(
  'reprint-insert',
  'insert into yici.reprint (division, id, number, paper, nth, hall, day, officer, reason, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
);
const columns = 'id, number, paper, nth, officer, reason, at';
const find = statement<Row>('reprint-find', `select ${columns} from yici.reprint where division = $1 and id = $2 and hall = $3`);
const ofDay = statement<Row>(
  'reprint-of-day',
  `select ${columns} from yici.reprint where division = $1 and hall = $2 and day = $3 order by at desc, id`,
);

/** Counted under the case's lock, so that two copies never bear the same number. */
async function order(room: PaperRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const { idempotencyKey, now } = facts;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const { number, paper, reason } = facts.body as { readonly number: string; readonly paper: string; readonly reason: string };
  const opened = await openCase(room, { ...facts, params: { number } });
  if (!opened.ok) return opened;
  const { state, events } = opened.value;
  if (!papersOf(state, events).some(({ id }) => id === paper)) return refuse('paper-not-found');
  const { person, post } = clerk.value;
  const use = { division: post.division, person, key: idempotencyKey, payload: { act: 'reprint.order', body: facts.body }, now };
  return runOnce(room.pool, use, async (tx) => {
    const [, copies] = await Promise.all([
      tx.run(hold, [state.division, state.number]),
      tx.run(printed, [post.division, state.number, paper]),
    ]);
    const [id, nth] = [`reprint-${room.newId()}`, (copies[0]?.copies ?? 0) + 1];
    tx.send(insert, [post.division, id, state.number, paper, nth, post.office, dayOfInstant(now), person, reason, now]);
    return ok({ id, nth });
  });
}

/** 补打, the how-manieth, by whom and when: at the head of every page. */
const marked =
  ({ nth, at }: Row, by: string) =>
  (paper: Paper): Paper => {
    const when = instantText(at).slice(0, 16).replace('T', ' ');
    const mark = paper.language === 'zh' ? `补打第${nth}次 · ${by} · ${when}` : `Copy ${nth} · ${by} · ${when}`;
    return { ...paper, note: paper.note === '' ? mark : `${mark} · ${paper.note}` };
  };

async function get(room: PaperRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const { division, office } = clerk.value.post;
  const [row] = await sqlOf(room.pool).run(find, [division, facts.params['id'] ?? '', office]);
  if (row === undefined) return refuse('paper-not-found');
  const by = (await room.parties.nameOf(brandAs<PersonId>(row.officer))) ?? '';
  return casePaper(room, { ...facts, params: { number: row.number, paper: row.paper } }, marked(row, by));
}

const kindOf = (paper: string): PaperKind | undefined => PAPER_KINDS.find((kind) => paper.startsWith(`${kind}-`));

async function list(room: PaperRoom, facts: Facts): Promise<Result<unknown>> {
  const asked = hallDayOf(room, facts);
  if (!asked.ok) return asked;
  const { division, hall, day } = asked.value;
  const found = await sqlOf(room.pool).run(ofDay, [division, hall, day]);
  const rows = await Promise.all(
    found.map(async ({ officer, at, ...row }): Promise<ReprintRow> => {
      const kind = kindOf(row.paper);
      return {
        ...row,
        title: kind === undefined ? { zh: row.paper, en: row.paper } : titleOf(kind),
        at: instantText(at),
        by: (await room.parties.nameOf(brandAs<PersonId>(officer))) ?? '',
      };
    }),
  );
  return ok({ rows, next: null });
}
