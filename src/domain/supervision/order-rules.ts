/** When a division raises supervision orders by itself and how many days each source leaves: proposed by one of supervision, published by a second. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { lineOf } from '#domain/division/division.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { ORDER_SOURCES, sourceFacts, type OrderSource } from './order-source.ts';

export type OrderRules = {
  /** A red card orders its cause put right; a yellow one as well, where the division says so. */
  readonly redCard: boolean;
  readonly yellowCard: boolean;
  /** Working days by source. */
  readonly days: Readonly<Record<OrderSource, number>>;
};
export type OrderRuleVersion = {
  readonly version: number;
  readonly rules: OrderRules;
  readonly reason: string;
  readonly state: 'proposed' | 'published' | 'withdrawn';
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly settledBy?: string;
};
export type OrderRuleState = { readonly versions: readonly OrderRuleVersion[]; readonly inForce?: OrderRules; readonly seq: number };
export type OrderRuleCommand =
  | { readonly kind: 'propose-rules'; readonly rules: OrderRules; readonly reason: string }
  | { readonly kind: 'publish-rules'; readonly version: number }
  | { readonly kind: 'withdraw-rules'; readonly version: number };
type Body =
  | { readonly kind: 'OrderRulesProposed'; readonly version: number; readonly rules: OrderRules; readonly reason: string }
  | { readonly kind: 'OrderRulesPublished' | 'OrderRulesWithdrawn'; readonly version: number };
export type OrderRuleEvent = Body & { readonly at: Instant; readonly by: string };
export type OrderRuleRefusal = 'card-reasons-missing' | 'rules-unknown' | 'rules-settled' | 'second-person-needed';

export const noOrderRules: OrderRuleState = { versions: [], seq: 0 };
/** Off until a division switches them on: a card is heard first, and an order beside each would be two letters for one fault. */
export const USUAL_ORDER_RULES: OrderRules = {
  redCard: false,
  yellowCard: false,
  days: Object.fromEntries(ORDER_SOURCES.map((source) => [source, sourceFacts[source].days])) as Record<OrderSource, number>,
};

/** The pure fold. */
export const evolveOrderRules = (before: OrderRuleState | undefined, event: OrderRuleEvent): OrderRuleState => {
  const state = before ?? noOrderRules;
  const seq = state.seq + 1;
  if (event.kind === 'OrderRulesProposed') {
    const { version, rules, reason, by: proposedBy, at: proposedAt } = event;
    return { ...state, seq, versions: [...state.versions, { version, rules, reason, state: 'proposed', proposedBy, proposedAt }] };
  }
  const to = event.kind === 'OrderRulesPublished' ? 'published' : 'withdrawn';
  const versions = state.versions.map((each) => (each.version === event.version ? { ...each, state: to, settledBy: event.by } : each));
  const inForce = to === 'published' ? versions.find(({ version }) => version === event.version)?.rules : state.inForce;
  return { versions, seq, ...(inForce === undefined ? {} : { inForce }) } as OrderRuleState;
};

/** That the actor supervises the division is judged before. Who proposed rules does not publish them. */
export function decideOrderRules(
  command: OrderRuleCommand,
  state: OrderRuleState,
  by: string,
  at: Instant,
): Result<OrderRuleEvent, OrderRuleRefusal> {
  if (command.kind === 'propose-rules') {
    if (command.reason.trim() === '') return refuse('card-reasons-missing');
    return ok({ kind: 'OrderRulesProposed', version: state.versions.length + 1, rules: command.rules, reason: command.reason, at, by });
  }
  const found = state.versions.find(({ version }) => version === command.version);
  if (found === undefined) return refuse('rules-unknown');
  if (found.state !== 'proposed') return refuse('rules-settled');
  if (command.kind === 'withdraw-rules') return ok({ kind: 'OrderRulesWithdrawn', version: found.version, at, by });
  if (found.proposedBy === by) return refuse('second-person-needed');
  return ok({ kind: 'OrderRulesPublished', version: found.version, at, by });
}

/** The rules of a division: its own, else those of the nearest above it, else the usual ones. */
export const orderRulesFor = (division: DivisionCode, own: ReadonlyMap<DivisionCode, OrderRuleState>): OrderRules =>
  lineOf(division)
    .map((each) => own.get(each)?.inForce)
    .find((rules) => rules !== undefined) ?? USUAL_ORDER_RULES;
