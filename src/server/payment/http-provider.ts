/** A payment provider over HTTP: orders under our own number as its idempotency key, bounded waits and answers, events signed by a shared secret. */
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { askProvider, isMembers, isNewsSigned, shortText, type ProviderPlace } from '#server/kernel/ask-provider.ts';
import type { PaymentNews, PaymentProvider } from './payment-provider.ts';

/** `{order, news, reference, reason}`; undefined for what is no news, and while an order is under way. */
function newsOf(value: unknown): PaymentNews | undefined {
  if (!isMembers(value)) return undefined;
  const [order, reference] = [shortText(value['order'], 100), shortText(value['reference'], 60)];
  const { news, reason } = value;
  if (order === undefined || reference === undefined || (news !== 'paid' && news !== 'failed')) return undefined;
  return { order, news, reference, reason: shortText(reason, 200) ?? '' };
}

function read(secret: string, payload: string, signature: string): Result<PaymentNews> {
  if (!isNewsSigned(secret, payload, signature)) return refuse('payment-signature-wrong');
  try {
    const news = newsOf(JSON.parse(payload));
    return news === undefined ? refuse('payment-event-unknown') : ok(news);
  } catch {
    return refuse('payment-event-unknown');
  }
}

export const httpProvider = (place: ProviderPlace): PaymentProvider => ({
  name: place.name,
  send: async (order) => {
    const answer = await askProvider(place, 'POST', '/orders', { ...order, notify: place.notify }, order.order);
    const reference = isMembers(answer) ? shortText(answer['reference'], 60) : undefined;
    if (reference === undefined) throw new Error('The payment provider gave no reference');
    return { reference };
  },
  ask: async (order) => newsOf(await askProvider(place, 'GET', `/orders/${encodeURIComponent(order)}`)),
  read: (payload, signature) => read(place.secret, payload, signature),
});
