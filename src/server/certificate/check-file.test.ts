/** A certificate's file is genuine as it was signed, and refused in every other form. */
import { execFileSync } from 'node:child_process';
import { createHmac, createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompactSign } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CertificateContent } from '#domain/certificate/content.ts';
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
import { checkFile } from './check-file.ts';
import { drawCertificate } from './draw-certificate.ts';
import { openIssuingKeys, type IssuingKeys, type SigningKey } from './issuing-keys.ts';
import { keyIdOf, makeJws } from './make-jws.ts';
import { pemOf } from './make-x509.ts';
import { signPdf } from './sign-pdf.ts';

const home = mkdtempSync(join(tmpdir(), 'yici-certificate-'));
const now = instantOf(Date.UTC(2026, 5, 18, 2, 24, 6));
const office = brandAs<OfficeId>('deqing-market-supervision');
const content: CertificateContent = {
  kind: 'business-licence',
  name: { zh: '营业执照', en: 'Business licence' },
  number: '330521-2026-0000001-011',
  holder: { name: '徐𠮷' },
  issuer: { office, division: brandAs<DivisionCode>(330521), name: { zh: '德清县市场监督管理局', en: 'Deqing Market Supervision' } },
  fields: [
    { label: { zh: '名称', en: 'Name' }, value: '武康一碗面馆', personal: false },
    { label: { zh: '经营者', en: 'Operator' }, value: '徐𠮷', personal: true },
  ],
  conditions: [],
  decidedOn: '2026-06-18',
  grant: {
    case: brandAs<CaseNumber>('330521-2026-0000001-5'),
    part: brandAs<PartId>('business-licence'),
    decision: brandAs<DecisionId>('d1'),
  },
};
const id = brandAs<CertificateId>('330521-abc');
let keys: IssuingKeys;
let signer: SigningKey;
let jws = '';
let pdf: Buffer;

const make = async (key: SigningKey, text: string): Promise<Buffer> =>
  drawCertificate({
    content,
    issuedAt: now,
    jws: text,
    code: '7Q4K-20M9-7Q4K-20M9-LIC',
    url: 'http://localhost:8080/verify/x',
    signer: key,
    demo: true,
  });
beforeAll(async () => {
  keys = await openIssuingKeys({ home, production: false, now });
  signer = await keys.forOffice(office, '德清县市场监督管理局（演示）');
  jws = await makeJws(id, content, now, signer);
  pdf = await make(signer, jws);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));
const answerTo = async (file: Buffer | string) => (await checkFile(Buffer.from(file), keys.authority)).answer;
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = () => ({
  alg: 'ES256',
  typ: 'yici-certificate+jws',
  kid: keyIdOf(signer.certificate),
  x5c: [signer.certificate, signer.authority].map((der) => der.toString('base64')),
});

describe('as it was signed', () => {
  test('both twins say the same', async () => {
    const fromPdf = await checkFile(pdf, keys.authority);
    expect(fromPdf).toMatchObject({ answer: 'genuine', statement: { id, content: { number: content.number, holder: { name: '徐𠮷' } } } });
    expect(await checkFile(Buffer.from(jws), keys.authority)).toEqual(fromPdf);
  });
  test('keys are readable for their owner alone', () => {
    expect(statSync(join(home, 'keys', 'authority.pem')).mode & 0o777).toBe(0o600);
  });
  test('other programs agree', async ({ annotate }) => {
    writeFileSync(join(home, 'c.pdf'), pdf);
    writeFileSync(join(home, 'ca.pem'), pemOf(keys.authority));
    writeFileSync(join(home, 'leaf.pem'), pemOf(signer.certificate));
    const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' });
    const isThere = (command: string) => {
      try {
        return run('sh', '-c', `command -v ${command}`) !== '';
      } catch {
        return false;
      }
    };
    if (isThere('openssl')) expect(run('openssl', 'verify', '-CAfile', join(home, 'ca.pem'), join(home, 'leaf.pem'))).toContain('OK');
    else await annotate('openssl is not installed: the chain was checked by our own code only', 'warning');
    if (isThere('pdfsig')) expect(run('pdfsig', join(home, 'c.pdf'))).toMatch(/Total document signed[\s\S]*Signature is Valid/);
    else await annotate('pdfsig is not installed: the PDF signature was checked by our own code only', 'warning');
  });
});

