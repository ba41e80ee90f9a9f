/** Receipts: what was handed in, hashed and signed, and the password with which anybody may ask how far it is. */
import { createHmac, createPrivateKey, createPublicKey, sign, timingSafeEqual, verify, type KeyObject } from 'node:crypto';
import type { CaseEvent, EventOf } from '#domain/case/events.ts';
import type { CaseNumber } from '#domain/kernel/brand.ts';
import { canonicalJson, sha256 } from '#server/kernel/canonical-json.ts';
import { deriveSecret } from '#server/kernel/secret-file.ts';

export type ReceiptSigner = {
  /** Ed25519 over the canonical JSON of number, time and hash; base64url. */
  readonly sign: (receipt: Signed) => string;
  readonly isGenuine: (receipt: Signed, signature: string) => boolean;
  /** Eight characters that follow from the number and our secret: nothing is stored that could leak. */
  readonly passwordOf: (number: string) => string;
  readonly isPassword: (number: string, password: string) => boolean;
  readonly publicKey: KeyObject;
};
export type Signed = { readonly number: CaseNumber; readonly at: string; readonly hash: string };

/** PKCS #8 of an Ed25519 key is this prefix and the 32 bytes of the seed (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
/** Crockford's alphabet: no I, L, O, U, so that it can be read aloud; 40 bits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `secret` is the kept secret `receipt-key` of this home. */
export function makeReceiptSigner(secret: string): ReceiptSigner {
  const seed = Buffer.from(deriveSecret(secret, 'receipt signature'), 'base64url');
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key);
  const word = deriveSecret(secret, 'query password');
  const bytesOf = (receipt: Signed): Buffer => Buffer.from(canonicalJson(receipt));
  const passwordOf = (number: string): string => {
    const digest = createHmac('sha256', word).update(number).digest();
    return [...digest.subarray(0, 8)].map((byte) => LETTERS[byte % 32] ?? '').join('');
  };
  return {
    publicKey,
    sign: (receipt) => sign(null, bytesOf(receipt), key).toString('base64url'),
    isGenuine: (receipt, signature) => verify(null, bytesOf(receipt), publicKey, Buffer.from(signature, 'base64url')),
    passwordOf,
    isPassword: (number, password) => {
      const [own, given] = [Buffer.from(passwordOf(number)), Buffer.from(password.trim().toUpperCase())];
      return own.length === given.length && timingSafeEqual(own, given);
    },
  };
}

/** Hash of what was handed in, recomputed by the checker from the log (bar I3). */
export const payloadHash = (event: EventOf<'Submitted'>): string =>
  sha256(
    canonicalJson({
      number: event.number,
      division: event.division,
      matter: event.matter,
      title: event.title,
      situation: event.situation,
      answers: event.answers,
      given: event.given,
      parties: event.parties.map(({ role, name, identifier }) => ({ role, name, identifier })),
    }),
  );

export const isSubmitted = (event: CaseEvent): event is EventOf<'Submitted'> => event.kind === 'Submitted';
