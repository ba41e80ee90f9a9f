/** The keys that sign certificates: made for the demo on first use, given by the operator in production. */
import { X509Certificate, type KeyObject } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficeId } from '#domain/kernel/brand.ts';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import { keepKey, readCertificate, readKey, type Kept } from './key-file.ts';
import { certificateOf, derOf, makeX509 } from './make-x509.ts';

/** A key with its certificate (DER) and the authority that vouches for it (DER). */
export type SigningKey = { readonly key: KeyObject; readonly certificate: Buffer; readonly authority: Buffer };

export type IssuingKeys = {
  /** The authority's certificate: what everything is checked against. */
  readonly authority: Buffer;
  /** The key of an office; in the demo made on first use. Throws `issuing-key-missing` or `issuing-key-wrong` in production. */
  readonly forOffice: (office: OfficeId, name: string) => Promise<SigningKey>;
};

const DAY = 86_400_000;
const YEAR = 365 * DAY;

type Options = { readonly home: string; readonly production: boolean; readonly now: number };
type Opener = (office: OfficeId, name: string) => Promise<Kept>;

/** Opens `<home>/keys`. Throws `issuing-key-missing` in production, where the authority's own key is never wanted here. */
export async function openIssuingKeys({ home, production, now }: Options): Promise<IssuingKeys> {
  const folder = join(home, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fileOf = (name: string): string => {
    if (!/^[a-z0-9-]{1,80}$/.test(name)) throw new Error(`${name} cannot name a file`);
    return join(folder, `${name}.pem`);
  };
  if (production) {
    const authority = readCertificate(fileOf('authority'));
    return keysOf(authority, async (office) => readKey(fileOf(`office-${office}`)));
  }
  const name = '一次 演示签发机构 Yici demo issuing authority';
  const root = await keepKey(fileOf('authority'), async (key) =>
    derOf(await makeX509({ name, key, issuer: undefined, from: now - DAY, until: now + 10 * YEAR })),
  );
  const issuer = { certificate: certificateOf(root.certificate), key: root.key };
  const validity = { from: now - DAY, until: now + 3 * YEAR };
  return keysOf(root.certificate, (office, officeName) =>
    keepKey(fileOf(`office-${office}`), async (key) => derOf(await makeX509({ name: officeName, key, issuer, ...validity }))),
  );
}

/** Each office's key is opened once; one that could not be opened is tried again. */
function keysOf(authority: Buffer, open: Opener): IssuingKeys {
  const opened = new Map<OfficeId, Promise<SigningKey>>();
  const root = new X509Certificate(authority);
  const openChecked = async (office: OfficeId, name: string): Promise<SigningKey> => {
    const kept = await open(office, name);
    const certificate = new X509Certificate(kept.certificate);
    if (!certificate.checkIssued(root) || !certificate.verify(root.publicKey)) {
      throw new StartRefusal('issuing-key-wrong', `The certificate of ${office} was not issued by the authority of this home.`);
    }
    return { ...kept, authority };
  };
  return {
    authority,
    forOffice: (office, name) => {
      const known = opened.get(office);
      if (known !== undefined) return known;
      const signer = openChecked(office, name);
      opened.set(office, signer);
      signer.catch(() => opened.delete(office));
      return signer;
    },
  };
}
