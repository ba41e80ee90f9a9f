/** Two documents that differ in nothing but their number are one: the number is given when a version is publicised. */
import type { CatalogueDoc } from '#domain/edition/edition.ts';
import { canonicalJson } from '#server/kernel/canonical-json.ts';

const withoutVersion = (doc: CatalogueDoc): string => canonicalJson({ ...doc, version: 0 });

export const isSameDoc = (one: CatalogueDoc, other: CatalogueDoc): boolean => withoutVersion(one) === withoutVersion(other);
