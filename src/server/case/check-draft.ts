/** Checks what was typed with the form's one check: unknown fields by the whole matter, the rest by what this situation asks. */
import { answersWithKnown, type Asked } from '#domain/ask/ask.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import { checkAnswers, pointerTo } from '#domain/form/check-answers.ts';
import type { Problem } from '#domain/kernel/result.ts';

type Answers = Readonly<Record<string, unknown>>;
type Typed = { readonly situation: Answers; readonly answers: Answers; readonly given: Answers; readonly contested: readonly string[] };

/** Every field and material the matter could ask in any situation. */
function namesOf({ matter, items }: CaseDefinition): { readonly fields: ReadonlySet<string>; readonly materials: ReadonlySet<string> } {
  const own = matter.steps.flatMap((step) => {
    const item = step.kind === 'item' ? items.get(step.item) : undefined;
    return item === undefined ? [] : [item];
  });
  return {
    fields: new Set([...matter.fields, ...own.flatMap((item) => item.fields)].map((field): string => field.id)),
    materials: new Set(own.flatMap((item) => item.materials.map((material): string => material.id))),
  };
}

/** Names that mean nothing to this matter; asked of every save, so that a draft never holds what nobody can read. */
export function unknownNames(definition: CaseDefinition, typed: Typed): readonly Problem[] {
  const { fields, materials } = namesOf(definition);
  const situation = new Set(definition.matter.situation.map((field): string => field.id));
  const unknown = (root: string, names: readonly string[], known: ReadonlySet<string>): readonly Problem[] =>
    names.filter((name) => !known.has(name)).map((name) => ({ pointer: pointerTo(root, name), code: 'unknown-field' }));
  return [
    ...unknown('/situation', Object.keys(typed.situation), situation),
    ...unknown('/answers', Object.keys(typed.answers), fields),
    ...unknown('/given', Object.keys(typed.given), materials),
    ...unknown('/contested', typed.contested, fields),
  ];
}

export type Complete = { readonly problems: readonly Problem[]; readonly situation: Answers; readonly answers: Answers };

/** The whole check before a case is made: the situation, then every question it asks, known values taken as they are. */
export function checkComplete(definition: CaseDefinition, asked: Asked<unknown>, typed: Typed): Complete {
  const contested = new Set(typed.contested);
  const known = answersWithKnown(asked, {}, contested);
  const situation = checkAnswers(definition.matter.situation, typed.situation, {}, '/situation');
  const ids = new Set(asked.ask.map((field): string => field.id));
  const own = Object.fromEntries(Object.entries(typed.answers).filter(([id]) => ids.has(id)));
  const answers = checkAnswers(asked.ask, own, { ...situation.clean, ...known });
  return {
    problems: [...unknownNames(definition, typed), ...situation.problems, ...answers.problems],
    situation: situation.clean,
    answers: { ...known, ...answers.clean },
  };
}
