/** Takes a pilot of the library over: a draft of the own division's change begins from what was tried, and the pilot remembers who did. */
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { TriedChange } from '#domain/pilot/pilot.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changePilot } from '#server/pilot/change-pilot.ts';
import { holdsIn, type PilotRoom } from '#server/pilot/pilot-room.ts';
import { findPilot, pilotKey } from '#server/pilot/pilot-store.ts';
import { beginDraft } from '../draft/begin-draft.ts';
import { authorOf, type DraftRoom } from '../draft/draft-room.ts';

export type TakeOverRoom = { readonly pilots: PilotRoom; readonly drafts: DraftRoom };

/** What is tried laid over what the place changes already; its own addresses, hours and words stay. */
function docOf(standing: CatalogueDoc | undefined, item: string, division: DivisionCode, { changes }: TriedChange): CatalogueDoc {
  const own = (standing?.['changes'] ?? {}) as CatalogueDoc;
  const local = new Set(['places', 'phones', 'faq', 'fields', 'limitWords']);
  const taken = Object.fromEntries(Object.entries(changes).filter(([field]) => !local.has(field)));
  return { ...(standing ?? { item, division, version: 1 }), changes: { ...own, ...taken } };
}

type Draft = { readonly draft: string; readonly item: string };

async function begin({ drafts, pilots }: TakeOverRoom, facts: RequestFacts<Caller>, key: string): Promise<Result<Draft>> {
  const author = authorOf(drafts, facts.caller);
  if (!author.ok) return author;
  const { division, person } = author.value;
  const found = await findPilot(sqlOf(drafts.pool), pilotKey(facts.params['id'] ?? ''));
  if (found === undefined) return refuse('pilot-not-found');
  const { pilot } = found;
  if (pilot.decided === undefined) return refuse('pilot-not-ended');
  if (holdsIn(pilots, division, pilot)) return refuse('pilot-nothing-better');
  const subject: Subject = { kind: 'overlay', id: pilot.item };
  const doc = docOf(drafts.inForce(division, subject)?.doc, pilot.item, division, pilot.tried);
  const use = { division, person, key, payload: { 'take-over': pilot.id }, now: facts.now };
  const begun = await runOnce(drafts.pool, use, async (tx) => {
    const draft = await beginDraft(drafts, tx, { division, subject, doc, fresh: false }, author.value, facts.now);
    return draft.ok ? ok({ draft: draft.value.id, item: pilot.item }) : draft;
  });
  return begun.ok ? ok(JSON.parse(begun.value.text) as Draft) : begun;
}

/** Two commits under two keys made of one: whoever sends it again finds the draft and adds what was not remembered yet. */
export async function takeOverPilot(room: TakeOverRoom, facts: RequestFacts<Caller>): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId } = facts;
  if (caller?.post === undefined || idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const begun = await begin(room, facts, `${idempotencyKey} draft`);
  if (!begun.ok) return begun;
  const author = authorOf(room.drafts, caller);
  if (!author.ok) return author;
  const now: Instant = facts.now;
  const command = { kind: 'take-over', division: brandAs<DivisionCode>(author.value.division), draft: begun.value.draft } as const;
  const noted = await changePilot(room.pilots, {
    id: facts.params['id'] ?? '',
    actor: author.value,
    person: caller.person,
    idempotencyKey,
    requestId,
    now,
    payload: { act: 'pilot.take-over', params: facts.params },
    command,
  });
  return noted.ok ? ok(begun.value) : noted;
}
