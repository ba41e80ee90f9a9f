/** Why the programme and society's say refuse: each of their rooms keeps its own words, joined here. */
import { hotlineRefusals } from './hotline-refusals.ts';
import { measureRefusals } from './measure-refusals.ts';
import { pilotRefusals } from './pilot-refusals.ts';
import { programmeRefusals } from './programme-refusals.ts';
import { mechanismRefusals } from './mechanism-refusals.ts';
import { ratingRefusals } from './rating-refusals.ts';
import { reportRefusals } from './report-refusals.ts';
import { societyRefusals } from './society-refusals.ts';

export const reformRefusals = {
  ...hotlineRefusals,
  ...measureRefusals,
  ...mechanismRefusals,
  ...pilotRefusals,
  ...programmeRefusals,
  ...ratingRefusals,
  ...reportRefusals,
  ...societyRefusals,
} as const;
