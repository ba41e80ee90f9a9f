/** `yici certificate verify`: whether a certificate's file is as it was signed, without network or database. */
import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile, type Statement } from '#server/certificate/check-file.ts';
import type { Noun, Verb } from '../command-line.ts';
import { textOption, UsageError } from '../command-line.ts';

export const defaultAuthority = (): string => join(process.env['YICI_HOME'] || '.yici', 'keys', 'authority.pem');

/** The certificate in a PEM file (which may also hold a key, as ours does), as DER. Throws UsageError. */
export function readAuthority(file: string): Buffer {
  if (!existsSync(file)) throw new UsageError(`no authority at ${file}; say --authority <file>, from GET /api/v1/certificate-keys`);
  const text = readFileSync(file, 'utf8');
  const begin = text.indexOf('-----BEGIN CERTIFICATE-----');
  if (begin < 0) throw new UsageError(`${file} holds no certificate`);
  return new X509Certificate(text.slice(begin)).raw;
}

const summaryOf = ({ id, issuedAt, contentHash, content }: Statement) => ({
  id,
  issuedAt,
  contentHash,
  number: content.number,
  name: content.name,
  holder: content.holder.name,
  issuer: content.issuer.name,
  validUntil: content.validUntil ?? null,
  fields: content.fields.map(({ label, value }) => ({ label, value })),
  conditions: content.conditions,
  case: content.grant.case,
});

const verify: Verb = {
  about: "checks a PDF or JWS offline; whether it was revoked since, only the issuer's records know",
  words: '<file>',
  options: { authority: { type: 'string', value: '<file.pem>', about: "the issuing authority; default: this home's own" } },
  run: async (input) => {
    const [file, ...more] = input.words;
    if (file === undefined || more.length > 0) throw new UsageError('say <file>');
    if (!existsSync(file)) throw new UsageError(`there is no file ${file}`);
    const checked = await checkFile(readFileSync(file), readAuthority(textOption(input, 'authority') ?? defaultAuthority()));
    const { answer } = checked;
    if (checked.answer !== 'genuine') {
      const text = answer === 'changed' ? 'changed: not as it was signed, or not signed by this authority' : 'none: no certificate of ours';
      return { json: { file, answer, statusChecked: false, certificate: null }, text, exit: 1 };
    }
    const certificate = summaryOf(checked.statement);
    return {
      json: { file, answer, statusChecked: false, certificate },
      text: `genuine: ${certificate.name.zh} ${certificate.number}, ${certificate.holder}, ${certificate.issuer.zh}, ${certificate.issuedAt}\nNot revoked since? Ask the issuer's verify page.`,
      exit: 0,
    };
  },
};

export const certificateNoun: Noun = { about: 'signed certificates', verbs: { verify } };
