/** What an act's command is made of, and the table of acts whose command says more than their body. */
import type { CaseCommand } from '#domain/case/commands.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { CaseAct } from '#contract/case-act-names.ts';
import type { Colleagues } from './colleague-posts.ts';
import type { PartyFinder } from './find-party.ts';

/** A body that passed the act's schema. */
export type Body = Readonly<Record<string, unknown>>;
export type Making = {
  readonly act: CaseAct;
  readonly body: Body;
  readonly state: CaseState;
  readonly definition: CaseDefinition;
  readonly now: Instant;
  readonly newId: () => string;
  readonly parties: PartyFinder;
  /** Who holds which posts of the actor's office today; only where a part changes hands. */
  readonly colleagues?: Colleagues;
};

type Maker = (making: Making) => Promise<Result<CaseCommand>> | Result<CaseCommand>;
export type Makers = { readonly [Act in CaseAct]?: Maker };

/** The body is the command it spells, with what the server adds (ids, days read). */
export const made = (body: Body, kind: CaseAct, more: Body = {}): Result<CaseCommand> =>
  ok({ ...body, kind, ...more } as unknown as CaseCommand);
