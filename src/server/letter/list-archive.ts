/** Lists ended cases for who keeps the archive: what is ready, what waits and why, what is kept; without names. */
import type { CaseState } from '#domain/case/state.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { pendingOf, retentionOf, type Pending } from '#domain/letter/retention.ts';
import type { ArchiveRow } from '#contract/view/letter.ts';
import { findCases } from '#server/case/store.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { archivedCases, disposalsOf, endedCases, findPackage, outsideOf, type DisposalRow } from './archive-store.ts';
import type { LetterRoom } from './letter-room.ts';
import { retentionRules } from './retention-rules.ts';

type Facts = RequestFacts<Caller>;
const PAGE = 50;

/** Who administers a division keeps its archive; they handle no case. */
export function keeperOf(
  caller: Caller | undefined,
): Result<{ readonly person: string; readonly division: DivisionCode; readonly office: string; readonly title: string }> {
  const post = caller?.post;
  return caller === undefined || post?.duty !== 'administration'
    ? refuse('not-yours')
    : ok({ person: caller.person, division: post.division, office: post.office, title: post.title.zh });
}

export const divisionsOf = (state: CaseState): readonly number[] => [...new Set([...state.parts.values()].map(({ division }) => division))];

/** What of a case is open, in its own books and in others'. */
export async function pendingFor(room: LetterRoom, state: CaseState, now: Instant): Promise<readonly Pending[]> {
  const outside = await outsideOf(sqlOf(room.pool), state.division, state.number, divisionsOf(state));
  return pendingOf(state, outside, dayOfInstant(now), room.catalogue.calendar);
}

const pendingView = (pending: Pending): ArchiveRow['pending'][number] => ({
  code: pending.code,
  count: 'count' in pending ? pending.count : 'parts' in pending ? pending.parts : null,
  until: 'until' in pending ? dayText(pending.until) : null,
});

const disposalView = (row: DisposalRow | undefined, person: string): ArchiveRow['disposal'] =>
  row === undefined
    ? null
    : {
        reason: row.reason,
        proposedBy: row.proposed_by === person ? '' : row.proposed_by,
        proposedAt: instantText(row.proposed_at),
        own: row.proposed_by === person,
        answer: row.agreed_by !== null ? 'agreed' : row.refused_by !== null ? 'refused' : null,
        answeredAt: row.agreed_at !== null ? instantText(row.agreed_at) : row.refused_at !== null ? instantText(row.refused_at) : null,
      };

async function rowOf(
  room: LetterRoom,
  state: CaseState,
  disposal: DisposalRow | undefined,
  person: string,
  now: Instant,
): Promise<ArchiveRow> {
  const retention = retentionOf(retentionRules(), state);
  const archived = state.state === 'archived';
  const [pending, kept] = await Promise.all([
    archived ? [] : pendingFor(room, state, now),
    archived ? findPackage(sqlOf(room.pool), state.division, state.number) : undefined,
  ]);
  const until = retention?.until;
  return {
    number: state.number,
    matter: room.catalogue.matters.get(state.matter)?.name ?? { zh: state.matter, en: state.matter },
    endedAt: state.endedAt === undefined ? null : instantText(state.endedAt),
    keep: {
      name: retention?.rule.name ?? { zh: '', en: '' },
      until: until === undefined ? null : dayText(until),
      over: until !== undefined && until < dayOfInstant(now),
    },
    pending: pending.map(pendingView),
    state: archived ? (kept === undefined ? 'packing' : 'kept') : pending.length === 0 ? 'ready' : 'waiting',
    sha256: kept?.sha256 ?? null,
    disposal: disposalView(disposal, person),
  };
}

/** The cursor names the end and the number of the last row. */
const readAfter = (after: string | undefined): { readonly at: number; readonly number: string } => {
  const [, at, number] = /^(\d{1,16})~(.{1,40})$/.exec(after ?? '') ?? [];
  return at === undefined || number === undefined ? { at: -1, number: '' } : { at: Number(at), number };
};

export async function listArchive(room: LetterRoom, facts: Facts): Promise<Result<unknown>> {
  const keeper = keeperOf(facts.caller);
  if (!keeper.ok) return keeper;
  const { division, person } = keeper.value;
  const sql = sqlOf(room.pool);
  const most = Math.min(facts.query['limit'] === undefined ? PAGE : Number(facts.query['limit']), PAGE);
  const from = readAfter(facts.query['after']);
  const rows = await (facts.query['state'] === 'kept' ? archivedCases : endedCases)(sql, division, from, most);
  const numbers = rows.map(({ number }) => number);
  const [found, disposals] = await Promise.all([
    findCases(sql, brandAs<DivisionCode>(division), numbers),
    disposalsOf(sql, division, numbers),
  ]);
  // Of several proposals the last one counts.
  const disposal = new Map(disposals.map((row) => [row.number, row]));
  const views = await Promise.all(
    numbers.flatMap((number) => {
      const state = found.get(number)?.state;
      return state === undefined ? [] : [rowOf(room, state, disposal.get(number), person, facts.now)];
    }),
  );
  const last = rows.at(-1);
  return ok({ rows: views, next: last === undefined || rows.length < most ? null : `${last.ended_at ?? 0}~${last.number}` });
}
