/** Screens of the hall's devices that anybody may open: a device that is not paired, and the big screen. */
import { at, type Screen } from './screen.ts';

export const deviceScreens: readonly Screen[] = [
  at('a device that is not paired', 'guest', () => '/hall'),
  at(
    'the big screen',
    'guest',
    () => '/hall/screen/deqing-hall',
    async (page) => {
      await page.locator('.h-screen').waitFor();
    },
  ),
];
