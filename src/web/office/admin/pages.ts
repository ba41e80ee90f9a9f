/** The pages of the settings: one line each; a page is loaded when it is first opened. */
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { Text } from '#domain/kernel/text.ts';
import { calendarTexts } from './calendar-texts.ts';
import { competenceTexts } from './competence-texts.ts';
import { deviceTexts } from '../device/texts.ts';
import { hallTexts } from './hall/hall-texts.ts';
import { archiveTexts, registerTexts } from './letter/texts.ts';
import { importTexts } from './import-texts.ts';
import { providerTexts } from './providers-texts.ts';
import { historyTexts, officeTexts, overviewTexts, peopleTexts, substituteTexts, windowTexts } from './texts.ts';

export type AdminPage = {
  /** Behind `/office/admin`; empty for the first page. */
  readonly path: string;
  readonly icon: string;
  readonly title: Text;
  /** One line under the title in the list. */
  readonly about: Text;
  readonly Page: LazyExoticComponent<ComponentType>;
  /** Whether the page means something before the division is in use. */
  readonly always?: boolean;
};

/** Another room's page: `{ path, icon, title, about, Page: lazy(() => import('./x-page.tsx').then((room) => ({ default: room.XPage }))) }`. */
export const adminPages: readonly AdminPage[] = [
  {
    path: '',
    icon: 'checkc',
    title: overviewTexts.title,
    about: overviewTexts.about,
    Page: lazy(() => import('./overview-page.tsx').then((room) => ({ default: room.OverviewPage }))),
    always: true,
  },
  {
    path: 'offices',
    icon: 'building',
    title: officeTexts.title,
    about: officeTexts.about,
    Page: lazy(() => import('./offices-page.tsx').then((room) => ({ default: room.OfficesPage }))),
  },
  {
    path: 'windows',
    icon: 'ticket',
    title: windowTexts.title,
    about: windowTexts.about,
    Page: lazy(() => import('./windows-page.tsx').then((room) => ({ default: room.WindowsPage }))),
  },
  {
    path: 'halls',
    icon: 'clock',
    title: hallTexts.title,
    about: hallTexts.about,
    Page: lazy(() => import('./hall/halls-page.tsx').then((room) => ({ default: room.HallsPage }))),
  },
  {
    path: 'devices',
    icon: 'phone',
    title: deviceTexts.title,
    about: deviceTexts.about,
    Page: lazy(() => import('./devices-page.tsx').then((room) => ({ default: room.DevicesPage }))),
  },
  {
    path: 'people',
    icon: 'users',
    title: peopleTexts.title,
    about: peopleTexts.about,
    Page: lazy(() => import('./people-page.tsx').then((room) => ({ default: room.PeoplePage }))),
  },
  {
    path: 'substitutes',
    icon: 'refresh',
    title: substituteTexts.title,
    about: substituteTexts.about,
    Page: lazy(() => import('./substitutes-page.tsx').then((room) => ({ default: room.SubstitutesPage }))),
  },
  {
    path: 'competence',
    icon: 'refresh',
    title: competenceTexts.title,
    about: competenceTexts.about,
    Page: lazy(() => import('./competence-page.tsx').then((room) => ({ default: room.CompetencePage }))),
  },
  {
    path: 'providers',
    icon: 'msg',
    title: providerTexts.title,
    about: providerTexts.about,
    Page: lazy(() => import('./providers-page.tsx').then((room) => ({ default: room.ProvidersPage }))),
    always: true,
  },
  {
    path: 'import',
    icon: 'upload',
    title: importTexts.title,
    about: importTexts.about,
    Page: lazy(() => import('./import-page.tsx').then((room) => ({ default: room.ImportPage }))),
  },
  {
    path: 'calendars',
    icon: 'cal',
    title: calendarTexts.title,
    about: calendarTexts.about,
    Page: lazy(() => import('./calendars-page.tsx').then((room) => ({ default: room.CalendarsPage }))),
    always: true,
  },
  {
    path: 'letters',
    icon: 'file',
    title: registerTexts.title,
    about: registerTexts.about,
    Page: lazy(() => import('./letter/letters-page.tsx').then((room) => ({ default: room.LettersPage }))),
  },
  {
    path: 'archive',
    icon: 'files',
    title: archiveTexts.title,
    about: archiveTexts.about,
    Page: lazy(() => import('./letter/archive-page.tsx').then((room) => ({ default: room.ArchivePage }))),
  },
  {
    path: 'history',
    icon: 'clock',
    title: historyTexts.title,
    about: historyTexts.about,
    Page: lazy(() => import('./history-page.tsx').then((room) => ({ default: room.HistoryPage }))),
  },
];

export const adminPath = (page: Pick<AdminPage, 'path'>): string => (page.path === '' ? '/office/admin' : `/office/admin/${page.path}`);
