/** A courier over HTTP: orders under our own reference, bounded waits and answers, events signed by a shared secret. */
import { COURIER_NEWS, type CourierNews } from '#domain/hall/parcel.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { askProvider, isMembers, isNewsSigned, shortText, type ProviderPlace } from '#server/kernel/ask-provider.ts';
import type { Courier, CourierEvent } from './courier.ts';

const isNews = (value: unknown): value is CourierNews => COURIER_NEWS.some((news) => news === value);

/** `{id, reference, news, when, place}`; undefined for what is no event. */
function eventOf(value: unknown): CourierEvent | undefined {
  if (!isMembers(value)) return undefined;
  const [event, reference, place] = [shortText(value['id'], 100), shortText(value['reference'], 100), value['place']];
  const { news, when } = value;
  if (event === undefined || reference === undefined || !isNews(news)) return undefined;
  if (typeof when !== 'number' || !Number.isSafeInteger(when) || when < 0) return undefined;
  return { reference, track: { event, news, when: instantOf(when), place: shortText(place, 100) ?? '' } };
}

function read(secret: string, payload: string, signature: string): Result<CourierEvent> {
  if (!isNewsSigned(secret, payload, signature)) return refuse('courier-signature-wrong');
  try {
    const event = eventOf(JSON.parse(payload));
    return event === undefined ? refuse('courier-event-unknown') : ok(event);
  } catch {
    return refuse('courier-event-unknown');
  }
}

/** Throws where the courier does not know an order it has taken. */
async function known(answer: Promise<unknown>): Promise<unknown> {
  const value = await answer;
  if (value === undefined) throw new Error('The courier does not know the order');
  return value;
}

export function httpCourier(place: ProviderPlace): Courier {
  const path = (number: string, what: string): string => `/orders/${encodeURIComponent(number)}${what}`;
  return {
    name: place.name,
    order: async (order) => {
      const answer = await askProvider(place, 'POST', '/orders', { ...order, notify: place.notify }, order.reference);
      const [number, tracking] = isMembers(answer) ? [shortText(answer['order'], 60), shortText(answer['tracking'], 40)] : [];
      // A tracking number becomes a barcode: what code 128 cannot draw is no number.
      if (number === undefined || tracking === undefined || !/^[\x20-\x7e]+$/.test(tracking)) throw new Error('The courier gave no number');
      return { number, tracking };
    },
    announce: async (number) => void (await known(askProvider(place, 'POST', path(number, '/hand-over'), {}, `hand-over ${number}`))),
    cancel: async (number) => void (await known(askProvider(place, 'POST', path(number, '/cancel'), {}, `cancel ${number}`))),
    eventsOf: async (number) => {
      const answer = await known(askProvider(place, 'GET', path(number, '/events')));
      const events: unknown = isMembers(answer) ? answer['events'] : undefined;
      return Array.isArray(events) ? events.flatMap((each: unknown) => eventOf(each) ?? []) : [];
    },
    read: (payload, signature) => read(place.secret, payload, signature),
  };
}
