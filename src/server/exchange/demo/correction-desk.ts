/** Takes contests of records and what became of them: the two messages every simulated department understands. */
import { readObject, type Reply } from './question.ts';
import type { Register } from './register.ts';

const ID = /^[A-Za-z0-9_.:#-]{1,120}$/;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * `POST /corrections` {id, key, field, due}: a person contests this field of the record. 201, or 200 when it came before;
 * 404 for a record or field that is not there. What is claimed and the evidence may come along and are not kept.
 */
export function takeContest(register: Register, bytes: Buffer, now: number): Reply {
  const body = readObject(bytes);
  const [id, key, field] = [text(body?.['id']), text(body?.['key']), text(body?.['field'])];
  if (id === undefined || !ID.test(id) || key === undefined || field === undefined) return { status: 400, body: { error: 'bad-request' } };
  if (!register.has(key, field)) return { status: 404, body: { error: 'no-record' } };
  if (register.corrections().some((each) => each.id === id)) return { status: 200, body: { id, received: true } };
  register.keep({ id, key, field, due: text(body?.['due']), at: now });
  return { status: 201, body: { id, received: true } };
}

/** `POST /corrections/<id>/settlement` {outcome: corrected | kept, value}: from now on the register answers the new value. */
export function takeSettlement(register: Register, id: string, bytes: Buffer, now: number): Reply {
  const kept = register.corrections().find((each) => each.id === id);
  if (kept === undefined) return { status: 404, body: { error: 'no-contest' } };
  const body = readObject(bytes);
  const outcome = body?.['outcome'];
  if (outcome === 'kept') {
    register.keep({ ...kept, outcome, settledAt: now });
    return { status: 200, body: { id, outcome } };
  }
  const value = body?.['value'];
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (outcome !== 'corrected' || !plain) return { status: 422, body: { error: 'no-value' } };
  register.keep({ ...kept, outcome, value, settledAt: now });
  return { status: 200, body: { id, outcome } };
}
