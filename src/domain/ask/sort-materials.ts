/** Papers sorted: what the government holds, with who and how, and what is left to bring (2018 regulation, articles 7 and 8). */
import type { DepartmentKind, Material, Satisfaction } from '#domain/catalogue/item.ts';
import { standingOf, type HeldCertificate } from './held-certificate.ts';

export type Held = {
  readonly material: Material;
  readonly heldBy: DepartmentKind;
  /** The person's own certificate that stands for the paper. */
  readonly certificate?: string;
  /** Its register has not answered; whoever likes may bring the paper meanwhile. */
  readonly waits?: true;
};

export type MaterialScene = {
  /** Left out: it is not known who holds what, the department is taken at its word. */
  readonly certificates: readonly HeldCertificate[] | undefined;
  /** The source answered that it has no record of this fact. */
  readonly isNone: (fact: string) => boolean;
  /** The source has not answered; `asks`: a decision is due before it will have been asked long enough. */
  readonly awaits: (fact: string, material: Material) => 'no' | 'waits' | 'asks';
};

const isHeldWay = (way: Satisfaction): way is Extract<Satisfaction, { by: 'fact' | 'certificate' }> =>
  way.by === 'fact' || way.by === 'certificate';

const byPerson = (material: Material): Material => ({ ...material, satisfiedBy: material.satisfiedBy.filter((way) => !isHeldWay(way)) });

/** How the first way that serves holds it; undefined where only the person can give it. */
function heldOf(material: Material, scene: MaterialScene): Held | undefined {
  const canBring = material.satisfiedBy.some((way) => !isHeldWay(way));
  for (const way of material.satisfiedBy) {
    if (!isHeldWay(way)) continue;
    const held = { material, heldBy: way.heldBy };
    if (way.by === 'certificate') {
      const standing = scene.certificates === undefined ? undefined : standingOf(way.kind, scene.certificates);
      if (standing?.kind === 'held') return { ...held, certificate: standing.certificate.id };
      // A certificate that fell does not stand for the paper, and the department's register says the same.
      if (standing === undefined || !canBring) return held;
      continue;
    }
    // Nobody is sent for a paper that does not exist: without another way the department judges by its own register.
    if (canBring && way.facts.length > 0 && way.facts.every(scene.isNone)) continue;
    const awaited = way.facts.map((fact) => scene.awaits(fact, material));
    if (canBring && awaited.includes('asks')) continue;
    return awaited.some((each) => each !== 'no') ? { ...held, waits: true } : held;
  }
  return undefined;
}

export function sortMaterials(
  materials: readonly Material[],
  scene: MaterialScene,
): { readonly bring: readonly Material[]; readonly held: readonly Held[] } {
  const bring: Material[] = [];
  const held: Held[] = [];
  for (const material of materials) {
    const found = heldOf(material, scene);
    if (found === undefined) bring.push(byPerson(material));
    else held.push(found);
  }
  return { bring, held };
}
