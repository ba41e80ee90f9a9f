/** The hall of a division, where results are laid out: the one that is open, by its id where there are several. */
import type { Office } from '#domain/catalogue/directory.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';

export const hallOf = ({ offices }: Pick<Catalogue, 'offices'>, division: DivisionCode): Office | undefined =>
  [...offices.values()]
    .filter((office) => office.kind === 'hall' && office.division === division && office.closed !== true)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))[0];
