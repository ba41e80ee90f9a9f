/** The tabs of the editor by what is written: which places of the document each shows, and its page. */
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { Subject } from '#domain/edition/edition.ts';
import type { Text } from '#domain/kernel/text.ts';
import { overlayTexts } from '../overlay/texts.ts';
import { tabTexts } from '../words/tab-texts.ts';

export type Tab = {
  readonly id: string;
  readonly label: Text;
  /** First members of the pointers that lie here; the first tab has all that no other has. */
  readonly holds: readonly string[];
  /** The list whose length stands behind the label. */
  readonly counts?: string;
  readonly Page: LazyExoticComponent<ComponentType>;
};

const source: Tab = {
  id: 'source',
  label: tabTexts.source,
  holds: [],
  Page: lazy(() => import('./source-tab.tsx').then((room) => ({ default: room.SourceTab }))),
};
const words: Tab = {
  id: 'words',
  label: tabTexts.words,
  holds: [],
  Page: lazy(() => import('./words-tab.tsx').then((room) => ({ default: room.WordsTab }))),
};
const form: Tab = {
  id: 'form',
  label: tabTexts.form,
  holds: ['fields'],
  counts: 'fields',
  Page: lazy(() => import('./form-tab.tsx').then((room) => ({ default: room.FormTab }))),
};

const itemTabs: readonly Tab[] = [
  {
    id: 'basic',
    label: tabTexts.basic,
    holds: [],
    Page: lazy(() => import('./basic-tab.tsx').then((room) => ({ default: room.BasicTab }))),
  },
  {
    id: 'materials',
    label: tabTexts.materials,
    holds: ['materials'],
    counts: 'materials',
    Page: lazy(() => import('./material-tab.tsx').then((room) => ({ default: room.MaterialTab }))),
  },
  {
    id: 'flow',
    label: tabTexts.flow,
    holds: [
      'flow',
      'visits',
      'online',
      'channels',
      'appointment',
      'stopGrounds',
      'opinions',
      'revokes',
      'revokesKind',
      'setsAside',
      'review',
      'secret',
    ],
    counts: 'flow',
    Page: lazy(() => import('./flow-tab.tsx').then((room) => ({ default: room.FlowTab }))),
  },
  {
    id: 'limits',
    label: tabTexts.limits,
    holds: ['limit', 'limitWords', 'within', 'entitlement', 'renews'],
    Page: lazy(() => import('./limit-tab.tsx').then((room) => ({ default: room.LimitTab }))),
  },
  {
    id: 'fees',
    label: tabTexts.fees,
    holds: ['fees', 'payOnline'],
    Page: lazy(() => import('./fee-tab.tsx').then((room) => ({ default: room.FeeTab }))),
  },
  form,
  {
    id: 'result',
    label: tabTexts.result,
    holds: ['result'],
    Page: lazy(() => import('./result-tab.tsx').then((room) => ({ default: room.ResultTab }))),
  },
  words,
  source,
];

const matterTabs: readonly Tab[] = [
  {
    id: 'basic',
    label: tabTexts.basic,
    holds: [],
    Page: lazy(() => import('./matter-tab.tsx').then((room) => ({ default: room.MatterTab }))),
  },
  {
    id: 'situation',
    label: tabTexts.situation,
    holds: ['situation'],
    counts: 'situation',
    Page: lazy(() => import('./graph-tabs.tsx').then((room) => ({ default: room.SituationTab }))),
  },
  {
    id: 'flow',
    label: tabTexts.flow,
    holds: ['steps'],
    counts: 'steps',
    Page: lazy(() => import('./graph-tabs.tsx').then((room) => ({ default: room.StepsTab }))),
  },
  {
    id: 'limits',
    label: tabTexts.limits,
    holds: ['budget'],
    Page: lazy(() => import('./matter-tab.tsx').then((room) => ({ default: room.BudgetTab }))),
  },
  form,
  words,
  source,
];

export const tabsOf = (kind: Subject['kind']): readonly Tab[] => {
  switch (kind) {
    case 'item':
      return itemTabs;
    case 'matter':
      return matterTabs;
    case 'overlay':
      return overlayTabs;
  }
};

const overlayTabs: readonly Tab[] = [
  {
    id: 'changes',
    label: overlayTexts.tab,
    holds: ['changes'],
    Page: lazy(() => import('../overlay/overlay-tab.tsx').then((room) => ({ default: room.OverlayTab }))),
  },
  words,
  source,
];

/** The tab on which a place of the document lies. */
export const tabOf = (tabs: readonly Tab[], pointer: string): Tab | undefined => {
  const first = pointer.split('/')[1] ?? '';
  return tabs.find(({ holds }) => holds.includes(first)) ?? tabs[0];
};
