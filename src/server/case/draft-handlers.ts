/** Answers the operations on drafts: begun with one batch of look-ups, saved as typed, never shown to anybody but their owner. */
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { SourceAsked } from '#domain/ask/provenance.ts';
import type { DivisionCode, PersonId } from '#domain/kernel/brand.ts';
import { instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { DraftRow, DraftSave } from '#contract/view/draft.ts';
import { writeLooks, type LookEntry } from '#server/audit/look.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import { definitionFor } from '#server/catalogue/definition-for.ts';
import { repliedBefore, runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import { canonicalJson } from '#server/kernel/canonical-json.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { listedFor, mandateOnDraft, mandateToBegin, mayHold } from './acting-for.ts';
import type { CaseRoom, KnownFact, LookUpOrder } from './case-room.ts';
import { unknownNames, withoutBygone } from './check-draft.ts';
import {
  deleteDraft,
  draftId,
  findDraft,
  insertDraft,
  keepLookedUp,
  listDrafts,
  saveDraft,
  type Draft,
  type DraftChange,
} from './draft-store.ts';
import { draftView, type DraftPeople } from './draft-view.ts';
import { isStale, mergeKnown } from './resolve-draft.ts';

type Names = 'draft.list' | 'draft.create' | 'draft.get' | 'draft.save' | 'draft.look-up' | 'draft.delete';
type Facts = RequestFacts<Caller>;

export const draftHandlers = (room: CaseRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'draft.list': (facts) => list(room, facts),
  'draft.create': (facts) => create(room, facts),
  'draft.get': async (facts) => {
    const draft = await own(room, facts);
    return draft.ok
      ? ok(draftView(room.catalogue, draft.value, facts.now, await peopleOf(room, draft.value, facts.caller, facts.now)))
      : draft;
  },
  'draft.save': (facts) => save(room, facts),
  'draft.look-up': (facts) => lookUpAgain(room, facts),
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
  now: Facts['now'],
): Promise<DraftPeople> {
  const nameOf = async (person: PersonId): Promise<string> => (await room.parties.nameOf(person)) ?? '';
  return {
    onBehalfOf: owner === caller?.person ? null : { person: owner, name: await nameOf(owner) },
    agent: agent === null ? null : await nameOf(agent),
    barred: (await room.isBarred?.(owner, now)) === true,
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
  if (draft.consumed !== null) return refuse('draft-sent', { values: { number: draft.consumed } });
  // As they stand now: one that fell since the draft began no longer stands for a paper (its row of the ledger is the draft's).
  return ok({ ...draft, certificates: await room.heldCertificates(draft.owner, now) });
}

type CreateBody = {
  readonly matter: string;
  readonly division: DivisionCode;
  readonly situation?: Draft['situation'];
  readonly onBehalfOf?: string;
};

/** A draft as it begins. */
const nothingSaid = { revision: 0, answers: {}, given: {}, contested: [], evidence: {}, parties: {}, consumed: null, visit: null } as const;

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
  const once = { division, person: caller.person, key: idempotencyKey, payload: { act: 'draft.create', body }, now };
  const before = await repliedBefore(room.pool, once);
  if (before !== undefined) return before;
  // Before the transaction, which then holds one connection only; the account's row of the ledger is in its commit.
  const account = await room.profileOf(owner);
  const by = acting === undefined ? { agent: null, mandate: null } : { agent: caller.person, mandate: acting.value.id };
  const people = await peopleOf(room, { owner, agent: by.agent }, caller, now);
  const who = whoLooks(caller, people);
  const draftedAs = draftId(division, room.newId());
  const order = orderOf({ room, matter: id, division, draft: draftedAs, owner, account, who, caller, requestId, now });
  const [looked, certificates] = await Promise.all([room.lookUp(order), room.heldCertificates(owner, now)]);
  const known = mergeKnown(account, looked);
  return runOnce(room.pool, once, (tx) => {
    writeLooks(tx, lookOf(caller, { owner, who, known, certificates, draft: draftedAs }, division, requestId), now);
    const situation = { ...(matter.routing.by === 'answer' ? { [matter.routing.field]: String(division) } : {}), ...told };
    const place = { division, id: draftedAs, owner, ...by, matter: matter.id };
    const fresh = { ...place, situation, known, sources: looked.sources, certificates };
    insertDraft(tx, fresh, now);
    return Promise.resolve(ok(draftView(room.catalogue, { ...fresh, ...nothingSaid, saved_at: now }, now, people)));
  });
}

type Looking = {
  readonly room: CaseRoom;
  readonly matter: string;
  readonly division: DivisionCode;
  readonly draft: string;
  readonly owner: PersonId;
  readonly account: readonly KnownFact[];
  readonly who: string;
  readonly caller: Caller;
  readonly requestId: string;
  readonly now: Facts['now'];
};

const orderOf = ({ room, matter, division, draft, owner, account, who, caller, requestId, now }: Looking): LookUpOrder => ({
  definition: definitionFor(room.catalogue, matter, { division }),
  division,
  draft,
  subject: owner,
  account,
  by: { person: caller.person, who },
  purpose: 'application',
  number: null,
  requestId,
  now,
});

/** An agent's look stands in the ledger with both names. */
const whoLooks = ({ name }: Caller, { onBehalfOf }: DraftPeople): string => (onBehalfOf === null ? name : `${name} 代 ${onBehalfOf.name}`);

type Looked = {
  readonly owner: PersonId;
  readonly who: string;
  readonly known: Draft['known'];
  readonly certificates: Draft['certificates'];
  /** Its id, by which the person's ledger names the matter, and later the case. */
  readonly draft: string;
};

/** One batch of look-ups per draft, kept until submit (model.md 4); what a register gave has rows of its own already. */
function lookOf(
  { person }: Caller,
  { owner, who, known, certificates, draft }: Looked,
  division: number,
  requestId: string,
): readonly LookEntry[] {
  const own = known.flatMap(({ fact, resource }) => (resource === undefined ? [fact] : []));
  const facts = [...own, ...((certificates ?? []).length === 0 ? [] : ['certificate.held'])];
  if (facts.length === 0) return [];
  const basis = 'zhejiang-at-most-once-2018/7';
  const made = { officer: person, office: '', who, purpose: 'application', facts, basis, requestId } as const;
  return [{ division, number: null, draft, subject: owner, ...made }];
}

/** Asks again the registers that had not answered, or that now may; what was answered is not asked twice. */
async function lookUpAgain(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, requestId, now } = facts;
  const found = await own(room, facts);
  if (!found.ok || caller === undefined) return found;
  const draft = found.value;
  const people = await peopleOf(room, draft, caller, now);
  const isOpen = ({ state }: SourceAsked): boolean => state === 'pending' || state === 'down' || state === 'consent';
  const open = draft.sources.filter((source) => isOpen(source) || isStale(source, now));
  if (open.length === 0) return ok(draftView(room.catalogue, draft, now, people));
  const { division, owner, matter } = draft;
  const account = await room.profileOf(owner);
  const who = whoLooks(caller, people);
  const wanted = open.flatMap(({ facts: wants }) => wants);
  const looked = await room.lookUp({
    ...orderOf({ room, matter, division, draft: draft.id, owner, account, who, caller, requestId, now }),
    facts: wanted,
  });
  const again = new Set(looked.sources.map(({ resource }) => resource));
  const sources = [...draft.sources.filter(({ resource }) => !again.has(resource)), ...looked.sources];
  const known = mergeKnown([...draft.known.filter(({ resource }) => resource === undefined || !again.has(resource))], {
    known: looked.known,
    sources: looked.sources,
  });
  if (!(await keepLookedUp(sqlOf(room.pool), draft, { known, sources }))) return refuse('not-found');
  return ok(draftView(room.catalogue, { ...draft, known, sources }, now, people));
}

/** Evidence goes with the contest it speaks for. */
const evidenceOf = (sent: DraftSave, draft: Draft): Draft['evidence'] =>
  sent.evidence ?? Object.fromEntries(Object.entries(draft.evidence).filter(([field]) => sent.contested.includes(field)));

async function save(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const draft = await own(room, facts);
  if (!draft.ok) return draft;
  const sent = facts.body as DraftSave & Omit<DraftChange, 'parties' | 'evidence'>;
  const typed: DraftChange = {
    ...sent,
    parties: (sent.parties as Draft['parties'] | undefined) ?? draft.value.parties,
    evidence: evidenceOf(sent, draft.value),
  };
  const definition = definitionFor(room.catalogue, draft.value.matter);
  const change = withoutBygone(definition, typed, draft.value);
  const problems = unknownNames(definition, change);
  if (problems.length > 0) return refuse('bad-input', { problems });
  const sql = sqlOf(room.pool);
  const revision = await saveDraft(sql, draft.value, change, facts.now);
  const people = await peopleOf(room, draft.value, facts.caller, facts.now);
  if (revision !== undefined)
    return ok(draftView(room.catalogue, { ...draft.value, ...change, revision, saved_at: facts.now }, facts.now, people));
  const newest = await findDraft(sql, draft.value.id);
  // The same save again, because its answer was lost on the way: it is saved already.
  if (newest !== undefined && newest.revision === change.revision + 1 && isSame(newest, change))
    return ok(draftView(room.catalogue, newest, facts.now, people));
  return refuse('draft-changed');
}

const isSame = (draft: Draft, change: DraftChange): boolean => {
  const typed = ({ situation, answers, given, contested, parties, evidence }: DraftChange): string =>
    canonicalJson({ situation, answers, given, contested, parties, evidence });
  return typed(draft) === typed(change);
};
