/** Answers the operations on drafts: begun with one batch of look-ups, saved as typed, never shown to anybody but their owner. */
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { DivisionCode, PersonId } from '#domain/kernel/brand.ts';
import { instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { DraftRow, DraftSave } from '#contract/view/draft.ts';
import { writeLooks, type LookEntry } from '#server/audit/look.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import { definitionFor } from '#server/catalogue/definition-for.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import { canonicalJson } from '#server/kernel/canonical-json.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { listedFor, mandateOnDraft, mandateToBegin, mayHold } from './acting-for.ts';
import type { CaseRoom } from './case-room.ts';
import { unknownNames } from './check-draft.ts';
import { deleteDraft, draftId, findDraft, insertDraft, listDrafts, saveDraft, type Draft, type DraftChange } from './draft-store.ts';
import { draftView, type DraftPeople } from './draft-view.ts';

type Names = 'draft.list' | 'draft.create' | 'draft.get' | 'draft.save' | 'draft.delete';
type Facts = RequestFacts<Caller>;

export const draftHandlers = (room: CaseRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'draft.list': (facts) => list(room, facts),
  'draft.create': (facts) => create(room, facts),
  'draft.get': async (facts) => {
    const draft = await own(room, facts);
    return draft.ok ? ok(draftView(room.catalogue, draft.value, facts.now, await peopleOf(room, draft.value, facts.caller))) : draft;
  },
  'draft.save': (facts) => save(room, facts),
  'draft.delete': async (facts) => {
    const draft = await own(room, facts);
    if (!draft.ok) return draft;
    return (await deleteDraft(sqlOf(room.pool), draft.value)) ? ok({}) : refuse('not-found');
  },
});

async function list(room: CaseRoom, { caller, query, now }: Facts): Promise<Result<unknown>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const owner = await listedFor(room, caller.person, query['for'], now);
  if (!owner.ok) return owner;
  const drafts = await listDrafts(sqlOf(room.pool), owner.value);
  const mandates = owner.value === caller.person ? [] : await room.parties.mandatesOf(caller.person);
  const seen = drafts.filter((draft) => owner.value === caller.person || mandateOnDraft(mandates, caller.person, draft, now) !== undefined);
  return ok({ rows: seen.flatMap((draft) => rowOf(room.catalogue, draft)), next: null });
}

/** Names where applicant and reader, or applicant and who began it, are two people. */
async function peopleOf(
  room: CaseRoom,
  { owner, agent }: Pick<Draft, 'owner' | 'agent'>,
  caller: Caller | undefined,
): Promise<DraftPeople> {
  const nameOf = async (person: PersonId): Promise<string> => (await room.parties.nameOf(person)) ?? '';
  return {
    onBehalfOf: owner === caller?.person ? null : { person: owner, name: await nameOf(owner) },
    agent: agent === null ? null : await nameOf(agent),
  };
}

function rowOf(catalogue: Catalogue, draft: Draft): readonly DraftRow[] {
  const matter = findMatter(catalogue, draft.matter);
  if (matter === undefined) return [];
  return [
    {
      id: draft.id,
      matter: matter.id,
      name: matter.name,
      division: draft.division,
      revision: draft.revision,
      savedAt: instantText(draft.saved_at),
    },
  ];
}

/** The caller's own draft, or of somebody they act for now; anybody else's is not there. */
async function own(room: CaseRoom, { caller, params, now }: Facts): Promise<Result<Draft>> {
  const draft = caller === undefined ? undefined : await findDraft(sqlOf(room.pool), params['id'] ?? '');
  if (draft === undefined || caller === undefined || !(await mayHold(room, caller.person, draft, now))) return refuse('not-found');
  return draft.consumed === null ? ok(draft) : refuse('draft-sent', { values: { number: draft.consumed } });
}

type CreateBody = {
  readonly matter: string;
  readonly division: DivisionCode;
  readonly situation?: Draft['situation'];
  readonly onBehalfOf?: string;
};

