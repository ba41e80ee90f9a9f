/** Answers the operations on the rules of orders: what holds in the own division, who changes it. */
import {
  decideOrderRules,
  noOrderRules,
  type OrderRuleCommand,
  type OrderRuleEvent,
  type OrderRules,
  type OrderRuleState,
  type OrderRuleVersion,
} from '#domain/supervision/order-rules.ts';
import { ORDER_SOURCES, sourceFacts } from '#domain/supervision/order-source.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { OrderRulesView } from '#contract/view/order.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { basisView } from '#server/case/words.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { lockOrderRules, orderRulesAggregate, orderRulesInForce, orderRulesKey, readOrderRules } from './order-rule-store.ts';
import { divisionName } from './order-views.ts';

type Facts = RequestFacts<Caller>;
type Names = 'get' | 'propose' | 'publish' | 'withdraw';

export const orderRuleHandlers = (room: CaseRoom): Readonly<Record<`order-rule.${Names}`, Handler<Caller>>> => ({
  'order-rule.get': async ({ caller }) => {
    const post = caller?.post;
    if (caller === undefined || post === undefined || (post.duty !== 'supervision' && post.duty !== 'handling' && post.duty !== 'approval'))
      return refuse('order-not-yours');
    return ok(await viewOf(room, caller, post));
  },
  'order-rule.propose': (facts) => {
    const { reason, ...rules } = facts.body as OrderRules & { readonly reason: string };
    return change(room, facts, { kind: 'propose-rules', rules, reason });
  },
  'order-rule.publish': (facts) => change(room, facts, { kind: 'publish-rules', version: Number(facts.params['version']) }),
  'order-rule.withdraw': (facts) => change(room, facts, { kind: 'withdraw-rules', version: Number(facts.params['version']) }),
});

const changesOf = ({ rules }: OrderRuleVersion, inForce: OrderRules) =>
  ORDER_SOURCES.flatMap((source) =>
    rules.days[source] === inForce.days[source]
      ? []
      : [{ name: sourceFacts[source].name, from: inForce.days[source], to: rules.days[source] }],
  );

async function viewOf(room: CaseRoom, caller: Caller, { division, duty }: Post): Promise<OrderRulesView> {
  const sql = sqlOf(room.pool);
  const [state, inForce] = await Promise.all([readOrderRules(sql, division), orderRulesInForce(sql, division)]);
  const nameOf = async (by: string): Promise<string> => (await room.parties.nameOf(brandAs(by))) ?? by;
  const versionOf = async (version: OrderRuleVersion): Promise<OrderRulesView['versions'][number]> => ({
    version: version.version,
    reason: version.reason,
    state: version.state,
    proposedBy: await nameOf(version.proposedBy),
    settledBy: version.settledBy === undefined ? null : await nameOf(version.settledBy),
    own: version.proposedBy === caller.person,
    redCard: version.rules.redCard,
    yellowCard: version.rules.yellowCard,
    days: version.state === 'proposed' ? changesOf(version, inForce) : [],
  });
  return {
    division: divisionName(room.catalogue, division),
    maySet: duty === 'supervision',
    redCard: inForce.redCard,
    yellowCard: inForce.yellowCard,
    sources: ORDER_SOURCES.map((source) => {
      const { name, basis, days: usual, daysFrom: from } = sourceFacts[source];
      return { source, name, basis: basisView(room.catalogue, basis), days: inForce.days[source], usual, from };
    }),
    versions: await Promise.all(state.versions.toReversed().map(versionOf)),
  };
}

async function change(room: CaseRoom, facts: Facts, command: OrderRuleCommand): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const { post, person } = caller;
  if (post?.duty !== 'supervision') return refuse('order-not-yours');
  const key = orderRulesKey(post.division);
  const done = await runCommand<OrderRuleState, OrderRuleEvent>(room.corridor, orderRulesAggregate, {
    use: { division: key.division, person, key: idempotencyKey },
    payload: command,
    requestId,
    now,
    lock: (tx) => lockOrderRules(tx, key),
    decide: (_tx, state = noOrderRules, at) => {
      const event = decideOrderRules(command, state, person, at);
      return event.ok ? ok({ key, events: [event.value] }) : event;
    },
    reply: ({ events }) => ({ status: 201, body: { version: events[0]?.version ?? 0 } }),
  });
  return done.ok ? ok(await viewOf(room, caller, post)) : done;
}
