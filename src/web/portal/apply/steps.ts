/** The pages of an application and what each still lacks. Pure, so that foot, progress bar and review tell the same story. */
import type { Draft, DraftMaterial } from '#contract/view/draft.ts';
import type { Edit } from './draft-copy.ts';

export type StepName = 'situation' | 'fill' | 'materials' | 'review';

/** So few questions of the situation stand on the form itself: a page of its own for three is a page too many. */
const FEW = 3;
const isOpen = (draft: Pick<Draft, 'contested'>, field: string): boolean => !draft.contested.includes(field);

/** The place was chosen before the form began: where it stands there as chosen it is no question any more. */
export const isPlaceChosen = (
  draft: Pick<Draft, 'division'>,
  edit: Pick<Edit, 'situation'>,
  field: { readonly id: string; readonly type: string },
): boolean => field.type === 'division' && Number(edit.situation[field.id]) === draft.division.code;

type Situated = Pick<Draft, 'situationFields' | 'situation' | 'contested' | 'division'>;

/** Whether the situation has a page of its own; a contested answer or the place that was chosen before makes none. */
export const hasSituationPage = (draft: Situated): boolean =>
  draft.situationFields.filter((field) => isOpen(draft, field.id) && !isPlaceChosen(draft, draft, field)).length > FEW;

export const stepsOf = (draft: Draft): readonly StepName[] => [
  ...(hasSituationPage(draft) ? (['situation'] as const) : []),
  'fill',
  ...(draft.bring.length + draft.held.length > 0 ? (['materials'] as const) : []),
  'review',
];

export type Row = Draft['confirm'][number];
/** `source`: who said most of it; what somebody else said carries its own mark. */
export type Group = { readonly id: string; readonly rows: readonly Row[]; readonly main: Row };

const mainOf = (rows: readonly [Row, ...Row[]]): Row => {
  const count = (row: Row): number => rows.filter(({ source }) => source.zh === row.source.zh).length;
  return rows.reduce((best, row) => (count(row) > count(best) ? row : best));
};

/** People and things first; what stands under the name of its register comes after. */
const isAboutSomebody = ({ main }: Group): boolean => main.group.zh !== (main.resource?.name ?? main.source).zh;

/** Known rows by whom they are about, in the order they came. The id names its rows: when one joins, the group is to be confirmed anew. */
export const groupsOf = (draft: Pick<Draft, 'confirm'>): readonly Group[] => {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of draft.confirm) {
    const rows = groups.get(row.group.zh);
    if (rows === undefined) groups.set(row.group.zh, [row]);
    else rows.push(row);
  }
  const all = [...groups].map(([about, rows]) => ({
    id: `${about} ${rows.map(({ field }) => field).join(' ')}`,
    rows,
    main: mainOf(rows),
  }));
  return [...all.filter(isAboutSomebody), ...all.filter((group) => !isAboutSomebody(group))];
};

/** Materials without which the application may not go in: gaps and optional ones may. */
export const mustGive = (material: DraftMaterial): boolean => material.need === 'required';

export const missingMaterials = (draft: Draft, edit: Edit): readonly DraftMaterial[] =>
  draft.bring.filter((material) => mustGive(material) && edit.given[material.id] === undefined);

/** Contested values of a register without the file that speaks against them (2018 regulation, article 7). */
export const missingEvidence = (draft: Pick<Draft, 'confirm'>, edit: Pick<Edit, 'contested' | 'evidence'>): readonly Row[] =>
  draft.confirm.filter(
    ({ field, resource, question }) =>
      edit.contested.includes(field) && resource !== null && question.suggested !== true && edit.evidence[field] === undefined,
  );

/** The step a problem belongs to, by its JSON pointer, so that a refusal leads back to the very field. */
export const stepOfPointer = (pointer: string, draft: Draft): StepName => {
  const [, area, id] = pointer.split('/');
  if (area === 'given') return 'materials';
  if (!hasSituationPage(draft)) return 'fill';
  return area === 'situation' || draft.situationFields.some((field) => field.id === id) ? 'situation' : 'fill';
};

/** `/answers/shop.name` → `shop.name`; JSON pointer escapes undone. */
export const fieldOfPointer = (pointer: string): string =>
  pointer.split('/').slice(2).join('/').replaceAll('~1', '/').replaceAll('~0', '~');

/** Where a message about the evidence of a field is kept, beside the one about its answer. */
export const evidenceKey = (field: string): string => `evidence ${field}`;

/** A question is a sentence: its answer stands under it, the name of a thing beside its value. */
export const rowClass = ({ zh }: Row['label']): string => (zh.endsWith('？') ? 'p-row p-row--q' : 'p-row');

/** Under the heading 母亲 a row says 姓名, not 母亲姓名 once more. */
export const shortLabel = ({ label, group }: Row): Row['label'] => {
  const zh = label.zh.startsWith(group.zh) && label.zh !== group.zh ? label.zh.slice(group.zh.length) : label.zh;
  return { zh, en: label.en };
};
