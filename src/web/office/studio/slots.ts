/** The pages of the catalogue's studio, each in a folder of its own and loaded when first opened: one line a page. */
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { Text } from '#domain/kernel/text.ts';

export type StudioSlot = {
  /** Behind `/office/catalogue/`; what follows it is the page's own. */
  readonly path: string;
  readonly label: Text;
  readonly icon: string;
  /** Left out of the links under the tree: reached from the tree itself. */
  readonly quiet?: true;
  readonly Page: LazyExoticComponent<ComponentType>;
};

export const studioPath = (path: string): string => `/office/catalogue${path === '' ? '' : `/${path}`}`;

/** The first one is what the area opens with; the others stand under the tree in this order. */
export const studioSlots: readonly StudioSlot[] = [
  {
    path: 'drafts',
    label: { zh: '草稿和版本', en: 'Drafts and versions' },
    icon: 'edit',
    Page: lazy(() => import('./editor/drafts-page.tsx').then((room) => ({ default: room.DraftsPage }))),
  },
  {
    path: 'items',
    label: { zh: '事项', en: 'Items' },
    icon: 'file',
    quiet: true,
    Page: lazy(() => import('./version/subject-page.tsx').then((room) => ({ default: room.SubjectPage }))),
  },
  {
    path: 'matters',
    label: { zh: '一件事', en: 'Matters' },
    icon: 'files',
    quiet: true,
    Page: lazy(() => import('./version/subject-page.tsx').then((room) => ({ default: room.SubjectPage }))),
  },
  {
    path: 'composer',
    label: { zh: '一件事编排', en: 'Compose a matter' },
    icon: 'flow',
    Page: lazy(() => import('./composer/composer-page.tsx').then((room) => ({ default: room.ComposerPage }))),
  },
  {
    path: 'local-changes',
    label: { zh: '各地改动', en: 'Local changes' },
    icon: 'pin',
    Page: lazy(() => import('./overlay/compare-page.tsx').then((room) => ({ default: room.ComparePage }))),
  },
  {
    path: 'exceptions',
    label: { zh: '例外清单', en: 'Exceptions' },
    icon: 'list',
    Page: lazy(() => import('./exception/exception-page.tsx').then((room) => ({ default: room.ExceptionPage }))),
  },
  {
    path: 'quality',
    label: { zh: '质量', en: 'Quality' },
    icon: 'chart',
    Page: lazy(() => import('./quality/quality-page.tsx').then((room) => ({ default: room.QualityPage }))),
  },
  {
    path: 'comments',
    label: { zh: '公示与意见', en: 'Comments' },
    icon: 'speak',
    Page: lazy(() => import('./comment/comment-page.tsx').then((room) => ({ default: room.CommentPage }))),
  },
  {
    path: 'editions',
    label: { zh: '版本', en: 'Versions' },
    icon: 'flag',
    quiet: true,
    Page: lazy(() => import('./version/edition-page.tsx').then((room) => ({ default: room.EditionPage }))),
  },
  {
    path: 'search',
    label: { zh: '检索', en: 'Search' },
    icon: 'search',
    Page: lazy(() => import('./search/search-page.tsx').then((room) => ({ default: room.SearchWordsPage }))),
  },
  {
    path: 'transfer',
    label: { zh: '导入导出', en: 'Import and export' },
    icon: 'upload',
    Page: lazy(() => import('./transfer/transfer-page.tsx').then((room) => ({ default: room.TransferPage }))),
  },
];
