/** What is looked at stands in the address: division, period and measure; a link changes one and keeps the rest. */
import { useMemo } from 'react';
import { useAddress } from '#web/ui/router.tsx';

export const OVERVIEW = '/office/overview';
const KEPT = ['division', 'period', 'at', 'measure', 'other', 'mark'] as const;
type Kept = (typeof KEPT)[number];
export type Change = Readonly<Partial<Record<Kept, string | undefined>>>;

export type Scene = {
  readonly query: Readonly<Partial<Record<Kept, string>>>;
  /** For requests: place and period alone. */
  readonly asked: Readonly<Record<'division' | 'period' | 'at', string | undefined>>;
  /** The overview with something changed. */
  readonly to: (change: Change) => string;
  /** A page below it, with the same place and period and more. */
  readonly below: (path: string, more: Readonly<Record<string, string | undefined>>) => string;
};

const addressOf = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]]));
  const text = new URLSearchParams(given).toString();
  return text === '' ? path : `${path}?${text}`;
};

export function useScene(): Scene {
  const { query } = useAddress();
  return useMemo(() => {
    const kept: Partial<Record<Kept, string>> = {};
    for (const name of KEPT) {
      const value = query.get(name);
      if (value !== null) kept[name] = value;
    }
    return {
      query: kept,
      asked: { division: kept.division, period: kept.period, at: kept.at },
      to: (change) => addressOf(OVERVIEW, { ...kept, ...change }),
      below: (path, more) => addressOf(`${OVERVIEW}/${path}`, { division: kept.division, period: kept.period, at: kept.at, ...more }),
    };
  }, [query]);
}
