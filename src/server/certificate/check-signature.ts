/** Checks a detached CMS signature: nothing in it may differ from what an office of ours would have written. */
import { createHash, verify, X509Certificate } from 'node:crypto';
import { childrenOf, CONTEXT_0, OCTETS, OIDS, readNode, SEQUENCE, SET, writeNode, type Node } from './der.ts';
import { DOCUMENT_SIGNING } from './make-x509.ts';

/** Who signed and when; `signer` is the certificate's DER. */
export type Signed = { readonly signer: Buffer; readonly at: number };

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/**
 * Whether a signing certificate is one of our offices': issued by `authority` (DER), for signing documents, no authority
 * itself, and in its time at `at`.
 */
export function isOurSigner(signer: Buffer, authority: Buffer, at: number): boolean {
  const leaf = new X509Certificate(signer);
  const root = new X509Certificate(authority);
  return (
    !leaf.ca &&
    leaf.checkIssued(root) &&
    leaf.verify(root.publicKey) &&
    (leaf.keyUsage ?? []).includes(DOCUMENT_SIGNING) &&
    leaf.validFromDate.getTime() <= at &&
    at <= leaf.validToDate.getTime()
  );
}

/** The signer of `content`, or undefined. `cms` is the signature with nothing behind it but zeros. */
export function signerOf(cms: Buffer, content: Buffer, authority: Buffer): Signed | undefined {
  try {
    return checked(cms, content, authority);
  } catch {
    // Broken DER or a certificate that cannot be read: no signature of ours.
    return undefined;
  }
}

function checked(cms: Buffer, content: Buffer, authority: Buffer): Signed | undefined {
  const whole = readNode(cms);
  if (cms.subarray(whole.raw.length).some((byte) => byte !== 0)) return undefined;
  const signedData = at(at(whole, 1), 0);
  const [signer, root] = childrenOf(at(signedData, 3));
  const info = at(at(signedData, 4), 0);
  const attributes = at(info, 3);
  const signature = at(info, 5).body;
  if (signer === undefined || root === undefined || !root.raw.equals(authority)) return undefined;
  // Built anew from the parts that are checked below: a bit changed anywhere else shows as a difference here.
  if (!whole.raw.equals(rebuild(signer, root, attributes, signature))) return undefined;
  const time = signedTime(attributes, content, signer.raw);
  if (time === undefined || !isOurSigner(signer.raw, authority, time)) return undefined;
  const signedBytes = Buffer.concat([Buffer.of(SET), attributes.raw.subarray(1)]);
  const genuine = verify('sha256', signedBytes, { key: new X509Certificate(signer.raw).publicKey, dsaEncoding: 'der' }, signature);
  return genuine ? { signer: signer.raw, at: time } : undefined;
}

const at = (node: Node, index: number): Node => {
  const child = childrenOf(node)[index];
  if (child === undefined) throw new Error('A member is missing');
  return child;
};

const VERSION_1 = Buffer.from('020101', 'hex');
const NULL = Buffer.from('0500', 'hex');
const sha256Algorithm = writeNode(SEQUENCE, OIDS.sha256, NULL);

function rebuild(signer: Node, root: Node, attributes: Node, signature: Buffer): Buffer {
  const fields = childrenOf(at(signer, 0));
  // TBSCertificate: version, serial, algorithm, issuer, …
  const [, serial, , issuer] = fields;
  if (serial === undefined || issuer === undefined) throw new Error('Not a certificate');
  const info = writeNode(
    SEQUENCE,
    VERSION_1,
    writeNode(SEQUENCE, issuer.raw, serial.raw),
    sha256Algorithm,
    writeNode(CONTEXT_0, attributes.body),
    writeNode(SEQUENCE, OIDS.ecdsaSha256),
    writeNode(OCTETS, signature),
  );
  const signedData = writeNode(
    SEQUENCE,
    VERSION_1,
    writeNode(SET, sha256Algorithm),
    writeNode(SEQUENCE, OIDS.data),
    writeNode(CONTEXT_0, signer.raw, root.raw),
    writeNode(SET, info),
  );
  return writeNode(SEQUENCE, OIDS.signedData, writeNode(CONTEXT_0, signedData));
}

/** The signing time, if the signed attributes speak of this content and this certificate and of nothing else. */
function signedTime(attributes: Node, content: Buffer, signer: Buffer): number | undefined {
  const values = new Map(childrenOf(attributes).map((attribute) => [at(attribute, 0).raw.toString('hex'), at(at(attribute, 1), 0)]));
  const valueOf = (oid: Buffer) => values.get(oid.toString('hex'));
  const certificate = valueOf(OIDS.signingCertificate);
  const text = valueOf(OIDS.signingTime)
    ?.body.toString('latin1')
    .match(/^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/);
  if (values.size !== 4 || certificate === undefined || text === undefined || text === null) return undefined;
  const named = at(at(at(certificate, 0), 0), 0).body;
  const same =
    valueOf(OIDS.contentType)?.raw.equals(OIDS.data) === true &&
    valueOf(OIDS.messageDigest)?.body.equals(digestOf(content)) === true &&
    named.equals(digestOf(signer));
  const [year = 0, month = 0, ...rest] = text.slice(1).map(Number);
  return same ? Date.UTC(2000 + year, month - 1, ...(rest as [number, number, number, number])) : undefined;
}
