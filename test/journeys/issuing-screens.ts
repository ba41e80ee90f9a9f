/** Screens of issuing: the desk of the hall. */
import { at, type Screen } from './screen.ts';

export const issuingScreensOfOffice: readonly Screen[] = [at('issuing desk', 'wang-min', () => '/office/issue')];
