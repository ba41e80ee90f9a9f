/** Screens of last days: why this date, reminders, cards and their rules. */
import { at, type Screen } from './screen.ts';

export const clockScreensOfPerson: readonly Screen[] = [
  at(
    'why this date',
    'zhou-yining',
    ({ running }) => `/cases/${running}/why/signboard`,
    (page) => page.locator('.y-why').waitFor(),
  ),
];
export const clockScreensOfOffice: readonly Screen[] = [
  at(
    'reminders',
    'chen-siyuan',
    () => '/office/watch/reminders',
    (page) => page.locator('.o-today h1').waitFor(),
  ),
  at(
    'cards',
    'chen-siyuan',
    () => '/office/watch/cards',
    (page) => page.locator('.o-today h1').waitFor(),
  ),
  at(
    'rules of cards',
    'chen-siyuan',
    () => '/office/watch/rules',
    (page) => page.locator('.o-card').first().waitFor(),
  ),
];
