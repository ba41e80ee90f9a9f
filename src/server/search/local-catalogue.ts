/** The catalogue as it holds in a place, remembered until it changes: what was reckoned from it may be kept beside it. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { catalogueIn } from '#server/catalogue/local-items.ts';

type Kept = { readonly items: object; readonly overlays: object; readonly here: Catalogue };
/** Ninety counties and eleven cities; who asks for places that are none begins anew. */
const MOST = 300;

export function localCatalogues(catalogue: Catalogue): (division: DivisionCode | undefined) => Catalogue {
  const places = new Map<DivisionCode, Kept>();
  return (division) => {
    if (division === undefined) return catalogue;
    const { items, overlays } = catalogue;
    const known = places.get(division);
    if (known !== undefined && known.items === items && known.overlays === overlays) return known.here;
    const here = catalogueIn(catalogue, division);
    if (places.size > MOST) places.clear();
    places.set(division, { items, overlays, here });
    return here;
  };
}
