/** Whether a draft changes nothing but what is free to a locality: where, when, by which telephone; that needs no publicity. */
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import { findFieldRule } from '#domain/overlay/field-table.ts';
import { canonicalJson } from '#server/kernel/canonical-json.ts';

const changesIn = (doc: CatalogueDoc | undefined): Readonly<Record<string, unknown>> => {
  const changes = doc?.['changes'];
  return typeof changes === 'object' && changes !== null ? (changes as Readonly<Record<string, unknown>>) : {};
};

/** Free are whole fields of the table alone; a part of a field that is locked or better-only makes it public. */
export function isFreeOnly({ kind }: Subject, doc: CatalogueDoc, before: CatalogueDoc | undefined): boolean {
  if (kind !== 'overlay') return false;
  const [was, wanted] = [changesIn(before), changesIn(doc)];
  const changed = [...new Set([...Object.keys(was), ...Object.keys(wanted)])].filter(
    (field) => canonicalJson(was[field] ?? null) !== canonicalJson(wanted[field] ?? null),
  );
  return changed.every((field) => findFieldRule(field)?.treatment === 'free');
}
