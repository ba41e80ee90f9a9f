/** The pages of an application and what each still lacks. Pure, so that foot, progress bar and review tell the same story. */
import type { Draft, DraftMaterial } from '#contract/view/draft.ts';
import type { Edit } from './draft-copy.ts';

export type StepName = 'situation' | 'fill' | 'materials' | 'review';

export const stepsOf = (draft: Draft): readonly StepName[] => [
  ...(draft.situationFields.length > 0 ? (['situation'] as const) : []),
  'fill',
  ...(draft.bring.length + draft.held.length > 0 ? (['materials'] as const) : []),
  'review',
];

export type Group = { readonly id: string; readonly rows: Draft['confirm'] };

/** Known rows by group and source, in the order they came: one chip of provenance stands for a whole group. */
export const groupsOf = (draft: Draft): readonly Group[] => {
  const groups = new Map<string, Draft['confirm'][number][]>();
  for (const row of draft.confirm) {
    const id = `${row.group.zh} ${row.source.zh}`;
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return [...groups].map(([id, rows]) => ({ id, rows }));
};

/** Materials without which the application may not go in: gaps and optional ones may. */
export const mustGive = (material: DraftMaterial): boolean => material.need === 'required';

export const missingMaterials = (draft: Draft, edit: Edit): readonly DraftMaterial[] =>
  draft.bring.filter((material) => mustGive(material) && edit.given[material.id] === undefined);

/** The step a problem belongs to, by its JSON pointer, so that a refusal leads back to the very field. */
export const stepOfPointer = (pointer: string, draft: Draft): StepName => {
  const [, area, id] = pointer.split('/');
  if (area === 'given') return 'materials';
  if (area === 'situation' || draft.situationFields.some((field) => field.id === id)) return 'situation';
  return 'fill';
};

/** `/answers/shop.name` → `shop.name`; JSON pointer escapes undone. */
export const fieldOfPointer = (pointer: string): string =>
  pointer.split('/').slice(2).join('/').replaceAll('~1', '/').replaceAll('~0', '~');
