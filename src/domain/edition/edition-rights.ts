/** Who may do what with editions: departments and reform offices write, the reform office publishes, never one person alone (decision 0070). */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import { isWithin } from '#domain/division/division.ts';
import type { Edition, EditionActor, EditionActorRef } from './edition.ts';

/** The department of the offices that lead the reform (2018 regulation, article 3). */
export const REFORM = 'reform';

export const editionRefOf = (actor: EditionActor): EditionActorRef =>
  actor.kind === 'officer' ? { kind: 'officer', person: actor.person, office: actor.office } : actor;

/**
 * Whether an officer may write in a division's catalogue: of its reform office or one above, or of the department itself.
 * @param departments whose item it is; empty for a matter, which only the reform office composes.
 */
export const mayEdit = (actor: EditionActor, division: DivisionCode, departments: readonly DepartmentKind[]): boolean => {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'officer' || (actor.duty !== 'handling' && actor.duty !== 'approval')) return false;
  return actor.department === REFORM
    ? isWithin(division, actor.division)
    : actor.division === division && departments.includes(actor.department);
};

/** Whether an officer's office publishes for a division: its own reform office, by somebody who approves there. */
export const mayPublish = (actor: EditionActor, division: DivisionCode): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'officer' && actor.department === REFORM && actor.division === division && actor.duty === 'approval');

/** Nobody decides alone on their own work (model.md 7). */
export const isOwnWork = (actor: EditionActor, edition: Pick<Edition, 'authors' | 'drafter'>): boolean =>
  actor.kind === 'officer' && (edition.drafter === actor.person || edition.authors.includes(actor.person));
