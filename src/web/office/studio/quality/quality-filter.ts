/** What the page of quality looks at, kept in its address: a place, one of two kinds of lists, a department, a rule. */
import { navigate, useAddress } from '#web/ui/router.tsx';
import { studioPath } from '../slots.ts';

export type QualityFilter = {
  readonly division: string;
  readonly of: 'catalogue' | 'listings';
  readonly department: string;
  readonly rule: string;
};

export function useQualityFilter(home: number): {
  readonly filter: QualityFilter;
  readonly change: (next: Partial<QualityFilter>) => void;
} {
  const { query } = useAddress();
  const filter: QualityFilter = {
    division: query.get('division') ?? String(home),
    of: query.get('of') === 'listings' ? 'listings' : 'catalogue',
    department: query.get('department') ?? '',
    rule: query.get('rule') ?? '',
  };
  const change = (next: Partial<QualityFilter>): void => {
    const kept = Object.entries({ ...filter, ...next }).filter(([, value]) => value !== '');
    history.replaceState(null, '', location.href);
    navigate(`${studioPath('quality')}?${new URLSearchParams(kept).toString()}`, { replace: true });
  };
  return { filter, change };
}
