/** Checks what is handed in after a draft: papers in a way the material allows, files that are the giver's own, answers the parts ask for. */
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseState, MaterialGiven } from '#domain/case/state.ts';
import type { Material } from '#domain/catalogue/item.ts';
import { checkAnswer, pointerTo } from '#domain/form/check-answers.ts';
import type { Problem } from '#domain/kernel/result.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { divisionOfId } from './draft-store.ts';

type Given = Readonly<Record<string, MaterialGiven>>;
type Answers = Readonly<Record<string, unknown>>;
const find = statement<{ readonly owner: string; readonly sha256: string }>(
  'file-owner',
  'select owner, sha256 from yici.file where division = $1 and id = $2',
);

/** Files that are not there, not the giver's own, or not what their hash says: one answer for all, so that trying an id tells nothing (bar A2). */
export async function fileProblems(sql: Sql, given: Given, ...givers: readonly (string | null)[]): Promise<readonly Problem[]> {
  const checks = Object.entries(given).map(async ([id, way]): Promise<readonly Problem[]> => {
    if (way.by !== 'file') return [];
    const division = divisionOfId(way.file);
    const [file] = division === undefined ? [] : await sql.run(find, [division, way.file]);
    const own = file !== undefined && givers.includes(file.owner) && file.sha256 === way.sha256;
    return own ? [] : [{ pointer: `${pointerTo('/given', id)}/file`, code: 'file-not-found' }];
  });
  return (await Promise.all(checks)).flat();
}

/** What the government holds it records itself; a person commits or brings, and only what the material takes. */
const isAllowed = (material: Material, { by }: MaterialGiven): boolean => {
  switch (by) {
    case 'commitment':
      return material.satisfiedBy.some((way) => way.by === 'commitment');
    case 'file':
    case 'original':
      return material.satisfiedBy.some((way) => way.by === 'bring');
    case 'fact':
    case 'certificate':
      return false;
  }
};

/** Papers given in a way their material does not take. */
export const wayProblems = (materials: Iterable<Material>, given: Given): readonly Problem[] =>
  [...new Map([...materials].map((material) => [material.id as string, material])).values()].flatMap((material) => {
    const way = given[material.id];
    return way === undefined || isAllowed(material, way)
      ? []
      : [{ pointer: `${pointerTo('/given', material.id)}/by`, code: 'way-not-allowed' }];
  });

export type HandedIn = { readonly answers?: Answers; readonly given?: Given };

/** Judges answers and papers of an act on a case: names its parts know, values their questions take. `answers` as they are kept. */
export function checkHandedIn(state: CaseState, definition: CaseDefinition, { answers = {}, given = {} }: HandedIn) {
  const items = [...state.parts.values()].flatMap(({ plan }) => (plan.kind === 'item' ? (definition.items.get(plan.item) ?? []) : []));
  const materials = items.flatMap((item) => item.materials);
  const fields = new Map([...definition.matter.fields, ...items.flatMap((item) => item.fields)].map((field) => [field.id, field]));
  const known = new Set(materials.map(({ id }): string => id));
  const problems: Problem[] = [...wayProblems(materials, given)];
  for (const id of Object.keys(given)) if (!known.has(id)) problems.push({ pointer: pointerTo('/given', id), code: 'unknown-field' });
  const clean: Record<string, unknown> = {};
  for (const [id, answer] of Object.entries(answers)) {
    const [field, pointer] = [fields.get(id), pointerTo('/answers', id)];
    const verdict = field === undefined ? { problems: [{ pointer, code: 'unknown-field' }] } : checkAnswer(field, answer, pointer);
    problems.push(...verdict.problems);
    if ('clean' in verdict) clean[id] = verdict.clean;
  }
  return { problems, answers: clean };
}
