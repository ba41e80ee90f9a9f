/** What can be asked of a supervision order. */
import type { Day } from '#domain/kernel/instant.ts';
import type { Evidence, OrderAbout } from './order.ts';

export type OrderCommand =
  | ({ readonly kind: 'raise' } & OrderAbout)
  | { readonly kind: 'feed-back'; readonly text: string; readonly files: readonly Evidence[] }
  | { readonly kind: 'ask-days'; readonly until: Day; readonly text: string }
  | { readonly kind: 'answer-days'; readonly granted: boolean; readonly text: string }
  | { readonly kind: 'return'; readonly due: Day; readonly text: string }
  | { readonly kind: 'accept'; readonly due: Day | undefined; readonly text: string }
  | { readonly kind: 'urge'; readonly text: string }
  | { readonly kind: 'escalate'; readonly text: string }
  | { readonly kind: 'close'; readonly text: string }
  | { readonly kind: 'withdraw'; readonly text: string }
  | { readonly kind: 'publish'; readonly text: string }
  | { readonly kind: 'score'; readonly points: number; readonly text: string }
  | { readonly kind: 'appeal-score'; readonly text: string }
  | { readonly kind: 'decide-score'; readonly points: number; readonly text: string }
  | { readonly kind: 'overrun' };
