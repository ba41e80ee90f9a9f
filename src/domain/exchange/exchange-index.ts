/** What is shared with whom, indexed once: which resources answer a fact, and what stands between an asker and one of them. */
import type { DivisionCode, FactId, ItemId } from '#domain/kernel/brand.ts';
import { lineOf } from '#domain/division/division.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import type { DataRequestState, RequestState } from './data-request.ts';
import type { Grant } from './grant.ts';
import type { IslandAct, IslandMapInput, IslandReason, MapResource } from './island.ts';

/** What keeps one resource from one asker; undefined: nothing does. */
export type Bar = {
  readonly why: IslandReason;
  readonly act: IslandAct;
  readonly request?: DataRequestState;
};

const list = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
};

/** By state of the newest request; what was granted, ended or withdrawn leaves "not granted". */
const barOfRequest: { readonly [State in RequestState]?: { readonly why: IslandReason; readonly act: IslandAct } } = {
  asked: { why: 'requested', act: 'await-answer' },
  checked: { why: 'requested', act: 'await-answer' },
  escalated: { why: 'requested', act: 'await-answer' },
  returned: { why: 'returned', act: 'complete-request' },
  refused: { why: 'refused', act: 'dispute' },
  disputed: { why: 'disputed', act: 'await-ruling' },
  upheld: { why: 'upheld', act: 'change-item' },
};

export type ExchangeIndex = {
  readonly answering: (fact: FactId) => readonly MapResource[];
  /** `item` of `department` in `division` asking `resource` for a fact. */
  readonly barOf: (
    resource: MapResource,
    fact: FactId,
    department: DepartmentKind,
    item: ItemId,
    division: DivisionCode,
  ) => Bar | undefined;
};

/** Grants and requests are looked up by resource, department and item, so that a map over 100,000 items stays linear. */
export function indexExchange({ resources, grants, usedUp, requests, today }: IslandMapInput): ExchangeIndex {
  const byFact = new Map<FactId, MapResource[]>();
  const keyOf = (resource: string, department: string, item: string): string => `${resource}\n${department}\n${item}`;
  const granted = new Map<string, Grant[]>();
  const asked = new Map<string, DataRequestState[]>();
  const lines = new Map<DivisionCode, ReadonlySet<DivisionCode>>();
  const within = (division: DivisionCode, outer: DivisionCode): boolean => {
    const line = lines.get(division) ?? new Set(lineOf(division));
    lines.set(division, line);
    return line.has(outer);
  };
  for (const each of resources) for (const fact of new Set(each.resource.fields.map((field) => field.fact))) list(byFact, fact, each);
  for (const grant of grants) for (const item of grant.items) list(granted, keyOf(grant.resource, grant.department, item), grant);
  for (const request of requests)
    for (const item of request.need.items) list(asked, keyOf(request.need.resource, request.offices.department, item), request);

  const barOfNone = (key: string, division: DivisionCode): Bar => {
    const request = asked.get(key)?.findLast(({ offices }) => within(division, offices.division));
    const bar = request === undefined ? undefined : barOfRequest[request.state];
    if (request === undefined || bar === undefined) return { why: 'not-granted', act: 'request' };
    const late = bar.act === 'await-answer' && request.due !== undefined && request.due < today;
    return { ...bar, ...(late ? { act: 'remind' } : {}), request };
  };

  return {
    answering: (fact) => byFact.get(fact) ?? [],
    barOf: ({ resource, state }, fact, department, item, division) => {
      const key = keyOf(resource.id, department, item);
      const holding = (granted.get(key) ?? []).filter(
        (grant) =>
          within(division, grant.division) &&
          (resource.share.kind !== 'not-shared' || grant.ruled === true) &&
          resource.fields.some((field) => field.fact === fact && grant.fields.includes(field.name)),
      );
      if (holding.length === 0 && resource.share.kind === 'not-shared') return { why: 'not-shared', act: 'await-law' };
      if (state.kind === 'none') return { why: 'no-connection', act: 'connect' };
      // A department's look into its own register rests on a grant too, so that revoking one bites whoever uses it.
      if (holding.length === 0) return barOfNone(key, division);
      if (state.kind === 'down') return { why: 'source-down', act: 'mend-source' };
      return holding.every(({ id }) => usedUp.has(id)) ? { why: 'quota-used-up', act: 'raise-quota' } : undefined;
    },
  };
}
