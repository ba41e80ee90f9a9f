/** Interested third parties who are told of an event: only those whom it concerns, in their own account (licensing law 36, 47). */
import type { CaseEvent } from '#domain/case/events.ts';
import { partsOf } from '#domain/case/evolve.ts';
import type { Party } from '#domain/case/party.ts';
import type { CaseState } from '#domain/case/state.ts';
import { sidesTold } from '#domain/case/told-inquiry.ts';
import { brandAs, type RoleId } from '#domain/kernel/brand.ts';

/** What the id of their notice ends with; it tells their notices from the parties'. */
const PREFIX = 'interested-';
export const isOfInterested = (notice: string): boolean => (notice.split(':').at(-1) ?? '').startsWith(PREFIX);

export const interestedTold = (state: CaseState, event: CaseEvent): readonly Party[] =>
  partsOf(event).flatMap((id): readonly Party[] => {
    const part = state.parts.get(id);
    if (part === undefined) return [];
    const sides = sidesTold(event, part);
    return (part.interested ?? []).flatMap(({ id: side, name, person, at }): readonly Party[] =>
      person !== undefined && sides.includes(side)
        ? [{ id: side, role: brandAs<RoleId>('interested'), kind: 'interested', lead: false, person, name, from: at }]
        : [],
    );
  });
