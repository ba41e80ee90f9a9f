/** Commands of who has a part in hand: whose post ended has nothing in hand any more, and a colleague is judged by the posts of today. */
import type { Result } from '#domain/kernel/result.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import { made, type Makers, type Making } from './making.ts';

const noColleagues: ReadonlyMap<string, never> = new Map<string, never>();

/** Derived, never written: a part claimed by who left lies in the pool again. */
const hasLeft = ({ body, state, colleagues = noColleagues }: Making): boolean => {
  const handler = [...state.parts.values()].find(({ id }) => id === body['part'])?.handler;
  return handler !== undefined && !colleagues.has(handler);
};

const assign = (making: Making): Result<CaseCommand> => {
  const posts = (making.colleagues ?? noColleagues).get(String(making.body['to'])) ?? [];
  return made(making.body, 'assign', { posts, left: hasLeft(making) });
};

export const handlingMakers: Makers = {
  claim: (making) => made(making.body, 'claim', { left: hasLeft(making) }),
  assign,
};
