/** What a keyboard-wedge scanner typed: a card, a licence, the QR of a certificate or of a receipt, a telephone's code; told apart by shape alone. */
import { CODE_LENGTH } from '#domain/hall/handover.ts';

export type Way = 'identifier' | 'phone' | 'certificate' | 'case' | 'code';
export type Scanned = { readonly way: Way; readonly value: string; readonly password?: string };

const CASE = /\d{6}-\d{4}-\d{7}-\w/;
/** As receipts and their QR carry it: `/progress/<number>#<password>`, or number and password one after the other. */
const RECEIPT = new RegExp(`(${CASE.source})[#?&/ ]+(?:p=|password=)?(\\w{8})$`);
const VERIFY = /\/verify\/([\w-]+)/;

/** Undefined for what may still become anything: a person who types is not interrupted. */
export function scannedAs(typed: string): Scanned | undefined {
  const text = typed.normalize('NFKC').trim();
  const receipt = RECEIPT.exec(text);
  if (receipt !== null) return { way: 'case', value: receipt[1] ?? '', password: receipt[2] ?? '' };
  const number = CASE.exec(text)?.[0];
  if (number !== undefined) return { way: 'case', value: number };
  const certificate = VERIFY.exec(text)?.[1];
  if (certificate !== undefined) return { way: 'certificate', value: certificate };
  const compact = text.replace(/\s/g, '');
  if (/^\d{17}[\dXx]$/.test(compact) || /^9[1-9A-Z][0-9A-Z]{16}$/.test(compact)) return { way: 'identifier', value: compact };
  if (/^1[3-9]\d{9}$/.test(compact)) return { way: 'phone', value: compact };
  const code = compact.replace(/-/g, '').toUpperCase();
  return code.length === CODE_LENGTH && /^(?=.*[A-Z])[0-9A-Z]+$/.test(code) ? { way: 'code', value: code } : undefined;
}
