/** Finds who stands at the window: by the number on the card, or by something weaker together with the name. */
import { readNumber } from '#domain/case/case-number.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { foldIdentifier } from '#domain/party/half-width.ts';
import { checkPhone } from '#domain/party/check-phone.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import { readerOf } from '#server/case/reader.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import type { Clerk, HallRoom } from './hall-room.ts';
import { personById, personByNumber, personByPhone, type PersonRow } from './walk-in-store.ts';

export type Wanted = {
  readonly way: 'identifier' | 'phone' | 'certificate' | 'case';
  readonly value: string;
  readonly name?: string;
  /** On the receipt beside the case number, in place of the name. */
  readonly password?: string;
};

/** Nobody known, a wrong name, a case of elsewhere: one answer for all, so that trying tells nothing. */
const nobody = refuse('person-not-found');

/**
 * The person. A telephone, a certificate or a case number is no proof of who stands there: it counts with the name only.
 * Refuses `person-not-found`, and `bad-input` where the name is needed and missing.
 */
export async function findPerson(room: HallRoom, clerk: Clerk, wanted: Wanted, now: Instant): Promise<Result<PersonRow>> {
  const name = wanted.name?.normalize('NFC').trim();
  const receipt = wanted.way === 'case' && wanted.password !== undefined;
  if (wanted.way !== 'identifier' && !receipt && (name === undefined || name === ''))
    return refuse('bad-input', { problems: [{ pointer: '/name', code: 'name-missing' }] });
  const found = await candidate(room, clerk, wanted, name ?? '', now);
  if (found === undefined || (name !== undefined && name !== '' && found.name !== name)) return nobody;
  return ok(found);
}

async function candidate(room: HallRoom, clerk: Clerk, wanted: Wanted, name: string, now: Instant): Promise<PersonRow | undefined> {
  const { way, value } = wanted;
  const sql = sqlOf(room.pool);
  switch (way) {
    case 'identifier':
      return personByNumber(sql, foldIdentifier(value));
    case 'phone': {
      const phone = checkPhone(value);
      return phone.ok ? personByPhone(sql, phone.value, name) : undefined;
    }
    case 'certificate':
      return byId(sql, await room.holderOf(value.trim()));
    case 'case':
      return byId(sql, await partyOf(room, clerk, { number: value.trim(), name, password: wanted.password }, now));
  }
}

const byId = (sql: Sql, id: PersonId | undefined): Promise<PersonRow | undefined> =>
  id === undefined ? Promise.resolve(undefined) : personById(sql, id);

type Receipt = { readonly number: string; readonly name: string; readonly password: string | undefined };

/** Of a case the hall may read: the party of this name, or, with the password of its receipt, who leads it. */
async function partyOf(room: HallRoom, clerk: Clerk, { number, name, password }: Receipt, now: Instant): Promise<PersonId | undefined> {
  const read = readNumber(number);
  const found = read === undefined ? undefined : await findCase(sqlOf(room.pool), keyOf(read.division, read.number));
  if (found === undefined || readerOf(found.state, { kind: 'officer', person: clerk.person, post: clerk.post }, now) === undefined)
    return undefined;
  if (password !== undefined && room.receipts.passwordOf(found.state.number) !== password.trim()) return undefined;
  const person = found.state.parties.find(
    (party) => party.person !== undefined && (password === undefined ? party.name === name : party.lead),
  )?.person;
  return person === undefined ? undefined : brandAs<PersonId>(person);
}
