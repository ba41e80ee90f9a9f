/** Operations of the overview: what leaders read of their division and those below; nothing here takes a figure. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import {
  Bottlenecks,
  Funnel,
  Overview,
  OverviewBy,
  OverviewChanged,
  OverviewCompare,
  OverviewIslands,
  WhyVisits,
} from '../view/overview.ts';
import { OverviewCase } from '../view/overview-case.ts';
import { Closed, Id } from './shapes.ts';

const Division = Type.Optional(Type.String({ pattern: '^\\d{6}$' }));
const Month = Type.String({ pattern: '^20\\d{2}(0[1-9]|1[0-2])$' });
const MeasureName = Type.String({ pattern: '^(actual|declared)\\.[a-z0-9-]+$', maxLength: 60 });
const scene = {
  /** Left out, the own division. */
  division: Division,
  period: Type.Optional(Type.Union(['month', 'quarter', 'year'].map((period) => Type.Literal(period)))),
  /** A month of the period; left out, the present one. */
  at: Type.Optional(Month),
};
const refusals = ['not-yours', 'measure-place-unknown'];
const read = { who: 'officer', command: false } as const;

export const overviewOperations: readonly Operation[] = [
  {
    ...read,
    name: 'overview.get',
    summary: 'Head figures of a division with what was before, what was promised, and up to when all is counted',
    query: Closed(scene),
    reply: Overview,
    refusals,
  },
  {
    ...read,
    name: 'overview.by-division',
    summary: 'The cities of the province, the counties of a city, the offices of a county, side by side with their last eight months',
    query: Closed({ ...scene, measure: Type.Optional(MeasureName) }),
    reply: OverviewBy,
    refusals: [...refusals, 'measure-unknown'],
  },
  {
    ...read,
    name: 'overview.bottlenecks',
    summary: 'Items or offices by the days they took beyond what was promised',
    query: Closed({ ...scene, by: Type.Optional(Type.Union([Type.Literal('item'), Type.Literal('office')])) }),
    reply: Bottlenecks,
    refusals,
  },
  {
    ...read,
    name: 'overview.why-visits',
    summary: 'Why people had to come more than once, by cause',
    query: Closed(scene),
    reply: WhyVisits,
    refusals,
  },
  {
    ...read,
    name: 'overview.islands',
    summary: 'Registers that are not connected, and the papers people brought because of it in thirty days',
    query: Closed({ division: Division }),
    reply: OverviewIslands,
    refusals,
  },
  {
    ...read,
    name: 'overview.funnel',
    summary: 'How many began, sent, finished and rated in the period',
    query: Closed(scene),
    reply: Funnel,
    refusals,
  },
  {
    ...read,
    name: 'overview.compare',
    summary: 'One measure of two divisions over two years, and before and after a change',
    query: Closed({ division: Division, other: Division, measure: Type.Optional(MeasureName), mark: Type.Optional(Month) }),
    reply: OverviewCompare,
    refusals: [...refusals, 'measure-unknown'],
  },
  {
    ...read,
    name: 'overview.changed',
    summary: 'What changed in the last seven days, in sentences computed from the record',
    query: Closed({ division: Division }),
    reply: OverviewChanged,
    refusals,
  },
  {
    ...read,
    name: 'overview.case',
    summary: 'One case in brief, without anybody’s data: parts, offices, clocks and what was done when',
    params: Closed({ number: Id }),
    reply: OverviewCase,
    refusals: ['not-yours', 'case-not-found'],
  },
];
