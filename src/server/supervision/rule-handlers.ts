/** Answers the operations on the rules by which cards are raised; they are supervision's, two persons of it. */
import type { Text } from '#domain/kernel/text.ts';
import { CARD_TRIGGERS, triggerFacts } from '#domain/supervision/card-trigger.ts';
import {
  decideRules,
  noRules,
  USUAL_RULES,
  type LightRules,
  type RuleCommand,
  type RuleEvent,
  type RuleState,
  type RuleVersion,
} from '#domain/supervision/light-rules.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import { instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import type { RulesView } from '#contract/view/card.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { basisView } from '#server/case/words.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { lockRules, readRules, rulesAggregate, rulesInForce, rulesKey } from './rule-store.ts';

type Facts = RequestFacts<Caller>;
type Names = 'get' | 'propose' | 'publish' | 'withdraw';

export const ruleHandlers = (room: CaseRoom): Readonly<Record<`card-rule.${Names}`, Handler<Caller>>> => ({
  'card-rule.get': (facts) => get(room, facts),
  'card-rule.propose': (facts) => {
    const { rules, reason } = facts.body as { readonly rules: LightRules; readonly reason: string };
    return change(room, facts, { kind: 'propose-rules', rules: { ...USUAL_RULES, ...rules }, reason });
  },
  'card-rule.publish': (facts) => change(room, facts, { kind: 'publish-rules', version: Number(facts.params['version']) }),
  'card-rule.withdraw': (facts) => change(room, facts, { kind: 'withdraw-rules', version: Number(facts.params['version']) }),
});

/** Offices may read by which rules they get cards; who receives at a counter or administers gets none. */
const reads = (post: Post | undefined): post is Post =>
  post !== undefined && (post.duty === 'supervision' || post.duty === 'handling' || post.duty === 'approval');

async function get(room: CaseRoom, { caller }: Facts): Promise<Result<unknown>> {
  if (caller === undefined || !reads(caller.post)) return refuse('not-yours');
  return ok(await viewOf(room, caller, caller.post));
}

const changesOf = ({ rules }: RuleVersion, inForce: LightRules) =>
  CARD_TRIGGERS.flatMap((each): { name: Text; from: string; to: string }[] =>
    rules[each] === inForce[each] ? [] : [{ name: triggerFacts[each].name, from: inForce[each], to: rules[each] }],
  );

async function viewOf(room: CaseRoom, caller: Caller, { division, duty }: Post): Promise<RulesView> {
  const sql = sqlOf(room.pool);
  const [state, inForce] = await Promise.all([readRules(sql, division), rulesInForce(sql, division)]);
  const nameOf = async (by: string): Promise<string> => (await room.parties.nameOf(brandAs(by))) ?? by;
  return {
    division: room.catalogue.divisions.get(division)?.name ?? { zh: String(division), en: String(division) },
    maySet: duty === 'supervision',
    rules: CARD_TRIGGERS.map((trigger) => {
      const { name, basis, seen } = triggerFacts[trigger];
      return { trigger, name, seen, basis: basisView(room.catalogue, basis), colour: inForce[trigger] };
    }),
    versions: await Promise.all(
      state.versions.toReversed().map(async (version) => ({
        version: version.version,
        reason: version.reason,
        state: version.state,
        proposedBy: await nameOf(version.proposedBy),
        proposedAt: instantText(version.proposedAt),
        settledBy: version.settledBy === undefined ? null : await nameOf(version.settledBy),
        own: version.proposedBy === caller.person,
        changes: version.state === 'proposed' ? changesOf(version, inForce) : [],
      })),
    ),
  };
}

async function change(room: CaseRoom, facts: Facts, command: RuleCommand): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const { post, person } = caller;
  if (post?.duty !== 'supervision') return refuse('not-yours');
  const key = rulesKey(post.division);
  const done = await runCommand<RuleState, RuleEvent>(room.corridor, rulesAggregate, {
    use: { division: key.division, person, key: idempotencyKey },
    payload: command,
    requestId,
    now,
    lock: (tx) => lockRules(tx, key),
    decide: (_tx, state = noRules, at) => {
      const event = decideRules(command, state, person, at);
      return event.ok ? ok({ key, events: [event.value] }) : event;
    },
    reply: ({ events }) => ({ status: 201, body: { version: events[0]?.version ?? 0 } }),
  });
  return done.ok ? ok(await viewOf(room, caller, post)) : done;
}
