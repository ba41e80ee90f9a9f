/** Screens of ratings and surveys: everybody's, a person's, and the offices'. */
import { at, type Screen } from './screen.ts';

export const ratingScreens: readonly Screen[] = [at('ratings-published', 'guest', () => '/ratings/published')];
export const ratingScreensOfPerson: readonly Screen[] = [
  at('rate', 'zhou-yining', ({ running }) => `/cases/${running}/rate`),
  at('ratings-own', 'zhou-yining', () => '/ratings'),
  at('surveys-own', 'zhou-yining', () => '/surveys'),
];
export const ratingScreensOfOffice: readonly Screen[] = [
  at('ratings-orders', 'chen-siyuan', () => '/office/ratings/orders'),
  at('ratings-results', 'chen-siyuan', () => '/office/ratings/results'),
];
