/** Screens of supervision orders and of what is decided around them. */
import { at, type Screen } from './screen.ts';

export const mechanismScreens: readonly Screen[] = [
  at(
    'published supervision',
    'guest',
    () => '/supervision',
    (page) => page.locator('.p-sup h2').nth(1).waitFor(),
  ),
];
export const mechanismScreensOfOffice: readonly Screen[] = [
  at(
    'supervision orders',
    'chen-siyuan',
    () => '/office/programme/orders',
    (page) => page.locator('.o-today h1').waitFor(),
  ),
  at(
    'quarterly grades',
    'chen-siyuan',
    () => '/office/programme/grades',
    (page) => page.locator('.o-today h1').waitFor(),
  ),
];
