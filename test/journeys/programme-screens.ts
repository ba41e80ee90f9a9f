/** Screens of plans: what everybody reads, and the offices' board, breakdown and tasks. */
import { at, type Screen } from './screen.ts';

export const programmeScreens: readonly Screen[] = [at('published plans', 'guest', () => '/programme')];
export const programmeScreensOfOffice: readonly Screen[] = [
  at('programme', 'luo-jia', () => '/office/programme/goals'),
  at('breakdown', 'luo-jia', () => '/office/programme/breakdown'),
  at('tasks', 'chen-siyuan', () => '/office/programme/tasks'),
];
