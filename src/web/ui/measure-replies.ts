/** What the operations of measures answer. */
import type { MeasureBy, MeasureDrill, MeasureFigures, MeasureList, MeasureSeries } from '#contract/view/measure.ts';

export type MeasureReplies = {
  readonly 'measure.list': MeasureList;
  readonly 'measure.figures': MeasureFigures;
  readonly 'measure.series': MeasureSeries;
  readonly 'measure.by': MeasureBy;
  readonly 'measure.drill': MeasureDrill;
};
