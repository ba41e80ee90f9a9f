/** Carries SMS through a gateway over HTTP: one POST with a key, no redirects, a bounded wait and a bounded answer. */
import { CARRIER_MS, type Carrier, type Message, type Sent } from './provider.ts';

const LONGEST_ANSWER = 16_384;
const LONGEST_WAIT_S = 3_600;

/** The answer's text, at most as long as a gateway needs: a longer one is somebody filling our memory. */
async function readShort(reply: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const bytes of reply.body ?? []) {
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    if (text.length > LONGEST_ANSWER) throw new Error('answer-too-long');
  }
  return text;
}

const idOf = (text: string): string => {
  try {
    const { id } = JSON.parse(text) as { readonly id?: unknown };
    return typeof id === 'string' ? id.slice(0, 200) : '';
  } catch {
    return '';
  }
};

/** Seconds the gateway asks us to wait, in milliseconds; an hour at most. */
const waitOf = (reply: Response): { readonly waitMs?: number } => {
  const seconds = Number(reply.headers.get('retry-after') ?? Number.NaN);
  return seconds > 0 ? { waitMs: Math.min(seconds, LONGEST_WAIT_S) * 1000 } : {};
};

export async function sendBySms({ endpoint, sender, secret }: Carrier, { key, to, text }: Message): Promise<Sent> {
  try {
    const reply = await fetch(endpoint, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(CARRIER_MS),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
      },
      body: JSON.stringify({ to, sender, text }),
    });
    const answer = await readShort(reply);
    if (reply.ok) return { ok: true, message: idOf(answer) };
    const final = reply.status >= 400 && reply.status < 500 && ![401, 403, 408, 409, 425, 429].includes(reply.status);
    return { ok: false, final, code: `http-${reply.status}`, ...waitOf(reply) };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return { ok: false, final: false, code: name === 'TimeoutError' ? 'timeout' : 'unreachable' };
  }
}
