/** The guide of a matter as it stands in a place: the province's items with what the locality made better. */
import type { Guide } from '#contract/view/guide.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Catalogue } from './catalogue.ts';
import { guideOf } from './guide-of.ts';
import { catalogueIn } from './local-items.ts';

export const guideFor = (catalogue: Catalogue, matter: Matter, division: DivisionCode, today: Day): Guide =>
  guideOf(catalogueIn(catalogue, division), matter, division, today, catalogue.items);
