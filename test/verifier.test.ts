/** Two programs that share no code, and OpenSSL, say the same of a certificate: the command line's and the stand-alone verifier's. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  brandAs,
  type CaseNumber,
  type CertificateId,
  type DecisionId,
  type DivisionCode,
  type OfficeId,
  type PartId,
} from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { drawCertificate } from '#server/certificate/draw-certificate.ts';
import { openIssuingKeys } from '#server/certificate/issuing-keys.ts';
import { makeJws } from '#server/certificate/make-jws.ts';
import { pemOf } from '#server/certificate/make-x509.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'yici-verifier-'));
const authority = join(home, 'authority.pem');
let pdf: Buffer;
let jws: Buffer;

beforeAll(async () => {
  const now = instantOf(Date.UTC(2026, 5, 18, 2, 24, 6));
  const office = brandAs<OfficeId>('deqing-market-supervision');
  const keys = await openIssuingKeys({ home, production: false, now });
  const signer = await keys.forOffice(office, '德清县市场监督管理局（演示）');
  const content = {
    kind: 'business-licence',
    name: { zh: '营业执照', en: 'Business licence' },
    number: '330521-2026-0000001-011',
    holder: { name: '徐𠮷' },
    issuer: { office, division: brandAs<DivisionCode>(330521), name: { zh: '德清县市场监督管理局', en: 'Deqing Market Supervision' } },
    fields: [{ label: { zh: '名称', en: 'Name' }, value: '武康一碗面馆', personal: false }],
    conditions: ['亮照经营'],
    decidedOn: '2026-06-18',
    grant: { case: brandAs<CaseNumber>('330521-2026-0000001-5'), part: brandAs<PartId>('licence'), decision: brandAs<DecisionId>('d1') },
  };
  const text = await makeJws(brandAs<CertificateId>('330521-abc'), content, now, signer);
  jws = Buffer.from(text);
  pdf = await drawCertificate({
    content,
    issuedAt: now,
    jws: text,
    code: '7Q4K-20M9-LIC',
    url: 'http://localhost/verify/x',
    signer,
    demo: true,
  });
  writeFileSync(authority, pemOf(keys.authority));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

type Line = { readonly file: string; readonly answer: string };
const alone = (files: readonly string[]): { status: number | null; lines: readonly Line[] } => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'packages/verifier/verify.mjs'), '--authority', authority, ...files], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return {
    status,
    lines: stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line),
  };
};
const ours = (file: string) => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'src/server/main/yici.ts'), 'certificate', 'verify', file, '--json'], {
    encoding: 'utf8',
    env: { ...process.env, YICI_HOME: home },
  });
  return { status, answer: (JSON.parse(stdout) as Line).answer };
};
const put = (name: string, bytes: Buffer): string => {
  mkdirSync(join(home, 'files'), { recursive: true });
  const file = join(home, 'files', name);
  writeFileSync(file, bytes);
  return file;
};

test('a genuine certificate is genuine to both, and the exit code says so', () => {
  const files = [put('c.pdf', pdf), put('c.jws', jws)];
  expect(alone(files)).toMatchObject({
    status: 0,
    lines: [{ answer: 'genuine', certificate: { content: { holder: { name: '徐𠮷' } } } }, { answer: 'genuine' }],
  });
  for (const file of files) expect(ours(file)).toEqual({ status: 0, answer: 'genuine' });
});

test('a flipped bit anywhere is refused by the stand-alone verifier too', () => {
  const flip = (bytes: Buffer, index: number, bit: number) => {
    const changed = Buffer.from(bytes);
    changed[index] = (changed[index] ?? 0) ^ bit;
    return changed;
  };
  const files = Array.from({ length: 300 }, (_, count) =>
    put(`p${count}.pdf`, flip(pdf, Math.floor((count * pdf.length) / 300), count % 2 ? 0x20 : 0x01)),
  );
  const open = pdf.indexOf('/Contents <') + 11;
  const digits = Array.from({ length: 850 }, (_, count) => put(`d${count}.pdf`, flip(pdf, open + 4 * count, 0x01)));
  const letters = Array.from({ length: 200 }, (_, count) => put(`j${count}.jws`, flip(jws, Math.floor((count * jws.length) / 200), 0x01)));
  for (const some of [files, digits, letters]) {
    const { status, lines } = alone(some);
    expect(status).toBe(1);
    expect(lines).toHaveLength(some.length);
    expect(lines.filter(({ answer }) => answer === 'genuine')).toEqual([]);
  }
});

test('what is no certificate is none, a wrong call says how to call', () => {
  const file = put('photo.pdf', Buffer.from('%PDF-1.7\n'));
  expect(alone([file]).lines).toEqual([{ file, answer: 'none' }]);
  expect(ours(file)).toEqual({ status: 1, answer: 'none' });
  expect(spawnSync(process.execPath, [join(root, 'packages/verifier/verify.mjs')]).status).toBe(2);
});

test('OpenSSL finds the signature inside the PDF good', async ({ annotate }) => {
  try {
    execFileSync('sh', ['-c', 'command -v openssl']);
  } catch {
    return void (await annotate('openssl is not installed: only our own programs checked the signature', 'warning'));
  }
  const [, open = 0, close = 0] = (/\/ByteRange \[0 (\d+) (\d+)/.exec(pdf.toString('latin1')) ?? []).map(Number);
  const padded = Buffer.from(pdf.toString('latin1', open + 1, close - 1), 'hex');
  const cms = put('cms.der', padded.subarray(0, 4 + padded.readUInt16BE(2)));
  const content = put('content', Buffer.concat([pdf.subarray(0, open), pdf.subarray(close)]));
  const { status, stderr } = spawnSync(
    'openssl',
    [
      'cms',
      '-verify',
      '-binary',
      '-inform',
      'DER',
      '-in',
      cms,
      '-content',
      content,
      '-CAfile',
      authority,
      '-purpose',
      'any',
      '-attime',
      String(Date.UTC(2026, 5, 18, 3) / 1000),
      '-out',
      join(home, 'out'),
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).toMatch(/successful/i);
  expect(status).toBe(0);
});
