/** Screens of work reports. */
import { at, type Screen } from './screen.ts';

export const reportScreensOfOffice: readonly Screen[] = [
  at(
    'work reports',
    'luo-jia',
    () => '/office/programme/reports',
    (page) => page.locator('.o-today h1').waitFor(),
  ),
];
