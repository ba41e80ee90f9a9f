/** Judges one file: genuine, changed (it resembles ours and is not as signed) or none (no certificate of ours). */
import { createHash, verify, X509Certificate } from 'node:crypto';
import { readSignature } from './signature.mjs';

const DOCUMENT_SIGNING = '1.3.6.1.5.5.7.3.36';
const sha256 = (bytes, encoding) => createHash('sha256').update(bytes).digest(encoding);

/** @returns {{answer: string, why?: string, certificate?: object}} */
export function judge(file, authority) {
  const text = file.toString('latin1');
  const pdf = text.startsWith('%PDF-');
  if (pdf ? !/\/ByteRange|YiciCertificate/.test(text) : !/^ey[\w-]{20,}/.test(text)) return { answer: 'none' };
  try {
    const statement = pdf ? statementOfPdf(file, text, authority) : statementOfJws(text, authority).statement;
    return { answer: 'genuine', certificate: statement };
  } catch (error) {
    return { answer: 'changed', why: error.message };
  }
}

const demand = (holds, why) => {
  if (!holds) throw new Error(why);
};

function statementOfPdf(file, text, authority) {
  const marks = text.split('/ByteRange ');
  demand(marks.length === 2, 'not exactly one signature');
  demand(text.split('%%EOF').length === 2 && /%%EOF\n?$/.test(text), 'not a single revision');
  const [, open, close, rest] = (/^\[0 (\d+) (\d+) (\d+)\]/.exec(marks[1]) ?? []).map(Number);
  demand(close + rest === file.length, 'the signature does not cover the end');
  demand(
    text.slice(0, open).endsWith('/Contents ') && text[open] === '<' && text[close - 1] === '>',
    'the signature covers something else',
  );
  const hex = text.slice(open + 1, close - 1);
  demand(/^[0-9a-f]+$/.test(hex) && hex.length % 2 === 0, 'the signature is written in another way');
  const content = Buffer.concat([file.subarray(0, open), file.subarray(close)]);
  const signed = readSignature(Buffer.from(hex, 'hex'), content, authority.raw);
  checkSigner(signed.signer, authority, signed.at);
  const twins = text.match(/\([\w-]{500,}\.[\w-]+\.[\w-]+\)/g) ?? [];
  demand(twins.length === 1, 'not exactly one text for machines');
  const twin = statementOfJws(twins[0].slice(1, -1), authority);
  demand(twin.signer.raw.equals(signed.signer.raw), 'two different signers');
  demand(Math.trunc(Date.parse(twin.statement.issuedAt) / 1000) * 1000 === signed.at, 'two different times');
  return twin.statement;
}

function statementOfJws(jws, authority) {
  const parts = jws.split('.');
  demand(parts.length === 3, 'not a compact JWS');
  const [header, payload, signature] = parts.map((part) => {
    const bytes = Buffer.from(part, 'base64url');
    demand(bytes.toString('base64url') === part, 'base64url is not canonical');
    return bytes;
  });
  const { alg, kid, typ, x5c, ...more } = JSON.parse(header.toString('utf8'));
  demand(Object.keys(more).length === 0 && alg === 'ES256' && typ === 'yici-certificate+jws', 'another kind of JWS');
  demand(Array.isArray(x5c) && x5c.length === 2 && x5c[1] === authority.raw.toString('base64'), 'another authority');
  const signer = new X509Certificate(Buffer.from(x5c[0], 'base64'));
  demand(signer.raw.toString('base64') === x5c[0] && kid === sha256(signer.raw, 'base64url'), 'another key');
  const key = { key: signer.publicKey, dsaEncoding: 'ieee-p1363' };
  demand(signature.length === 64 && verify('sha256', Buffer.from(`${parts[0]}.${parts[1]}`), key, signature), 'the signature does not fit');
  const statement = JSON.parse(payload.toString('utf8'));
  demand(statement.contentHash === sha256(canonical(statement.content), 'hex'), 'the hash does not fit the content');
  checkSigner(signer, authority, Date.parse(statement.issuedAt));
  return { statement, signer };
}

function checkSigner(signer, authority, at) {
  demand(!signer.ca && signer.checkIssued(authority) && signer.verify(authority.publicKey), 'not issued by this authority');
  demand((signer.keyUsage ?? []).includes(DOCUMENT_SIGNING), 'the key is not for signing documents');
  demand(Date.parse(signer.validFrom) <= at && at <= Date.parse(signer.validTo), 'the key was not in its time');
}

/** RFC 8785 for what certificates hold: objects, arrays, strings, whole numbers, booleans, null. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}
