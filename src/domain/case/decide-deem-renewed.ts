/** A renewal asked for in time and not answered before the end is granted by silence (licensing law 50). */
import { ok, refuse } from '#domain/kernel/result.ts';
import type { CommandOf } from './commands.ts';
import { permit } from './permit.ts';
import type { Bodies, Scene } from './scene.ts';

const ARTICLE_50 = { law: 'administrative-licensing-law-2019', article: 50 } as const;

/** The keeper of entitlements reports that the old period ended; only a part that renews can be granted so. */
export const decideDeemRenewed = (command: CommandOf<'deem-renewed'>, { state, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'deem-renewed', actor, now);
  if (!permitted.ok) return permitted;
  const { plan } = permitted.value;
  if (plan.kind !== 'item' || plan.renews === undefined) return refuse('wrong-kind');
  return ok([
    {
      kind: 'Granted',
      parts: [command.part],
      decision: {
        id: command.decision,
        outcome: 'granted',
        basis: 'deemed',
        at: now,
        conditions: [],
        reasons: '',
        articles: [ARTICLE_50],
        reliedOn: [],
      },
    },
  ]);
};
