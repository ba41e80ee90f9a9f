/** `yici archive verify`: whether a package is as it was put away, without network or database. */
import { existsSync, readFileSync } from 'node:fs';
import { checkBag } from '#server/letter/package-manifest.ts';
import type { Noun, Verb } from '../command-line.ts';
import { textOption, UsageError } from '../command-line.ts';
import { defaultAuthority, readAuthority } from './certificate.ts';

const verify: Verb = {
  about: 'checks a package (ZIP) by its hashes and its signature; needs no database and no network',
  words: '<file>',
  options: { authority: { type: 'string', value: '<file.pem>', about: "the issuing authority; default: this home's own" } },
  run: async (input) => {
    const [file, ...more] = input.words;
    if (file === undefined || more.length > 0) throw new UsageError('say <file>');
    if (!existsSync(file)) throw new UsageError(`no file ${file}`);
    const check = checkBag(readFileSync(file), readAuthority(textOption(input, 'authority') ?? defaultAuthority()));
    const text =
      check.answer === 'sound'
        ? `sound: ${check.number ?? ''}, ${check.files} files`
        : [`${check.answer}:`, ...check.faults.map((fault) => `  ${fault}`)].join('\n');
    return { json: check, text, exit: check.answer === 'sound' ? 0 : 1 };
  },
};

export const archiveNoun: Noun = { about: 'packages of ended cases', verbs: { verify } };
