/** A person's name as it is in the register: every ideograph is welcome, nothing is rewritten (bar F5, M6). */
import type { Result } from '#domain/kernel/result.ts';
import { ok, refuse } from '#domain/kernel/result.ts';

export type NameRefusal = 'name-missing' | 'name-too-long' | 'name-broken' | 'name-control' | 'name-characters' | 'name-edge-space';
/** Asks for a correction without refusing: a private-use stand-in for a rare ideograph, or a dot other than `·`. */
export type NameWarning = 'name-private-use' | 'name-dot';

/** The official form holds 50 characters; variation selectors belong to the ideograph before them. */
export const LONGEST_NAME = 50;

const isBetween = (code: number, first: number, last: number): boolean => code >= first && code <= last;
const isVariationSelector = (code: number): boolean => isBetween(code, 0xfe00, 0xfe0f) || isBetween(code, 0xe0100, 0xe01ef);
const isLoneSurrogate = (code: number): boolean => isBetween(code, 0xd800, 0xdfff);
const isPrivateUse = (code: number): boolean =>
  isBetween(code, 0xe000, 0xf8ff) || isBetween(code, 0xf0000, 0xffffd) || isBetween(code, 0x100000, 0x10fffd);
/** Planes 2 and 3 hold ideographs only, also those younger than this runtime's Unicode; the last two of a plane are none. */
const isLaterIdeograph = (code: number): boolean => isBetween(code, 0x20000, 0x3fffd) && (code & 0xffff) < 0xfffe;

/** Letters and marks of any script, 〇 (a number to Unicode), the separator ·, blanks of both widths, hyphen, apostrophe. */
const NAME_CHARACTER = /^[\p{L}\p{M}〇· \u3000'’-]$/u;
const CONTROL = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]$/u;
/** What people type for U+00B7: full stops, bullets, katakana and hyphenation dots. */
const DOTS: ReadonlySet<string> = new Set(['.', '．', '。', '•', '・', '･', '‧', '∙', '⋅', '●']);

/** Characters as people count them: a variation selector is not one. */
export const lengthOfName = (name: string): number =>
  [...name].filter((character) => !isVariationSelector(character.codePointAt(0) ?? 0)).length;

/**
 * Checks a name and gives it back code point by code point as it came: never normalised, folded or trimmed.
 * Refuses what cannot be stored or shown truly: lone surrogates, control and formatting characters, signs.
 */
export const checkName = (name: string): Result<{ readonly name: string; readonly warnings: readonly NameWarning[] }, NameRefusal> => {
  if (name.trim() === '') return refuse('name-missing');
  if (lengthOfName(name) > LONGEST_NAME) return refuse('name-too-long', { values: { longest: LONGEST_NAME } });
  const warnings = new Set<NameWarning>();
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0;
    if (isLoneSurrogate(code)) return refuse('name-broken');
    if (CONTROL.test(character)) return refuse('name-control', { values: { character: codeText(code) } });
    if (isPrivateUse(code)) warnings.add('name-private-use');
    else if (DOTS.has(character)) warnings.add('name-dot');
    else if (!NAME_CHARACTER.test(character) && !isLaterIdeograph(code)) {
      return refuse('name-characters', { values: { character: codeText(code) } });
    }
  }
  return name === name.trim() ? ok({ name, warnings: [...warnings] }) : refuse('name-edge-space');
};

const codeText = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
