/** Screens of what grants left behind: the holder's list, the office's list, its inspections. */
import { at, type Screen } from './screen.ts';

export const entitlementScreensOfPerson: readonly Screen[] = [
  at(
    'what I hold',
    'zhou-yining',
    () => '/entitlements',
    (page) => page.locator('.p-ent h1').waitFor(),
  ),
];
export const entitlementScreensOfOffice: readonly Screen[] = [
  at(
    'entitlements of the office',
    'chen-siyuan',
    () => '/office/entitlements',
    (page) => page.locator('.o-ent__list h1').waitFor(),
  ),
  at(
    'inspections',
    'chen-siyuan',
    () => '/office/entitlements/inspections',
    (page) => page.locator('.o-ent__draws h2').waitFor(),
  ),
];
