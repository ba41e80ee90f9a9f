/** The shape of a package: folders and manifests as in BagIt (RFC 8493), signed over the manifest of manifests. */
import { createHash, sign, verify, X509Certificate } from 'node:crypto';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { isOurSigner } from '#server/certificate/check-signature.ts';
import type { SigningKey } from '#server/certificate/issuing-keys.ts';

export type PackageFiles = ReadonlyMap<string, Uint8Array>;

const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const MANIFEST = 'manifest-sha256.txt';
const TAGS = 'tagmanifest-sha256.txt';
const SIGNATURE = 'signature.json';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const manifestOf = (files: PackageFiles): string =>
  [...files]
    .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
    .toSorted()
    .join('');

/** What a signature says of itself; `certificate` and `authority` are DER in base64. */
type Signature = {
  readonly alg: 'ES256';
  readonly signs: string;
  readonly at: string;
  readonly certificate: string;
  readonly authority: string;
  readonly signature: string;
};

/** A time in every file of the archive, so that equal content gives equal bytes. */
const STAMP = new Date(Date.UTC(2000, 0, 1));

/** The ZIP: `payload` lies under data/, `info` is bag-info.txt. */
export function packBag(payload: PackageFiles, info: string, signer: SigningKey, at: string): Buffer {
  const data = new Map([...payload].map(([path, bytes]) => [`data/${path}`, bytes]));
  const tags = new Map<string, Uint8Array>([
    ['bag-info.txt', strToU8(info)],
    ['bagit.txt', strToU8(BAGIT)],
    [MANIFEST, strToU8(manifestOf(data))],
  ]);
  const tagManifest = strToU8(manifestOf(tags));
  const signature: Signature = {
    alg: 'ES256',
    signs: TAGS,
    at,
    certificate: signer.certificate.toString('base64'),
    authority: signer.authority.toString('base64'),
    signature: sign('sha256', tagManifest, { key: signer.key, dsaEncoding: 'ieee-p1363' }).toString('base64'),
  };
  const files = new Map([...tags, [TAGS, tagManifest], [SIGNATURE, strToU8(`${JSON.stringify(signature, undefined, 2)}\n`)], ...data]);
  const zippable: Zippable = {};
  for (const [path, bytes] of files) zippable[path] = [bytes, { level: path.endsWith('.pdf') ? 0 : 6, mtime: STAMP }];
  return Buffer.from(zipSync(zippable));
}

export type BagCheck = {
  readonly answer: 'sound' | 'changed' | 'none';
  readonly number: string | null;
  readonly files: number;
  readonly faults: readonly string[];
};

const text = (bytes: Uint8Array | undefined): string => (bytes === undefined ? '' : Buffer.from(bytes).toString('utf8'));
const linesOf = (manifest: string): ReadonlyMap<string, string> =>
  new Map(
    manifest
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );

/** Files that are not as the manifest says, that it does not name, or that are gone. */
function compare(files: PackageFiles, manifest: ReadonlyMap<string, string>, isOurs: (path: string) => boolean): readonly string[] {
  const faults = [...manifest].flatMap(([path, hash]) => {
    const bytes = files.get(path);
    if (bytes === undefined) return [`${path}: missing`];
    return sha256(bytes) === hash ? [] : [`${path}: changed`];
  });
  const extra = [...files.keys()].filter((path) => isOurs(path) && !manifest.has(path)).map((path) => `${path}: not in the manifest`);
  return [...faults, ...extra];
}

/** Checks the signature over the manifest of manifests, against the authority trusted here (DER). */
function signatureFaults(files: PackageFiles, authority: Buffer): readonly string[] {
  const tags = files.get(TAGS);
  if (tags === undefined) return [`${TAGS}: missing`];
  try {
    const said = JSON.parse(text(files.get(SIGNATURE))) as Signature;
    const certificate = new X509Certificate(Buffer.from(said.certificate, 'base64'));
    if (!isOurSigner(certificate.raw, authority, Date.parse(said.at))) return ['signature: not by a key of this authority'];
    const key = { key: certificate.publicKey, dsaEncoding: 'ieee-p1363' as const };
    return verify('sha256', tags, key, Buffer.from(said.signature, 'base64')) ? [] : ['signature: does not fit'];
  } catch {
    return ['signature: cannot be read'];
  }
}

/** A bomb of zeros must not fill the memory of who checks it. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Checks a package by what lies in it alone. `none`: no package of ours at all. */
export function checkBag(zip: Uint8Array, authority: Buffer): BagCheck {
  let files: PackageFiles;
  let size = 0;
  const names = new Set<string>();
  const twice: string[] = [];
  try {
    // Of two files under one name another reader may take the other one.
    const filter = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
      if (names.has(name)) twice.push(`${name}: twice in the ZIP`);
      names.add(name);
      return (size += originalSize) <= MOST_BYTES;
    };
    files = new Map(Object.entries(unzipSync(zip, { filter })));
  } catch {
    return { answer: 'none', number: null, files: 0, faults: ['not a ZIP file'] };
  }
  if (size > MOST_BYTES) return { answer: 'none', number: null, files: 0, faults: ['larger than any package'] };
  if (text(files.get('bagit.txt')) !== BAGIT)
    return { answer: 'none', number: null, files: files.size, faults: ['no package: bagit.txt is missing'] };
  const faults = [
    ...twice,
    ...compare(files, linesOf(text(files.get(TAGS))), (path) => !path.startsWith('data/') && path !== TAGS && path !== SIGNATURE),
    ...compare(files, linesOf(text(files.get(MANIFEST))), (path) => path.startsWith('data/')),
    ...signatureFaults(files, authority),
  ];
  const number = /^External-Identifier: (\S+)$/m.exec(text(files.get('bag-info.txt')))?.[1] ?? null;
  return { answer: faults.length === 0 ? 'sound' : 'changed', number, files: files.size, faults };
}
