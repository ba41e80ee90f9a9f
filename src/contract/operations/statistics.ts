/** Published figures of the reform: anybody reads them, each with its formula; nothing small can be read or reckoned from them. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { StatisticsList, StatisticsMeasure, StatisticsView } from '../view/statistics.ts';
import { Closed } from './shapes.ts';

const Division = Type.Optional(Type.String({ pattern: '^\\d{6}$' }));

export const statisticsOperations: readonly Operation[] = [
  {
    name: 'statistics.get',
    summary: 'The figures of a place for its last whole month, or this year so far',
    who: 'public',
    query: Closed({ division: Division, period: Type.Optional(Type.Union([Type.Literal('month'), Type.Literal('year')])) }),
    reply: StatisticsView,
    refusals: ['statistics-place-unknown'],
    command: false,
  },
  {
    name: 'statistics.list',
    summary: 'Every published measure with its formula',
    who: 'public',
    reply: StatisticsList,
    refusals: [],
    command: false,
  },
  {
    name: 'statistics.measure',
    summary: 'One measure: formula, versions, two years by month, places below, files',
    who: 'public',
    params: Closed({ id: Type.String({ pattern: '^(actual|declared)\\.[a-z0-9-]+$', maxLength: 60 }) }),
    query: Closed({ division: Division }),
    reply: StatisticsMeasure,
    refusals: ['statistics-place-unknown', 'statistics-measure-unknown'],
    command: false,
  },
];
