/** Who calls: the signed-in person and the post they act under; put on the request once, at the door. */
import type { PersonId } from '#domain/kernel/brand.ts';
import type { Post } from '#domain/catalogue/directory.ts';

export type Caller = {
  readonly session: string;
  readonly person: PersonId;
  readonly name: string;
  readonly posts: readonly Post[];
  /** The post chosen for this session; undefined when the person acts as a citizen. */
  readonly post?: Post;
};
