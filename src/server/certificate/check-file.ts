/** Checks a certificate's file, PDF or JWS, by its signature alone: needs no database and no network. */
import { X509Certificate } from 'node:crypto';
import { compactVerify } from 'jose';
import { readJson } from '#server/kernel/http/strict-json.ts';
import { canonicalJson, sha256 } from '#server/kernel/canonical-json.ts';
import { isOurSigner, signerOf } from './check-signature.ts';
import { JWS_TYPE, keyIdOf, type PrintedContent } from './make-jws.ts';

/** What a genuine file says. */
export type Statement = { readonly id: string; readonly issuedAt: string; readonly contentHash: string; readonly content: PrintedContent };

/** `changed`: it looks like ours and is not as it was signed. `none`: no certificate of ours at all. */
export type FileAnswer = { readonly answer: 'genuine'; readonly statement: Statement } | { readonly answer: 'changed' | 'none' };

/** Judges a file against the authority's certificate (DER). */
export async function checkFile(file: Buffer, authority: Buffer): Promise<FileAnswer> {
  if (file.subarray(0, 5).toString('latin1') === '%PDF-') return checkPdf(file, authority);
  const text = file.toString('latin1');
  if (!/^[\w-]+\.[\w-]*\.[\w-]*$/.test(text)) return { answer: /^ey[\w-]{20,}/.test(text) ? 'changed' : 'none' };
  const found = await checkJws(text, authority);
  return found === undefined ? { answer: 'changed' } : { answer: 'genuine', statement: found.statement };
}

async function checkPdf(pdf: Buffer, authority: Buffer): Promise<FileAnswer> {
  const text = pdf.toString('latin1');
  if (!text.includes('/ByteRange') && !text.includes('YiciCertificate')) return { answer: 'none' };
  const parts = splitPdf(pdf, text);
  const signed = parts === undefined ? undefined : signerOf(parts.cms, parts.content, authority);
  // Long enough to hold two certificates; a short text in brackets is text, and one without an end would exhaust the matcher's stack.
  const twins = [...text.matchAll(/\(([\w-]{500,20000}\.[\w-]{1,60000}\.[\w-]{1,1000})\)/g)].map((match) => match[1] ?? '');
  const twin = twins.length === 1 ? await checkJws(twins[0] ?? '', authority) : undefined;
  if (signed === undefined || twin === undefined || !twin.signer.equals(signed.signer)) return { answer: 'changed' };
  // One act signed both: seconds are all the CMS keeps.
  return Math.floor(Date.parse(twin.statement.issuedAt) / 1000) === Math.floor(signed.at / 1000)
    ? { answer: 'genuine', statement: twin.statement }
    : { answer: 'changed' };
}

/** Everything but the signature's own digits, and the signature; undefined unless it covers the whole of one single revision. */
function splitPdf(pdf: Buffer, text: string): { readonly content: Buffer; readonly cms: Buffer } | undefined {
  const ranges = [...text.matchAll(/\/ByteRange \[0 (\d{1,9}) (\d{1,9}) (\d{1,9})\]/g)];
  const [open = 0, close = 0, rest = 0] = (ranges[0] ?? []).slice(1).map(Number);
  const single =
    ranges.length === 1 && text.split('%%EOF').length === 2 && text.split('startxref').length === 2 && text.trimEnd().endsWith('%%EOF');
  const whole = close + rest === pdf.length && text.slice(open - 10, open + 1) === '/Contents <' && text[close - 1] === '>';
  const digits = text.slice(open + 1, close - 1);
  if (!single || !whole || !/^(?:[0-9a-f]{2})+$/.test(digits)) return undefined;
  return { content: Buffer.concat([pdf.subarray(0, open), pdf.subarray(close)]), cms: Buffer.from(digits, 'hex') };
}

const HEADER = ['alg', 'kid', 'typ', 'x5c'];

/** The statement of a JWS made by one of our offices, or undefined. The key is the one we vouch for, never one the JWS names. */
async function checkJws(jws: string, authority: Buffer): Promise<{ readonly statement: Statement; readonly signer: Buffer } | undefined> {
  // Two spellings of the same bytes would be two files; only the one that was signed is genuine.
  if (jws.split('.').some((part) => Buffer.from(part, 'base64url').toString('base64url') !== part)) return undefined;
  const header = readJson(Buffer.from(jws.split('.')[0] ?? '', 'base64url'));
  if (!header.ok || typeof header.value !== 'object' || header.value === null) return undefined;
  const { alg, kid, typ, x5c } = header.value as Record<string, unknown>;
  if (Object.keys(header.value).sort().join() !== HEADER.join() || alg !== 'ES256' || typ !== JWS_TYPE) return undefined;
  if (!Array.isArray(x5c) || x5c.length !== 2 || x5c[1] !== authority.toString('base64')) return undefined;
  const signer = Buffer.from(String(x5c[0]), 'base64');
  try {
    if (kid !== keyIdOf(signer) || signer.toString('base64') !== x5c[0]) return undefined;
    const { payload } = await compactVerify(jws, new X509Certificate(signer).publicKey, { algorithms: ['ES256'] });
    const read = readJson(payload);
    if (!read.ok) return undefined;
    const statement = read.value as Statement;
    const sound =
      statement.contentHash === sha256(canonicalJson(statement.content)) && isOurSigner(signer, authority, Date.parse(statement.issuedAt));
    return sound ? { statement, signer } : undefined;
  } catch {
    // A certificate or signature that cannot be read is not ours.
    return undefined;
  }
}
