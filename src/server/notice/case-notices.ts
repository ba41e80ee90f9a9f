/** The notices of a case for hall and office: which were served and read, which copies arrived; and that a paper was handed over. */
import { partsOf } from '#domain/case/evolve.ts';
import { capacitiesOf, isOwnFile } from '#domain/case/capacity.ts';
import { isBinding, noticeIdOf } from '#domain/case/served.ts';
import type { CommandOf } from '#domain/case/commands.ts';
import { dayOfInstant, dayText, instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { ServedRow } from '#contract/view/notice.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { openCase, type Opened } from '#server/case/open-case.ts';
import { maySee } from '#server/case/paper-handler.ts';
import { changeCase } from '#server/case/perform-act.ts';
import { papersOf } from '#server/document/papers-of.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { deliveriesOfCase, noticesOfCase, type DeliveryRow, type NoticeRow } from './store.ts';
import { termsOf } from './words.ts';

type Facts = RequestFacts<Caller>;

export const caseNoticeHandlers = (room: CaseRoom): Readonly<Record<'notice.case-list' | 'notice.serve', Handler<Caller>>> => ({
  'notice.case-list': (facts) => list(room, facts),
  'notice.serve': (facts) => serve(room, facts),
});

/** Whether the reader sees this event's notice, as they would its paper. */
const seesNotice = (opened: Opened, seq: number): boolean => maySee(opened, { seq, last: seq });

async function list(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const opened = await openCase(room, facts);
  return opened.ok ? ok({ rows: await servedRowsOf(room, opened.value, facts) }) : opened;
}

/** The notices of an opened case as its reader may see them. */
export async function servedRowsOf(room: Pick<CaseRoom, 'pool'>, opened: Opened, facts: Pick<Facts, 'now'>): Promise<readonly ServedRow[]> {
  const { state, events } = opened;
  const sql = sqlOf(room.pool);
  const place = [state.division, state.number] as const;
  const [notices, copies] = await Promise.all([sql.run(noticesOfCase, place), sql.run(deliveriesOfCase, place)]);
  return events.flatMap((event, index): readonly ServedRow[] => {
    const seq = index + 1;
    const own = notices.filter((notice) => notice.seq === seq);
    if ((own.length === 0 && !isBinding(event.kind)) || !seesNotice(opened, seq)) return [];
    return [servedRow(opened, seq, own, copies, facts)];
  });
}

function servedRow(
  opened: Opened,
  seq: number,
  notices: readonly NoticeRow[],
  copies: readonly DeliveryRow[],
  { now }: Pick<Facts, 'now'>,
): ServedRow {
  const { state, events, actor } = opened;
  const event = events[seq - 1];
  if (event === undefined) throw new Error(`No event ${seq}`);
  const served = state.served.find(({ notice }) => notice === noticeIdOf(state.number, seq));
  const parts = [...partsOf(event)];
  const entitled = parts.some((id) => {
    const part = state.parts.get(id);
    return part !== undefined && capacitiesOf(state, part, actor, now).some((each) => each === 'hall' || each === 'office');
  });
  return {
    seq,
    event: event.kind,
    title: termsOf(event).title,
    at: instantText(event.at),
    parts,
    binding: isBinding(event.kind),
    paper: papersOf(state, events).find((paper) => paper.seq <= seq && seq <= paper.last)?.id ?? null,
    served: served === undefined ? null : { on: dayText(served.on), how: served.how },
    people: notices.map((notice) => ({
      name: state.parties.find(({ person }) => person === notice.person)?.name ?? '',
      seenAt: notice.seen_at === null ? null : instantText(notice.seen_at),
      copies: copies.filter((copy) => copy.notice === notice.id).map(copyView),
    })),
    mayServe: served === undefined && isBinding(event.kind) && entitled && !isOwnFile(state, actor),
  };
}

const copyView = ({ channel, state, tries, error, done_at }: DeliveryRow): ServedRow['people'][number]['copies'][number] => ({
  channel,
  state,
  tries,
  error,
  at: done_at === null ? null : instantText(done_at),
});

/** The paper was handed over: today, by who did it. */
async function serve(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, params, requestId, now } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const { state, events, actor } = opened.value;
  const seq = Number(params['seq']);
  const event = Number.isInteger(seq) ? events[seq - 1] : undefined;
  if (event === undefined || !isBinding(event.kind) || !seesNotice(opened.value, seq)) return refuse('notice-not-found');
  const command: CommandOf<'serve'> = {
    kind: 'serve',
    notice: noticeIdOf(state.number, seq),
    event: event.kind,
    parts: [...partsOf(event)],
    written: dayOfInstant(event.at),
    on: dayOfInstant(now),
    how: 'paper',
  };
  const payload = { serve: command.notice };
  const change = { number: state.number, actor, person: caller.person, idempotencyKey, requestId, now, payload };
  return changeCase(room, { ...change, command: () => ok(command) });
}
