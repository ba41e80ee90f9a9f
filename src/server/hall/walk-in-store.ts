/** Walk-ins and the people behind them in the database: kept, found again, entered where nobody knew them. */
import type { IdentityDocument } from '#domain/hall/identity-document.ts';
import type { Way, WalkIn } from '#domain/hall/walk-in.ts';
import { brandAs, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';
import { recordWalkIn } from './visit/arrivals.ts';

const insert = statement(
  'walk-in-insert',
  `insert into yici.walk_in (division, id, at, office, officer, way, person, agent, mandate, ticket, document, giver_document)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);
type Row = {
  readonly id: string;
  readonly at: Instant;
  readonly office: string;
  readonly officer: string;
  readonly way: Way;
  readonly person: string;
  readonly agent: string | null;
  readonly mandate: string | null;
  readonly ticket: string | null;
  readonly document: IdentityDocument | null;
  readonly giver_document: IdentityDocument | null;
};
const walkInColumns = 'id, at, office, officer, way, person, agent, mandate, ticket, document, giver_document';
const find = statement<Row>('walk-in-find', `select ${walkInColumns} from yici.walk_in where division = $1 and id = $2`);
/** The last of the ticket: under a mandate the same person stands there for somebody else. */
const findOfTicket = statement<Row>(
  'walk-in-find-ticket',
  `select ${walkInColumns} from yici.walk_in where division = $1 and ticket = $2 order by at desc limit 1`,
);

/** Part of the transaction that identified the person. */
export const keepWalkIn = (tx: Transaction, division: number, walkIn: WalkIn): void => {
  tx.send(insert, [
    division,
    walkIn.id,
    walkIn.at,
    walkIn.office,
    walkIn.officer,
    walkIn.way,
    walkIn.person,
    walkIn.agent?.person ?? null,
    walkIn.agent?.mandate ?? null,
    walkIn.ticket ?? null,
    walkIn.document ?? null,
    walkIn.giverDocument ?? null,
  ]);
  // Whoever is identified came: the visit stands in the same commit.
  recordWalkIn(tx, division, walkIn);
};

export async function findWalkIn(sql: Sql, division: number, id: string): Promise<WalkIn | undefined> {
  const [row] = await sql.run(find, [division, id]);
  return row === undefined ? undefined : walkInFrom(row);
}

/** Whoever was identified with this ticket, perhaps by a colleague before it was transferred. */
export async function findWalkInOfTicket(sql: Sql, division: number, ticket: string): Promise<WalkIn | undefined> {
  const [row] = await sql.run(findOfTicket, [division, ticket]);
  return row === undefined ? undefined : walkInFrom(row);
}

function walkInFrom({ agent, mandate, office, officer, person, ticket, document, giver_document: given, ...rest }: Row): WalkIn {
  return {
    ...rest,
    ...(ticket === null ? {} : { ticket }),
    ...(document === null ? {} : { document }),
    ...(given === null ? {} : { giverDocument: given }),
    office: brandAs<OfficeId>(office),
    officer: brandAs<PersonId>(officer),
    person: brandAs<PersonId>(person),
    ...(agent === null || mandate === null ? {} : { agent: { person: brandAs<PersonId>(agent), mandate } }),
  };
}

export type PersonRow = { readonly id: string; readonly kind: 'person' | 'firm'; readonly name: string; readonly account: boolean };
const columns = `p.id, p.kind, p.name, exists (select from yici.person_login l where l.person = p.id) as account`;
const byId = statement<PersonRow>('walk-in-person', `select ${columns} from yici.person p where p.id = $1`);
/** Who has this number; two people never share one (GB 11643, GB 32100). */
const byNumber = statement<PersonRow>(
  'walk-in-person-number',
  `select ${columns} from yici.person_fact f join yici.person p on p.id = f.person
   where f.fact in ('person.identifier', 'firm.code') and f.value = to_jsonb($1::text)`,
);
/** A family may share a telephone, so the name decides. */
const byPhone = statement<PersonRow>(
  'walk-in-person-phone',
  `select ${columns} from yici.person_fact f join yici.person p on p.id = f.person
   where f.fact = 'person.phone' and f.value = to_jsonb($1::text) and p.name = $2 limit 2`,
);

export const personById = async (sql: Sql, id: string): Promise<PersonRow | undefined> => (await sql.run(byId, [id]))[0];
export const personByNumber = async (sql: Sql, number: string): Promise<PersonRow | undefined> => (await sql.run(byNumber, [number]))[0];
/** Undefined also where two people of one name share the telephone: then the number on the card decides. */
export const personByPhone = async (sql: Sql, phone: string, name: string): Promise<PersonRow | undefined> => {
  const rows = await sql.run(byPhone, [phone, name]);
  return rows.length === 1 ? rows[0] : undefined;
};

const enter = statement('walk-in-person-enter', 'insert into yici.person (id, kind, name, demo, at) values ($1, $2, $3, $4, $5)');
const note = statement(
  'walk-in-fact-enter',
  'insert into yici.person_fact (person, fact, value, source_zh, source_en, at) values ($1, $2, $3, $4, $5, $6)',
);
export type Entry = {
  readonly id: string;
  readonly kind: 'person' | 'firm';
  readonly name: string;
  readonly number: string;
  readonly phone: string | undefined;
  readonly demo: boolean;
  readonly at: Instant;
};

/** The source is the window that saw the document, until the register itself is asked. */
const SOURCE = { zh: '窗口核对证件', en: 'document seen at the window' };

export function enterPerson(tx: Transaction, entry: Entry): void {
  const { id, kind, name, number, phone, at } = entry;
  tx.send(enter, [id, kind, name, entry.demo, at]);
  const facts = [
    [kind === 'firm' ? 'firm.name' : 'person.name', name],
    [kind === 'firm' ? 'firm.code' : 'person.identifier', number],
    ...(phone === undefined ? [] : [['person.phone', phone]]),
  ] as const;
  for (const [fact, value] of facts) tx.send(note, [id, fact, JSON.stringify(value), SOURCE.zh, SOURCE.en, at]);
}

/** One at a time for each number: two windows entering the same person at once end in one. */
const lockNumber = statement<{ readonly locked: string }>(
  'walk-in-number-lock',
  `select pg_advisory_xact_lock(hashtext('person-number ' || $1))::text as locked`,
);
export const holdNumber = async (tx: Sql, number: string): Promise<void> => {
  await tx.run(lockNumber, [number]);
};
