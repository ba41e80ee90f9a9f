/** What a division still lacks before its first case can be taken, and what it had better have. Pure. */
import type { DayText } from '#domain/kernel/instant.ts';
import type { Office } from '#domain/catalogue/directory.ts';
import type { Duty } from './commands.ts';
import { holdsOn, type DirectoryState } from './state.ts';

/** `needed`: without it no case can be taken; the others are advice. `lacking`: the offices it concerns. */
export type ReadyStep = {
  readonly step: 'division' | 'hall' | 'receiver' | 'offices' | 'handlers' | 'approvers' | 'windows' | 'second-administrator';
  readonly done: boolean;
  readonly needed: boolean;
  readonly lacking: readonly Office[];
};

const step = (name: ReadyStep['step'], needed: boolean, done: boolean, lacking: readonly Office[] = []): ReadyStep => ({
  step: name,
  done: done && lacking.length === 0,
  needed,
  lacking,
});

/** In the order in which an administrator does them. `day` is today: a post that begins tomorrow serves nobody yet. */
export function readinessOf(state: DirectoryState | undefined, day: DayText): readonly ReadyStep[] {
  const posts = [...(state?.posts.values() ?? [])].filter((post) => holdsOn(post, day));
  const open = [...(state?.offices.values() ?? [])].filter((office) => office.closed !== true);
  const offices = open.filter(({ kind }) => kind === 'office');
  const halls = open.filter(({ kind }) => kind === 'hall');
  const has = (duty: Duty) => (office: Office) => posts.some((post) => post.office === office.id && post.duty === duty);
  const administrators = new Set(posts.filter(({ duty }) => duty === 'administration').map(({ person }) => person));
  // An office that only administers (the one that runs the hall) decides nothing and needs no handler.
  const deciding = offices.filter((office) => has('handling')(office) || has('approval')(office) || !has('administration')(office));
  return [
    step('division', true, state !== undefined),
    step('hall', true, halls.length > 0),
    step('receiver', true, halls.some(has('reception'))),
    step('offices', true, deciding.length > 0),
    // One office with a handler is enough for a first case; the others are told, because a part sent there would lie.
    step(
      'handlers',
      !deciding.some(has('handling')),
      deciding.length > 0,
      deciding.filter((office) => !has('handling')(office)),
    ),
    step('windows', false, (state?.windows.size ?? 0) > 0),
    // Whoever handles a file may not approve its extension (licensing law 42).
    step(
      'approvers',
      false,
      deciding.some(has('approval')),
      deciding.filter((office) => !has('approval')(office)),
    ),
    step('second-administrator', false, administrators.size > 1),
  ];
}
