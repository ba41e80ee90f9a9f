/** A county with 100,000 people and ten cases of each: the rows a window's search reads, bulk-inserted as the projection would write them. */
import pg from 'pg';
import { spellingOf } from '#server/kernel/spelling.ts';

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈';
const GIVEN = '伟芳娜敏静秀丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红玲建国文立秋以宁思远雨晴子涵一诺梓轩欣怡';

export type Person = { readonly name: string; readonly syllables: string; readonly initials: string; readonly tail: string };

/** Plainly made up: two of so many characters, by a fixed sequence. */
export const peopleOf = (count: number): readonly Person[] =>
  Array.from({ length: count }, (_, at) => {
    const pick = (from: string, step: number): string => from[(at * step + Math.floor(at / from.length)) % from.length] ?? '';
    const name = `${pick(SURNAMES, 1)}${pick(GIVEN, 7)}${at % 3 === 0 ? '' : pick(GIVEN, 13)}`;
    return { name, ...spellingOf(name), tail: String((at * 7) % 10_000).padStart(4, '0') };
  });

const CHUNK = 10_000;

/** Inserts `each` cases for everybody from the first to before the last. */
export async function fillCases(
  adminUrl: string,
  people: readonly Person[],
  [first, last]: readonly [number, number],
  each: number,
): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('set role yici_owner');
    for (let from = first; from < last; from += CHUNK) {
      const some = people.slice(from, Math.min(last, from + CHUNK));
      const given = [from, some.map(({ name }) => name), some.map(({ syllables }) => syllables), some.map(({ initials }) => initials)];
      await client.query(CASES, [from, some.length, each]);
      await client.query(KEYS, [...given, some.map(({ tail }) => tail), each]);
    }
    await client.query('analyze yici.case_now; analyze yici.case_search');
  } finally {
    await client.end();
  }
}

const NUMBER = `'330521-2025-' || lpad((($1::int + p - 1) * $3::int + i)::text, 7, '0') || '-x'`;
const CASES = `insert into yici.case_now (division, number, version, matter, state, title, submitted_at, ended_at, parts, done)
  select 330521, ${NUMBER}, 4, 'open-restaurant', case when i % 5 = 0 then 'running' else 'ended' end, '店' || p, 1735689600000 + i::bigint * 300000 + p, null, 3, 2
  from generate_series(1, $2::int) p, generate_series(1, $3::int) i`;
const KEYS = `insert into yici.case_search (division, key, number, applicant, firm)
  select distinct on (number, key) 330521, key, ${NUMBER.replaceAll('$3', '$6')} as number, name, false
  from unnest($2::text[], $3::text[], $4::text[], $5::text[]) with ordinality as t(name, syllables, initials, tail, p),
    generate_series(1, $6::int) i, unnest(array[name, syllables, initials, tail]) key where length(key) > 1`;
