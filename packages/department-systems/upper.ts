/** A province or a nation as it is reported to: how each part stands and each certificate, in its own words, and nothing of any person. */
import type { SystemEvent } from '../client/api.gen.ts';
import type { Client } from '../client/call.ts';
import type { Book } from './book.ts';
import type { Words } from './profile.ts';

export type Upper = { readonly id: string; readonly name: Words; readonly hears: 'webhook' | 'polling'; readonly downEvery: number };

/** The province hears at once and is down now and then; the nation asks every so often. */
export const uppers: readonly Upper[] = [
  {
    id: 'province',
    name: { zh: '省级政务服务数据汇集（模拟）', en: 'Province, collected services (simulated)' },
    hears: 'webhook',
    downEvery: 7,
  },
  {
    id: 'nation',
    name: { zh: '国家政务服务平台汇聚（模拟）', en: 'Nation, collected services (simulated)' },
    hears: 'polling',
    downEvery: 0,
  },
];
export const findUpper = (id: string): Upper | undefined => uppers.find((upper) => upper.id === id);

/** Keeps what an event says where it is newer than what is known; needs no further question, for no person is in it. */
export function takeReport(book: Book, event: SystemEvent, now: number): void {
  if (book.seen(event.id)) return;
  const { case: number, part, version, item, state, certificate } = event.data;
  if (number !== null && certificate !== undefined) book.keepCertificate({ id: certificate.id, case: number, status: certificate.status });
  if (number !== null && part !== null && state !== null) {
    const known = book.find(number, part);
    if (known === undefined) {
      const file = {
        number: `${number}/${part}`,
        case: number,
        part,
        item: item ?? '',
        applicant: '',
        state,
        version,
        cameAt: now,
        changedAt: now,
      };
      book.keep({ ...file, acts: 0, log: [] });
    } else if (version > known.version || (version === known.version && state !== known.state)) {
      book.keep({ ...known, state, version, changedAt: now });
    }
  }
  book.take(event.id);
}

export type Counted = { readonly state: string; readonly here: number; readonly there: number };

/** Counts by state here and on the platform, where they should be the same: what is reported can be counted again. */
export async function recount(client: Client, book: Book): Promise<readonly Counted[]> {
  const there = new Map<string, number>();
  let after: string | undefined;
  do {
    const { rows, next } = await client.call('parts.list', {
      query: { limit: '100', codes: 'theirs', ...(after === undefined ? {} : { after }) },
    });
    for (const { state } of rows) there.set(state, (there.get(state) ?? 0) + 1);
    after = next ?? undefined;
  } while (after !== undefined);
  const here = new Map<string, number>();
  for (const { state } of book.files()) here.set(state, (here.get(state) ?? 0) + 1);
  const states = [...new Set([...here.keys(), ...there.keys()])].sort();
  return states.map((state) => ({ state, here: here.get(state) ?? 0, there: there.get(state) ?? 0 }));
}