describe('one byte changed', () => {
  test('anywhere in the PDF is refused', { timeout: 60_000 }, async () => {
    const step = Math.max(1, Math.floor(pdf.length / 400));
    for (let index = 0; index < pdf.length; index += step) {
      for (const bit of [0x01, 0x20]) {
        const changed = Buffer.from(pdf);
        changed[index] = (changed[index] ?? 0) ^ bit;
        expect(await answerTo(changed), `byte ${index} of ${pdf.length}`).not.toBe('genuine');
      }
    }
  });
  test('each digit of the signature is refused', { timeout: 60_000 }, async () => {
    const open = pdf.indexOf('/Contents <') + 11;
    for (let index = open - 1; index < open + 3400; index += 3) {
      const changed = Buffer.from(pdf);
      changed[index] = (changed[index] ?? 0) ^ 0x01;
      expect(await answerTo(changed), `digit ${index - open}`).toBe('changed');
    }
  });
  test('anywhere in the JWS is refused', async () => {
    for (let index = 0; index < jws.length; index += 3) {
      const letter = jws[index] === 'A' ? 'B' : 'A';
      if (jws[index] === '.') continue;
      expect(await answerTo(jws.slice(0, index) + letter + jws.slice(index + 1)), `letter ${index}`).not.toBe('genuine');
    }
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (const letter of alphabet) if (!jws.endsWith(letter)) expect(await answerTo(jws.slice(0, -1) + letter)).toBe('changed');
  });
});

describe('forgeries', () => {
  test('a page added as a later revision', async () => {
    expect(await answerTo(Buffer.concat([pdf, Buffer.from('\n9 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n')]))).toBe('changed');
    expect(await answerTo(Buffer.concat([pdf, Buffer.from(' ')]))).toBe('changed');
    expect(await answerTo(pdf.subarray(0, pdf.length - 1))).toBe('changed');
  });
  test('a signature of another document', async () => {
    const other = await make(signer, await makeJws(brandAs<CertificateId>('330521-xyz'), content, now, signer));
    const [from, to] = [other.indexOf('/Contents <'), pdf.indexOf('/Contents <')];
    const mixed = Buffer.from(pdf);
    other.copy(mixed, to, from, from + 8204);
    expect(await answerTo(mixed)).toBe('changed');
  });
  test('an authority of the forger, and the authority itself as signer', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'yici-forger-'));
    const forged = await openIssuingKeys({ home: elsewhere, production: false, now });
    const key = await forged.forOffice(office, '德清县市场监督管理局（演示）');
    const own = {
      key: createPrivateKey(readFileSync(join(home, 'keys', 'authority.pem'))),
      certificate: keys.authority,
      authority: keys.authority,
    };
    for (const fake of [key, { ...key, authority: keys.authority }, own]) {
      const text = await makeJws(id, content, now, fake);
      expect(await answerTo(text)).toBe('changed');
      expect(await answerTo(await make(fake, text))).toBe('changed');
      expect(await answerTo(await make(fake, jws))).toBe('changed');
    }
    rmSync(elsewhere, { recursive: true, force: true });
  });
  test('a certificate dated before or after its key was valid', async () => {
    for (const at of [now - 400 * 86_400_000, now + 4 * 365 * 86_400_000])
      expect(await answerTo(await makeJws(id, content, instantOf(at), signer))).toBe('changed');
  });
  test('no algorithm, the public key as a secret, another key id, a key of its own', async () => {
    const [, body = ''] = jws.split('.');
    expect(await answerTo(`${encode({ ...header(), alg: 'none' })}.${body}.`)).toBe('changed');
    const pem = new X509Certificate(signer.certificate).publicKey.export({ type: 'spki', format: 'pem' });
    const input = `${encode({ ...header(), alg: 'HS256' })}.${body}`;
    expect(await answerTo(`${input}.${createHmac('sha256', pem).update(input).digest('base64url')}`)).toBe('changed');
    const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const sign = (more: object, key = signer.key) =>
      new CompactSign(Buffer.from(body, 'base64url')).setProtectedHeader({ ...header(), ...more }).sign(key);
    expect(await answerTo(await sign({ kid: '../../../../dev/null' }))).toBe('changed');
    expect(await answerTo(await sign({ kid: 'x' }))).toBe('changed');
    expect(await answerTo(await sign({ jwk: own.publicKey.export({ format: 'jwk' }) }, own.privateKey))).toBe('changed');
    expect(await answerTo(await sign({ typ: 'JWT' }))).toBe('changed');
    expect(await answerTo(await sign({}))).toBe('genuine');
  });
  test('words changed and signed again by an office without their hash', async () => {
    const payload = { id, issuedAt: '2026-06-18T10:24:06.000+08:00', contentHash: 'aa', content: { ...content, number: '1' } };
    expect(await answerTo(await new CompactSign(Buffer.from(JSON.stringify(payload))).setProtectedHeader(header()).sign(signer.key))).toBe(
      'changed',
    );
  });
  test('another file altogether is no certificate', async () => {
    for (const file of ['', 'hello', '%PDF-1.7\nnothing', '{"a":1}']) expect(await answerTo(file)).toBe('none');
  });
  test('a signed PDF cannot be signed over', async () => {
    await expect(signPdf(pdf, signer, now)).rejects.toThrow('no room');
  });
});
