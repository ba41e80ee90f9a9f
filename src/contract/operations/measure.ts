/** Operations of measures: all of them read; no operation takes a figure. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { MeasureBy, MeasureDrill, MeasureFigures, MeasureList, MeasureSeries } from '../view/measure.ts';
import { Closed } from './shapes.ts';

const MeasureName = Type.String({ pattern: '^(actual|declared)\\.[a-z0-9-]+$', maxLength: 60 });
const One = Closed({ id: MeasureName });
/** Ids of the catalogue and the directory, and words for ways in. */
const Key = Type.String({ pattern: '^[\\w.-]{1,100}$' });
/** yyyymm. */
const MonthText = Type.String({ pattern: '^20\\d{2}(0[1-9]|1[0-2])$' });
const slice = {
  /** Left out, the own division. */
  division: Type.Optional(Type.String({ pattern: '^\\d{6}(\\d{3})?$' })),
  office: Type.Optional(Key),
  item: Type.Optional(Key),
  matter: Type.Optional(Key),
  channel: Type.Optional(Key),
  from: Type.Optional(MonthText),
  to: Type.Optional(MonthText),
};
const refusals = ['not-yours', 'measure-unknown', 'measure-span-wrong', 'measure-one-facet', 'measure-place-unknown'];

export const measureOperations: readonly Operation[] = [
  {
    name: 'measure.list',
    summary: 'Every measure with its formula, what it leaves out, its law and its versions',
    who: 'officer',
    reply: MeasureList,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'measure.figures',
    summary: 'Figures of a division and span; a city or the province is the sum of its counties',
    who: 'officer',
    query: Closed({ ...slice, measures: Type.Optional(Type.String({ pattern: '^[a-z0-9.,-]{1,2000}$' })) }),
    reply: MeasureFigures,
    refusals,
    command: false,
  },
  {
    name: 'measure.series',
    summary: 'One measure month by month',
    who: 'officer',
    params: One,
    query: Closed(slice),
    reply: MeasureSeries,
    refusals,
    command: false,
  },
  {
    name: 'measure.by',
    summary: 'One measure by division, office, item, matter or channel',
    who: 'officer',
    params: One,
    query: Closed({
      ...slice,
      by: Type.Union(['division', 'office', 'item', 'matter', 'channel'].map((by) => Type.Literal(by))),
    }),
    reply: MeasureBy,
    refusals,
    command: false,
  },
  {
    name: 'measure.drill',
    summary: 'The cases behind one figure of one division, without personal data; the worst first',
    who: 'officer',
    params: One,
    query: Closed({
      ...slice,
      which: Type.Optional(Type.Union(['missed', 'met', 'all'].map((which) => Type.Literal(which)))),
      page: Type.Optional(Type.String({ pattern: '^\\d{1,3}$' })),
    }),
    reply: MeasureDrill,
    refusals: [...refusals, 'measure-not-drilled'],
    command: false,
  },
];
