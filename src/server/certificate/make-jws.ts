/** The certificate's twin for machines: the same content, signed by the same key as the PDF. */
import { createHash } from 'node:crypto';
import { CompactSign } from 'jose';
import type { CertificateContent } from '#domain/certificate/content.ts';
import type { CertificateId } from '#domain/kernel/brand.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { canonicalJson, sha256 } from '#server/kernel/canonical-json.ts';
import type { SigningKey } from './issuing-keys.ts';

/** What is printed and signed: the content without our own id of the holder. */
export type PrintedContent = Omit<CertificateContent, 'holder'> & { readonly holder: { readonly name: string } };

export const printedOf = (content: CertificateContent): PrintedContent => ({ ...content, holder: { name: content.holder.name } });

/** SHA-256 of the canonical printed content, hex: stands in the event, the JWS and, through it, in the PDF. */
export const contentHashOf = (content: CertificateContent): string => sha256(canonicalJson(printedOf(content)));

export const JWS_TYPE = 'yici-certificate+jws';

/** RFC 7638-like name of a key: the SHA-256 of its certificate, so that it cannot name a file or another key. */
export const keyIdOf = (certificate: Uint8Array): string => createHash('sha256').update(certificate).digest('base64url');

/** Compact JWS, ES256; `x5c` carries signer and authority, so that it can be checked offline. */
export function makeJws(id: CertificateId, content: CertificateContent, issuedAt: Instant, signer: SigningKey): Promise<string> {
  const payload = { id, issuedAt: instantText(issuedAt), contentHash: contentHashOf(content), content: printedOf(content) };
  return new CompactSign(Buffer.from(canonicalJson(payload)))
    .setProtectedHeader({
      alg: 'ES256',
      typ: JWS_TYPE,
      kid: keyIdOf(signer.certificate),
      x5c: [signer.certificate, signer.authority].map((certificate) => certificate.toString('base64')),
    })
    .sign(signer.key);
}
