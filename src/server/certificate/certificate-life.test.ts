/** A certificate's life on a real database: issued once, shown, checked by strangers, revoked with its decision. */
import { refuse } from '#domain/kernel/result.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatNumber } from '#domain/case/case-number.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import type { ShownCode, Verdict } from '#contract/view/certificate.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Bytes, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { useDatabase } from '#test/support/database.ts';
import {
  accept,
  at,
  citizen,
  clerk,
  deqing,
  grant,
  itemStep,
  officer,
  part,
  review,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  story,
  submission,
} from '#test/support/sample-case.ts';
import { certificateHandlers } from './handlers.ts';
import { openIssuingKeys } from './issuing-keys.ts';
import { issueCertificate, revokeCertificate, revokeNamed, type CertificateRoom } from './jobs.ts';
import { pdfOf } from './pdf-of.ts';

const database = useDatabase();
const home = mkdtempSync(join(tmpdir(), 'yici-life-'));
const number = formatNumber({ division: deqing, year: 2026, count: 7 });
const item = sampleItem('food', {
  fields: [
    { id: 'shop.name', type: 'text', label: { zh: '名称', en: 'Name' }, required: true },
    { id: 'shop.address', type: 'address', label: { zh: '场所', en: 'Premises' }, required: true },
  ],
  result: {
    certificate: 'food-permit',
    name: { zh: '食品经营许可证', en: 'Food business permit' },
    validYears: 5,
    delivery: ['electronic'],
    fields: [
      { label: { zh: '名称', en: 'Name' }, field: 'shop.name' },
      { label: { zh: '经营者', en: 'Operator' }, field: 'applicant.name' },
      { label: { zh: '场所', en: 'Premises' }, field: 'shop.address' },
    ],
  },
});
const definition = sampleDefinition(sampleMatter([itemStep('food')]), [item]);
const granted = at('2026-06-18');
let room: CertificateRoom;
let handlers: ReturnType<typeof certificateHandlers>;
let id = '';

beforeAll(async () => {
  const told = story(definition);
  const done = [
    told.act(
      citizen('mei'),
      submission({ number, answers: { 'shop.name': '武康一碗面馆', 'shop.address': '沿溪路8号' } }),
      at('2026-06-16'),
    ),
    told.act(clerk, accept('food'), at('2026-06-16', '11:00')),
    told.act(officer('food'), review('food'), at('2026-06-17')),
    told.act(officer('food'), grant('food'), granted),
  ];
  expect(done).toEqual(['ok', 'ok', 'ok', 'ok']);
  await keep(told.events);
  const keys = await openIssuingKeys({ home, production: false, now: granted });
  room = {
    corridor: { pool: database.pool(), committed: () => undefined },
    keys,
    definitionOf: () => definition,
    publicUrl: 'http://localhost:8080',
    demo: true,
    codeSecret: 'a secret of this test',
  };
  handlers = certificateHandlers({
    corridor: room.corridor,
    catalogue: await loadCatalogue(),
    personOf: () => Promise.resolve(undefined),
    sql: sqlOf(database.pool()),
    authority: keys.authority,
    publicUrl: room.publicUrl,
    draw: (key, state, jws, now) => pdfOf(room, key, state, jws, now),
    noteLook: async () => undefined,
    standsFor: async () => false,
    nameOf: async () => undefined,
    intake: async () => refuse('not-yours'),
  });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const keep = async (events: readonly CaseEvent[]) => {
  for (const [index, event] of events.entries()) {
    await database
      .pool()
      .query('insert into yici.case_event (division, number, seq, kind, body, at, request_id) values ($1, $2, $3, $4, $5, $6, $7)', [
        deqing,
        number,
        index + 1,
        event.kind,
        JSON.stringify(event),
        event.at,
        'test',
      ]);
  }
};
const job = (name: string) => ({ id: `${number}#4.0 ${name}`, division: deqing, number });
const caller = (person: string): Caller => ({ session: 's', person: brandAs<PersonId>(person), name: person, posts: [] });
const ask = async <Value>(
  name: keyof typeof handlers,
  who: string | undefined,
  more: Partial<RequestFacts<Caller>> = {},
): Promise<Value> => {
  const result = await handlers[name]({
    now: granted,
    requestId: 'r',
    language: 'zh',
    caller: who === undefined ? undefined : caller(who),
    idempotencyKey: undefined,
    params: {},
    query: {},
    body: {},
    bytes: new Uint8Array(),
    ...more,
  });
  return (result.ok ? result.value : result.refusal.code) as Value;
};
const verify = (code: string, now: Instant = granted) => ask<Verdict>('certificate.verify', undefined, { params: { code }, now });
const verifyFile = (bytes: Uint8Array) => ask<Verdict>('certificate.verify-file', undefined, { bytes });
const later = (milliseconds: number) => instantOf(granted + milliseconds);

test('the same job run five times at once makes one certificate and one answer', async () => {
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => issueCertificate(room, { ...job('issue'), part: part('food') }, granted)),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ kind: 'issue', part: 'food', delivery: 'electronic' });
  const { rows } = await database.pool().query('select id, status, version, number from yici.certificate_now');
  expect(rows).toEqual([{ id: expect.any(String), status: 'active', version: 1, number: '330521-2026-0000007-011' }]);
  id = rows[0].id;
});

