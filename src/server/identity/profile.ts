/** What departments already know of a person, each value with its source and time, so that nothing of it is asked again. */
import type { Pool } from 'pg';
import type { PersonId } from '#domain/kernel/brand.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import { maskIdentifier } from '#domain/party/mask.ts';

/** `fact` is an id of catalogue/dictionary, e.g. `person.residence`. */
export type KnownFact = { readonly fact: string; readonly value: unknown; readonly source: Text; readonly at: Instant };

type Row = { readonly fact: string; readonly value: unknown; readonly source_zh: string; readonly source_en: string; readonly at: string };

/** Everything known of a person, in order of the facts' ids; empty for a person nothing is known of. */
export async function profileOf(pool: Pool, person: PersonId): Promise<readonly KnownFact[]> {
  const { rows } = await pool.query<Row>(
    'select fact, value, source_zh, source_en, at from yici.person_fact where person = $1 order by fact',
    [person],
  );
  return rows.map((row) => ({
    fact: row.fact,
    value: row.value,
    source: { zh: row.source_zh, en: row.source_en },
    at: instantOf(Number(row.at)),
  }));
}

/** The person's own number as it may stand on a screen, `3301**********0012`; undefined where none is known. */
export async function maskedIdentifierOf(pool: Pool, person: PersonId): Promise<string | undefined> {
  const { rows } = await pool.query<{ value: unknown }>(
    `select value from yici.person_fact where person = $1 and fact in ('person.identifier', 'firm.code') order by fact limit 1`,
    [person],
  );
  const value = rows[0]?.value;
  return typeof value === 'string' ? maskIdentifier(value) : undefined;
}

/** What a register was corrected to, where the account keeps that fact: an old value must not come back with the next form. */
export async function correctFact(
  pool: Pool,
  { person, fact, value, source, at }: KnownFact & { readonly person: PersonId },
): Promise<void> {
  await pool.query(
    'update yici.person_fact set value = $3, source_zh = $4, source_en = $5, at = $6 where person = $1 and fact = $2 and at < $6',
    [person, fact, JSON.stringify(value), source.zh, source.en, at],
  );
}
