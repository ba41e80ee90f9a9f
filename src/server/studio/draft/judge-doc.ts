/** Judges the shape of a document on save, field by field: a bad shape is refused and nothing is changed; what the lint finds may be saved. */
import type { TSchema } from 'typebox';
import { ItemFile } from '#contract/catalogue/item-file.ts';
import { MatterFile } from '#contract/catalogue/matter-file.ts';
import { OverlayFile } from '#contract/catalogue/overlay-file.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import { shapeErrors } from '#server/catalogue/read-yaml.ts';
import { shapeFaults } from '#server/catalogue/shape-faults.ts';
import { checkOf } from '#server/kernel/http/validate.ts';

const shapes = { item: ItemFile, matter: MatterFile, overlay: OverlayFile } as const satisfies Record<Subject['kind'], TSchema>;

/** The largest item we ship has 9 kB; a hundred questions with options stay under this. */
export const DOC_KB = 400;

const parentOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

/** The branches of a choice that nobody meant say nothing. */
function shapeProblems(schema: TSchema, doc: CatalogueDoc): readonly Problem[] {
  const checked = checkOf(schema, '/doc')(doc);
  if (checked.ok) return [];
  const problems = checked.refusal.problems ?? [];
  const meant = new Set(shapeFaults(shapeErrors(schema, doc)).map(({ pointer }) => `/doc${pointer}`));
  const telling = problems.filter(({ pointer }) => meant.has(pointer) || meant.has(parentOf(pointer)));
  return telling.length === 0 ? problems : telling;
}

/** What a document is about never changes: another item is another draft. */
function identityProblems({ kind, id }: Subject, division: DivisionCode, doc: CatalogueDoc): readonly Problem[] {
  const name = kind === 'overlay' ? 'item' : 'id';
  const wrong = doc[name] === id ? [] : [name];
  const elsewhere = kind === 'overlay' && doc['division'] !== division ? ['division'] : [];
  return [...wrong, ...elsewhere].map((each) => ({ pointer: `/doc/${each}`, code: 'stays-as-it-is' }));
}

/** The document, or every field that is wrong by pointers that begin with `/doc`. */
export function judgeDoc(subject: Subject, division: DivisionCode, doc: CatalogueDoc): Result<CatalogueDoc> {
  if (JSON.stringify(doc).length > DOC_KB * 1024) return refuse('catalogue-draft-too-large', { values: { limit: DOC_KB } });
  const problems = [...shapeProblems(shapes[subject.kind], doc), ...identityProblems(subject, division, doc)];
  return problems.length === 0 ? ok(doc) : refuse('bad-input', { problems });
}
