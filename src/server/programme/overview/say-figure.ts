/** Figures as the overview shows them: few are shown to those inside, and marked as few. */
import { figureOf, type Figure, type Sum } from '#domain/measure/figure.ts';
import type { Measure } from '#domain/measure/measure.ts';
import { FEW } from '#domain/measure/what-changed.ts';
import type { HeadFigure, Said } from '#contract/view/overview.ts';
import { figureView } from '#server/measure/measure-view.ts';

export const said = (measure: Measure, figure: Figure): Said => ({
  ...figureView(measure, figure),
  fewCases: figure.denominator > 0 && figure.denominator < FEW,
});
export const saidOf = (measure: Measure, sum: Sum): Said => said(measure, figureOf(measure, sum));

/** Few ratings say nothing of what was before either. */
export const valueOf = (measure: Measure, sum: Sum): number | null => saidOf(measure, sum).value;

export const nameOf = ({ id, family, name, unit, direction, kind }: Measure): HeadFigure['measure'] => ({
  id,
  family,
  name,
  unit,
  direction,
  kind,
});
