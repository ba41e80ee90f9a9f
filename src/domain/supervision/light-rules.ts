/** For what a division raises which card: its own rules, proposed by one of supervision and published by a second. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { lineOf } from '#domain/division/division.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { CARD_TRIGGERS, triggerFacts, type CardColour, type CardTrigger } from './card-trigger.ts';

/** `off`: the division raises none for this. */
export type LightRules = Readonly<Record<CardTrigger, CardColour | 'off'>>;
export type RuleVersion = {
  readonly version: number;
  readonly rules: LightRules;
  readonly reason: string;
  readonly state: 'proposed' | 'published' | 'withdrawn';
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly settledBy?: string;
};
export type RuleState = { readonly versions: readonly RuleVersion[]; readonly inForce?: LightRules; readonly seq: number };

export type RuleCommand =
  | { readonly kind: 'propose-rules'; readonly rules: LightRules; readonly reason: string }
  | { readonly kind: 'publish-rules'; readonly version: number }
  | { readonly kind: 'withdraw-rules'; readonly version: number };
type Body =
  | { readonly kind: 'RulesProposed'; readonly version: number; readonly rules: LightRules; readonly reason: string }
  | { readonly kind: 'RulesPublished'; readonly version: number }
  | { readonly kind: 'RulesWithdrawn'; readonly version: number };
export type RuleEvent = Body & { readonly at: Instant; readonly by: string };
export type RuleRefusal = 'card-reasons-missing' | 'rules-unknown' | 'rules-settled' | 'second-person-needed';

export const noRules: RuleState = { versions: [], seq: 0 };
export const USUAL_RULES: LightRules = Object.fromEntries(CARD_TRIGGERS.map((each) => [each, triggerFacts[each].usual])) as Record<
  CardTrigger,
  CardColour
>;

const settled = (state: RuleState, event: RuleEvent, to: 'published' | 'withdrawn'): readonly RuleVersion[] =>
  state.versions.map((each) => (each.version === event.version ? { ...each, state: to, settledBy: event.by } : each));

/** The pure fold. */
export const evolveRules = (before: RuleState | undefined, event: RuleEvent): RuleState => {
  const state = before ?? noRules;
  const seq = state.seq + 1;
  switch (event.kind) {
    case 'RulesProposed': {
      const { version, rules, reason, by: proposedBy, at: proposedAt } = event;
      return { ...state, seq, versions: [...state.versions, { version, rules, reason, state: 'proposed', proposedBy, proposedAt }] };
    }
    case 'RulesPublished': {
      const inForce = state.versions.find(({ version }) => version === event.version)?.rules;
      return { versions: settled(state, event, 'published'), seq, ...(inForce === undefined ? {} : { inForce }) };
    }
    case 'RulesWithdrawn':
      return { ...state, seq, versions: settled(state, event, 'withdrawn') };
  }
};

/** That the actor supervises the division is judged before. Refuses `second-person-needed`: who proposed rules does not publish them. */
export function decideRules(command: RuleCommand, state: RuleState, by: string, at: Instant): Result<RuleEvent, RuleRefusal> {
  if (command.kind === 'propose-rules') {
    if (command.reason.trim() === '') return refuse('card-reasons-missing');
    return ok({ kind: 'RulesProposed', version: state.versions.length + 1, rules: command.rules, reason: command.reason, at, by });
  }
  const found = state.versions.find(({ version }) => version === command.version);
  if (found === undefined) return refuse('rules-unknown');
  if (found.state !== 'proposed') return refuse('rules-settled');
  if (command.kind === 'withdraw-rules') return ok({ kind: 'RulesWithdrawn', version: found.version, at, by });
  return found.proposedBy === by ? refuse('second-person-needed') : ok({ kind: 'RulesPublished', version: found.version, at, by });
}

/** The rules of a division: its own, else those of the nearest above it, else the usual ones. */
export const rulesFor = (division: DivisionCode, own: ReadonlyMap<DivisionCode, RuleState>): LightRules => {
  for (const each of lineOf(division)) {
    const found = own.get(each)?.inForce;
    // Published before a trigger was known, it says nothing of it: the usual holds.
    if (found !== undefined) return { ...USUAL_RULES, ...found };
  }
  return USUAL_RULES;
};
