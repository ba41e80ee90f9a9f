/** People as the database knows them: found by what their identity provider calls them, with posts and mandates. */
import type { Pool } from 'pg';
import { brandAs, type DivisionCode, type ItemId, type MandateId, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import type { Mandate, MandateKind, MemberRole } from '#domain/party/mandate.ts';
import type { Post } from '#domain/catalogue/directory.ts';

export type PostRow = {
  readonly office: string;
  readonly division: number;
  readonly duty: Post['duty'];
  readonly items: readonly string[] | null;
  readonly from: string;
  readonly until: string | null;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Whose post it is, where a substitute holds it. */
  readonly standsInFor?: string | null;
};

/** A post row as a value of the domain. */
export const postOf = (row: PostRow): Post => ({
  office: brandAs<OfficeId>(row.office),
  division: brandAs<DivisionCode>(row.division),
  duty: row.duty,
  ...(row.items === null ? {} : { items: row.items.map((item) => brandAs<ItemId>(item)) }),
  from: row.from,
  ...(row.until === null ? {} : { until: row.until }),
  title: { zh: row.titleZh, en: row.titleEn },
  ...(row.standsInFor === null || row.standsInFor === undefined ? {} : { standsInFor: brandAs<PersonId>(row.standsInFor) }),
});

/**
 * The person an identity provider vouches for; one seen for the first time is entered under the name it gives.
 * Two first sign-ins at once end in one person: the second insert finds the first. Who was entered at a window is
 * recognised by number and name, where the provider vouches for the number.
 */
export async function personForLogin(
  pool: Pool,
  login: { provider: string; subject: string; name: string; number?: string },
  now: Instant,
): Promise<PersonId> {
  const find = async () =>
    (
      await pool.query<{ person: string }>('select person from yici.person_login where provider = $1 and subject = $2', [
        login.provider,
        login.subject,
      ])
    ).rows[0]?.person;
  const known = (await find()) ?? (await recognised(pool, login));
  if (known !== undefined) return brandAs<PersonId>(known);
  const id = `person-${crypto.randomUUID()}`;
  await pool.query(
    `with entered as (insert into yici.person (id, kind, name, at) values ($1, 'person', $2, $3) returning id)
     insert into yici.person_login (provider, subject, person) select $4, $5, id from entered on conflict do nothing`,
    [id, login.name, now, login.provider, login.subject],
  );
  const person = await find();
  if (person === undefined) throw new Error('A person was entered and is not found');
  return brandAs<PersonId>(person);
}

/** Somebody entered at a window who never signed in; whoever has a login already is not taken over by another one. */
async function recognised(
  pool: Pool,
  { provider, subject, name, number }: { provider: string; subject: string; name: string; number?: string },
): Promise<string | undefined> {
  if (number === undefined) return undefined;
  const { rows } = await pool.query<{ person: string }>(
    `insert into yici.person_login (provider, subject, person)
     select $1, $2, p.id from yici.person_fact f join yici.person p on p.id = f.person
     where f.fact in ('person.identifier', 'firm.code') and f.value = to_jsonb($3::text) and p.name = $4
       and not exists (select from yici.person_login l where l.person = p.id)
     limit 1 on conflict do nothing returning person`,
    [provider, subject, number.toUpperCase(), name],
  );
  return rows[0]?.person;
}

type MandateRow = {
  readonly id: string;
  readonly giver: string;
  readonly taker: string;
  readonly matters: readonly string[] | null;
  readonly from_at: string;
  readonly until_at: string | null;
  readonly revoked_at: string | null;
  readonly kind: MandateKind;
  readonly role: MemberRole | null;
  readonly case_number: string | null;
};

/**
 * What the register makes is so only while the register says so: a legal representative who was replaced, a child no longer in
 * the household record. Asked with each act like everything else.
 */
const registered = `case m.kind
  when 'firm' then exists (select from yici.person_fact f join yici.person_fact t on t.person = m.taker and t.fact = 'person.identifier'
    where f.person = m.giver and f.fact = 'firm.representative.identifier' and f.value = t.value)
  when 'child' then exists (select from yici.person_fact f join yici.person_fact c on c.person = m.giver and c.fact = 'person.identifier'
    where f.person = m.taker and f.fact = 'household.children' and f.value @> jsonb_build_array(jsonb_build_object('identifier', c.value)))
  else true end`;
const takenSql = `select m.* from yici.mandate m
  where m.taker = $1 and m.giver is not null and m.state in ('live', 'ended') and (not m.by_law or ${registered}) order by m.id`;

/** Every mandate a person was given, in force or not: the engine judges them at the instant of each act. */
export async function mandatesOf(pool: Pool, taker: PersonId): Promise<readonly Mandate[]> {
  const { rows } = await pool.query<MandateRow>(takenSql, [taker]);
  return rows.map((row) => ({
    id: brandAs<MandateId>(row.id),
    kind: row.kind,
    giver: brandAs<PersonId>(row.giver),
    taker: brandAs<PersonId>(row.taker),
    from: instantOf(Number(row.from_at)),
    ...(row.until_at === null ? {} : { until: instantOf(Number(row.until_at)) }),
    ...(row.matters === null ? {} : { matters: row.matters }),
    ...(row.case_number === null ? {} : { case: row.case_number }),
    ...(row.role === null ? {} : { role: row.role }),
    ...(row.revoked_at === null ? {} : { revokedAt: instantOf(Number(row.revoked_at)) }),
  }));
}

/** The person who has this number and this name; two people never share a number (GB 11643, GB 32100). */
export async function findPersonByNumber(pool: Pool, number: string, name: string): Promise<PersonId | undefined> {
  const { rows } = await pool.query<{ id: string }>(
    `select p.id from yici.person_fact f join yici.person p on p.id = f.person
     where f.fact in ('person.identifier', 'firm.code') and f.value = to_jsonb($1::text) and p.name = $2`,
    [number, name],
  );
  return rows[0] === undefined ? undefined : brandAs<PersonId>(rows[0].id);
}

/** One person's name, or undefined for an unknown id. */
export async function findPersonName(pool: Pool, person: PersonId): Promise<string | undefined> {
  const { rows } = await pool.query<{ name: string }>('select name from yici.person where id = $1', [person]);
  return rows[0]?.name;
}

/** Names by id; an unknown id is left out. For no ids nothing is asked. */
export async function findPersonNames(pool: Pool, people: readonly PersonId[]): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map();
  const { rows } = await pool.query<{ id: string; name: string }>('select id, name from yici.person where id = any ($1)', [people]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
