import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { useDatabase } from '#test/support/database.ts';
import { ROOT } from '#test/support/sources.ts';

const database = useDatabase();
const lint = readFileSync(join(ROOT, 'test/support/distributable-lint.sql'), 'utf8');

/** What the lint says after `fault` was planted; nothing of it stays. */
const broken = async (fault: string): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: database.get().migrator });
  await client.connect();
  try {
    await client.query('begin; set local role yici_owner');
    if (fault !== '') await client.query(fault);
    const { rows } = await client.query<{ rule: string; what: string }>(lint);
    await client.query('rollback');
    return rows.map(({ rule, what }) => `${rule}: ${what}`);
  } finally {
    await client.end();
  }
};

test('the schema distributes by its keys as it is', async () => {
  expect(await broken('')).toEqual([]);
});

const SPREAD = "insert into yici.distribution values ('t', 'division', null)";
const GROUP = `create table yici.t (division int not null, id int, primary key (division, id)); ${SPREAD}`;

test.each([
  ['table without a distribution', 'create table yici.t (id int)'],
  ['unique/pk/exclude without key', `create table yici.t (division int not null, id int primary key); ${SPREAD}`],
  [
    'trigger',
    `${GROUP}; create function yici.f() returns trigger language plpgsql as 'begin return new; end';
     create trigger g before insert on yici.t for each row execute function yici.f()`,
  ],
  ['rule', `${GROUP}; create rule g as on delete to yici.t do instead nothing`],
  ['deferrable constraint', `${GROUP}; alter table yici.t add unique (division, id) deferrable`],
  [
    'fk: wrong direction',
    `${GROUP}; create table yici.u (division int not null, id int, t int, primary key (division, id),
       foreign key (t, id) references yici.t (division, id));
     insert into yici.distribution values ('u', 'division', 't')`,
  ],
  [
    'fk: on update',
    `${GROUP}; create table yici.u (division int not null, id int, primary key (division, id),
       foreign key (division, id) references yici.t (division, id) on delete set null);
     insert into yici.distribution values ('u', 'division', 't')`,
  ],
  ['identity/serial not bigint', `${GROUP}; alter table yici.t add n serial`],
  [
    'key nullable',
    `${GROUP}; create table yici.u (division bigint not null, id int, primary key (division, id));
     insert into yici.distribution values ('u', 'division', 't')`,
  ],
  ['policy with a subquery', `${GROUP}; create policy g on yici.t using (id in (select number from yici.schema_migration))`],
  ['function with a SET clause', "create function yici.f() returns int language sql set search_path = yici as 'select 1'"],
  ['inheritance', `${GROUP}; alter table yici.t set unlogged`],
])('the lint notices: %s', async (rule, fault) => {
  expect((await broken(fault)).join('\n')).toContain(rule);
});
