/** Takes from a source's record the values asked for, typed by the dictionary and translated by the code tables; a faulty record gives nothing. */
import type { Day } from '#domain/kernel/instant.ts';
import { dayText, readDay } from '#domain/kernel/instant.ts';
import type { FactId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { FieldType } from '#domain/catalogue/item.ts';
import { readDivision } from '#domain/division/division.ts';
import type { Fact } from '#domain/fact/fact.ts';
import type { Resource, ResourceField } from './resource.ts';

export type FactValue = { readonly fact: FactId; readonly value: string | number | boolean };
type RecordFault = 'wrong-person' | 'schema';
type Read = { readonly resource: Resource; readonly fields: readonly ResourceField[]; readonly facts: ReadonlyMap<FactId, Fact> };

/** The longest value a form could take over. */
const LONGEST = 2_000;
const PATH_DEPTH = 8;

const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;

/** A member of that name, else `a.b` goes down into the record; own members only, so that no name reaches what every object inherits. */
export const memberOf = (record: unknown, path: string): unknown =>
  own(record, path) ?? path.split('.', PATH_DEPTH).reduce<unknown>(own, record);

/** `HJ_SSXQ+HJ_XZ`: an address that lies in parts is put together again. */
const rawOf = (record: unknown, name: string): unknown => {
  const parts = name.split('+').map((part) => memberOf(record, part.trim()));
  if (parts.length === 1) return parts[0];
  const texts = parts.filter((part) => part !== null && part !== undefined && part !== '');
  if (texts.length === 0) return undefined;
  return texts.every((part) => typeof part === 'string' || typeof part === 'number') ? texts.join('') : {};
};

const isNone = (raw: unknown): boolean => raw === undefined || raw === null || raw === '';

/** What nobody sees and what turns writing around: an address must not read otherwise to an officer than it is stored. */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** `2026-05-16`, `20260516`, `2026/05/16`, with or without a time behind it. */
const readDate = (raw: unknown): string | undefined => {
  const match = /^(\d{4})([-/]?)(\d{2})\2(\d{2})(?:[T ].{0,30})?$/.exec(String(raw));
  const day: Day | undefined = match === null ? undefined : readDay(`${match[1]}-${match[3]}-${match[4]}`);
  return day === undefined ? undefined : dayText(day);
};

const readText = (raw: unknown): string | undefined => {
  if (typeof raw !== 'string' && typeof raw !== 'number') return undefined;
  const text = String(raw).replaceAll(INVISIBLE, '').trim();
  // Control characters have no business in a name or an address; tabs and line ends become blanks.
  const plain = text.replaceAll(/[\t\r\n]+/g, ' ');
  // Half a character is text to JSON and none to the database: one register would keep every form from opening.
  return plain.length > 0 && plain.length <= LONGEST && plain.isWellFormed() && !/\p{Cc}/u.test(plain) ? plain : undefined;
};

const readNumber = (raw: unknown): number | undefined => {
  const number = typeof raw === 'string' && /^-?\d{1,15}(\.\d{1,6})?$/.test(raw.trim()) ? Number(raw) : raw;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

const readYesNo = (raw: unknown): boolean | undefined => {
  if (typeof raw === 'boolean') return raw;
  return raw === 'true' || raw === 'false' ? raw === 'true' : undefined;
};

/** The value as a form would hold it; undefined where it is of another type. */
function typed(type: FieldType, raw: unknown): FactValue['value'] | undefined {
  switch (type) {
    case 'text':
    case 'choice':
    case 'identifier':
    case 'phone':
    case 'address':
      return readText(raw);
    case 'number':
      return readNumber(raw);
    case 'yes-no':
      return readYesNo(raw);
    case 'date':
      return readDate(raw);
    case 'division':
      return readDivision(raw);
  }
}

const codeIn = ({ codes }: ResourceField, raw: unknown): unknown => {
  if (codes === undefined) return raw;
  return Object.hasOwn(codes, String(raw)) ? codes[String(raw)] : undefined;
};

/** Numbers of people are written with a small or a large X; nothing else is made alike. */
const sameKey = (one: unknown, other: string): boolean =>
  (typeof one === 'string' || typeof one === 'number') && String(one).trim().toUpperCase() === other.trim().toUpperCase();

/**
 * Values of the fields asked for; a field without a value is left out. Refused with `wrong-person` where the record is not
 * about the key, with `schema` where a field has another type, a code is unknown, or none of the fields is there at all:
 * then nothing of the record is used, for what is odd in one place cannot be trusted in another.
 */
export function readRecord(
  record: Readonly<Record<string, unknown>>,
  key: string,
  { resource, fields, facts }: Read,
): Result<readonly FactValue[], RecordFault> {
  if (!sameKey(memberOf(record, resource.key.name), key)) return refuse('wrong-person');
  const values: FactValue[] = [];
  let seen = 0;
  for (const field of fields) {
    const raw = rawOf(record, field.name);
    if (raw !== undefined) seen += 1;
    if (isNone(raw)) continue;
    const type = facts.get(field.fact)?.type;
    const value = type === undefined ? undefined : typed(type, codeIn(field, raw));
    if (value === undefined) return refuse('schema', { values: { detail: field.name } });
    values.push({ fact: field.fact, value });
  }
  return seen === 0 && fields.length > 0 ? refuse('schema', { values: { detail: 'no-declared-field' } }) : ok(values);
}
