/** Operations on projects: matters with a budget of days, seen as one graph in time. */
import type { Operation } from '../operation.ts';
import { ProjectRow, ProjectView } from '../view/project.ts';
import { Closed, Page, Rows } from './shapes.ts';

export const projectOperations: readonly Operation[] = [
  {
    name: 'project.list',
    summary: 'Projects in which the own office has a step, or the own ones; newest first',
    who: 'person',
    query: Closed(Page),
    reply: Rows(ProjectRow),
    refusals: [],
    command: false,
  },
  {
    name: 'project.get',
    summary: 'A project in time: planned, actual and forecast days of every step, the count against its budget, who has it now',
    who: 'person',
    reply: ProjectView,
    refusals: ['case-not-found'],
    command: false,
  },
];
