/** Codes that people read, type or scan: each sign drawn evenly from an alphabet, by the system's own randomness. */
import { randomInt } from 'node:crypto';

export const randomCode = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
