/** Seals an application to the server's key (JWE compact, ECDH-ES with A256GCM), so that not even this window opens it again; by WebCrypto alone. */
import type { NumberBlock } from '#contract/view/offline.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

export const base64url = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x80_00) text += String.fromCharCode(...bytes.subarray(at, at + 0x80_00));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

const joined = (...parts: readonly Uint8Array[]): Bytes => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};
const number32 = (value: number): Bytes => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
};
const prefixed = (bytes: Uint8Array): Bytes => joined(number32(bytes.length), bytes);

const ENC = 'A256GCM';
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** The key both sides come to (Concat KDF of NIST SP 800-56A, as RFC 7518, 4.6.2 wants it): one round of SHA-256 gives 256 bits. */
async function contentKey(ours: CryptoKey, theirs: CryptoKey): Promise<CryptoKey> {
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, ours, 256));
  const info = joined(prefixed(utf8(ENC)), number32(0), number32(0), number32(256));
  const raw = await crypto.subtle.digest('SHA-256', joined(number32(1), shared, info));
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
}

/** Which words these are: SHA-256 of them in hex, as it is printed on the provisional receipt. */
export const hashOf = async (content: string): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(content)))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** @returns the words with their MAC by the block's secret, sealed: only the server opens them, and sees that a window of ours sealed them. */
export async function sealContent({ key, secret }: Pick<NumberBlock, 'key' | 'secret'>, content: string): Promise<string> {
  const { kid, ...jwk } = key;
  const theirs = await crypto.subtle.importKey('jwk', jwk, curve, false, []);
  const ours = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', ours.publicKey);
  const header = base64url(utf8(JSON.stringify({ alg: 'ECDH-ES', enc: ENC, kid, epk: { kty, crv, x, y } })));
  const mac = await crypto.subtle.importKey('raw', utf8(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const words = utf8(content);
  const plain = joined(new Uint8Array(await crypto.subtle.sign('HMAC', mac, words)), words);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapped = await contentKey(ours.privateKey, theirs);
  const tagged = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(header) }, wrapped, plain));
  const tagAt = tagged.length - 16;
  return [header, '', base64url(iv), base64url(tagged.subarray(0, tagAt)), base64url(tagged.subarray(tagAt))].join('.');
}
