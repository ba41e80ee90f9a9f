/** What a decision says it relied on must be there: the engine itself names papers, certificates and opinions, so nothing else is taken. */
import type { Reliance } from '#domain/case/actor.ts';
import { relianceOf } from '#domain/case/reliance-of.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Problem } from '#domain/kernel/result.ts';

const keyOf = (reliance: Reliance): string => {
  switch (reliance.kind) {
    case 'certificate':
      return `certificate ${reliance.id} ${reliance.version}`;
    case 'fact':
      return `fact ${reliance.fact} ${reliance.source} ${reliance.version}`;
    case 'material':
      return `material ${reliance.material} ${reliance.sha256 ?? ''}`;
    case 'opinion':
      return `opinion ${reliance.part}`;
  }
};

/** Entries that are not part of what these parts stand on: a made-up one would lead a later revocation astray (model.md 2). */
export function relianceProblems(state: CaseState, ids: readonly string[], reliedOn: readonly Reliance[]): readonly Problem[] {
  const parts = [...state.parts.values()].filter((part) => ids.includes(part.id));
  const known = new Set(relianceOf(state, parts).map(keyOf));
  return reliedOn.flatMap((reliance, index) =>
    known.has(keyOf(reliance)) ? [] : [{ pointer: `/reliedOn/${index}`, code: 'not-allowed-value' }],
  );
}