async function create(room: CaseRoom, { caller, body, idempotencyKey, requestId, now }: Facts): Promise<Result<unknown>> {
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const { matter: id, division, situation: told = {}, onBehalfOf } = body as CreateBody;
  const matter = findMatter(room.catalogue, id);
  if (matter === undefined) return refuse('matter-not-found');
  if (!room.catalogue.divisions.has(division))
    return refuse('matter-not-here', { problems: [{ pointer: '/division', code: 'not-allowed-value' }] });
  const problems = unknownNames(definitionFor(room.catalogue, id), { situation: told, answers: {}, given: {}, contested: [] });
  if (problems.length > 0) return refuse('bad-input', { problems });
  const acting =
    onBehalfOf === undefined || onBehalfOf === caller.person
      ? undefined
      : await mandateToBegin(room, caller.person, onBehalfOf, matter, now);
  if (acting !== undefined && !acting.ok) return acting;
  const owner = acting?.value.giver ?? caller.person;
  // Looked up before the transaction, which then holds one connection only; the ledger's row is in its commit.
  const known = await room.profileOf(owner);
  const by = acting === undefined ? { agent: null, mandate: null } : { agent: caller.person, mandate: acting.value.id };
  const people = await peopleOf(room, { owner, agent: by.agent }, caller);
  return runOnce(room.pool, { division, person: caller.person, key: idempotencyKey, payload: { act: 'draft.create', body }, now }, (tx) => {
    writeLooks(tx, lookOf(caller, { owner, people, known }, division, requestId), now);
    const situation = { ...(matter.routing.by === 'answer' ? { [matter.routing.field]: String(division) } : {}), ...told };
    const fresh = { division, id: draftId(division, room.newId()), owner, ...by, matter: matter.id, situation, known };
    insertDraft(tx, fresh, now);
    const draft = { ...fresh, revision: 0, answers: {}, given: {}, contested: [], parties: {}, saved_at: now, consumed: null };
    return Promise.resolve(ok(draftView(room.catalogue, draft, now, people)));
  });
}

type Looked = { readonly owner: PersonId; readonly people: DraftPeople; readonly known: Draft['known'] };

/** One batch of look-ups per draft, kept until submit (model.md 4); the person sees it in the ledger, an agent's with both names. */
function lookOf({ person, name }: Caller, { owner, people, known }: Looked, division: number, requestId: string): readonly LookEntry[] {
  if (known.length === 0) return [];
  const facts = known.map(({ fact }) => fact);
  const basis = 'zhejiang-at-most-once-2018/7';
  const who = people.onBehalfOf === null ? name : `${name} 代 ${people.onBehalfOf.name}`;
  return [{ division, number: null, subject: owner, officer: person, office: '', who, purpose: 'application', facts, basis, requestId }];
}

async function save(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const draft = await own(room, facts);
  if (!draft.ok) return draft;
  const sent = facts.body as DraftSave & Omit<DraftChange, 'parties'>;
  const change: DraftChange = { ...sent, parties: (sent.parties as Draft['parties'] | undefined) ?? draft.value.parties };
  const problems = unknownNames(definitionFor(room.catalogue, draft.value.matter), change);
  if (problems.length > 0) return refuse('bad-input', { problems });
  const sql = sqlOf(room.pool);
  const revision = await saveDraft(sql, draft.value, change, facts.now);
  const people = await peopleOf(room, draft.value, facts.caller);
  if (revision !== undefined)
    return ok(draftView(room.catalogue, { ...draft.value, ...change, revision, saved_at: facts.now }, facts.now, people));
  const newest = await findDraft(sql, draft.value.id);
  // The same save again, because its answer was lost on the way: it is saved already.
  if (newest !== undefined && newest.revision === change.revision + 1 && isSame(newest, change))
    return ok(draftView(room.catalogue, newest, facts.now, people));
  return refuse('draft-changed');
}

const isSame = (draft: Draft, change: DraftChange): boolean => {
  const typed = ({ situation, answers, given, contested, parties }: DraftChange): string =>
    canonicalJson({ situation, answers, given, contested, parties });
  return typed(draft) === typed(change);
};
