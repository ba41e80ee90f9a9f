/** A county with many open clocks: one case made by commands, its events and rows copied under other numbers. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import {
  accept,
  applicant,
  at,
  citizen,
  clerk,
  itemStep,
  officer,
  review,
  sampleDefinition,
  sampleItem,
  sampleMatter,
} from '#test/support/sample-case.ts';
import type { Actor } from '#domain/case/actor.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { DivisionCode, MatterId, OfficeId } from '#domain/kernel/brand.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Receipt } from '#contract/view/case.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { changeCase } from '#server/case/perform-act.ts';
import { makeReceiptSigner } from '#server/case/receipt.ts';
import { submitCase } from '#server/case/submit-case.ts';

const division = 330521 as DivisionCode;
const { result: _none, ...item } = sampleItem('a');
const items: readonly Item[] = [item];
const matter = sampleMatter([itemStep('a')]);
const definition = sampleDefinition(matter, items);
const officeOf = (department: string) => ({
  id: `deqing-${department}` as OfficeId,
  division,
  department,
  kind: department === 'hall' ? ('hall' as const) : ('office' as const),
  name: { zh: department, en: department },
});
const offices = [officeOf(item.department), officeOf('hall')];
const loaded = await loadCatalogue();
const [someDepartment] = [...loaded.departments.values()];
if (someDepartment === undefined) throw new Error('a catalogue without departments');
export const catalogue: Catalogue = {
  ...loaded,
  matters: new Map([[matter.id, matter]]),
  items: definition.items,
  rules: new Map(),
  overlays: new Map(),
  offices: new Map(offices.map((each) => [each.id, each])),
  departments: new Map([...loaded.departments, ...offices.map(({ department }) => [department, someDepartment] as const)]),
};
const receipts = makeReceiptSigner('a secret of the bench, thirty-two characters');
export const now = at('2026-06-08');
const room = (pool: pg.Pool) => ({ catalogue, receipts, corridor: { pool, committed: () => undefined } });
const shared = { requestId: 'bench', now };

/** One command on one case; what p95 is measured of. */
export const act = async (pool: pg.Pool, number: string, actor: Actor, command: CaseCommand): Promise<void> => {
  const given = { ...shared, number, actor, person: 'officer', idempotencyKey: randomUUID(), payload: command, command: () => ok(command) };
  const done = await changeCase(room(pool), given);
  if (!done.ok) throw new Error(`${command.kind}: ${done.refusal.code}`);
};

/** A case of one part, under review. */
export const openOne = async (pool: pg.Pool, under = true): Promise<string> => {
  const submitted = await submitCase(room(pool), {
    ...shared,
    actor: citizen('mei'),
    person: 'mei',
    idempotencyKey: randomUUID(),
    division,
    payload: { draft: randomUUID() },
    lock: () => Promise.resolve(),
    also: () => undefined,
    submission: () =>
      ok({
        division,
        matter: matter.id as MatterId,
        title: 'bench',
        parties: [applicant('mei')],
        situation: {},
        answers: { 'shop.name': '一碗面馆' },
        given: {},
        channel: 'online' as const,
      }),
  });
  if (!submitted.ok) throw new Error(submitted.refusal.code);
  const { number } = JSON.parse(submitted.value.text) as Receipt;
  if (!under) return number;
  await act(pool, number, clerk, accept('a'));
  await act(pool, number, officer('a'), review('a'));
  return number;
};

/** Four counties of one city, in turn. */
export const COUNTIES = [330521, 330522, 330523, 330502] as const;
const COUNTY = `(array[${COUNTIES.join(', ')}])[1 + i % ${COUNTIES.length}]`;
const COPY = `${COUNTY} || '-2026-' || lpad((1000000 + i)::text, 7, '0') || '-x'`;
const copyOf = (table: string, columns: readonly string[], changed: Readonly<Record<string, string>>): string =>
  `insert into yici.${table} (${columns.join(', ')})
   select ${columns.map((column) => changed[column] ?? column).join(', ')} from yici.${table}, generate_series(1, $2::int) i where division = 330521 and number = $1`;

/** Copies the case `count` times: events, rows and deadlines, each person with ten cases. */
export const copyCases = async (adminUrl: string, number: string, count: number): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('set role yici_owner');
    const tables = ['case_now', 'part_now', 'case_party', 'deadline', 'inbox', 'case_search', 'reminder', 'case_event'];
    for (const table of tables) {
      const { rows } = await client.query<{ column_name: string }>(
        "select column_name from information_schema.columns where table_schema = 'yici' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position",
        [table],
      );
      const changed = {
        division: COUNTY,
        office_division: COUNTY,
        number: COPY,
        body: `case when kind = 'Submitted' then  jsonb_set(jsonb_set(jsonb_set(body, '{number}', to_jsonb(${COPY})), '{division}', to_jsonb(${COUNTY})), '{parties,0,person}', to_jsonb('bench-' || i / 10)) else body end`,
      };
      await client.query(
        copyOf(
          table,
          rows.map(({ column_name }) => column_name),
          changed,
        ),
        [number, count],
      );
      await client.query(`analyze yici.${table}`);
    }
    await client.query(
      'insert into yici.number_counter select unnest($1::int[]), year, last from yici.number_counter where division = 330521 on conflict do nothing',
      [COUNTIES],
    );
  } finally {
    await client.end();
  }
};
