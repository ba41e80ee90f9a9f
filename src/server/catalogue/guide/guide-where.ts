/** Where it is handled and how: places with hours and phones, the office where nothing more is published, channels, appointment. */
import type { Guide, GuidePlace } from '#contract/view/guide.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Channel } from '#domain/catalogue/item-elements.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Catalogue } from '../catalogue.ts';
import { officeFinder } from '../definition-for.ts';

const CHANNELS: readonly Channel[] = ['online', 'window', 'mail', 'terminal'];

/** Equal places of several items are one place that handles them all. */
const publishedPlaces = (items: readonly Item[]): readonly GuidePlace[] => {
  const found = new Map<string, { readonly place: Omit<GuidePlace, 'items'>; readonly names: Text[] }>();
  for (const item of items) {
    for (const place of item.places ?? []) {
      const key = JSON.stringify(place);
      const known = found.get(key) ?? { place, names: [] as Text[] };
      found.set(key, known);
      known.names.push(item.name);
    }
  }
  return [...found.values()].map(({ place, names }) => ({ ...place, items: names.length === items.length ? [] : names }));
};

/** The hall receives for every department (2018 regulation, article 5): where a locality published no place it is still the place to go. */
const hallOf = (catalogue: Catalogue, division: DivisionCode): readonly GuidePlace[] => {
  const hall = officeFinder(catalogue)('hall', 'county', division);
  return hall === undefined ? [] : [{ name: hall.name, items: [], ...(hall.phone === undefined ? {} : { phone: hall.phone }) }];
};

type Where = Pick<Guide, 'places' | 'channels' | 'phones' | 'appointment' | 'payOnline'>;

export const whereOf = (catalogue: Catalogue, items: readonly Item[], division: DivisionCode): Where => {
  const published = publishedPlaces(items);
  const booked = items.flatMap(({ appointment }) => (appointment?.offered === true ? [appointment] : []))[0];
  const offering = (channel: Channel): boolean => items.every(({ channels }) => channels === undefined || channels.includes(channel));
  const phones = new Map(
    items.flatMap((item) => {
      const office = officeFinder(catalogue)(item.department, item.level, division);
      return item.phones === undefined || office === undefined ? [] : [[office.name.zh, { name: office.name, ...item.phones }] as const];
    }),
  );
  return {
    places: [...(published.length > 0 ? published : hallOf(catalogue, division))],
    channels: items.some(({ channels }) => channels !== undefined) ? CHANNELS.filter(offering) : ['online', 'window'],
    phones: [...phones.values()],
    appointment:
      booked === undefined
        ? null
        : {
            ...(booked.perDay === undefined ? {} : { perDay: booked.perDay }),
            ...(booked.rule === undefined ? {} : { rule: booked.rule }),
          },
    payOnline: items.some((item) => item.fees.length > 0) && items.every((item) => item.fees.length === 0 || item.payOnline === true),
  };
};
