/** The least that can be saved of an item or an overlay that is wholly new: everything else the checks ask for. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { Level } from '#domain/catalogue/directory.ts';
import type { Problem } from '#domain/kernel/result.ts';
import type { CatalogueDoc } from '#domain/edition/edition.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { articleProblems } from '#server/case/check-articles.ts';

export type Fresh = { readonly name: Text; readonly department: string; readonly code: string; readonly basis: Basis };

/** A new item begins with a department and an article that are known: a name nobody knows would stand in its guide. */
export const freshProblems = (catalogue: Catalogue, { department, basis }: Fresh): readonly Problem[] => [
  ...(catalogue.departments.has(department) ? [] : [{ pointer: '/fresh/department', code: 'unknown-department' }]),
  ...articleProblems(catalogue, { basis }).map((problem) => ({ ...problem, pointer: `/fresh${problem.pointer}` })),
];

/** Handled where it is written; a township's is the county's. */
const levelOf = (level: Level | undefined): 'province' | 'city' | 'county' => (level === 'province' || level === 'city' ? level : 'county');

export const blankItem = (id: string, { name, department, code, basis }: Fresh, level: Level | undefined): CatalogueDoc => ({
  id,
  version: 1,
  code,
  name,
  department,
  level: levelOf(level),
  procedure: 'service',
  handling: 'instant',
  basis: [{ law: basis.law, article: basis.article }],
  limit: { promised: { amount: 0, unit: 'working-day' } },
  visits: { count: 0 },
});

export const blankOverlay = (item: string, division: DivisionCode): CatalogueDoc => ({ item, division, version: 1, changes: {} });
