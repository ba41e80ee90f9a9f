/** Makes X.509 certificates on P-256: the issuing authority's own, and one for each office that signs. */
import { createPublicKey, randomBytes, webcrypto, type KeyObject } from 'node:crypto';
import { BitString, Integer, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, ExtKeyUsage, Extension, type RelativeDistinguishedNames } from 'pkijs';

/** RFC 9336: the key signs documents and nothing else. A key made for another use is refused. */
export const DOCUMENT_SIGNING = '1.3.6.1.5.5.7.3.36';
/** Poppler and its NSS judge signers of documents as signers of mail; without this they say "unknown issue". */
const EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4';
const DIGITAL_SIGNATURE = 0b1000_0000;
const CERTIFICATE_SIGNING = 0b0000_0100;

type Request = {
  readonly name: string;
  readonly key: KeyObject;
  readonly issuer: { readonly certificate: Certificate; readonly key: KeyObject } | undefined;
  readonly from: number;
  readonly until: number;
};

/** A certificate for `key` under the given name; self-signed and able to certify where there is no issuer. Times in ms. */
export async function makeX509({ name, key, issuer, from, until }: Request): Promise<Certificate> {
  const certificate = new Certificate({ version: 2 });
  // 16 random bytes with the first bit clear: a positive number that never repeats.
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  certificate.serialNumber = new Integer({ valueHex: Uint8Array.from(serial).buffer });
  setName(certificate.subject, name);
  if (issuer === undefined) setName(certificate.issuer, name);
  else certificate.issuer = issuer.certificate.subject;
  certificate.notBefore.value = new Date(from);
  certificate.notAfter.value = new Date(until);
  await certificate.subjectPublicKeyInfo.importKey(await publicCryptoKey(key));
  certificate.extensions = issuer === undefined ? authorityExtensions() : signerExtensions();
  await certificate.sign(await privateCryptoKey(issuer?.key ?? key), 'SHA-256');
  return certificate;
}

function setName(name: RelativeDistinguishedNames, commonName: string): void {
  name.typesAndValues.push(new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: commonName }) }));
}

const keyUsage = (bits: number, unused: number): Extension =>
  new Extension({
    extnID: '2.5.29.15',
    critical: true,
    extnValue: new BitString({ valueHex: Uint8Array.of(bits).buffer, unusedBits: unused }).toBER(false),
  });

const constraints = (ca: boolean): Extension =>
  new Extension({
    extnID: '2.5.29.19',
    critical: true,
    extnValue: new BasicConstraints(ca ? { cA: true, pathLenConstraint: 0 } : { cA: false }).toSchema().toBER(false),
  });

const authorityExtensions = (): Extension[] => [constraints(true), keyUsage(CERTIFICATE_SIGNING, 2)];
const signerExtensions = (): Extension[] => [
  constraints(false),
  keyUsage(DIGITAL_SIGNATURE, 7),
  new Extension({
    extnID: '2.5.29.37',
    critical: true,
    extnValue: new ExtKeyUsage({ keyPurposes: [DOCUMENT_SIGNING, EMAIL_PROTECTION] }).toSchema().toBER(false),
  }),
];

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

const imported = new WeakMap<KeyObject, Promise<webcrypto.CryptoKey>>();
/** The same key for WebCrypto, which pkijs signs with; imported once a key. */
export const privateCryptoKey = (key: KeyObject): Promise<webcrypto.CryptoKey> => {
  const known = imported.get(key);
  if (known !== undefined) return known;
  const fresh = webcrypto.subtle.importKey('pkcs8', key.export({ type: 'pkcs8', format: 'der' }), P256, false, ['sign']);
  imported.set(key, fresh);
  return fresh;
};

const publicCryptoKey = (key: KeyObject): Promise<webcrypto.CryptoKey> =>
  webcrypto.subtle.importKey('spki', createPublicKey(key).export({ type: 'spki', format: 'der' }), P256, true, ['verify']);

export const derOf = (certificate: Certificate): Buffer => Buffer.from(certificate.toSchema(true).toBER(false));
export const pemOf = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

const parsed = new WeakMap<Uint8Array, Certificate>();
/** Read once for each copy of its bytes; nobody changes what is read. */
export const certificateOf = (der: Uint8Array): Certificate => {
  const known = parsed.get(der);
  if (known !== undefined) return known;
  const certificate = Certificate.fromBER(Uint8Array.from(der).buffer);
  parsed.set(der, certificate);
  return certificate;
};
