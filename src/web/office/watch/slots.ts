/** The tabs of the area where last days and cards are watched, and who sees it. */
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { Session } from '#contract/view/session.ts';
import type { Text } from '#domain/kernel/text.ts';

export type WatchSlot = {
  /** Behind `/office/watch/`. */
  readonly path: string;
  readonly label: Text;
  readonly Page: LazyExoticComponent<ComponentType>;
};

export const watchSlots: readonly WatchSlot[] = [
  {
    path: 'reminders',
    label: { zh: '提醒', en: 'Reminders' },
    Page: lazy(() => import('./reminders-page.tsx').then((room) => ({ default: room.RemindersPage }))),
  },
  {
    path: 'cards',
    label: { zh: '红黄牌', en: 'Cards' },
    Page: lazy(() => import('./cards-page.tsx').then((room) => ({ default: room.CardsPage }))),
  },
  {
    path: 'rules',
    label: { zh: '发牌规则', en: 'Rules' },
    Page: lazy(() => import('./rules-page.tsx').then((room) => ({ default: room.RulesPage }))),
  },
  {
    path: 'order-rules',
    label: { zh: '督办规则', en: 'Rules of orders' },
    Page: lazy(() => import('./order-rules-page.tsx').then((room) => ({ default: room.OrderRulesPage }))),
  },
];

/** Who handles, approves or supervises; the counter has no last days of its own. */
export const mayWatch = ({ post }: Session): boolean =>
  post?.kind === 'office' && (post.duty === 'handling' || post.duty === 'approval' || post.duty === 'supervision');
