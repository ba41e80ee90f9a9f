/** What somebody said of drafts and what was answered: this is how whoever spoke is told of the answer. */
import type { OwnComment } from '#contract/view/edition.ts';
import type { Edition } from '#domain/edition/edition.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { commentView, nameOf } from './edition-view.ts';
import type { EditionRoom } from './edition-room.ts';

/** More than a person reads again; the newest come first. */
const MOST = 100;
const spokenOf = statement<{ readonly body: Edition }>(
  'edition-spoken-of',
  `select body from yici.edition_now
   where exists (select 1 from json_array_elements(body -> 'comments') as said where said ->> 'by' = $1)
   order by at desc, id desc limit $2`,
);

const lastOf = ({ comment }: OwnComment): string => comment.answer?.at ?? comment.at;

export async function ownComments(room: EditionRoom, { caller }: RequestFacts<Caller>): Promise<Result<unknown>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const found = await sqlOf(room.pool).run(spokenOf, [caller.person, MOST]);
  const rows = found.flatMap(({ body: edition }) =>
    edition.comments
      .filter(({ by }) => by === caller.person)
      .map(
        (comment): OwnComment => ({
          edition: edition.id,
          name: nameOf(room, edition),
          divisionName: room.catalogue.divisions.get(edition.division)?.name ?? {
            zh: String(edition.division),
            en: String(edition.division),
          },
          comment: commentView(room, comment, caller.person, false),
        }),
      ),
  );
  return ok({ rows: rows.toSorted((one, other) => lastOf(other).localeCompare(lastOf(one))), next: null });
}
