/** Earlier versions of a paper: what was given before it was given again; kept, because a decision may have rested on it. */
import type { CaseEvent } from '#domain/case/events.ts';
import type { MaterialGiven } from '#domain/case/state.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';

export type Given = { readonly material: string; readonly way: MaterialGiven; readonly at: Instant };

const wayOf = (event: CaseEvent): Readonly<Record<string, MaterialGiven>> => {
  switch (event.kind) {
    case 'Submitted':
    case 'PapersGiven':
    case 'Filed':
    case 'Supplemented':
    case 'GapsCured':
      return event.given;
    default:
      return {};
  }
};

/** Every paper ever given in a case, in the order of time. */
export const papersEverGiven = (events: readonly CaseEvent[]): readonly Given[] =>
  events.flatMap((event) => Object.entries(wayOf(event)).map(([material, way]) => ({ material, way, at: event.at })));

export type Earlier = { readonly file: string; readonly at: string };

/** Files of a material that another one replaced, oldest first. */
export const earlierFiles = (events: readonly CaseEvent[], material: string, now: string | null): readonly Earlier[] =>
  papersEverGiven(events).flatMap(({ material: id, way, at }) =>
    id === material && way.by === 'file' && way.file !== now ? [{ file: way.file, at: instantText(at) }] : [],
  );
