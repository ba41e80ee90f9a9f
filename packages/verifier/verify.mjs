#!/usr/bin/env node
/** Checks certificates and packages of ended cases from the command line: one line of JSON for each file. */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { judgePackage } from './archive.mjs';
import { judge } from './certificate.mjs';

const args = process.argv.slice(2);
const at = args.indexOf('--authority');
const authorityFile = at < 0 ? undefined : args.splice(at, 2)[1];
if (authorityFile === undefined || args.length === 0) {
  process.stderr.write('verify.mjs --authority <file.pem> <certificate.pdf|certificate.jws|package.zip> …\n');
  process.exit(2);
}
const pem = readFileSync(authorityFile, 'utf8');
const authority = new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERTIFICATE-----')));
let exit = 0;
for (const file of args) {
  const bytes = readFileSync(file);
  const verdict = bytes.subarray(0, 2).toString('latin1') === 'PK' ? judgePackage(bytes, authority) : judge(bytes, authority);
  process.stdout.write(`${JSON.stringify({ file, ...verdict })}\n`);
  if (verdict.answer !== 'genuine' && verdict.answer !== 'sound') exit = 1;
}
// Not exit(): what a pipe has not taken yet would be cut off, and a caller would read fewer verdicts than files.
process.exitCode = exit;
