/** Signs a PDF in the one revision it is written in: no later revision can then be told from a forgery by anybody (bar E4). */
import { createHash, type webcrypto } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence, UTCTime, type BaseBlock } from 'asn1js';
import {
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { Sheet } from '#server/document/pen.ts';
import type { SigningKey } from './issuing-keys.ts';
import { certificateOf, privateCryptoKey } from './make-x509.ts';

/** Room for the CMS: two certificates of about 600 bytes, attributes and signature are about 1.6 kB. */
const ROOM = 4096;
/** pdfkit writes this as `/ByteRange [0 /********** /********** /**********]`, the widest four numbers can become. */
const BLANK = '**********';

type Inner = {
  readonly page: { readonly dictionary: unknown; readonly annotations: unknown[] };
  readonly _root: {
    readonly data: { readonly AcroForm: { readonly data: { NeedAppearances?: boolean; SigFlags?: number; readonly Fields: unknown[] } } };
  };
};

/**
 * Leaves room for a signature of level DocMDP 1 (no change is permitted at all) on an open sheet. Strings of pdfkit are
 * names, String objects are text.
 */
export function leaveRoom(
  sheet: Sheet,
  { name, reason, at }: { readonly name: string; readonly reason: string; readonly at: number },
): void {
  const text = (value: string) => new String(value);
  const signature = sheet.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'adbe.pkcs7.detached',
    ByteRange: [0, BLANK, BLANK, BLANK],
    Contents: Buffer.alloc(ROOM),
    Name: text(name),
    Reason: text(reason),
    M: new Date(at),
    Reference: [{ Type: 'SigRef', TransformMethod: 'DocMDP', TransformParams: { Type: 'TransformParams', P: 1, V: '1.2' } }],
  });
  // pdfkit's types leave out what its own forms use: the page's dictionary and the document's root.
  const inner = sheet as unknown as Inner;
  const field = sheet.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: text('Signature'),
    F: 132,
    Rect: [0, 0, 0, 0],
    P: inner.page.dictionary,
    V: signature,
  });
  inner.page.annotations.push(field);
  sheet.initForm();
  const form = inner._root.data.AcroForm.data;
  // Nothing may be drawn anew by a viewer in a signed document.
  delete form.NeedAppearances;
  form.SigFlags = 3;
  form.Fields.push(field);
  Object.assign(inner._root.data, { Perms: { DocMDP: signature } });
  for (const part of [signature, field]) (part as unknown as { readonly end: () => void }).end();
}

/** Fills the room left by `leaveRoom`. Throws where a document has none. */
export async function signPdf(pdf: Buffer, signer: SigningKey, at: number): Promise<Buffer> {
  const blank = `/ByteRange [0 /${BLANK} /${BLANK} /${BLANK}]`;
  const rangeAt = pdf.indexOf(blank, 0, 'latin1');
  const open = pdf.indexOf(`/Contents <${'0'.repeat(2 * ROOM)}>`, 0, 'latin1') + '/Contents '.length;
  if (rangeAt < 0 || open < '/Contents '.length) throw new Error('The document has no room for a signature');
  const close = open + 2 * ROOM + 2;
  const range = `/ByteRange [0 ${open} ${close} ${pdf.length - close}]`.padEnd(blank.length, ' ');
  const signed = Buffer.from(pdf);
  signed.write(range, rangeAt, 'latin1');
  const cms = await cmsOf(Buffer.concat([signed.subarray(0, open), signed.subarray(close)]), signer, at);
  if (cms.length > ROOM) throw new Error(`The signature needs ${cms.length} bytes`);
  signed.write(cms.toString('hex'), open + 1, 'latin1');
  return signed;
}

const attribute = (type: string, value: BaseBlock): Attribute => new Attribute({ type, values: [value] });

/** A detached CMS signature (RFC 5652): ECDSA over P-256 with SHA-256, bound to its certificate (RFC 5035). */
async function cmsOf(content: Buffer, signer: SigningKey, at: number): Promise<Buffer> {
  const certificate = certificateOf(signer.certificate);
  const digest = createHash('sha256').update(content).digest();
  const certificateHash = createHash('sha256').update(signer.certificate).digest();
  const octets = (bytes: Buffer) => new OctetString({ valueHex: Uint8Array.from(bytes).buffer });
  const attributes = [
    attribute('1.2.840.113549.1.9.3', new ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })),
    attribute('1.2.840.113549.1.9.5', new UTCTime({ valueDate: new Date(at) })),
    attribute('1.2.840.113549.1.9.4', octets(digest)),
    attribute(
      '1.2.840.113549.1.9.16.2.47',
      new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [octets(certificateHash)] })] })] }),
    ),
  ];
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ContentInfo.DATA }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [certificate, certificateOf(signer.authority)],
  });
  const key: webcrypto.CryptoKey = await privateCryptoKey(signer.key);
  await data.sign(key, 0, 'SHA-256', Uint8Array.from(content).buffer);
  return Buffer.from(new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: data.toSchema(true) }).toSchema().toBER(false));
}
