/** The conformance checks pass the two simulated systems, and tell a careless one what it does wrong. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { instantOf } from '#domain/kernel/instant.ts';
import { runConformance, writeReport } from '#server/system/conformance/run-conformance.ts';
import { openPractice } from '#server/system/practice/practice-platform.ts';
import { servePractice } from '#server/system/practice/serve-practice.ts';
import { openBook } from '../packages/department-systems/book.ts';
import { findProfile } from '../packages/department-systems/profiles.ts';
import { serve } from '../packages/department-systems/serve.ts';
import { calendar } from './support/calendar.ts';

const KEY = 'yici_sys_practice';
const SECRET = `whsec_${Buffer.from('a secret of at least 24 bytes').toString('base64')}`;
const undo: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const each of undo.splice(0).toReversed()) await each();
});

const portOf = async (server: Server): Promise<string> => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  undo.push(
    () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

async function practiceFor(system: string) {
  const codes = (findProfile(system)?.states ?? []).map(({ code, ours }) => ({ kind: 'state' as const, ours, theirs: code }));
  const practice = openPractice({ key: KEY, office: 'an-office', item: 'a-licence', codes, calendar, now: () => instantOf(Date.now()) });
  const { address, close } = await servePractice(practice, 0);
  undo.push(close);
  return { practice, access: { url: address, key: KEY, secrets: [SECRET] } };
}

/** A simulated system at work, in a hurry. */
async function simulated(system: string) {
  const profile = findProfile(system);
  if (profile === undefined) throw new Error(system);
  const { practice, access } = await practiceFor(system);
  const running = serve({ kind: { profile }, book: openBook(undefined), access: () => access, token: 't', haste: 1_000 });
  const address = await portOf(running.server);
  const clock = setInterval(() => void running.round(), 20);
  undo.push(async () => clearInterval(clock));
  return { practice, webhook: { url: `${address}/events`, secret: SECRET } };
}
const hurried = { patience: 10_000, watch: 100 };

test.concurrent.each(['signboards', 'insurance'])('the simulated system “%s” passes every check', async (system) => {
  const { practice, webhook } = await simulated(system);
  const report = await runConformance({ practice, ...(system === 'signboards' ? { webhook } : {}), ...hurried });
  expect(report.results.filter(({ passed }) => passed !== true)).toEqual([]);
  expect(report.mode).toBe(system === 'signboards' ? 'webhook' : 'polling');
});

/** Believes everybody, and pushes each decision anew under another number, whatever it is answered. */
async function careless() {
  const { practice, access } = await practiceFor('none');
  let count = 0;
  const act = async (number: string, version: number): Promise<void> => {
    for (const name of ['begin-review', 'grant']) {
      count += 1;
      const more = name === 'grant' ? { reasons: '可以', articles: [], conditions: [] } : {};
      const body = {
        act: name,
        case: number,
        part: 'licence',
        version,
        externalId: `x${count}`,
        at: '2026-06-08T10:00:00+08:00',
        officer: 'o',
        ...more,
      };
      const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json', 'idempotency-key': `careless-${count}` };
      await fetch(`${access.url}/integration/v1/acts`, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => undefined);
    }
  };
  let newest: { readonly case: string; readonly version: number } | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { data } = JSON.parse(Buffer.concat(chunks).toString()) as {
        readonly data: { readonly case: string; readonly version: number };
      };
      newest = data;
      response.writeHead(200).end();
    });
  });
  const clock = setInterval(() => void (newest === undefined ? undefined : act(newest.case, newest.version)), 30);
  undo.push(async () => clearInterval(clock));
  return { practice, webhook: { url: await portOf(server), secret: SECRET } };
}

test.concurrent('a system that believes everybody and reads nothing is told what it does wrong, and how to mend it', async () => {
  const report = await runConformance({ ...(await careless()), patience: 200, watch: 50 });
  const failed = report.results.filter(({ passed }) => passed === false).map(({ id }) => id);
  expect(failed).toEqual(
    expect.arrayContaining(['refuses-unsigned', 'refuses-wrong-signature', 'refuses-changed-body', 'refuses-old', 'fetches-case']),
  );
  expect(report.results.find(({ id }) => id === 'takes-signed')).toMatchObject({ passed: true });
  expect(writeReport(report, 'en')).toContain('Verify as Standard Webhooks says');
  expect(writeReport(report, 'zh')).toContain('未通过');
});
