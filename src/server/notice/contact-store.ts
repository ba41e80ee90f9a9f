/** Where a person wants copies of notices: the confirmed mail address, the phone their account holds, and which of them they want. */
import type pg from 'pg';
import type { PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Language } from '#domain/kernel/text.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';

export type Contact = {
  readonly person: PersonId;
  readonly mail: string | null;
  readonly mail_at: Instant | null;
  readonly pending: string | null;
  readonly code_at: Instant | null;
  readonly code_tries: number;
  readonly wants_mail: boolean;
  readonly wants_sms: boolean;
  readonly language: Language;
  readonly phone: string | null;
  /** Signs in: what is put into the account can be read there. */
  readonly account: boolean;
};

const many = statement<Contact>(
  'contact-many',
  `select p.id as person, c.mail, c.mail_at, c.pending, c.code_at, coalesce(c.code_tries, 0) as code_tries,
     coalesce(c.wants_mail, true) as wants_mail, coalesce(c.wants_sms, true) as wants_sms, coalesce(c.language, 'zh') as language,
     f.value #>> '{}' as phone, exists (select from yici.person_login l where l.person = p.id) as account
   from yici.person p left join yici.contact c on c.person = p.id
     left join yici.person_fact f on f.person = p.id and f.fact = 'person.phone'
   where p.id = any ($1)`,
);

/** Contacts of people by id; who never said anything wants both. */
export async function contactsOf(pool: pg.Pool, people: readonly string[]): Promise<ReadonlyMap<string, Contact>> {
  const rows = await sqlOf(pool).run(many, [people]);
  return new Map(rows.map((row) => [row.person, row]));
}

/** A new address begins a new count of guesses. */
export const savePending = statement(
  'contact-pending',
  `insert into yici.contact (person, pending, code_at, code_tries, language) values ($1, $2, $3, 0, $4)
   on conflict (person) do update set pending = excluded.pending, code_at = excluded.code_at, code_tries = 0, language = excluded.language`,
);
export const saveWants = statement(
  'contact-wants',
  `insert into yici.contact (person, wants_mail, wants_sms, language) values ($1, $2, $3, $4)
   on conflict (person) do update set wants_mail = excluded.wants_mail, wants_sms = excluded.wants_sms, language = excluded.language`,
);
export const dropMail = statement('contact-drop', 'update yici.contact set mail = null, mail_at = null, pending = null where person = $1');
/** A guess is counted before it is judged; two at once are two guesses. */
export const countGuess = statement<{ readonly pending: string; readonly code_at: number; readonly code_tries: number }>(
  'contact-guess',
  `update yici.contact set code_tries = code_tries + 1 where person = $1 and pending is not null
   returning pending, code_at, code_tries`,
);
export const confirmMail = statement<never>(
  'contact-confirm',
  'update yici.contact set mail = pending, mail_at = $2, pending = null where person = $1 and pending = $3',
);
