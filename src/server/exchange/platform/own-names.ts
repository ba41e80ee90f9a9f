/** What a department may tell from the platform's own records: what stands under its own duties, as with every other register. */
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import { findMatter, type Catalogue } from '#server/catalogue/catalogue.ts';

/** Names a record may keep; undefined: nothing of this kind is the department's to tell. */
export type NamesOf = (source: 'certificate' | 'case', kind: string, department: DepartmentKind) => ReadonlySet<string> | 'all' | undefined;

const OF_EVERY_CASE = ['kind', 'number', 'decidedOn'];

/**
 * A certificate is told of by the department that issues its kind. Of a case a department tells what its own items asked
 * and what the matter asked of everybody: answers to a sibling's questions are the sibling's (2018 regulation, article 39),
 * and a sealed matter is told of by nobody (PIPL article 25).
 */
export const ownNames =
  (catalogue: Catalogue): NamesOf =>
  (source, kind, department) => {
    if (source === 'certificate') return catalogue.certificateKinds.get(kind)?.department === department ? 'all' : undefined;
    const matter = findMatter(catalogue, kind);
    if (matter === undefined || matter.sealed !== undefined) return undefined;
    const own = matter.steps
      .flatMap((step) => (step.kind === 'item' ? (catalogue.items.get(step.item) ?? []) : []))
      .filter((item) => item.department === department);
    if (own.length === 0) return undefined;
    const fields = [...matter.situation, ...matter.fields, ...own.flatMap((item) => item.fields)];
    return new Set<string>([...fields.map(({ id }): string => id), ...OF_EVERY_CASE]);
  };
