/** Who has which draft open, in every process: told by live news, forgotten after a minute, kept nowhere. */
import type { PersonId } from '#domain/kernel/brand.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import type { Live } from '#server/corridor/live.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';

export type Looker = { readonly person: PersonId; readonly office: string; readonly at: Instant };
export type Presence = {
  /** Says that somebody looks now. */
  readonly lookOn: (division: DivisionCode, draft: string, looker: Looker) => void;
  /** Who else has looked within the minute. */
  readonly others: (draft: string, person: PersonId, now: Instant) => readonly Looker[];
};

const KIND = 'catalogue-look';
/** A screen says it again every 20 seconds; two that were lost are no departure. */
const REMEMBERED_MS = 60_000;
/** Bounded, whatever is sent: a reform office has fewer open at once. */
const MOST = 5_000;

const idOf = (draft: string, { person, office }: Looker): string => JSON.stringify([draft, person, office]);

export function openPresence({ hear, tell }: Pick<Live, 'hear' | 'tell'>): Presence {
  const lookers = new Map<string, readonly [draft: string, Looker]>();
  const forget = (now: Instant): void => {
    for (const [id, [, { at }]] of lookers) if (now - at > REMEMBERED_MS || lookers.size > MOST) lookers.delete(id);
  };
  hear(({ kind, id, version }) => {
    if (kind !== KIND) return;
    const [draft, person, office] = JSON.parse(id) as [string, PersonId, string];
    const at = instantOf(version);
    forget(at);
    lookers.set(id, [draft, { person, office, at }]);
  });
  return {
    lookOn: (division, draft, looker) =>
      tell({
        kind: KIND,
        key: { division, id: idOf(draft, looker) },
        version: looker.at,
        jobs: 0,
        audience: { people: [], offices: [], halls: [] },
      }),
    others: (draft, person, now) => {
      const here = [...lookers.values()].filter(([of, each]) => of === draft && each.person !== person && now - each.at <= REMEMBERED_MS);
      return [...new Map(here.map(([, each]) => [each.person, each])).values()];
    },
  };
}
