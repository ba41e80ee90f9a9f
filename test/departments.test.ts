/** The simulated departments answer over their own protocols, each in its own way, and go on after a crash. */
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import type { Connection } from '#domain/exchange/connection.ts';
import { readRecord } from '#domain/exchange/read-record.ts';
import type { Resource } from '#domain/exchange/resource.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { demoSystems } from '#server/exchange/demo/systems.ts';
import { setConnection } from '#server/exchange/resource/change-resource.ts';
import { allConnections } from '#server/exchange/store/connections.ts';
import { isProcessAlive } from '#server/kernel/postgres-process.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { applicants } from '#server/main/demo-applicants.ts';
import { citizens } from '#server/main/demo-cast.ts';
import { ISLANDS } from '#server/main/demo-grants.ts';
import { prepareLand } from '#server/main/demo-land.ts';
import { useApp } from './support/app.ts';
import { useDepartments } from './support/departments.ts';

const app = useApp();
const everyone = demoSystems.map(({ id }) => id);
const departments = useDepartments(app, everyone);
const TANG_WAN = '330199199205160046';

/** One question through the real connector, judged as a look-up judges it: values by fact, `none`, or how it failed. */
async function ask(resource: Resource, connection: Connection, key: string) {
  const { connectors, facts } = app.wired().exchange.room;
  const asking = { office: 'deqing-hall', department: 'government-services', user: 'test', issue: 'test', id: 'test', basis: '' };
  const subject = brandAs<PersonId>('test');
  const fields = resource.fields;
  const answer = await connectors[connection.kind]({
    connection: { ...connection, timeoutMs: 30_000 },
    resource,
    fields,
    key,
    subject,
    asking,
    signal: AbortSignal.timeout(60_000),
  });
  if (!answer.ok) return answer.refusal.code;
  if (answer.value.record === undefined) return 'none';
  const read = readRecord(answer.value.record, key, { resource, fields, facts });
  return read.ok
    ? Object.fromEntries(read.value.map(({ fact, value }) => [fact, value]))
    : `${read.refusal.code} ${JSON.stringify(read.refusal.values)}`;
}

async function resourceOf(id: string): Promise<{ readonly resource: Resource; readonly connection: Connection }> {
  const { catalogue, pool } = app.wired();
  const resource = catalogue.resources.find((each) => each.id === id);
  const connection = resource === undefined ? undefined : (await allConnections(sqlOf(pool))).get(resource.id);
  if (resource === undefined || connection === undefined) throw new Error(`${id} is not connected`);
  return { resource, connection };
}

const answerOf = async (id: string, key: string) => {
  const { resource, connection } = await resourceOf(id);
  return ask(resource, connection, key);
};

describe('every department', () => {
  test('says something of everybody of the demo, or that it knows nobody, in its own protocol', async () => {
    const keys = {
      person: [...citizens, ...applicants].filter(({ kind }) => kind === 'person'),
      firm: citizens.filter(({ kind }) => kind === 'firm'),
    };
    const silent: string[] = [];
    for (const service of demoSystems.flatMap(({ services }) => services)) {
      const { resource, connection } = await resourceOf(service.resource);
      const people = resource.subject === 'firm' ? keys.firm : keys.person;
      const answers: Awaited<ReturnType<typeof ask>>[] = [];
      for (const { identifier } of people) answers.push(await ask(resource, connection, identifier));
      silent.push(...answers.flatMap((answer) => (typeof answer === 'string' && answer !== 'none' ? [`${resource.id}: ${answer}`] : [])));
      // Every register knows somebody, and of those it knows it says a fact.
      expect(answers.filter((answer) => typeof answer === 'object' && Object.keys(answer).length > 0).length, resource.id).toBeGreaterThan(
        0,
      );
    }
    expect(silent).toEqual([]);
  });

  test('knows nobody under the number of a stranger', async () => {
    for (const id of ['police.register', 'civil.marriage', 'real-estate.title', 'housing.sale', 'health.birth']) {
      expect(await answerOf(id, '330199200001010011'), id).toBe('none');
    }
  });

  test('husband and wife name each other, the mother her newborn, and one address is the old one', async () => {
    expect(await answerOf('civil.marriage', TANG_WAN)).toMatchObject({
      'marriage.married': true,
      'marriage.spouse.name': '金曜',
      'marriage.date': '2015-05-20',
    });
    expect(await answerOf('civil.marriage', '330199199010020035')).toMatchObject({ 'marriage.spouse.identifier': TANG_WAN });
    expect(await answerOf('civil.marriage', '330199199111030013')).toEqual({
      'marriage.married': false,
      'marriage.status': '没有婚姻登记记录',
    });
    expect(await answerOf('health.birth', TANG_WAN)).toMatchObject({
      'newborn.sex': 'female',
      'birth.order': 'second',
      'birth.registered': true,
    });
    expect(await answerOf('police.register', TANG_WAN)).toMatchObject({
      'person.sex': 'female',
      'person.born': '1992-05-16',
      'person.residence': '浙江省德清县乾元镇西城路15号3幢402室',
      'household.address': '浙江省德清县舞阳街道千秋东街208号6幢502室',
    });
  });

  test('answers nobody without its secret', async () => {
    const { address } = departments.place('civil-affairs');
    const reply = await fetch(`${address}/hydj/cx`, { method: 'POST', body: JSON.stringify({ sfzh: TANG_WAN }) });
    expect([reply.status, await reply.text()]).toEqual([401, '{"error":"unauthorized"}']);
    expect((await fetch(`${address}/state`)).status).toBe(401);
  });
});

