/** What the registers say about who may act for whom: the own age, the children of the own household, who represents a firm. */
import type { Pool } from 'pg';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { birthOf } from '#domain/party/citizen-id.ts';
import { isAdult } from '#domain/party/coming-of-age.ts';
import { covers, isAdminOf, isInForce, type Mandate } from '#domain/party/mandate.ts';
import type { MandateSide } from '#domain/party/mandate-decide.ts';
import { findPersonByNumber, mandatesOf } from '#server/identity/person-store.ts';
import { profileOf } from '#server/identity/profile.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Transaction } from '#server/kernel/transaction.ts';

/** Somebody as they were typed, the number in its kept form. */
export type Named = { readonly name: string; readonly number: string };

/** Of age by the birth in the number; a number without a birth (a passport, a firm) says nothing against it. */
export const adultByNumber = (number: string, now: Instant): boolean => {
  const birth = /^\d{17}[\dX]$/.test(number) ? birthOf(number) : undefined;
  return birth === undefined || isAdult(birth, now);
};

const factOf = async (pool: Pool, person: PersonId, fact: string): Promise<unknown> =>
  (await profileOf(pool, person)).find((known) => known.fact === fact)?.value;

/** The side on which somebody acts: with their age, and the firms whose admin they are now. */
export async function sideOf(pool: Pool, person: PersonId, now: Instant): Promise<MandateSide & { readonly mandates: readonly Mandate[] }> {
  const [mandates, number] = await Promise.all([mandatesOf(pool, person), factOf(pool, person, 'person.identifier')]);
  const adminOf = [...new Set(mandates.map(({ giver }) => giver))].filter((giver) => isAdminOf(mandates, person, giver, now));
  return {
    person,
    adult: typeof number !== 'string' || adultByNumber(number, now),
    adminOf,
    mandates: mandates.filter((mandate) => isInForce(mandate, now)),
  };
}

/** Whether somebody may agree to this in the giver's name: the giver, or a firm's admin within what they hold themself. */
export const mayPassOn = (
  { adminOf, mandates }: Pick<Awaited<ReturnType<typeof sideOf>>, 'adminOf' | 'mandates'>,
  giver: PersonId | undefined,
  scope: Pick<Mandate, 'matters' | 'case' | 'until'>,
): boolean =>
  giver === undefined ||
  !adminOf.includes(giver) ||
  mandates.some((mandate) => mandate.giver === giver && mandate.role === 'admin' && covers(mandate, scope));

/** Whether the person's own household record names this child. The record is the asker's: nothing is learned about others. */
export async function isOwnChild(pool: Pool, guardian: PersonId, { name, number }: Named): Promise<boolean> {
  const children = await factOf(pool, guardian, 'household.children');
  return (
    Array.isArray(children) &&
    children.some((child: { readonly name?: unknown; readonly identifier?: unknown }) => child.name === name && child.identifier === number)
  );
}

/** Whether the register names this person as the firm's legal representative (Civil Code art. 61). */
export async function represents(pool: Pool, person: PersonId, firm: PersonId): Promise<boolean> {
  const [own, named] = await Promise.all([factOf(pool, person, 'person.identifier'), factOf(pool, firm, 'firm.representative.identifier')]);
  return typeof own === 'string' && own === named;
}

const kindOf = statement<{ readonly kind: string }>('mandate-kind', 'select kind from yici.person where id = $1');

/** Only a firm acts always through others (Civil Code art. 61): a person names the matters' agent and the day it ends (165). */
export const isFirm = async (pool: Pool, person: PersonId): Promise<boolean> =>
  (await sqlOf(pool).run(kindOf, [person]))[0]?.kind === 'firm';

export const findNamed = (pool: Pool, { name, number }: Named): Promise<PersonId | undefined> => findPersonByNumber(pool, number, name);

const enter = statement<never>(
  'mandate-child-enter',
  `insert into yici.person (id, kind, name, demo, at) select $1, 'person', $2, demo, $3 from yici.person where id = $4 on conflict do nothing`,
);
const fact = statement<never>(
  'mandate-child-fact',
  `insert into yici.person_fact (person, fact, value, source_zh, source_en, at) values ($1, $2, to_jsonb($3::text), '公安', 'Public Security', $4)
   on conflict do nothing`,
);

/** A child without an account is entered from the guardian's household record, so that facts and cases have somebody to belong to. */
export function enterChild(tx: Transaction, id: string, child: Named, guardian: PersonId, now: Instant): PersonId {
  tx.send(enter, [id, child.name, now, guardian]);
  tx.send(fact, [id, 'person.name', child.name, now]);
  tx.send(fact, [id, 'person.identifier', child.number, now]);
  return brandAs<PersonId>(id);
}
