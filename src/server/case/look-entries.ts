/** Which rows the ledger gets when an officer opens a case: one for each person whose data the view shows. */
import { sealedLook } from '#domain/exchange/sealed-look.ts';
import type { LookEntry, Purpose } from '#server/audit/look.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { readsInFull } from './reader.ts';
import { delivers } from './view/delivery-view.ts';
import type { CaseScene } from './view/case-view.ts';

function purposeOf({ state, actor, reader }: CaseScene): Purpose {
  if (actor.kind === 'officer' && actor.post.duty === 'supervision') return 'supervision';
  if (reader === 'hall') return 'reception';
  const own = [...state.parts.values()].filter((part) => actor.kind === 'officer' && part.office === actor.post.office);
  return own.every((part) => part.plan.kind === 'opinion') ? 'opinion' : 'handling';
}

/** Whose matter it is, and who acts for them, know of it; to others a sealed one stays closed. */
export const isOwner = (state: CaseScene['state'], subject: string): boolean =>
  state.parties.some((party) => party.person === subject && (party.kind === 'applicant' || party.kind === 'agent'));

/** None for the parties themselves: it is their own case. */
export function lookEntries(
  scene: CaseScene,
  { caller, requestId }: Pick<RequestFacts<Caller>, 'caller' | 'requestId'>,
): readonly LookEntry[] {
  const { state, actor, definition, now } = scene;
  if (actor.kind !== 'officer' || caller === undefined) return [];
  const own = [...state.parts.values()].filter((part) => readsInFull(scene, part));
  const items = own.flatMap((part) => (part.plan.kind === 'item' ? (definition.items.get(part.plan.item) ?? []) : []));
  const fields = [...definition.matter.fields, ...items.flatMap((item) => item.fields)];
  const facts = [...new Set(fields.filter((field) => state.answers[field.id] !== undefined).map((field) => field.id))];
  const basis = items[0]?.basis[0];
  const address = delivers(scene) && state.delivery?.address !== undefined && !facts.includes('delivery.parcel') ? ['delivery.parcel'] : [];
  const people = new Set(state.parties.flatMap((party) => (party.person === undefined ? [] : [party.person as string])));
  return [...people].map((subject) => ({
    division: state.division,
    number: state.number,
    subject,
    officer: caller.person,
    office: actor.post.office,
    who: actor.post.title.zh,
    purpose: purposeOf(scene),
    facts: ['party.name', 'party.identifier', ...facts, ...address],
    basis: basis === undefined ? null : `${basis.law}/${basis.article}`,
    requestId,
    ...(definition.matter.sealed !== undefined && !isOwner(state, subject) ? sealedLook(now) : {}),
  }));
}
