/** The simulated courier's own data: orders and the news still to be told, in one file that appears whole or not at all. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CourierNews } from '#domain/hall/parcel.ts';
import { roadOf } from './courier-road.ts';

/** The address goes with the order and is forgotten when the parcel is done. */
export type BookedOrder = {
  readonly reference: string;
  readonly order: string;
  readonly tracking: string;
  readonly count: number;
  readonly notify: string;
  readonly address: string;
  readonly at: number;
  readonly handedAt?: number;
  readonly cancelled?: true;
};
/** `tellAt`: not before; `told`: how often it has been taken. */
export type BookedNews = {
  readonly id: string;
  readonly reference: string;
  readonly news: CourierNews;
  readonly when: number;
  readonly place: string;
  readonly tellAt: number;
  readonly notify: string;
  readonly tries: number;
  readonly told: boolean;
};
type Book = { readonly orders: readonly BookedOrder[]; readonly news: readonly BookedNews[] };

export type CourierBook = {
  readonly take: (order: Pick<BookedOrder, 'reference' | 'notify' | 'address'>, now: number) => BookedOrder;
  readonly find: (order: string) => BookedOrder | undefined;
  readonly handOver: (order: string, now: number) => void;
  /** Whether it was still there to be cancelled. */
  readonly cancel: (order: string) => boolean;
  /** What has happened by now, told or not. */
  readonly newsOf: (order: string, now: number) => readonly BookedNews[];
  readonly due: (now: number) => readonly BookedNews[];
  readonly settle: (id: string, change: Partial<BookedNews>) => void;
  readonly orders: () => readonly BookedOrder[];
};

const digits = (count: number): string => String(count).padStart(8, '0');
/** A check digit as UPU S10 has it: weights 8 6 4 2 3 5 9 7 over eight digits. */
const checkOf = (eight: string): number => {
  const sum = [8, 6, 4, 2, 3, 5, 9, 7].reduce((total, weight, index) => total + weight * Number(eight[index]), 0);
  const rest = 11 - (sum % 11);
  return rest === 10 ? 0 : rest === 11 ? 5 : rest;
};
/** `XA000000015CN`, as couriers number across the world. */
const trackingOf = (count: number): string => `XA${digits(count)}${checkOf(digits(count))}CN`;

function readBook(file: string): Book {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Book;
  } catch {
    return { orders: [], news: [] };
  }
}

/** @param stepMs how long one leg takes. */
export function openBook(file: string, stepMs: number): CourierBook {
  let book = readBook(file);
  const keep = (next: Book): void => {
    book = next;
    writeFileSync(`${file}.new`, JSON.stringify(book), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  const find = (order: string): BookedOrder | undefined => book.orders.find((each) => each.order === order);
  const change = (order: string, more: Partial<BookedOrder>, news: readonly BookedNews[] = []): void =>
    keep({ orders: book.orders.map((each) => (each.order === order ? { ...each, ...more } : each)), news: [...book.news, ...news] });
  return {
    take: ({ reference, notify, address }, at) => {
      const known = book.orders.find((each) => each.reference === reference);
      if (known !== undefined) return known;
      const count = book.orders.length + 1;
      const fresh = { reference, order: `SO${digits(count)}`, tracking: trackingOf(count), count, notify, address, at };
      keep({ ...book, orders: [...book.orders, fresh] });
      return fresh;
    },
    find,
    handOver: (order, now) => {
      const known = find(order);
      if (known === undefined || known.handedAt !== undefined || known.cancelled === true) return;
      change(order, { handedAt: now }, newsFor(known, now, stepMs));
    },
    cancel: (order) => {
      const known = find(order);
      if (known === undefined || known.handedAt !== undefined) return false;
      change(order, { cancelled: true });
      return true;
    },
    newsOf: (order, now) => {
      const reference = find(order)?.reference;
      return book.news.filter((each) => each.reference === reference && each.when <= now);
    },
    due: (now) => book.news.filter((each) => !each.told && each.tellAt <= now),
    settle: (id, more) => keep({ ...book, news: book.news.map((each) => (each.id === id ? { ...each, ...more } : each)) }),
    orders: () => book.orders,
  };
}

const newsFor = ({ reference, order, count, address, notify }: BookedOrder, now: number, stepMs: number): readonly BookedNews[] =>
  roadOf(count, address).map(({ news, steps, place, late }, index) => {
    const when = now + steps * stepMs;
    return {
      id: `${order}-${index + 1}`,
      reference,
      news,
      when,
      place,
      // Told after the leg behind it.
      tellAt: late === true ? when + 1.5 * stepMs : when,
      notify,
      tries: 0,
      told: false,
    };
  });
