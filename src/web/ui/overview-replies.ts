/** What the operations of the overview answer. */
import type {
  Bottlenecks,
  Funnel,
  Overview,
  OverviewBy,
  OverviewChanged,
  OverviewCompare,
  OverviewIslands,
  WhyVisits,
} from '#contract/view/overview.ts';
import type { OverviewCase } from '#contract/view/overview-case.ts';

export type OverviewReplies = {
  readonly 'overview.get': Overview;
  readonly 'overview.by-division': OverviewBy;
  readonly 'overview.bottlenecks': Bottlenecks;
  readonly 'overview.why-visits': WhyVisits;
  readonly 'overview.islands': OverviewIslands;
  readonly 'overview.funnel': Funnel;
  readonly 'overview.compare': OverviewCompare;
  readonly 'overview.changed': OverviewChanged;
  readonly 'overview.case': OverviewCase;
};
