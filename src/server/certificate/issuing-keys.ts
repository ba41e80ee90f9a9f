/** The keys that sign certificates: made for the demo on first use, given by the operator in production; files for their owner alone. */
import { createPrivateKey, generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficeId } from '#domain/kernel/brand.ts';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import { certificateOf, derOf, makeX509, pemOf } from './make-x509.ts';

/** A key with its certificate (DER) and the authority that vouches for it (DER). */
export type SigningKey = { readonly key: KeyObject; readonly certificate: Buffer; readonly authority: Buffer };

export type IssuingKeys = {
  /** The authority's certificate: what everything is checked against. */
  readonly authority: Buffer;
  /** The key of an office; in the demo made on first use. Throws `issuing-key-missing` in production. */
  readonly forOffice: (office: OfficeId, name: string) => Promise<SigningKey>;
};

const YEAR = 365 * 86_400_000;

type Options = { readonly home: string; readonly production: boolean; readonly now: number };

/** Opens `<home>/keys`. Throws `issuing-key-missing` (production) and `secret-exposed` where others may read a key. */
export async function openIssuingKeys({ home, production, now }: Options): Promise<IssuingKeys> {
  const folder = join(home, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const authority = await keep(folder, 'authority', production, (key) =>
    makeX509({
      name: '一次 演示签发机构 Yici demo issuing authority',
      key,
      issuer: undefined,
      from: now - 86_400_000,
      until: now + 10 * YEAR,
    }).then(derOf),
  );
  const issuer = { certificate: certificateOf(authority.certificate), key: authority.key };
  const signers = new Map<OfficeId, Promise<SigningKey>>();
  const open = async (office: OfficeId, name: string): Promise<SigningKey> => {
    if (!/^[a-z0-9-]{1,80}$/.test(office)) throw new Error(`${office} cannot name a file`);
    const kept = await keep(folder, `office-${office}`, production, (key) =>
      makeX509({ name, key, issuer, from: now - 86_400_000, until: now + 3 * YEAR }).then(derOf),
    );
    return { ...kept, authority: authority.certificate };
  };
  return {
    authority: authority.certificate,
    forOffice: (office, name) => {
      const signer = signers.get(office) ?? open(office, name);
      signers.set(office, signer);
      return signer;
    },
  };
}

type Kept = { readonly key: KeyObject; readonly certificate: Buffer };

/** Reads `<name>.pem`, key and certificate in one file so that they appear together; makes it where it may be made. */
async function keep(folder: string, name: string, production: boolean, certify: (key: KeyObject) => Promise<Buffer>): Promise<Kept> {
  const file = join(folder, `${name}.pem`);
  if (!existsSync(file)) {
    if (production)
      throw new StartRefusal(
        'issuing-key-missing',
        `${file} is missing: put the office's private key (P-256, PKCS #8) and its certificate there, readable for the service alone.`,
      );
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const text = `${privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()}${pemOf(await certify(privateKey))}`;
    const fresh = `${file}.${process.pid}.new`;
    writeFileSync(fresh, text, { mode: 0o600 });
    try {
      // Server and worker may both be first: a link appears whole and never replaces the other's key.
      linkSync(fresh, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(fresh, { force: true });
    }
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new StartRefusal('secret-exposed', `${file} can be read by others: chmod 600 it, and renew the key.`);
  }
  const text = readFileSync(file, 'utf8');
  return { key: createPrivateKey(text), certificate: new X509Certificate(text.slice(text.indexOf('-----BEGIN CERTIFICATE-----'))).raw };
}
