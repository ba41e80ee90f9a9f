/** Screens of papers and hand-over: one's own code, and what a phone says whose link is over. */
import { at, press, type Screen } from './screen.ts';

export const paperScreens: readonly Screen[] = [
  at(
    'photo link over',
    'guest',
    () => '/photo',
    async (page) => page.getByText('这个地址不完整').or(page.getByText('This address is incomplete')).waitFor(),
  ),
];
export const paperScreensOfPerson: readonly Screen[] = [
  at('hand-over, choosing', 'zhou-yining', () => '/handover'),
  at('hand-over, code', 'zhou-yining', () => '/handover', press('.p-handover .y-btn--p')),
];
