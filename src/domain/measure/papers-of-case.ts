/** How much a case asked of the person and how much it did not: papers and questions. */
import type { CaseState } from '#domain/case/state.ts';

export type Asked = {
  readonly papersAsked: number;
  readonly papersAvoided: number;
  readonly questionsAsked: number;
  readonly questionsAvoided: number;
};

/** A paper that several items want is brought once; without the one counter each item would have asked for it. */
function papers({ parts, given }: CaseState): Pick<Asked, 'papersAsked' | 'papersAvoided'> {
  const brought = new Set<string>();
  let wanted = 0;
  for (const { plan } of parts.values()) {
    if (plan.kind !== 'item') continue;
    const held = new Set((plan.held ?? []).map(({ id }): string => id));
    const ids = new Set([...plan.materials.map(({ id }): string => id), ...held]);
    for (const id of ids) {
      const way = given[id]?.by;
      if (way === undefined && !held.has(id)) continue;
      wanted += 1;
      if (way === 'file' || way === 'original') brought.add(id);
    }
  }
  return { papersAsked: brought.size, papersAvoided: wanted - brought.size };
}

/** What has no provenance was typed by the person; what a register was to say and did not was asked after all. */
function questions({ answers, situation, provenance, factsMissed }: CaseState): Pick<Asked, 'questionsAsked' | 'questionsAvoided'> {
  const missed = new Set(factsMissed);
  const fields = [...new Set([...Object.keys(answers), ...Object.keys(situation)])];
  const avoided = fields.filter((field) => provenance[field] !== undefined && !missed.has(field)).length;
  return { questionsAsked: fields.length - avoided, questionsAvoided: avoided };
}

export const askedOf = (state: CaseState): Asked => ({ ...papers(state), ...questions(state) });
