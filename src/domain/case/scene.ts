/** What a decider is told beside its command, and the shape of a table of deciders. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Actor } from './actor.ts';
import type { CaseDefinition } from './definition.ts';
import type { CaseEventBody } from './events.ts';
import type { CaseRefusal } from './refusals.ts';
import type { CaseState } from './state.ts';

export type Scene = { readonly state: CaseState; readonly definition: CaseDefinition; readonly actor: Actor; readonly now: Instant };
export type Bodies = Result<readonly CaseEventBody[], CaseRefusal>;

/** One line for each kind of command; a kind without a line does not compile. */
export type Deciders<Command extends { readonly kind: string }> = {
  readonly [Kind in Command['kind']]: (command: Extract<Command, { readonly kind: Kind }>, scene: Scene) => Bodies;
};
