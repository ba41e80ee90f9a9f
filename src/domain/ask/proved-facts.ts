/** What sign-in itself proved of a person: whom the case is about, by which every register is asked. */
import { factOf } from '#domain/catalogue/fact-name.ts';

const PROVED: ReadonlySet<string> = new Set(['person.name', 'person.identifier', 'firm.name', 'firm.code']);

/** Nobody contests who they are in a form: another's name there would be printed on a certificate. The register that proved it is corrected first. */
export const isProved = (name: string): boolean => PROVED.has(factOf(name).fact);
