/** The templates of papers, read from catalogue/papers when first used; one that is not sound stops whoever draws it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PaperFile } from '#contract/catalogue/paper-file.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import { shapeErrors } from '#server/catalogue/read-yaml.ts';
import type { PaperKind } from './paper-kind.ts';

export const PAPERS_FOLDER = join(import.meta.dirname, '../../../catalogue/papers');

const read = new Map<PaperKind, PaperFile>();

/** Throws where the file is missing, says another kind, or has not the shape of a template. */
export function templateOf(kind: PaperKind): PaperFile {
  const known = read.get(kind);
  if (known !== undefined) return known;
  const file = `${kind}.yaml`;
  // Aliases are refused: a file that expands while it is read is not data anyone can review.
  const value: unknown = parse(readFileSync(join(PAPERS_FOLDER, file), 'utf8'), { strict: true, maxAliasCount: 0 });
  const [fault] = shapeErrors(PaperFile, value);
  if (fault !== undefined) throw new Error(`catalogue/papers/${file}${fault.instancePath}: ${fault.message}`);
  const template = value as PaperFile;
  if (template.kind !== kind) throw new Error(`catalogue/papers/${file} says that it is ${template.kind}`);
  read.set(kind, template);
  return template;
}

export const titleOf = (kind: PaperKind): Text => templateOf(kind).title;
export const isInternal = (kind: PaperKind): boolean => templateOf(kind).internal === true;

/** `administrative-licensing-law-2019/45` as law and article. */
export const readArticle = (text: string): Basis => {
  const [law = '', article = ''] = text.split('/');
  return { law, article: Number(article) };
};
