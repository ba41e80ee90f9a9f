/** Finds the data office that answers for a division: its own, else the next one above (2018 provisions, article 38). */
import { DATA } from '#domain/exchange/exchange-actor.ts';
import { lineOf } from '#domain/division/division.ts';
import type { DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';

export function dataOfficeOf({ offices }: Pick<Catalogue, 'offices'>, division: DivisionCode): OfficeId | undefined {
  const known = [...offices.values()].filter(({ department, kind, closed }) => department === DATA && kind === 'office' && closed !== true);
  for (const each of lineOf(division)) {
    const found = known.find((office) => office.division === each);
    if (found !== undefined) return found.id;
  }
  return undefined;
}
