/** Reads the files of a bundle: which document each is, for which division, and what is no document. */
import { parse } from 'yaml';
import { readDivision } from '#domain/division/division.ts';
import { isMembers } from '#domain/edition/doc-pointer.ts';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { DOC_KB } from '#server/studio/draft/judge-doc.ts';
import type { Bundle } from './export-bundle.ts';

export type BundleDoc = { readonly path: string; readonly division: DivisionCode; readonly subject: Subject; readonly doc: CatalogueDoc };
export type BundleFault = { readonly path: string; readonly code: 'no-yaml' | 'no-document' | 'strange-file' | 'list-differs' };
export type BundleRead = { readonly docs: readonly BundleDoc[]; readonly faults: readonly BundleFault[] };

const KINDS = { items: 'item', matters: 'matter', overlays: 'overlay' } as const;
const PATH = /^(items|matters|overlays)\/(\d{6}|\d{9})\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.yaml$/;
/** No alias is followed, so nothing swells while it is read. */
const LONGEST = DOC_KB * 1024;

function readDoc(path: string, text: string): BundleDoc | BundleFault {
  const [, folder, place, id] = PATH.exec(path) ?? [];
  const division = readDivision(place);
  if (folder === undefined || id === undefined || division === undefined) return { path, code: 'strange-file' };
  if (text.length > LONGEST) return { path, code: 'no-document' };
  try {
    const doc: unknown = parse(text, { maxAliasCount: 0, uniqueKeys: true });
    if (!isMembers(doc)) return { path, code: 'no-document' };
    return { path, division, subject: { kind: KINDS[folder as keyof typeof KINDS], id }, doc };
  } catch {
    return { path, code: 'no-yaml' };
  }
}

/** Items first: matters and overlays lean on them. */
const ORDER: Readonly<Record<Subject['kind'], number>> = { item: 0, matter: 1, overlay: 2 };

/** @param lists what the documents lean on here: a list that differs is said. */
export function readBundle(bundle: Bundle, lists: Bundle): BundleRead {
  const read = [...bundle]
    .filter(([path]) => path !== 'bundle.yaml' && !path.startsWith('lists/'))
    .map(([path, text]) => readDoc(path, text));
  const differing = [...bundle].filter(([path, text]) => path.startsWith('lists/') && lists.get(path) !== text);
  return {
    docs: read
      .flatMap((each) => ('doc' in each ? [each] : []))
      .toSorted((one, other) => ORDER[one.subject.kind] - ORDER[other.subject.kind]),
    faults: [
      ...read.flatMap((each) => ('code' in each ? [each] : [])),
      ...differing.map(([path]): BundleFault => ({ path, code: 'list-differs' })),
    ],
  };
}
