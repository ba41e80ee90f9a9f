/** The tabs of a hall's day, each loaded when first opened, and who sees which. */
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { Session } from '#contract/view/session.ts';
import type { Text } from '#domain/kernel/text.ts';

type Duty = 'reception' | 'supervision' | 'approval';
export type DaySlot = {
  /** Behind `/office/day/`. */
  readonly path: string;
  readonly label: Text;
  readonly duties: readonly Duty[];
  readonly Page: LazyExoticComponent<ComponentType>;
};

/** The first one that is the caller's is what the area opens with. */
const slots: readonly DaySlot[] = [
  {
    path: 'second',
    label: { zh: '第二次跑', en: 'Second visits' },
    duties: ['supervision'],
    Page: lazy(() => import('./second-page.tsx').then((room) => ({ default: room.SecondPage }))),
  },
  {
    path: 'sent-away',
    label: { zh: '被劝回', en: 'Sent away' },
    duties: ['supervision'],
    Page: lazy(() => import('./sent-away-page.tsx').then((room) => ({ default: room.SentAwayPage }))),
  },
  {
    path: 'visits',
    label: { zh: '到场', en: 'Visits' },
    duties: ['reception', 'supervision'],
    Page: lazy(() => import('./visits-page.tsx').then((room) => ({ default: room.VisitsPage }))),
  },
  {
    path: 'shift',
    label: { zh: '交接', en: 'Hand-over' },
    duties: ['reception'],
    Page: lazy(() => import('./shift-page.tsx').then((room) => ({ default: room.ShiftPage }))),
  },
  {
    path: 'report',
    label: { zh: '日报', en: 'Day report' },
    duties: ['reception', 'supervision'],
    Page: lazy(() => import('./report-page.tsx').then((room) => ({ default: room.ReportPage }))),
  },
  {
    path: 'copies',
    label: { zh: '补打', en: 'Copies' },
    duties: ['reception'],
    Page: lazy(() => import('./copies-page.tsx').then((room) => ({ default: room.CopiesPage }))),
  },
  {
    path: 'corrections',
    label: { zh: '更正', en: 'Corrections' },
    duties: ['reception'],
    Page: lazy(() => import('./corrections-page.tsx').then((room) => ({ default: room.CorrectionsPage }))),
  },
  {
    path: 'ratings',
    label: { zh: '现场评价', en: 'Ratings' },
    duties: ['reception', 'supervision'],
    Page: lazy(() => import('../device/ratings-page.tsx').then((room) => ({ default: room.RatingsPage }))),
  },
  {
    path: 'devices',
    label: { zh: '设备', en: 'Devices' },
    duties: ['reception'],
    Page: lazy(() => import('../device/devices-page.tsx').then((room) => ({ default: room.DevicesPage }))),
  },
  {
    path: 'authorisations',
    label: { zh: '即办授权', en: 'Desk decisions' },
    duties: ['approval', 'reception'],
    Page: lazy(() => import('./authorisations-page.tsx').then((room) => ({ default: room.AuthorisationsPage }))),
  },
];

export const daySlots = ({ post }: Session): readonly DaySlot[] => slots.filter(({ duties }) => duties.some((duty) => duty === post?.duty));
export const mayDay = (session: Session): boolean => daySlots(session).length > 0;
