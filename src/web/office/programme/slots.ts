/** The tabs of the programme's area, and what stands beside its goals: each room adds its own by one line. */
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { Text } from '#domain/kernel/text.ts';

export type ProgrammeSlot = {
  /** Behind `/office/programme/`. */
  readonly path: string;
  readonly label: Text;
  readonly Page: LazyExoticComponent<ComponentType>;
};

export const programmeSlots: readonly ProgrammeSlot[] = [
  {
    path: 'goals',
    label: { zh: '目标', en: 'Goals' },
    Page: lazy(() => import('./goals-page.tsx').then((room) => ({ default: room.GoalsPage }))),
  },
  {
    path: 'tasks',
    label: { zh: '任务', en: 'Tasks' },
    Page: lazy(() => import('./tasks-page.tsx').then((room) => ({ default: room.TasksPage }))),
  },
  {
    path: 'breakdown',
    label: { zh: '分解', en: 'Breakdown' },
    Page: lazy(() => import('./breakdown-page.tsx').then((room) => ({ default: room.BreakdownPage }))),
  },
  {
    path: 'orders',
    label: { zh: '督办', en: 'Orders' },
    Page: lazy(() => import('./order/orders-page.tsx').then((room) => ({ default: room.OrdersPage }))),
  },
  {
    path: 'meetings',
    label: { zh: '会议', en: 'Meetings' },
    Page: lazy(() => import('./record/meetings-page.tsx').then((room) => ({ default: room.MeetingsPage }))),
  },
  {
    path: 'monthly',
    label: { zh: '月报', en: 'Monthly reports' },
    Page: lazy(() => import('./record/monthly-page.tsx').then((room) => ({ default: room.MonthlyPage }))),
  },
  {
    path: 'grades',
    label: { zh: '考核', en: 'Grades' },
    Page: lazy(() => import('./record/grades-page.tsx').then((room) => ({ default: room.GradesPage }))),
  },
  {
    path: 'evaluations',
    label: { zh: '第三方评估', en: 'Evaluation' },
    Page: lazy(() => import('./record/evaluations-page.tsx').then((room) => ({ default: room.EvaluationsPage }))),
  },
  {
    path: 'tolerances',
    label: { zh: '容错', en: 'Tolerated errors' },
    Page: lazy(() => import('./record/tolerances-page.tsx').then((room) => ({ default: room.TolerancesPage }))),
  },
  {
    path: 'liability',
    label: { zh: '责任清单', en: 'Liability' },
    Page: lazy(() => import('./record/liability-page.tsx').then((room) => ({ default: room.LiabilityPage }))),
  },
  {
    path: 'pilots',
    label: { zh: '试点', en: 'Pilots' },
    Page: lazy(() => import('../pilot/pilots-page.tsx').then((room) => ({ default: room.PilotsPage }))),
  },
  {
    path: 'ideas',
    label: { zh: '建议', en: 'Ideas' },
    Page: lazy(() => import('../society/ideas-page.tsx').then((room) => ({ default: room.IdeasOfficePage }))),
  },
  {
    path: 'clients',
    label: { zh: '接口用户', en: 'Interface' },
    Page: lazy(() => import('../society/clients-page.tsx').then((room) => ({ default: room.ClientsOfficePage }))),
  },
  {
    path: 'reports',
    label: { zh: '报告', en: 'Reports' },
    Page: lazy(() => import('../report/reports-page.tsx').then((room) => ({ default: room.ReportsPage }))),
  },
];

/** What a room shows beside the goals of a plan: its own list of the plan's division, at most a handful of lines, with its own empty state. */
export type ProgrammeSide = {
  readonly id: string;
  readonly Panel: LazyExoticComponent<ComponentType<{ readonly division: number }>>;
};

/** Under the framework, on the left: pilots. */
export const programmeLeft: readonly ProgrammeSide[] = [
  { id: 'pilots', Panel: lazy(() => import('../pilot/pilot-side.tsx').then((room) => ({ default: room.PilotSide }))) },
];
/** On the right: supervision orders. */
export const programmeRight: readonly ProgrammeSide[] = [
  { id: 'orders', Panel: lazy(() => import('./order/orders-side.tsx').then((room) => ({ default: room.OrdersSide }))) },
];
