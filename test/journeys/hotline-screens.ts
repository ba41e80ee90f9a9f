/** Screens of 12345: everybody's, a person's, and an officer's. */
import { at, type Screen } from './screen.ts';

export const hotlineScreens: readonly Screen[] = [
  at(
    '12345',
    'guest',
    () => '/hotline',
    (page) => page.locator('h1').waitFor(),
  ),
  at(
    'a petition is raised',
    'guest',
    () => '/hotline/new',
    (page) => page.locator('#hot-text').waitFor(),
  ),
  at(
    'a petition by number and password',
    'guest',
    () => '/hotline/look-up',
    (page) => page.locator('#hot-id').waitFor(),
  ),
];
export const hotlineScreensOfOffice: readonly Screen[] = [
  at(
    'petitions of the own office',
    'chen-siyuan',
    () => '/office/hotline/mine',
    (page) => page.locator('.o-today h1').waitFor(),
  ),
  at(
    'the knowledge base',
    'chen-siyuan',
    () => '/office/hotline/knowledge',
    (page) => page.locator('.o-today h1').waitFor(),
  ),
];
