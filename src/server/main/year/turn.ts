/** One thing somebody will do on a case of the demo's year: when, who, and the command they will give. */
import type { Actor } from '#domain/case/actor.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Writer } from './answers.ts';
import { actorOf, type YearOfficer } from './officers.ts';
import { randomFrom, type Random } from './random.ts';

/** `key` names it within its case: it is planned once, and told again it is the same command. */
export type Turn = { readonly key: string; readonly at: Instant; readonly actor: Actor; readonly command: CaseCommand };

export type Life = {
  readonly id: string;
  readonly state: CaseState;
  readonly definition: CaseDefinition;
  readonly staff: ReadonlyMap<OfficeId, readonly YearOfficer[]>;
  readonly writer: Writer;
};

/** Dice of one question of one case: asked again, they fall alike. */
export const diceOf = ({ id }: Life, question: string): Random => randomFrom(`${id} ${question}`);

/** An officer of the part's office; the same one for the whole part. Undefined where nobody works there. */
export const officerOf = (life: Life, part: Part): Actor | undefined => {
  const staff = life.staff.get(part.office) ?? [];
  return staff.length === 0 ? undefined : actorOf(diceOf(life, `officer ${part.id} ${part.office}`).pick(staff));
};

/** A clerk of the hall in the case's division. */
export const clerkOf = (life: Life): Actor | undefined => {
  const staff = [...life.staff.values()].flat().filter(({ post }) => post.duty === 'reception' && post.division === life.state.division);
  return staff.length === 0 ? undefined : actorOf(diceOf(life, 'clerk').pick(staff));
};

/** The person who leads the case, acting for themself. */
export const leadOf = ({ state }: Life): Actor | undefined => {
  const person = state.parties.find((party) => party.lead)?.person;
  return person === undefined ? undefined : { kind: 'person', person, mandates: [] };
};
