/** Reads questions about looks, and the look one of them is about. */
import type { PetitionEvent } from '#domain/petition/petition.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Purpose } from '#server/audit/look.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const ofRaiser = statement<{ readonly look: string; readonly id: string; readonly state: string; readonly body: PetitionEvent }>(
  'petition-about-looks',
  `select n.look, n.id, n.state, e.body from yici.petition_now n join yici.petition_event e on e.division = n.division and e.id = n.id
   where n.raiser = $1 and n.look is not null order by n.raised_at, e.id, e.seq`,
);

export type AskedLook = {
  readonly at: Instant;
  readonly office: string;
  readonly who: string;
  readonly purpose: Purpose;
  readonly facts: readonly string[];
  readonly number: string | null;
  readonly basis: string | null;
};
/** Sealed rows keep to whoever answers what they keep to the subject. */
const asked = statement<AskedLook>(
  'look-asked-about',
  `select coalesce(shown_at, at) as at, office, case when sealed then '' else who end as who, purpose, facts,
     case when sealed then null else number end as number, basis
   from yici.look where subject = $1 and id = $2`,
);

export type AboutLook = { readonly petition: string; readonly state: string; readonly events: readonly PetitionEvent[] };

/** Questions of one person about looks, by look. */
export async function questionsAboutLooks(sql: Sql, raiser: string): Promise<ReadonlyMap<string, AboutLook>> {
  const found = new Map<string, AboutLook>();
  for (const { look, id, state, body } of await sql.run(ofRaiser, [raiser]))
    found.set(look, { petition: id, state, events: [...(found.get(look)?.events ?? []), body] });
  return found;
}

export const lookAsked = async (sql: Sql, id: string, subject: string): Promise<AskedLook | undefined> =>
  (await sql.run(asked, [subject, id]))[0];
