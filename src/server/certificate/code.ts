/** Codes by which strangers check a certificate: hard to guess, easy to read aloud, kept as hashes only. */
import { createHash, createHmac, randomBytes } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U, so nothing is mistaken for another when read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 80 bits on paper, where a code lives for years; 40 on a telephone, where it lives for a minute. */
const LENGTH = { printed: 16, shown: 8 } as const;
const SUFFIX = 'LIC';

const write = (bytes: Uint8Array): string => {
  const characters = [...bytes].map((byte) => ALPHABET[byte % 32]).join('');
  return `${characters.replace(/.{4}(?=.)/g, '$&-')}-${SUFFIX}`;
};

/** A code to be shown for a minute, e.g. `7Q4K-20M9-LIC`. */
export const newCode = (): string => write(randomBytes(LENGTH.shown));

/** The code printed on a certificate: follows from its id and a secret, so that it can be printed whenever the paper is drawn. */
export const printedCode = (secret: string, id: string): string =>
  write(createHmac('sha256', secret).update(`printed ${id}`).digest().subarray(0, LENGTH.printed));

/** What the database keeps of a code; spaces, dashes, case and 0/O, 1/I/L do not matter. Undefined for what is no code of ours. */
export function codeKey(code: string): { readonly bucket: number; readonly hash: string } | undefined {
  const plain = code
    .toUpperCase()
    .replace(/[\s-]+/g, '')
    .replace(new RegExp(`${SUFFIX}$`), '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (plain.length !== LENGTH.printed && plain.length !== LENGTH.shown) return undefined;
  const hash = createHash('sha256').update(`yici certificate code ${plain}`).digest();
  return { bucket: hash.readUInt16BE(0), hash: hash.toString('base64url') };
}

/** `V-0618-7Q4K20`: what somebody who checked a certificate may keep to show that they did. */
export const newReceipt = (day: string): string =>
  `V-${day.slice(5).replace('-', '')}-${[...randomBytes(6)].map((byte) => ALPHABET[byte % 32]).join('')}`;
