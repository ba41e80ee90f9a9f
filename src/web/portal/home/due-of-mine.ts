/** What a person owes outside any running case, soonest first: duties and renewals of what they hold, views they may still state. */
import type { OwnEntitlement } from '#contract/view/entitlement.ts';
import type { HeardRow } from '#contract/view/inquiry.ts';
import type { Text } from '#domain/kernel/text.ts';

export type DueOfMine = {
  readonly to: string;
  readonly kind: 'duty' | 'renewal' | 'heard';
  readonly name: Text;
  readonly of: Text;
  /** Last day, as the API writes it. */
  readonly due: string;
};
type Held = Pick<OwnEntitlement, 'id' | 'name' | 'title' | 'state' | 'duty' | 'renewal'>;
type Heard = Pick<HeardRow, 'number' | 'name' | 'interest' | 'until' | 'state'>;

const asIs = (words: string): Text => ({ zh: words, en: words });
/** While its office has not decided, what is said can still be weighed (licensing law 36). */
const undecided: ReadonlySet<string> = new Set(['accepted', 'reviewing']);

const ofHeld = ({ id, name, title, state, duty, renewal }: Held): readonly DueOfMine[] => {
  if (state === 'ended') return [];
  const to = `/entitlements/${id}`;
  const isDue = duty !== null && (duty.light === 'near' || duty.light === 'late');
  return [
    ...(isDue ? [{ to, kind: 'duty', name: duty.name, of: asIs(title), due: duty.due } as const] : []),
    ...(renewal?.state === 'open' ? [{ to, kind: 'renewal', name, of: asIs(title), due: renewal.lastAsk } as const] : []),
  ];
};

/** @param today as the API writes a day, e.g. `2026-06-18`. At most three: home is no list. */
export function dueOfMine(held: readonly Held[], heard: readonly Heard[], today: string): readonly DueOfMine[] {
  const views = heard
    .filter(({ until, state }) => until >= today && undecided.has(state))
    .map(
      ({ number, name, interest, until }): DueOfMine => ({ to: `/heard/${number}`, kind: 'heard', name, of: asIs(interest), due: until }),
    );
  return [...held.flatMap(ofHeld), ...views].toSorted((one, other) => one.due.localeCompare(other.due)).slice(0, 3);
}
