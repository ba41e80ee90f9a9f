/** Answers the operations on the public board: what stands there, one of it, and a word on it from anybody signed in. */
import { readNumber } from '#domain/case/case-number.ts';
import { brandAs, type DivisionCode, type OfficeId, type PartId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { BoardRow } from '#contract/view/inquiry.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { activeDivisions } from '#server/corridor/divisions.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { CaseRoom } from '../case-room.ts';
import { changeCase } from '../perform-act.ts';
import { officeView } from '../words.ts';
import { findOnBoard, listBoard, type NoticeOnBoard } from './store.ts';

type Facts = RequestFacts<Caller>;

const viewOf = (catalogue: Catalogue, row: NoticeOnBoard): BoardRow => ({
  number: row.number,
  part: row.part,
  id: row.id,
  kind: row.kind,
  office: officeView(catalogue, brandAs<OfficeId>(row.office), row.division),
  name: { zh: row.name_zh, en: row.name_en },
  applicant: row.applicant,
  title: row.title,
  text: row.words,
  place: row.place,
  from: dayText(dayOfInstant(row.posted_at as Instant)),
  until: row.until_day === null ? null : dayText(row.until_day as Day),
  heldAt: row.held_at === null ? null : instantText(row.held_at as Instant),
  comments: row.comments,
  objections: row.objections,
  state: row.state,
  result: row.result,
});

/** Without a division, of all that work here. */
export async function boardOf(room: CaseRoom, { query }: Facts): Promise<Result<unknown>> {
  const limit = limitOf(query);
  const mark = readMark(query['after'], 2) ?? [Number.MAX_SAFE_INTEGER, '~'];
  const wanted = query['division'];
  const divisions = wanted === undefined ? await activeDivisions(room.pool) : [Number(wanted)];
  const rows = await sqlOf(room.pool).run(listBoard, [divisions, query['state'] ?? null, Number(mark[0]), String(mark[1]), limit]);
  const last = rows.at(-1);
  return ok({ rows: rows.map((row) => viewOf(room.catalogue, row)), next: nextMark(rows, limit, [last?.posted_at ?? 0, last?.id ?? '']) });
}

async function find(room: CaseRoom, { params }: Facts): Promise<NoticeOnBoard | undefined> {
  const number = readNumber(params['number'] ?? '');
  if (number === undefined) return undefined;
  const [row] = await sqlOf(room.pool).run(findOnBoard, [brandAs<DivisionCode>(number.division), number.number, params['id'] ?? '']);
  return row;
}

export async function onBoard(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const row = await find(room, facts);
  return row === undefined ? refuse('public-notice-not-found') : ok(viewOf(room.catalogue, row));
}

/** Whoever reads the board may speak, though the case itself stays closed to them: it is asked for as the system, done as the person. */
export async function commentOnBoard(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, body, idempotencyKey, requestId, now } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const row = await find(room, facts);
  if (row === undefined || row.kind !== 'notice') return refuse('public-notice-not-found');
  const { objects, text } = body as { readonly objects: boolean; readonly text: string };
  const { post: _post, ...person } = caller;
  return changeCase(room, {
    number: row.number,
    actor: await room.actorOf(person),
    asks: { kind: 'system', job: 'delivery' },
    person: caller.person,
    idempotencyKey,
    requestId,
    now,
    payload: { comment: row.id, body },
    command: () =>
      ok({
        kind: 'comment-notice',
        part: brandAs<PartId>(row.part),
        notice: row.id,
        comment: `comment-${room.newId().slice(0, 13)}`,
        objects,
        text,
      }),
  });
}
