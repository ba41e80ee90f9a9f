/** Screens of the overview, as the reform office has them. */
import { at, type Screen } from './screen.ts';

export const overviewScreensOfOffice: readonly Screen[] = [
  at(
    'overview',
    'luo-jia',
    () => '/office/overview?period=year',
    (page) => page.locator('.o-over__t').waitFor(),
  ),
];
