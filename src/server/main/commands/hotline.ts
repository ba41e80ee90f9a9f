/** `yici hotline key`: keys with which programs file service requests by Open311; shown once, kept as a hash. */
import { wallClock } from '#server/kernel/wall-clock.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { addKey, listKeys, revokeKey } from '#server/petition/open311/keys.ts';
import type { Noun, Verb, VerbInput } from '../command-line.ts';
import { textOption, UsageError } from '../command-line.ts';
import { withPool } from '../with-pool.ts';

const USUAL = 60;

const nameOf = ({ words: [name] }: VerbInput): string => {
  if (name === undefined || !/^[\w.-]{1,40}$/.test(name)) throw new UsageError('name the program: letters, digits, dots and hyphens');
  return name;
};
const divisionOf = (input: VerbInput): number => {
  const division = Number(textOption(input, 'division') ?? '330000');
  if (!/^\d{6}$/.test(String(division))) throw new UsageError('--division is a code of six digits');
  return division;
};
const division = { type: 'string', value: '<code>', about: 'where it may file, and below; the province unless said' } as const;

const add: Verb = {
  about: 'makes a key for a program and prints it, this once',
  words: '<name>',
  options: { division, 'per-minute': { type: 'string', value: '<number>', about: `requests it may file a minute; ${USUAL} unless said` } },
  run: (input) =>
    withPool(async ({ pool }) => {
      const perMinute = Number(textOption(input, 'per-minute') ?? USUAL);
      if (!Number.isInteger(perMinute) || perMinute < 1) throw new UsageError('--per-minute is a whole number from 1 on');
      const key = await addKey(sqlOf(pool), divisionOf(input), nameOf(input), perMinute, wallClock());
      return { json: { key }, text: key, exit: 0 };
    }),
};

const list: Verb = {
  about: 'the keys there are, without the keys themselves',
  options: {},
  run: () =>
    withPool(async ({ pool }) => {
      const rows = (await listKeys(sqlOf(pool))).map(({ hash: _hash, ...row }) => row);
      const text = rows.map((row) => `${row.division} ${row.name} ${row.per_minute}/min${row.revoked_at === null ? '' : ' revoked'}`);
      return { json: rows, text: text.join('\n'), exit: 0 };
    }),
};

const revoke: Verb = {
  about: 'revokes a program’s key; exit 1 where there is none',
  words: '<name>',
  options: { division },
  run: (input) =>
    withPool(async ({ pool }) => {
      const revoked = await revokeKey(sqlOf(pool), divisionOf(input), nameOf(input), wallClock());
      return { json: { revoked }, text: revoked ? 'revoked' : 'no such key', exit: revoked ? 0 : 1 };
    }),
};

export const hotlineNoun: Noun = {
  about: 'keys of programs that file by Open311',
  verbs: { 'key-add': add, 'key-list': list, 'key-revoke': revoke },
};
