/** Judges one package of an ended case: sound, changed, or none. Reads the ZIP itself; shares no code with what made it. */
import { createHash, verify, X509Certificate } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

const DOCUMENT_SIGNING = '1.3.6.1.5.5.7.3.36';
const MOST_BYTES = 512 * 1024 * 1024;
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const demand = (holds, why) => {
  if (!holds) throw new Error(why);
};

/** Files of a ZIP by the central directory at its end (APPNOTE 4.3): stored or deflated, no ZIP64, no encryption. */
function readZip(zip) {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  demand(end >= 0, 'not a ZIP file');
  const files = new Map();
  let at = zip.readUInt32LE(end + 16);
  let left = MOST_BYTES;
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    demand(zip.readUInt32LE(at) === 0x02014b50, 'the directory of the ZIP is broken');
    const [method, packed, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const path = zip.toString('utf8', at + 46, at + 46 + name);
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(begin, begin + packed);
    left -= size;
    demand(left >= 0, 'larger than any package');
    demand(method === 0 || method === 8, `${path}: packed in another way`);
    demand(!files.has(path), `${path}: twice in the ZIP`);
    files.set(path, method === 0 ? body : inflateRawSync(body, { maxOutputLength: Math.max(size, 1) }));
    at += 46 + name + extra + comment;
  }
  return files;
}

/** `<sha256>  <path>` a line. */
const linesOf = (bytes) =>
  new Map(
    (bytes ?? Buffer.alloc(0))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );

function checkManifest(files, manifest, covers) {
  for (const [path, hash] of linesOf(files.get(manifest))) {
    demand(files.has(path), `${path}: missing`);
    demand(sha256(files.get(path)) === hash, `${path}: changed`);
  }
  const named = linesOf(files.get(manifest));
  for (const path of files.keys()) demand(!covers(path) || named.has(path), `${path}: not in the manifest`);
}

function checkSignature(files, authority) {
  const said = JSON.parse(files.get('signature.json').toString('utf8'));
  const signer = new X509Certificate(Buffer.from(said.certificate, 'base64'));
  demand(said.alg === 'ES256' && said.signs === 'tagmanifest-sha256.txt', 'another kind of signature');
  demand(!signer.ca && signer.checkIssued(authority) && signer.verify(authority.publicKey), 'not issued by this authority');
  demand((signer.keyUsage ?? []).includes(DOCUMENT_SIGNING), 'the key is not for signing documents');
  const key = { key: signer.publicKey, dsaEncoding: 'ieee-p1363' };
  demand(verify('sha256', files.get('tagmanifest-sha256.txt'), key, Buffer.from(said.signature, 'base64')), 'the signature does not fit');
  return { signer: signer.subject, at: said.at };
}

/** @returns {{answer: string, why?: string, package?: object}} */
export function judgePackage(zip, authority) {
  let files;
  try {
    files = readZip(zip);
    demand(files.get('bagit.txt')?.toString('utf8').startsWith('BagIt-Version: 1.0\n') === true, 'bagit.txt is missing');
  } catch (error) {
    return { answer: 'none', why: error.message };
  }
  try {
    const { signer, at } = checkSignature(files, authority);
    const own = (path) => !path.startsWith('data/') && path !== 'tagmanifest-sha256.txt' && path !== 'signature.json';
    checkManifest(files, 'tagmanifest-sha256.txt', own);
    checkManifest(files, 'manifest-sha256.txt', (path) => path.startsWith('data/'));
    const { number, title, archived, retention } = JSON.parse(files.get('data/metadata.json').toString('utf8'));
    return { answer: 'sound', package: { number, title, archived, retention, files: files.size, signer, signedAt: at } };
  } catch (error) {
    return { answer: 'changed', why: error.message };
  }
}
