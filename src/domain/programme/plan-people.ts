/** Who may do what with a plan: the reform office of its division owns it, the office that leads a task reports on it. */
import type { Actor } from '#domain/case/actor.ts';
import type { DivisionCode, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Task } from './task.ts';

export type Officer = Extract<Actor, { kind: 'officer' }>;
/** The reform office of a division, from the directory. */
export type ReformOf = (division: DivisionCode) => OfficeId | undefined;

const WORKS: ReadonlySet<string> = new Set(['handling', 'approval', 'supervision']);
const SIGNS: ReadonlySet<string> = new Set(['approval', 'supervision']);

/** Works in the reform office of the division. */
export const owns = (division: DivisionCode, actor: Actor, reformOf: ReformOf): actor is Officer =>
  actor.kind === 'officer' && actor.post.division === division && actor.post.office === reformOf(division) && WORKS.has(actor.post.duty);

/** Signs for it: who puts a version in force, confirms that a task is done, grants more time. */
export const signs = (division: DivisionCode, actor: Actor, reformOf: ReformOf): actor is Officer =>
  owns(division, actor, reformOf) && SIGNS.has(actor.post.duty);

/** Handles, approves or supervises in the office that leads the task. */
export const leads = (task: Pick<Task, 'lead'>, actor: Actor): actor is Officer =>
  actor.kind === 'officer' && actor.post.office === task.lead && WORKS.has(actor.post.duty);

/** The same person, or one who stands in for them. */
export const isSame = (person: PersonId | undefined, actor: Officer): boolean =>
  person !== undefined && (actor.person === person || actor.post.standsInFor === person);
