/** For whom somebody acts before there is a case: under which mandate a draft of another is begun, read, saved and sent. */
import type { Matter } from '#domain/catalogue/matter.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { actsAlwaysThrough, isInForce, isLive, isStanding, type Mandate } from '#domain/party/mandate.ts';
import type { CaseRoom } from './case-room.ts';
import type { Draft } from './draft-store.ts';
import type { PartyWish } from './submission.ts';

/** Under which mandate, of those in force now, a draft of this matter may be begun for the principal. */
export async function mandateToBegin(
  room: CaseRoom,
  taker: PersonId,
  principal: string,
  matter: Matter,
  now: Instant,
): Promise<Result<Mandate>> {
  const mandates = await room.parties.mandatesOf(taker);
  const mandate = mandates.find((each) => each.giver === principal && isLive(each, { matter: matter.id }, now));
  if (mandate === undefined) return refuse('mandate-missing');
  // Where the law wants the person, nobody stands in for them (licensing law 29), but for those who cannot act themselves.
  const allowed = actsAlwaysThrough(mandate) || matter.roles.some((role) => role.kind === 'agent');
  return allowed ? ok(mandate) : refuse('matter-in-person');
}

type Owned = Pick<Draft, 'owner' | 'agent' | 'matter'>;

/** The mandate by which somebody who is not its owner has a draft in hand: family and a firm's members any, another agent their own. */
export const mandateOnDraft = (mandates: readonly Mandate[], taker: string, draft: Owned, now: Instant): Mandate | undefined =>
  mandates.find(
    (each) =>
      each.taker === taker &&
      each.giver === draft.owner &&
      isLive(each, { matter: draft.matter }, now) &&
      (isStanding(each) || draft.agent === taker),
  );

/** Whether the person has this draft in hand: its owner, or who acts for them now. */
export const mayHold = async (room: CaseRoom, person: PersonId, draft: Owned, now: Instant): Promise<boolean> =>
  draft.owner === person || mandateOnDraft(await room.parties.mandatesOf(person), person, draft, now) !== undefined;

/** For whom a list is asked: oneself, or a principal; refuses `mandate-missing` once no mandate is in force. */
export async function listedFor(room: CaseRoom, person: PersonId, wanted: string | undefined, now: Instant): Promise<Result<PersonId>> {
  if (wanted === undefined || wanted === person) return ok(person);
  const mandates = await room.parties.mandatesOf(person);
  return mandates.some((each) => each.giver === wanted && isInForce(each, now)) ? ok(brandAs<PersonId>(wanted)) : refuse('mandate-missing');
}

/** The agent as a party of the case, where the matter has that role; else each act alone names both. */
export function agentWish(
  matter: Matter,
  { person, name }: { readonly person: string; readonly name: string },
  mandate: Mandate,
): readonly PartyWish[] {
  const role = matter.roles.find((each) => each.kind === 'agent');
  return role === undefined ? [] : [{ role: role.id, person, name, mandate: mandate.id }];
}
