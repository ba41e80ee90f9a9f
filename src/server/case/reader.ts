/** Who may see what of a case: parties all of it, an office its own parts in full, the hall what it receives, a stranger nothing. */
import type { Actor } from '#domain/case/actor.ts';
import { standsForApplicant } from '#domain/case/capacity.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import type { Instant } from '#domain/kernel/instant.ts';

export type Reader = 'party' | 'hall' | 'office';

/** In which capacity the actor reads; undefined for a stranger, for whom the case does not exist. */
export function readerOf(state: CaseState, actor: Actor, now: Instant): Reader | undefined {
  switch (actor.kind) {
    case 'person': {
      const takesPart = state.parties.some(
        (party) =>
          party.person === actor.person && party.kind !== 'agent' && party.from <= now && (party.until === undefined || now < party.until),
      );
      return takesPart || standsForApplicant(state, actor, now) ? 'party' : undefined;
    }
    case 'officer': {
      const { post } = actor;
      const parts = [...state.parts.values()];
      if (post.duty === 'reception') {
        return post.division === state.division || parts.some((part) => part.division === post.division) ? 'hall' : undefined;
      }
      // Who administers posts handles no case and reads none.
      if (post.duty === 'administration') return undefined;
      if (post.duty === 'supervision') return post.division === state.division ? 'hall' : undefined;
      return parts.some((part) => part.office === post.office || isAskedOf(part, post.office)) ? 'office' : undefined;
    }
    case 'authority':
    case 'system':
      return undefined;
  }
}

/** A level above that is asked for an extension sees what it is asked about (licensing law 42). */
const isAskedOf = (part: Part, office: string): boolean => part.extensionAsked?.office === office;

/** Siblings of an office's own parts show state, dates and result only (model.md 7). Who is asked for an opinion sees the part, who asked reads the answer. */
export function seesInFull(state: CaseState, part: Part, actor: Actor, reader: Reader): boolean {
  if (reader !== 'office') return true;
  if (actor.kind !== 'officer') return false;
  if (part.office === actor.post.office || isAskedOf(part, actor.post.office)) return true;
  if (part.plan.kind === 'opinion' && state.parts.get(part.plan.of)?.office === actor.post.office) return true;
  return [...state.parts.values()].some(
    (other) => other.office === actor.post.office && other.plan.kind === 'opinion' && other.plan.of === part.id,
  );
}

/** Who reads, and by which case it is judged: by the present one, where the one shown is past. */
export type Reading = { readonly state: CaseState; readonly present?: CaseState; readonly actor: Actor; readonly reader: Reader };

/** Whether a part of the case shown is seen in full: a part that came to the own office later is seen from its beginning. */
export const readsInFull = ({ state, present = state, actor, reader }: Reading, part: Part): boolean =>
  seesInFull(present, present.parts.get(part.id) ?? part, actor, reader);

/** A paper is seen by who sees in full a part that asks for it; the hall and the parties see all. */
export const seesMaterial = (state: CaseState, material: string, actor: Actor, reader: Reader): boolean =>
  reader !== 'office' ||
  [...state.parts.values()].some(
    (part) => part.plan.kind === 'item' && part.plan.materials.some(({ id }) => id === material) && seesInFull(state, part, actor, reader),
  );

/** An answer is seen by who sees in full a part whose item asks for it; the matter's own answers by every office of the case. */
export const seesField = (state: CaseState, { matter, items }: CaseDefinition, field: string, actor: Actor, reader: Reader): boolean =>
  reader !== 'office' ||
  [...matter.situation, ...matter.fields].some(({ id }) => id === field) ||
  [...state.parts.values()].some(
    (part) =>
      part.plan.kind === 'item' &&
      items.get(part.plan.item)?.fields.some(({ id }) => id === field) === true &&
      seesInFull(state, part, actor, reader),
  );
