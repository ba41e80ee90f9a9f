/** The code of a pick-up: it follows from its id and our secret, and only its hash lies in the database. */
import { createHmac } from 'node:crypto';
import { CODE_LENGTH, CODE_LETTERS } from '#domain/hall/pick-up.ts';
import { deriveSecret } from '#server/kernel/secret-file.ts';

/** Eight letters and digits, 31 of a kind: one in 850 thousand million. Bytes beyond a multiple of 31 are left out, so that none is likelier. */
export function codeOfPickUp(secret: string, id: string): string {
  const fair = 256 - (256 % CODE_LETTERS.length);
  let code = '';
  for (let round = 0; code.length < CODE_LENGTH; round += 1) {
    for (const byte of createHmac('sha256', deriveSecret(secret, 'pick-up-code')).update(`${id} ${round}`).digest()) {
      if (byte < fair && code.length < CODE_LENGTH) code += CODE_LETTERS.charAt(byte % CODE_LETTERS.length);
    }
  }
  return code;
}

/** As it is read out, typed or scanned: blanks, strokes and small letters do not matter. */
export const cleanCode = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s·-]/g, '');

/** Keyed, or all codes could be tried on a stolen database. */
export const hashOfCode = (secret: string, code: string): string =>
  createHmac('sha256', deriveSecret(secret, 'pick-up-hash')).update(cleanCode(code)).digest('hex');
