/** The tabs of the exchange of data, each in a folder of its own and loaded when first opened: one line a tab. */
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { Text } from '#domain/kernel/text.ts';

export type ExchangeSlot = {
  /** Behind `/office/exchange/`; what follows it is the tab's own. */
  readonly path: string;
  readonly label: Text;
  readonly Page: LazyExoticComponent<ComponentType>;
};

/** The first one is what the area opens with. */
export const exchangeSlots: readonly ExchangeSlot[] = [
  {
    path: 'map',
    label: { zh: '图', en: 'Map' },
    Page: lazy(() => import('./map/map-page.tsx').then((room) => ({ default: room.MapPage }))),
  },
  {
    path: 'resources',
    label: { zh: '数据集', en: 'Data sets' },
    Page: lazy(() => import('./resource/resource-page.tsx').then((room) => ({ default: room.ResourcePage }))),
  },
  {
    path: 'systems',
    label: { zh: '部门系统', en: 'Systems' },
    Page: lazy(() => import('./system/system-page.tsx').then((room) => ({ default: room.SystemPage }))),
  },
  {
    path: 'requests',
    label: { zh: '需求', en: 'Requests' },
    Page: lazy(() => import('./request/request-page.tsx').then((room) => ({ default: room.RequestPage }))),
  },
  {
    path: 'corrections',
    label: { zh: '更正', en: 'Corrections' },
    Page: lazy(() => import('./correction/correction-page.tsx').then((room) => ({ default: room.CorrectionPage }))),
  },
  {
    path: 'looks',
    label: { zh: '查阅', en: 'Looks' },
    Page: lazy(() => import('./look/look-page.tsx').then((room) => ({ default: room.LookPage }))),
  },
  {
    path: 'attempts',
    label: { zh: '监督', en: 'Attempts' },
    Page: lazy(() => import('./attempt/attempt-page.tsx').then((room) => ({ default: room.AttemptPage }))),
  },
];