test('its holder sees and downloads it; to others it does not exist', async () => {
  const { rows } = await ask<{ rows: { id: string; validUntil: string; fields: unknown[] }[] }>('certificate.list', 'mei');
  expect(rows).toMatchObject([
    { id, validUntil: '2031-06-17', holder: 'mei', fields: [{ value: '武康一碗面馆' }, { value: 'mei' }, { value: '沿溪路8号' }] },
  ]);
  const [pdf, again] = await Promise.all([1, 2].map(() => ask<Bytes>('certificate.pdf', 'mei', { params: { id } })));
  if (pdf === undefined) throw new Error('No paper');
  expect(Buffer.from(pdf.bytes).equals(Buffer.from(again?.bytes ?? []))).toBe(true);
  const jws = await ask<Bytes>('certificate.jws', 'mei', { params: { id } });
  for (const { bytes } of [pdf, jws])
    expect(await verifyFile(bytes)).toMatchObject({ answer: 'genuine', certificate: { status: 'active' } });
  const changed = Uint8Array.from(pdf.bytes);
  changed[9000] = (changed[9000] ?? 0) ^ 1;
  expect(await verifyFile(changed)).toMatchObject({ answer: 'changed', certificate: null });
  expect(await verifyFile(new TextEncoder().encode('a holiday picture'))).toMatchObject({ answer: 'none' });
  for (const name of ['certificate.pdf', 'certificate.jws', 'certificate.code'] as const) {
    expect(await ask(name, 'stranger', { params: { id } })).toBe('certificate-not-found');
    expect(await ask(name, 'mei', { params: { id: '330521-00000000000000000000' } })).toBe('certificate-not-found');
  }
});

test('a shown code works for a minute and withholds what she does not show', async () => {
  const shown = await ask<ShownCode>('certificate.code', 'mei', { params: { id } });
  expect(shown.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-LIC$/);
  expect(shown.qr).toContain('<svg');
  const verdict = await verify(shown.code.toLowerCase().replaceAll('-', ' '), later(59_000));
  expect(verdict).toMatchObject({ answer: 'genuine', receipt: expect.stringMatching(/^V-0618-/) });
  expect(verdict.certificate?.fields.map(({ value }) => value)).toEqual(['武康一碗面馆', null, null]);
  expect(await verify(shown.code, later(60_000))).toMatchObject({ answer: 'code-expired', certificate: null });
  const all = await ask<ShownCode>('certificate.code', 'mei', { params: { id }, body: { show: 'all' } });
  expect((await verify(all.code)).certificate?.fields.map(({ value }) => value)).toEqual(['武康一碗面馆', 'mei', '沿溪路8号']);
});

test('wrong and unknown codes are answered alike', async () => {
  const answers = await Promise.all(['0000-0000-LIC', 'x', '0000-0000-0000-0000-LIC', "';--"].map((code) => verify(code)));
  for (const answer of answers)
    expect({ ...answer, receipt: '' }).toEqual({
      answer: 'none',
      checkedAt: '2026-06-18T10:00:00.000+08:00',
      receipt: '',
      certificate: null,
    });
});

test('where the records cannot be reached the answer is no word against the certificate', async () => {
  const away = certificateHandlers({
    corridor: room.corridor,
    catalogue: await loadCatalogue(),
    personOf: () => Promise.reject(new Error('away')),
    sql: { run: () => Promise.reject(new Error('away')) },
    authority: room.keys.authority,
    publicUrl: '',
    draw: () => Promise.reject(new Error('away')),
    noteLook: async () => undefined,
    standsFor: async () => false,
    nameOf: async () => undefined,
    intake: async () => refuse('not-yours'),
  });
  const pdf = await ask<Bytes>('certificate.pdf', 'mei', { params: { id } });
  const result = await away['certificate.verify-file']({
    now: granted,
    requestId: 'r',
    language: 'zh',
    caller: undefined,
    idempotencyKey: undefined,
    params: {},
    query: {},
    body: {},
    bytes: pdf.bytes,
  });
  expect(result).toMatchObject({ ok: true, value: { answer: 'cannot-check' } });
});

test('after its five years it is told as expired, and revoked once its decision is set aside', async () => {
  const pdf = await ask<Bytes>('certificate.pdf', 'mei', { params: { id } });
  const expired = await ask<Verdict>('certificate.verify-file', undefined, { bytes: pdf.bytes, now: at('2031-06-18') });
  expect(expired).toMatchObject({ answer: 'revoked', certificate: { status: 'expired' } });
  const revoke = {
    ...job('revoke'),
    certificate: brandAs<Parameters<typeof revokeCertificate>[1]['certificate']>(id),
    reason: '复议决定撤销',
  };
  await Promise.all([revokeCertificate(room, revoke, later(1000)), revokeCertificate(room, revoke, later(1000))]);
  expect(await verifyFile(pdf.bytes)).toMatchObject({
    answer: 'revoked',
    certificate: { status: 'revoked', reason: '复议决定撤销', revokedAt: '2026-06-18T10:00:01.000+08:00' },
  });
  const { rows } = await database.pool().query('select kind from yici.certificate_event order by seq');
  expect(rows.map(({ kind }) => kind)).toEqual(['Issued', 'Revoked']);
});

test('a revocation that names a number finds its certificate; a number nobody issued is told aloud', async () => {
  const { rows } = await database.pool().query<{ number: string }>('select number from yici.certificate_now where id = $1', [id]);
  const named = { ...job('revoke-named'), certificateNumber: rows[0]?.number ?? '', reason: '以欺骗手段取得' };
  await expect(revokeNamed(room, named, later(2000))).resolves.toBeUndefined();
  await expect(revokeNamed(room, { ...named, certificateNumber: 'X-1' }, later(2000))).rejects.toThrow('No certificate X-1');
});
