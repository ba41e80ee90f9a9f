/** Checks what was typed with the form's one check: unknown fields by the whole matter, the rest by what this situation asks. */
import { answersWithKnown, type Asked } from '#domain/ask/ask.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import { checkAnswers, pointerTo } from '#domain/form/check-answers.ts';
import type { Problem } from '#domain/kernel/result.ts';

type Answers = Readonly<Record<string, unknown>>;
type Typed = {
  readonly situation: Answers;
  readonly answers: Answers;
  readonly given: Answers;
  readonly contested: readonly string[];
  readonly evidence?: Answers;
};

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
    ...unknown('/contested', typed.contested, new Set([...fields, ...situation])),
    ...unknown('/evidence', Object.keys(typed.evidence ?? {}), new Set(typed.contested)),
  ];
}

const only = (values: Answers, names: ReadonlySet<string>): Answers =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));

/**
 * What a kept draft says to the matter as it is now: a question or a paper that a newer version no longer asks for is left
 * out. Every save was judged, so a name that is unknown today was known then.
 */
export function stillAsked<Kept extends Typed>(definition: CaseDefinition, kept: Kept): Kept {
  if (unknownNames(definition, kept).length === 0) return kept;
  const { fields, materials } = namesOf(definition);
  const situation = new Set(definition.matter.situation.map((field): string => field.id));
  const contested = kept.contested.filter((name) => fields.has(name) || situation.has(name));
  return {
    ...kept,
    situation: only(kept.situation, situation),
    answers: only(kept.answers, fields),
    given: only(kept.given, materials),
    contested,
    ...(kept.evidence === undefined ? {} : { evidence: only(kept.evidence, new Set(contested)) }),
  };
}

/** What is sent now, without what only an older version of the matter asked: a form that lay open while it changed is no mistake. */
export function withoutBygone<Sent extends Typed>(definition: CaseDefinition, sent: Sent, kept: Typed): Sent {
  const names = (typed: Typed): ReadonlySet<string> =>
    new Set([typed.situation, typed.answers, typed.given].flatMap(Object.keys).concat(typed.contested));
  const [before, now] = [names(kept), names(stillAsked(definition, kept))];
  const bygone = new Set([...before].filter((name) => !now.has(name)));
  if (bygone.size === 0) return sent;
  const strip = (values: Answers): Answers => Object.fromEntries(Object.entries(values).filter(([name]) => !bygone.has(name)));
  return {
    ...sent,
    situation: strip(sent.situation),
    answers: strip(sent.answers),
    given: strip(sent.given),
    contested: sent.contested.filter((name) => !bygone.has(name)),
    ...(sent.evidence === undefined ? {} : { evidence: strip(sent.evidence) }),
  };
}

export type Complete = { readonly problems: readonly Problem[]; readonly situation: Answers; readonly answers: Answers };

/** The whole check before a case is made: the situation, then every question it asks, known values taken as they are. */
export function checkComplete(definition: CaseDefinition, asked: Asked<unknown>, typed: Typed): Complete {
  const contested = new Set(typed.contested);
  const known = answersWithKnown(asked, {}, contested);
  const told = { ...typed.situation, ...asked.situation };
  const situation = checkAnswers(definition.matter.situation, told, {}, '/situation');
  // What a register will still answer may be answered by the person, and need not be.
  const fields = [...asked.ask, ...asked.later.map((field) => ({ ...field, required: false }))];
  const ids = new Set(fields.map((field): string => field.id));
  const own = Object.fromEntries(Object.entries(typed.answers).filter(([id]) => ids.has(id)));
  const answers = checkAnswers(fields, own, { ...situation.clean, ...known });
  return {
    problems: [...unknownNames(definition, typed), ...situation.problems, ...answers.problems],
    situation: situation.clean,
    answers: answersWithKnown(asked, answers.clean, contested),
  };
}
