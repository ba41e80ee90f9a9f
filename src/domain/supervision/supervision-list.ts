/** The lists of supervision as data: the scheme of grades, figures of monthly reports, items of article 43; and what can be wrong with them. */
import type { Problem } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { CardTrigger } from './card-trigger.ts';
import type { GradeScheme } from './grade.ts';
import type { OrderSource } from './order-source.ts';

export type LiabilityItem = {
  readonly item: number;
  readonly words: Text;
  readonly cards: readonly CardTrigger[];
  readonly orders: readonly OrderSource[];
  readonly sentAway: boolean;
};
export type SupervisionList = {
  readonly scheme: GradeScheme;
  /** Measures a monthly report carries. */
  readonly monthly: readonly string[];
  readonly liability: readonly LiabilityItem[];
};

const WHOLE = 100;

/** Weights that are no whole, grades out of order, measures that do not exist. @param isMeasure whether there is such a measure in per cent or at all. */
export function checkSupervision({ scheme, monthly }: SupervisionList, isMeasure: (id: string) => boolean): readonly Problem[] {
  const { excellent, good, pass } = scheme.from;
  const total = scheme.parts.reduce((sum, { weight }) => sum + weight, 0);
  const named = scheme.parts.map(({ from }) => (typeof from === 'string' ? undefined : from.measure));
  return [
    ...(total === WHOLE ? [] : [{ pointer: '/scheme/parts', code: 'weights-not-whole', values: { total } }]),
    ...(excellent > good && good > pass ? [] : [{ pointer: '/scheme/from', code: 'grades-out-of-order' }]),
    ...named.flatMap((id, at) =>
      id === undefined || isMeasure(id)
        ? []
        : [{ pointer: `/scheme/parts/${at}/measure`, code: 'measure-unknown', values: { measure: id } }],
    ),
    ...monthly.flatMap((id, at) =>
      isMeasure(id) ? [] : [{ pointer: `/monthly/${at}`, code: 'measure-unknown', values: { measure: id } }],
    ),
  ];
}
