/** In which capacity somebody stands to a petition of the hotline: raised it, takes it at the centre, handles it, supervises it. */
import { officerRef, type ActorRef } from '#domain/case/actor.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import { isWithin } from '#domain/division/division.ts';
import type { DivisionCode, PersonId } from '#domain/kernel/brand.ts';
import type { HotlineState } from './hotline.ts';

export type HotlineOfficer = {
  readonly kind: 'officer';
  readonly person: PersonId;
  readonly post: Post;
  /** The post is at a hotline centre. */
  readonly centre: boolean;
};
export type HotlineActor =
  /** Proven by signing in, or by number and query password: then without a person. */
  { readonly kind: 'raiser'; readonly person?: PersonId } | HotlineOfficer | { readonly kind: 'program'; readonly name: string };

type Place = Pick<HotlineState, 'division'>;
const works = ({ post }: HotlineOfficer): boolean => post.duty === 'handling' || post.duty === 'approval';

/** Takes calls and sorts at a centre of the petition's division or of one above it. */
export const isAgent = ({ division }: Place, actor: HotlineActor): actor is HotlineOfficer =>
  actor.kind === 'officer' && actor.centre && works(actor) && isWithin(division, actor.post.division);

/** Decides at the centre: on objections, and sees who raised what is confidential. */
export const isDispatcher = (state: Place, actor: HotlineActor): actor is HotlineOfficer =>
  isAgent(state, actor) && actor.post.duty === 'approval';

/** Supervision of the division, or of one above it. */
export const isSupervisor = ({ division }: Place, actor: HotlineActor): actor is HotlineOfficer =>
  actor.kind === 'officer' && actor.post.duty === 'supervision' && isWithin(division, actor.post.division);

type Held = Pick<HotlineState, 'division' | 'office' | 'toSupervision'>;
/** Of the office that has it in hand. */
export const isLeadOffice = (state: Held, actor: HotlineActor): actor is HotlineOfficer =>
  actor.kind === 'officer' &&
  (state.toSupervision ? isSupervisor(state, actor) : works(actor) && state.office !== undefined && actor.post.office === state.office);

export const isJointOffice = ({ joint }: Pick<HotlineState, 'joint'>, actor: HotlineActor): actor is HotlineOfficer =>
  actor.kind === 'officer' && works(actor) && joint.some(({ office }) => office === actor.post.office);

/** Reviews what did not help twice: a centre or supervision of the level above (petitions-2022, article 35). */
export const isReviewer = (state: Place, actor: HotlineActor): actor is HotlineOfficer =>
  (isDispatcher(state, actor) || isSupervisor(state, actor)) && actor.post.division !== (state.division as DivisionCode);

/** Everybody who may read it at all. */
export const mayRead = (state: HotlineState, actor: HotlineActor): boolean => {
  if (actor.kind === 'raiser') return actor.person === undefined || actor.person === state.raiser;
  return isAgent(state, actor) || isSupervisor(state, actor) || isLeadOffice(state, actor) || isJointOffice(state, actor);
};

/** Who raised it: of what is confidential the dispatcher alone; else whoever takes or answers it. */
export const mayKnowWho = (state: HotlineState, actor: HotlineActor): boolean => {
  if (state.anonymous || actor.kind !== 'officer') return false;
  if (state.confidential) return isDispatcher(state, actor);
  return isAgent(state, actor) || isLeadOffice(state, actor);
};

/** What the log keeps of the actor: ids and capacity, no names. */
export const hotlineRef = (actor: HotlineActor): ActorRef | 'password' => {
  switch (actor.kind) {
    case 'raiser':
      return actor.person === undefined ? 'password' : { kind: 'person', person: actor.person };
    case 'program':
      return { kind: 'system', job: `open311 ${actor.name}` };
    case 'officer':
      return officerRef(actor);
  }
};
