/** Where a survey stands, in words. */
import type { Text } from '#domain/kernel/text.ts';
import { surveyTexts } from './survey-texts.ts';

export const stateText = (state: string): Text =>
  state === 'open' ? surveyTexts.stateOpen : state === 'closed' ? surveyTexts.stateClosed : surveyTexts.stateDrafted;
