/** Commands of who has a part in hand. */
import type { PartId, PersonId } from '#domain/kernel/brand.ts';
import type { Post } from '#domain/catalogue/directory.ts';

export type HandlingCommand =
  /** To oneself. `left`: who had it holds no post of the office any more, so nobody is asked why it is taken. */
  | { readonly kind: 'claim'; readonly part: PartId; readonly reason: string; readonly left: boolean }
  /** To a colleague; `posts`: those the colleague holds today, looked up where the command is made. */
  | {
      readonly kind: 'assign';
      readonly part: PartId;
      readonly to: PersonId;
      readonly posts: readonly Post[];
      readonly reason: string;
      readonly left: boolean;
    }
  /** Back to the office's pool. */
  | { readonly kind: 'release'; readonly part: PartId; readonly reason: string };
