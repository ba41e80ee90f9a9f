/** What a part keeps of around a decision: what is proposed, an extension asked for, corrections, the prior notice of a revocation. */
import type { DecisionId, DivisionCode, OfficeId, PartId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { ApproverLevel, Term } from '#domain/catalogue/limit.ts';
import type { ActorRef, Reliance } from './actor.ts';
import type { Effects } from './effects.ts';
import type { OutcomeEventBody } from './events-outcome.ts';
import type { RevocationGroundId } from './revocation-grounds.ts';
import type { Decision, Part } from './state.ts';

/** A decision written down for somebody else to sign. `standsInFor`: whose post the proposer held, if not their own. */
export type Proposal = {
  readonly id: DecisionId;
  readonly parts: readonly PartId[];
  readonly outcome: 'granted' | 'refused';
  readonly conditions: readonly string[];
  readonly reasons: string;
  readonly articles: readonly Basis[];
  readonly reliedOn: readonly Reliance[];
  readonly by: PersonId;
  readonly standsInFor?: PersonId;
  readonly at: Instant;
};

/** A slip: `reasons`, `condition:<number from 0>` or `printed:<answer>`, what stands there and what should. */
export type Slip = { readonly field: string; readonly before: string; readonly after: string };

export type Correction = { readonly id: string; readonly at: Instant; readonly slips: readonly Slip[]; readonly reason: string };

export type ExtensionAsked = {
  readonly reason: string;
  readonly level: ApproverLevel;
  readonly office: OfficeId;
  readonly division: DivisionCode;
  readonly term: Term;
  readonly basis: Basis;
  readonly by: PersonId;
  readonly standsInFor?: PersonId;
  readonly at: Instant;
};

export type PartOutcome = {
  readonly proposal?: Proposal;
  /** Why the last proposal came back. */
  readonly returned?: { readonly reason: string; readonly at: Instant };
  readonly extensionAsked?: ExtensionAsked;
  readonly extensionRefused?: { readonly reason: string; readonly at: Instant };
  readonly announced?: {
    readonly ground: RevocationGroundId;
    readonly reasons: string;
    readonly until: Day;
    readonly at: Instant;
    readonly stated: readonly { readonly text: string; readonly way: string; readonly at: Instant }[];
  };
};

const without = <Key extends keyof PartOutcome>(part: Part, key: Key): Part => {
  const { [key]: _gone, ...rest } = part;
  return rest as Part;
};

/** A decision, a transfer or a reopening takes with it what was proposed before. */
export const withoutPending = (part: Part): Part =>
  part.proposal === undefined && part.extensionAsked === undefined ? part : without(without(part, 'proposal'), 'extensionAsked');

const corrected = (decision: Decision, correction: Correction): Decision => {
  const after = (field: string, text: string): string => correction.slips.find((slip) => slip.field === field)?.after ?? text;
  return {
    ...decision,
    reasons: after('reasons', decision.reasons),
    conditions: decision.conditions.map((condition, index) => after(`condition:${index}`, condition)),
    corrections: [...(decision.corrections ?? []), correction],
  };
};

/** An extension is asked for by an officer; the engine lets nobody else. */
const whoAsked = (by: ActorRef): Pick<ExtensionAsked, 'by' | 'standsInFor'> => {
  if (by.kind !== 'officer') throw new Error(`An extension asked for by ${by.kind}`);
  return { by: by.person, ...(by.standsInFor === undefined ? {} : { standsInFor: by.standsInFor }) };
};

/** One line for each kind of event. */
export const outcomeEffects: Effects<OutcomeEventBody> = {
  DecisionProposed: (part, event) => ({ ...without(part, 'returned'), proposal: event.proposal }),
  ProposalReturned: (part, event) => ({ ...without(part, 'proposal'), returned: { reason: event.reason, at: event.at } }),
  ExtensionAsked: (part, { reason, level, office, division, term, basis, at, by }) => ({
    ...without(part, 'extensionRefused'),
    extensionAsked: { reason, level, office, division, term, basis, at, ...whoAsked(by) },
  }),
  ExtensionRefused: (part, event) => ({ ...without(part, 'extensionAsked'), extensionRefused: { reason: event.reason, at: event.at } }),
  DecisionCorrected: (part, { correction: id, decision, slips, reason, at }) => ({
    ...part,
    decisions: part.decisions.map((each) => (each.id === decision ? corrected(each, { id, at, slips, reason }) : each)),
  }),
  Reissued: (part, event) => ({ ...part, certificate: event.certificate }),
  RevocationAnnounced: (part, { ground, reasons, until, at }) => ({ ...part, announced: { ground, reasons, until, at, stated: [] } }),
  CaseStated: (part, { text, way, at }) =>
    part.announced === undefined
      ? part
      : { ...part, announced: { ...part.announced, stated: [...part.announced.stated, { text, way, at }] } },
};
