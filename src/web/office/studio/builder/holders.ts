/** Who already has a paper: facts and certificates a department holds, found by the paper's name. */
import type { CertificateRow, Dictionary, FactRow } from '#contract/view/composer.ts';
import type { CheckContext } from '#domain/catalogue/check-context.ts';
import type { Material, Satisfaction } from '#domain/catalogue/item.ts';
import { brandAs, type FactId, type MaterialId } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';

export type Offer =
  | { readonly kind: 'fact'; readonly fact: FactRow }
  | { readonly kind: 'certificate'; readonly certificate: CertificateRow };

/** One character finds half the dictionary. */
const SHORTEST = 2;

const meets = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

/** Data before certificates, a paper it replaces by name before a fact that only sounds like it. */
export function offersFor(name: string, { facts, certificates }: Pick<Dictionary, 'facts' | 'certificates'>): readonly Offer[] {
  const wanted = name.trim();
  if ([...wanted].length < SHORTEST) return [];
  const held = facts.filter(({ declared }) => !declared);
  const replaced = held.filter(({ papers }) => papers.some((paper) => meets(wanted, paper)));
  const alike = held.filter((fact) => !replaced.includes(fact) && meets(fact.name.zh, wanted));
  return [
    ...replaced.map((fact): Offer => ({ kind: 'fact', fact })),
    ...certificates.filter((each) => meets(each.name.zh, wanted)).map((certificate): Offer => ({ kind: 'certificate', certificate })),
    ...alike.map((fact): Offer => ({ kind: 'fact', fact })),
  ];
}

export const wayOf = (offer: Offer): Satisfaction =>
  offer.kind === 'fact'
    ? { by: 'fact', facts: [brandAs<FactId>(offer.fact.id)], heldBy: offer.fact.source.id }
    : { by: 'certificate', kind: offer.certificate.kind, heldBy: offer.certificate.department.id };

const slugOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 50);

/** A name the file's shape takes, not taken yet. */
export function freeMaterialId(words: string, taken: ReadonlySet<string>): MaterialId {
  const wanted = slugOf(words) || 'paper';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.has(id)) return brandAs<MaterialId>(id);
  }
}

export function materialBy(offer: Offer, typed: Text, taken: ReadonlySet<string>): Material {
  const own = offer.kind === 'fact' ? offer.fact : offer.certificate;
  const name = { zh: typed.zh.trim() || own.name.zh, en: typed.en.trim() || own.name.en };
  const id = freeMaterialId(offer.kind === 'fact' ? offer.fact.id : offer.certificate.kind, taken);
  return { id, name, need: 'required', satisfiedBy: [wayOf(offer)] };
}

/** The dictionary as the check of papers reads it. */
export const checkFactsOf = (facts: readonly FactRow[]): CheckContext['facts'] =>
  new Map(
    facts.map(({ id, source, papers, type, values, declared }) => [
      id,
      { source: source.id, papers, type: type as never, values, declared },
    ]),
  );

/** The government's way first; who likes may bring it all the same. */
export const withHeldWay = (material: Material, fact: FactRow): Material => {
  const { proves: _proves, ...rest } = material;
  const others = material.satisfiedBy.filter(({ by }) => by !== 'fact');
  return { ...rest, satisfiedBy: [wayOf({ kind: 'fact', fact }), ...others] };
};