describe('a department in trouble', () => {
  test('is down for those who ask and still takes corrections; up again, it answers', async () => {
    await departments.turn('human-resources', 'down');
    await departments.turn('medical-insurance', 'down');
    await departments.turn('natural-resources', 'down');
    for (const id of ['social.person', 'medical.insured', 'real-estate.title'])
      expect(await answerOf(id, TANG_WAN), id).toBe('unreachable');
    expect((await departments.state('human-resources')).mood).toBe('down');
    for (const id of ['human-resources', 'medical-insurance', 'natural-resources'] as const) await departments.turn(id, 'up');
    expect(await answerOf('social.person', TANG_WAN)).toMatchObject({ 'employment.employer': '德清云岫智造有限公司' });
    expect(await answerOf('real-estate.title', TANG_WAN)).toHaveProperty(['premises.title']);
  });

  test('killed, it is started again where it was', async () => {
    const before = departments.place('police');
    process.kill(before.pid, 'SIGKILL');
    await expect.poll(() => departments.place('police').pid, { timeout: 20_000 }).not.toBe(before.pid);
    expect(departments.place('police').port).toBe(before.port);
    expect(isProcessAlive(before.pid)).toBe(false);
    expect(departments.output()).toContain('department police ended (SIGKILL) and is started again');
    expect(await answerOf('police.register', TANG_WAN)).toHaveProperty(['person.sex']);
  });

  test('that moved to another port is found there', async () => {
    const { connection } = await resourceOf('tax.payer');
    const moved = { ...connection, address: connection.address.replace(/\d+$/, '1') };
    await setConnection(app.wired().cases, moved, { job: 'demo', now: wallClock() });
    expect(await answerOf('tax.payer', '91330199MA00000235')).toBe('forbidden-address');
    await departments.enter();
    expect(await answerOf('tax.payer', '91330199MA00000235')).toMatchObject({ 'firm.taxpayer': 'small' });
  });
});

