/** Files of keys and their certificates, for their owner alone: read, or made where they may be made. */
import { createPrivateKey, generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import { pemOf } from './make-x509.ts';

export type Kept = { readonly key: KeyObject; readonly certificate: Buffer };

/** The certificate in a PEM file, as DER. Throws `issuing-key-missing` where there is none. */
export function readCertificate(file: string): Buffer {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const begin = text.indexOf('-----BEGIN CERTIFICATE-----');
  if (begin < 0) throw new StartRefusal('issuing-key-missing', `${file} must hold a certificate (PEM); see docs/operations/keys.md.`);
  return new X509Certificate(text.slice(begin)).raw;
}

/**
 * Key and certificate of one PEM file. Throws `issuing-key-missing`, `secret-exposed` where others may read it, and
 * `issuing-key-wrong` where the two do not belong together.
 */
export function readKey(file: string): Kept {
  const certificate = readCertificate(file);
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new StartRefusal('secret-exposed', `${file} can be read by others: chmod 600 it, and renew the key.`);
  }
  const text = readFileSync(file, 'utf8');
  if (!text.includes('PRIVATE KEY-----'))
    throw new StartRefusal('issuing-key-missing', `${file} holds no private key; see docs/operations/keys.md.`);
  const key = createPrivateKey(text);
  if (!new X509Certificate(certificate).checkPrivateKey(key)) {
    throw new StartRefusal('issuing-key-wrong', `${file}: the key is not the certificate's.`);
  }
  return { key, certificate };
}

/** Makes the file where it is missing; of two processes that are first at once, both read the one that was there first. */
export async function keepKey(file: string, certify: (key: KeyObject) => Promise<Buffer>): Promise<Kept> {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const text = `${privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()}${pemOf(await certify(privateKey))}`;
    const fresh = `${file}.${process.pid}.new`;
    writeFileSync(fresh, text, { mode: 0o600 });
    try {
      // A link appears whole, key and certificate together, and never replaces what is there.
      linkSync(fresh, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(fresh, { force: true });
    }
  }
  return readKey(file);
}
