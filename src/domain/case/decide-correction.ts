/** Correcting a slip of the pen in a decision: never what it decides, always beside the old words (licensing law 38). */
import { ok, refuse } from '#domain/kernel/result.ts';
import type { CommandOf } from './commands.ts';
import type { CaseDefinition } from './definition.ts';
import type { Slip } from './part-outcome.ts';
import { permit } from './permit.ts';
import type { Bodies, Scene } from './scene.ts';
import type { CaseState, Decision, Part } from './state.ts';

const LICENSING_38 = { law: 'administrative-licensing-law-2019', article: 38 } as const;
const article = 'administrative-licensing-law-2019/38';

/** More letters than this are no slip of the pen: that is another decision, and its way is to set this one aside. */
const LONGEST_SLIP = 20;

/** A second correction is measured by the words first signed, or a decision is rewritten by small steps. */
const asSigned = (field: string, { corrections = [] }: Decision, now: string): string =>
  corrections.flatMap(({ slips }) => slips).find((slip) => slip.field === field)?.before ?? now;

/** Most letters that may differ: twenty, and no more than half of what stands there; another name, or another duty, is no slip. */
const mostOf = (before: string, after: string): number =>
  Math.min(LONGEST_SLIP, Math.max(1, Math.ceil(Math.max([...before].length, [...after].length) / 2)));

/** Letters that differ once what both begin and end with is taken off. */
const lettersChanged = (before: string, after: string): number => {
  const [old, now] = [[...before], [...after]];
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return Math.max(old.length, now.length) - head - tail;
};

/** What is printed on the certificate under an answer's name, as corrected so far. */
export const printedOf = (state: CaseState, part: Part, field: string): string | undefined => {
  const corrected = (part.decisions.at(-1)?.corrections ?? [])
    .flatMap(({ slips }) => slips)
    .filter((slip) => slip.field === `printed:${field}`);
  if (corrected.length > 0) return corrected.at(-1)?.after;
  const value = state.answers[field] ?? state.situation[field];
  return typeof value === 'string' ? value : undefined;
};

/** Answers printed on the part's certificate that are words: numbers, dates and choices are what was decided. */
export const printedFields = (part: Part, { items }: CaseDefinition): readonly string[] => {
  const item = part.plan.kind === 'item' ? items.get(part.plan.item) : undefined;
  const printed = item?.result?.fields.map(({ field }) => field) ?? [];
  const words = new Set(
    [...items.values()]
      .flatMap(({ fields }) => fields)
      .filter(({ type }) => type === 'text' || type === 'address')
      .map(({ id }) => id),
  );
  return printed.filter((field) => words.has(field));
};

/** What stands in the decision under a slip's field now; undefined where nothing of it may be corrected. */
const standing = (field: string, decision: Decision, part: Part, { state, definition }: Scene): string | undefined => {
  if (field === 'reasons') return decision.reasons;
  const condition = /^condition:(\d{1,3})$/.exec(field)?.[1];
  if (condition !== undefined) return decision.conditions[Number(condition)];
  const printed = /^printed:(.+)$/.exec(field)?.[1];
  if (printed === undefined || part.certificate === undefined || !printedFields(part, definition).includes(printed)) return undefined;
  return printedOf(state, part, printed);
};

const barOfSlip = ({ field, before, after }: Slip, decision: Decision, part: Part, scene: Scene) => {
  const now = standing(field, decision, part, scene);
  if (now === undefined) return refuse('not-correctable', { article, values: { field } });
  if (now !== before) return refuse('proposal-changed', { article });
  if (after.trim() === '' || after === before) return refuse('nothing-corrected', { article, values: { field } });
  const signed = asSigned(field, decision, before);
  const longest = mostOf(signed, after);
  return lettersChanged(signed, after) > longest ? refuse('not-a-slip', { article, values: { field, longest } }) : undefined;
};

export const decideCorrect = (command: CommandOf<'correct-decision'>, scene: Scene): Bodies => {
  const { state, actor, now } = scene;
  const permitted = permit(state, command.part, 'correct-decision', actor, now);
  if (!permitted.ok) return permitted;
  const part = permitted.value;
  const decision = part.decisions.at(-1);
  if (decision === undefined || decision.id !== command.decision) return refuse('proposal-changed', { article });
  // A decision that took a head's signature is not rewritten without one.
  const approval = part.plan.kind === 'item' && part.plan.review === 'approval';
  if (approval && (actor.kind !== 'officer' || actor.post.duty !== 'approval')) return refuse('approver-not-entitled', { article });
  if (command.reason.trim() === '') return refuse('reason-missing', { article });
  if (command.slips.length === 0) return refuse('nothing-corrected', { article });
  const twice = command.slips.find(({ field }, index) => command.slips.findIndex((other) => other.field === field) !== index);
  if (twice !== undefined) return refuse('not-correctable', { article, values: { field: twice.field } });
  for (const slip of command.slips) {
    const barred = barOfSlip(slip, decision, part, scene);
    if (barred !== undefined) return barred;
  }
  const { kind: _kind, ...said } = command;
  return ok([{ kind: 'DecisionCorrected', ...said, basis: LICENSING_38 }]);
};

/** The certificate job reports the corrected paper; the one with the slip points to it. */
export const decideReissue = (command: CommandOf<'reissue'>, { state, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'reissue', actor, now);
  if (!permitted.ok) return permitted;
  const { kind: _kind, ...said } = command;
  return ok([{ kind: 'Reissued', ...said }]);
};