describe('a wrong record', () => {
  const contest = { id: 'correction-1', key: TANG_WAN, field: 'JZ_QC', due: '2026-12-01' };
  const NEW = '浙江省德清县舞阳街道千秋东街208号6幢502室';

  test('is contested, corrected, and right from then on, over a restart too', async () => {
    expect((await departments.state('police')).wrong).toBe(true);
    expect((await departments.send('police', '/corrections', contest)).status).toBe(201);
    expect((await departments.send('police', '/corrections', contest)).status).toBe(200);
    expect(await answerOf('police.register', TANG_WAN)).toMatchObject({ 'person.residence': expect.stringContaining('西城路') });
    expect((await departments.send('police', '/corrections/correction-1/settlement', { outcome: 'corrected', value: NEW })).status).toBe(
      200,
    );
    expect(await answerOf('police.register', TANG_WAN)).toMatchObject({ 'person.residence': NEW });
    const { pid } = departments.place('police');
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => departments.place('police').pid, { timeout: 20_000 }).not.toBe(pid);
    expect(await answerOf('police.register', TANG_WAN)).toMatchObject({ 'person.residence': NEW });
    expect(await departments.state('police')).toMatchObject({ wrong: false, corrections: [{ field: 'JZ_QC', outcome: 'corrected' }] });
  });

  test('in a database is corrected in its views, in a batch file with the next file', async () => {
    const owner = '330199199304120023';
    await departments.send('natural-resources', '/corrections', { id: 'c-2', key: owner, field: 'mj' });
    await departments.send('natural-resources', '/corrections/c-2/settlement', { outcome: 'corrected', value: 52 });
    expect(await answerOf('real-estate.shop', owner)).toMatchObject({ 'premises.area': 52 });
    await departments.send('housing', '/corrections', { id: 'c-3', key: owner, field: 'NHDJ' });
    await departments.send('housing', '/corrections/c-3/settlement', { outcome: 'corrected', value: '一级' });
    await app.wired().pool.query('update yici.batch_file set tried_at = 0');
    await departments.enter();
    expect(await answerOf('housing.building', owner)).toMatchObject({ 'fire.class': '一级' });
  });

  test('that is kept stays as it is, and what nobody holds cannot be contested', async () => {
    await departments.send('civil-affairs', '/corrections', { id: 'c-4', key: TANG_WAN, field: 'poxm' });
    await departments.send('civil-affairs', '/corrections/c-4/settlement', { outcome: 'kept', reasons: '与登记档案一致' });
    expect(await answerOf('civil.marriage', TANG_WAN)).toMatchObject({ 'marriage.spouse.name': '金曜' });
    expect((await departments.send('civil-affairs', '/corrections', { id: 'c-5', key: TANG_WAN, field: 'nothing' })).status).toBe(404);
    expect((await departments.send('civil-affairs', '/corrections', { id: 'c-6', key: 'nobody', field: 'poxm' })).status).toBe(404);
  });

  test('leaves no value and no number in what the department shows of itself', async () => {
    const shown = JSON.stringify(await Promise.all(everyone.map((id) => departments.state(id))));
    expect(shown).not.toContain(TANG_WAN);
    expect(shown).not.toContain('千秋东街');
  });
});

describe('the real estate register beside ours', () => {
  const as = async (url: string, text: string): Promise<string> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(text);
      return 'done';
    } catch (error) {
      return (error as { readonly code?: string }).code ?? 'failed';
    } finally {
      await client.end();
    }
  };
  const reader = (address: string, database: string): string => {
    const url = new URL(address);
    url.username = 'yici_demo_land_reader';
    url.password = departments.place('natural-resources').secret;
    url.pathname = `/${database}`;
    return url.href;
  };

  test('lets its reader see its views, and nothing else of its or of ours', async () => {
    const { data = '' } = departments.place('natural-resources');
    expect(await as(reader(data, 'yici_demo_land'), 'select * from v_bdc_person')).toBe('done');
    for (const text of ['select * from bdc_person', 'delete from v_bdc_person', 'create table mine (x int)'])
      expect(await as(reader(data, 'yici_demo_land'), text), text).toBe('42501');
    expect(await as(reader(app.database.get().admin, app.database.get().name), 'select * from yici.person')).toBe('42501');
  });

  test('is left out where the administrator may make no database', async () => {
    const { admin } = app.database.get();
    await as(admin, "create role demo_guest login password 'demo-guest-demo-guest'");
    const guest = new URL(admin);
    guest.username = 'demo_guest';
    guest.password = 'demo-guest-demo-guest';
    expect(await prepareLand(guest.href, { owner: 'x'.repeat(40), reader: 'y'.repeat(40) })).toBeUndefined();
    await as(admin, 'drop role demo_guest');
    expect(await answerOf('real-estate.title', TANG_WAN)).toHaveProperty(['premises.title']);
  });
});

test('every item may ask what it wants, but for the three islands', async () => {
  const { catalogue, pool } = app.wired();
  const { rows } = await pool.query<{ resource: string; department: string }>(
    "select resource, department from yici.data_grant where state = 'live'",
  );
  const granted = new Set(rows.map(({ resource, department }) => `${resource} ${department}`));
  for (const { resource, department } of ISLANDS) {
    expect(
      catalogue.resources.some(({ id }) => id === resource),
      resource,
    ).toBe(true);
    expect(granted.has(`${resource} ${department}`)).toBe(false);
  }
  expect(granted.has('police.register market-supervision')).toBe(true);
  expect(rows.filter(({ resource }) => resource === 'tax.income')).toEqual([]);
});
