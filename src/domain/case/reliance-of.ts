/** What a decision on a part rests on as the case stands: papers given, predecessors' certificates, opinions asked. */
import type { Reliance } from './actor.ts';
import type { CaseState, Part } from './state.ts';

/** A certificate's first version is its issue; a later change is a new version, so a revocation finds who relied on which. */
const ISSUED = 1;

const papersOf = (state: CaseState, part: Part): readonly Reliance[] =>
  part.plan.kind !== 'item'
    ? []
    : part.plan.materials.flatMap(({ id }): Reliance[] => {
        const given = state.given[id];
        if (given === undefined) return [];
        return [given.by === 'file' ? { kind: 'material', material: id, sha256: given.sha256 } : { kind: 'material', material: id }];
      });

const certificatesOf = (state: CaseState, part: Part): readonly Reliance[] =>
  part.plan.needs.flatMap((edge): Reliance[] => {
    const certificate = state.parts.get(edge.part)?.certificate;
    return certificate === undefined ? [] : [{ kind: 'certificate', id: certificate, version: ISSUED }];
  });

const opinionsOf = (state: CaseState, part: Part): readonly Reliance[] =>
  [...state.parts.values()].flatMap((other): Reliance[] =>
    other.plan.kind === 'opinion' && other.plan.of === part.id && other.opinion !== undefined ? [{ kind: 'opinion', part: other.id }] : [],
  );

/** Named by version, so that what falls later leads to the decisions that stood on it (model.md 2). */
export const relianceOf = (state: CaseState, parts: readonly Part[]): readonly Reliance[] =>
  parts.flatMap((part) => [...papersOf(state, part), ...certificatesOf(state, part), ...opinionsOf(state, part)]);
