/** Cuts the marks of a part into runs of its clock: each begins at an acceptance or a reopening and ends with a decision. */
import type { OfficeId, StopId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { StopGroundId } from '#domain/catalogue/item.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import type { Mark } from './mark.ts';

export type Stop = {
  readonly id: StopId;
  readonly ground: StopGroundId;
  /** A stop whose days count is only a note in the ledger (2018 regulation 28). */
  readonly counts: boolean;
  readonly from: Instant;
  /** Absent while it is open. */
  readonly to?: Instant;
};

export type Run = {
  readonly start: Instant;
  /** A decision set aside and to be made anew has the whole limit of licensing law 42 again. */
  readonly reopened: boolean;
  readonly offices: readonly { readonly from: Instant; readonly office: OfficeId | undefined }[];
  readonly stops: readonly Stop[];
  readonly extensions: readonly Term[];
  readonly end?: Instant;
};

const open = (start: Instant, reopened: boolean, office: OfficeId | undefined): Run => ({
  start,
  reopened,
  offices: [{ from: start, office }],
  stops: [],
  extensions: [],
});

/** Applies one mark to the run it falls into; a mark outside any run (before acceptance) changes only the office. */
const apply = (run: Run, mark: Exclude<Mark, { mark: 'accepted' | 'reopened' }>): Run => {
  switch (mark.mark) {
    case 'stopped': {
      const { stop: id, ground, counts, at: from } = mark;
      return { ...run, stops: [...run.stops, { id, ground, counts, from }] };
    }
    case 'resumed':
      return {
        ...run,
        stops: run.stops.map((stop) => (stop.id === mark.stop && stop.to === undefined ? { ...stop, to: mark.at } : stop)),
      };
    case 'extended':
      return { ...run, extensions: [...run.extensions, mark.term] };
    case 'transferred':
      return { ...run, offices: [...run.offices, { from: mark.at, office: mark.office }] };
    case 'decided': {
      /** What is still open ends with the decision. */
      const stops = run.stops.map((stop) => (stop.to === undefined ? { ...stop, to: mark.at } : stop));
      return { ...run, stops, end: mark.at };
    }
  }
};

/** The runs in order; marks must be in order of time, as the events they come from are. */
export const runsOf = (marks: readonly Mark[]): readonly Run[] => {
  const runs: Run[] = [];
  let office: OfficeId | undefined;
  for (const mark of marks) {
    if (mark.mark === 'accepted' || mark.mark === 'transferred') office = mark.office;
    const last = runs.at(-1);
    if (mark.mark === 'accepted') runs.push(open(mark.at, false, mark.office));
    else if (mark.mark === 'reopened') runs.push(open(mark.at, true, office));
    else if (last !== undefined && last.end === undefined) runs[runs.length - 1] = apply(last, mark);
  }
  return runs;
};
