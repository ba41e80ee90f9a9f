/** What a decision on a part rests on as the case stands: papers given, predecessors' certificates, opinions asked. */
import { brandAs, type CertificateId, type PartId } from '#domain/kernel/brand.ts';
import type { Reliance } from './actor.ts';
import { openStates } from './moves.ts';
import type { CaseState, FallenCertificate, Part } from './state.ts';

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

/** Certificates that stand for papers the part would otherwise have asked for: wherever issued, for whatever matter. */
const heldOf = (state: CaseState, part: Part): readonly Reliance[] =>
  part.plan.kind !== 'item'
    ? []
    : [...part.plan.materials, ...(part.plan.held ?? [])].flatMap(({ id }): Reliance[] => {
        const given = state.given[id];
        return given?.by === 'certificate' ? [{ kind: 'certificate', id: brandAs<CertificateId>(given.certificate), version: ISSUED }] : [];
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
  parts.flatMap((part) => [...papersOf(state, part), ...heldOf(state, part), ...certificatesOf(state, part), ...opinionsOf(state, part)]);

/** One certificate under one part: to be decided on, or decided on. */
export type CertificateReliance = { readonly part: PartId; readonly certificate: CertificateId; readonly standing: 'open' | 'decided' };

const isOpen = (part: Part): boolean => (openStates as readonly string[]).includes(part.state);
const isGranted = (part: Part): boolean => part.state === 'granted' || part.state === 'issued' || part.state === 'delivered';

const namedIn = (reliances: readonly Reliance[]): readonly CertificateId[] => [
  ...new Set(reliances.flatMap((each) => (each.kind === 'certificate' ? [each.id] : []))),
];

/** Which certificates the case's open parts and its grants in force stand on; what was refused or withdrawn stands on nothing. */
export const certificateReliance = (state: CaseState): readonly CertificateReliance[] =>
  [...state.parts.values()].flatMap((part): readonly CertificateReliance[] => {
    if (isOpen(part)) return namedIn(relianceOf(state, [part])).map((certificate) => ({ part: part.id, certificate, standing: 'open' }));
    const decision = isGranted(part) ? part.decisions.at(-1) : undefined;
    // A predecessor may have been granted, and its certificate signed only after this decision: it stands on it all the same.
    const built = decision === undefined ? [] : [...decision.reliedOn, ...certificatesOf(state, part)];
    return namedIn(built).map((certificate) => ({ part: part.id, certificate, standing: 'decided' }));
  });

/** Fallen certificates on which the part still stands; one that was replaced since bars nothing. */
export const fallenOf = (state: CaseState, part: Part): readonly FallenCertificate[] => {
  if (part.fallen === undefined) return [];
  const own = new Set(namedIn(relianceOf(state, [part])));
  return part.fallen.filter(({ certificate }) => own.has(certificate));
};
