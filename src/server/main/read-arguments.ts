/** Reads words of the command line as days, numbers, divisions and documents; what cannot be read is told, never guessed. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { isMembers } from '#domain/edition/doc-pointer.ts';
import type { CatalogueDoc } from '#domain/edition/edition.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import { readDay, yearOf } from '#domain/kernel/instant.ts';
import { readDivision } from '#domain/division/division.ts';
import { UsageError } from './command-line.ts';

const EARLIEST = 1990;
const LATEST = 2100;

/** A day from 1990 to 2100: earlier or later ones are slips of the pen. */
export const dayArgument = (name: string, text: string): Day => {
  const day = readDay(text);
  if (day === undefined) throw new UsageError(`--${name} ${text} is not a day (YYYY-MM-DD)`);
  if (yearOf(day) < EARLIEST || yearOf(day) > LATEST) throw new UsageError(`--${name} ${text} is not between ${EARLIEST} and ${LATEST}`);
  return day;
};

export const wholeArgument = (name: string, text: string, largest: number): number => {
  const number = /^[0-9]{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number <= largest)) throw new UsageError(`--${name} ${text} is not a whole number from 0 to ${largest}`);
  return number;
};

export const divisionArgument = (name: string, text: string): DivisionCode => {
  const division = readDivision(text);
  if (division === undefined) throw new UsageError(`--${name} ${text} is not a division code (six or nine digits)`);
  return division;
};

/** A document of the catalogue in a YAML file. */
export async function docArgument(path: string): Promise<CatalogueDoc> {
  if (!existsSync(path)) throw new UsageError(`there is no file ${path}`);
  const source = await readFile(path, 'utf8');
  try {
    const doc: unknown = parse(source, { maxAliasCount: 0 });
    if (isMembers(doc)) return doc;
  } catch (error) {
    throw new UsageError(`${path} is no YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new UsageError(`${path} is no document of the catalogue`);
}

/** One word of a fixed list. */
export const wordArgument = <Word extends string>(name: string, text: string, words: readonly Word[]): Word => {
  const word = words.find((each) => each === text);
  if (word === undefined) throw new UsageError(`--${name} ${text} is none of ${words.join(', ')}`);
  return word;
};
