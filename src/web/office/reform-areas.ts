/** The areas of the programme and of society's say: who sees each, and its page, loaded when first opened. */
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { Session } from '#contract/view/session.ts';
import type { Text } from '#domain/kernel/text.ts';

export type ReformArea = {
  /** What its addresses begin with. */
  readonly prefix: string;
  /** On the rail, and in the bar. */
  readonly label: Text;
  readonly name: Text;
  readonly icon: string;
  readonly may: (session: Session) => boolean;
  readonly Page: LazyExoticComponent<ComponentType>;
};

/** Who handles, approves or supervises in an office; the counter and who administers have other work. */
export const mayReform = ({ post }: Session): boolean =>
  post?.kind === 'office' && (post.duty === 'handling' || post.duty === 'approval' || post.duty === 'supervision');

/** The counter too is rated, and puts right what was. */
const mayRatings = (session: Session): boolean => mayReform(session) || session.post?.duty === 'reception';

/** Who leads: supervision, reform offices, and heads of an office for their own. */
const mayOverview = ({ post }: Session): boolean =>
  post?.kind === 'office' && (post.duty === 'supervision' || post.duty === 'approval' || post.office.id.endsWith('-reform'));

export const reformAreas: readonly ReformArea[] = [
  {
    prefix: '/office/overview',
    label: { zh: '总览', en: 'Overview' },
    name: { zh: '总览', en: 'Overview' },
    icon: 'chart',
    may: mayOverview,
    Page: lazy(() => import('./overview/overview-area.tsx').then((room) => ({ default: room.OverviewArea }))),
  },
  {
    prefix: '/office/programme',
    label: { zh: '计划', en: 'Plan' },
    name: { zh: '改革计划', en: 'Reform programme' },
    icon: 'target',
    may: mayReform,
    Page: lazy(() => import('./programme/programme-page.tsx').then((room) => ({ default: room.ProgrammePage }))),
  },
  {
    prefix: '/office/hotline',
    label: { zh: '热线', en: 'Hotline' },
    name: { zh: '12345 热线', en: 'Hotline 12345' },
    icon: 'call',
    may: mayReform,
    Page: lazy(() => import('./hotline/hotline-page.tsx').then((room) => ({ default: room.HotlinePage }))),
  },
  {
    prefix: '/office/ratings',
    label: { zh: '评价', en: 'Ratings' },
    name: { zh: '评价', en: 'Ratings' },
    icon: 'star',
    may: mayRatings,
    Page: lazy(() => import('./ratings/ratings-area.tsx').then((room) => ({ default: room.RatingsArea }))),
  },
];

/** The area of an address, for those who may see it. */
export const reformAreaOf = (path: string, session: Session): ReformArea | undefined =>
  reformAreas.find(({ prefix, may }) => (path === prefix || path.startsWith(`${prefix}/`)) && may(session));
