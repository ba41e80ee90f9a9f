/** Rows of the public board and of who is to be heard, as they follow from a case's state. */
import type { Hearing, PublicNotice } from '#domain/case/inquiry.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import { hasEnded } from '#domain/case/graph.ts';
import { maskName } from '#domain/party/mask.ts';
import type { Row } from './rows.ts';

/** Firms stand on the board in full, people masked. */
const applicantOf = (state: CaseState): string => {
  const lead = state.parties.find((party) => party.lead) ?? state.parties[0];
  if (lead === undefined) return '';
  return lead.identifier?.kind === 'credit-code' ? lead.name : maskName(lead.name);
};

/** A part that has ended otherwise takes its notices off the running ones. */
const isOver = (part: Part): boolean => hasEnded(part) || part.decisions.length > 0;

const noticeRow = (state: CaseState, part: Part, notice: PublicNotice): Row => [
  'notice',
  part.office,
  part.plan.name.zh,
  part.plan.name.en,
  applicantOf(state),
  notice.title,
  notice.text,
  '',
  notice.at,
  notice.until,
  null,
  notice.comments.length,
  notice.comments.filter(({ objects }) => objects).length,
  notice.closed === undefined && !isOver(part) ? 'running' : 'closed',
  notice.closed?.result ?? '',
];

/** Only a hearing whose time and place are set is announced (48(1)): it is public (48(2)). */
const hearingRow = (state: CaseState, part: Part, { about, convened, record }: Hearing): Row | undefined =>
  convened === undefined
    ? undefined
    : [
        'hearing',
        part.office,
        part.plan.name.zh,
        part.plan.name.en,
        applicantOf(state),
        '',
        about,
        convened.place,
        convened.at,
        null,
        convened.when,
        0,
        0,
        record === undefined && !isOver(part) ? 'running' : 'closed',
        '',
      ];

export const boardRows = (state: CaseState): ReadonlyMap<string, Row> =>
  new Map(
    [...state.parts.values()].flatMap((part): (readonly [string, Row])[] => [
      ...(part.publicNotices ?? []).map(
        (notice) => [`${part.id}/${notice.id}`, [part.id, notice.id, ...noticeRow(state, part, notice)]] as const,
      ),
      ...(part.hearings ?? []).flatMap((hearing) => {
        const row = hearingRow(state, part, hearing);
        return row === undefined ? [] : [[`${part.id}/${hearing.id}`, [part.id, hearing.id, ...row]] as const];
      }),
    ]),
  );

/** Who is named without an account here is heard at the office, not in an account. */
export const interestedRows = (state: CaseState): ReadonlyMap<string, Row> =>
  new Map(
    [...state.parts.values()].flatMap(({ id: part, interested = [] }) =>
      interested.flatMap(({ id, person, at }): (readonly [string, Row])[] =>
        person === undefined ? [] : [[`${part}/${id}`, [part, id, person, at]]],
      ),
    ),
  );
