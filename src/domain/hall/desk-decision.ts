/** Decides instant items at the desk: whoever the office authorised begins the review and grants in one act (2018 regulation 11, licensing law 34). */
import type { Actor } from '#domain/case/actor.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import type { DecisionId, ItemId, PartId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { AT_MOST_ONCE } from './visit.ts';

/** An office's word that a clerk of a hall may decide these items on the spot, until a day. */
export type DeskAuthorisation = {
  readonly id: string;
  readonly office: Post['office'];
  readonly hall: Post['office'];
  readonly person: string;
  readonly items: readonly ItemId[];
  readonly from: Instant;
  /** `YYYY-MM-DD`, the last day. */
  readonly until: string;
  readonly ended?: Instant;
};
/** What the clerk may decide by: own posts at offices, and authorisations. */
export type DeskRights = { readonly posts: readonly Post[]; readonly authorisations: readonly DeskAuthorisation[] };
export type Under = { readonly kind: 'post' | 'authorisation'; readonly post: Post };

const TITLE = { zh: '窗口即办（经授权）', en: 'Desk decision (authorised)' };

/** Refuses `not-instant`, `not-authorised` with the article. */
export function rightTo(part: Part, { posts, authorisations }: DeskRights, now: Instant): Result<Under> {
  const { plan } = part;
  if (plan.kind !== 'item' || plan.handling !== 'instant')
    return refuse('not-instant', { article: 'administrative-licensing-law-2019/34' });
  const own = posts.find(
    ({ office, duty, items }) =>
      office === part.office && (duty === 'handling' || duty === 'approval') && (items === undefined || items.includes(plan.item)),
  );
  if (own !== undefined) return ok({ kind: 'post', post: own });
  const today = dayText(dayOfInstant(now));
  const given = authorisations.find(
    ({ office, items, until, ended }) => office === part.office && items.includes(plan.item) && today <= until && ended === undefined,
  );
  if (given === undefined) return refuse('not-authorised', { article: `${AT_MOST_ONCE}/5` });
  const post: Post = {
    office: part.office,
    division: part.division,
    duty: 'handling',
    items: given.items,
    from: today,
    until: given.until,
    title: TITLE,
  };
  return ok({ kind: 'authorisation', post });
}

type Wish = { readonly parts: readonly PartId[]; readonly reasons: string; readonly newDecision: () => DecisionId };

/**
 * Events that begin and grant each part, by the moves of the one engine: nobody on their own file, nothing that is not accepted,
 * nothing on what is still open. All or none.
 */
export function decideAtDesk(
  { parts, reasons, newDecision }: Wish,
  {
    state,
    definition,
    person,
    rights,
    now,
  }: {
    readonly state: CaseState;
    readonly definition: CaseDefinition;
    readonly person: Extract<Actor, { kind: 'officer' }>['person'];
    readonly rights: DeskRights;
    readonly now: Instant;
  },
): Result<readonly CaseEvent[]> {
  const events: CaseEvent[] = [];
  let current = state;
  for (const id of new Set(parts)) {
    const part = current.parts.get(id);
    if (part === undefined) return refuse('unknown-part', { values: { part: id } });
    const right = rightTo(part, rights, now);
    if (!right.ok) return right;
    const actor: Actor = { kind: 'officer', person, post: right.value.post };
    const begin: CaseCommand = { kind: 'begin-review', part: id };
    const grant: CaseCommand = { kind: 'grant', parts: [id], decision: newDecision(), conditions: [], reasons, articles: [], reliedOn: [] };
    for (const command of part.state === 'reviewing' ? [grant] : [begin, grant]) {
      const decided = decide(command, current, definition, actor, now);
      if (!decided.ok) return decided;
      events.push(...decided.value);
      current = decided.value.reduce<CaseState>((before, event) => evolve(before, event), current);
    }
  }
  return ok(events);
}
