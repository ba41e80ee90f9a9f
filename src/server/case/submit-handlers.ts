/** Answers `case.submit` (a draft becomes a case) and `case.intake` (a clerk files for a person at the counter). */
import { ask } from '#domain/ask/ask.ts';
import type { MaterialGiven } from '#domain/case/state.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { Mandate } from '#domain/party/mandate.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import { definitionAt } from '#server/catalogue/definition-for.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { agentWish, mandateOnDraft } from './acting-for.ts';
import type { CaseRoom } from './case-room.ts';
import { checkComplete } from './check-draft.ts';
import { fileProblems, wayProblems } from './check-given.ts';
import { consumeDraft, divisionOfId, findDraft, type Draft } from './draft-store.ts';
import { evidenceProblems, contestProblems } from './check-evidence.ts';
import { provenanceOf, resolveDraft } from './resolve-draft.ts';
import { recogniseParties } from './recognise-parties.ts';
import { partiesOf, submissionOf, type PartyWish } from './submission.ts';
import { submitCase, type Submission } from './submit-case.ts';

type Facts = RequestFacts<Caller>;

export const submitHandlers = (room: CaseRoom): Readonly<Record<'case.submit' | 'case.intake', Handler<Caller>>> => ({
  'case.submit': (facts) => submitDraft(room, facts),
  'case.intake': (facts) => intake(room, facts),
});

type SubmitBody = {
  readonly draft: string;
  readonly revision?: number;
  readonly title?: string;
  readonly parties?: readonly PartyWish[];
  readonly device?: 'phone';
};

async function submitDraft(room: CaseRoom, { caller, body, idempotencyKey, requestId, now }: Facts): Promise<Result<unknown>> {
  const wish = body as SubmitBody;
  const division = divisionOfId(wish.draft);
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  if (division === undefined) return refuse('not-found');
  const actor = await room.actorOf(withoutPost(caller));
  // Before the transaction: a second connection wanted inside it could be waited for by all at once, and for ever.
  const parties = await recogniseParties(room.parties, wish.parties ?? []);
  const owner = (await findDraft(sqlOf(room.pool), wish.draft))?.owner ?? caller.person;
  const certificates = await room.heldCertificates(owner, now);
  const ownerName = owner === caller.person ? caller.name : ((await room.parties.nameOf(owner)) ?? '');
  const mandates = actor.kind === 'person' ? actor.mandates : [];
  let draft: Draft | undefined;
  let files: readonly Problem[] = [];
  return submitCase(room, {
    actor,
    person: caller.person,
    idempotencyKey,
    requestId,
    now,
    division,
    payload: { act: 'case.submit', body },
    lock: async (tx) => {
      const found = await findDraft(tx, wish.draft, true);
      draft = found === undefined ? undefined : { ...found, certificates };
      const givers = [caller.person, draft?.owner ?? null, draft?.agent ?? null] as const;
      files = [...(await fileProblems(tx, draft?.given ?? {}, ...givers)), ...(await evidenceProblems(tx, draft, givers))];
    },
    submission: (at) => fromDraft(room, draft, { ...wish, parties }, { caller, ownerName, mandates, files }, at),
    also: (tx, number) => {
      if (draft !== undefined) consumeDraft(tx, draft, number);
    },
  });
}

/** A person's own application is never sent under a post. */
const withoutPost = ({ post: _post, ...person }: Caller): Caller => person;

type Sender = {
  readonly caller: Caller;
  readonly ownerName: string;
  readonly mandates: readonly Mandate[];
  readonly files: readonly Problem[];
};

function fromDraft(room: CaseRoom, kept: Draft | undefined, wish: SubmitBody, sender: Sender, at: Instant): Result<Submission> {
  const { caller, files } = sender;
  if (kept === undefined) return refuse('not-found');
  const mandate = kept.owner === caller.person ? undefined : mandateOnDraft(sender.mandates, caller.person, kept, at);
  if (kept.owner !== caller.person && mandate === undefined) return refuse('not-found');
  if (kept.consumed !== null) return refuse('draft-sent', { values: { number: kept.consumed } });
  if (wish.revision !== undefined && kept.revision !== wish.revision) return refuse('draft-changed');
  const { definition, draft, asked, contested } = resolveDraft(room.catalogue, kept, at);
  const checked = checkComplete(definition, asked, draft);
  const silent = asked.held.map(({ material }) => material);
  const problems = [
    ...checked.problems,
    ...wayProblems([...asked.bring, ...silent], draft.given),
    ...contestProblems(asked, draft),
    ...files,
  ];
  if (problems.length > 0) return refuse('bad-input', { problems });
  const lead: PartyWish = { person: draft.owner, name: sender.ownerName, ...identifierOf(draft) };
  const agent = mandate === undefined ? [] : agentWish(definition.matter, caller, mandate);
  const parties = partiesOf(definition.matter, [lead, ...(wish.parties ?? []), ...agent], at);
  if (!parties.ok) return parties;
  return submissionOf(room.catalogue, {
    matter: definition.matter,
    asked,
    situation: checked.situation,
    answers: checked.answers,
    given: draft.given,
    parties: parties.value,
    channel: 'online',
    ...(wish.device === undefined ? {} : { device: wish.device }),
    residence: draft.division,
    title: wish.title,
    provenance: provenanceOf(asked, contested, draft, at),
    // Begun at a window and finished at home: the person had come once, and that is counted.
    ...(draft.visit === null ? {} : { visit: draft.visit }),
    papersNow: true,
  });
}

/** The number under which the state knows the person, as looked up when the draft began. */
function identifierOf(draft: Draft): Pick<PartyWish, 'identifier'> {
  for (const [fact, kind] of [
    ['person.identifier', 'citizen'],
    ['firm.code', 'credit-code'],
  ] as const) {
    const value = draft.known.find((known) => known.fact === fact)?.value;
    if (typeof value === 'string') return { identifier: { kind, value } };
  }
  return {};
}

type Answers = Readonly<Record<string, unknown>>;
type IntakeBody = {
  readonly matter: string;
  readonly division: DivisionCode;
  readonly parties: readonly PartyWish[];
  readonly situation: Answers;
  readonly answers: Answers;
  readonly given: Readonly<Record<string, MaterialGiven>>;
  readonly visit: string;
  readonly title?: string;
};

async function intake(room: CaseRoom, { caller, body, idempotencyKey, requestId, now }: Facts): Promise<Result<unknown>> {
  const wish = body as IntakeBody;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  if (findMatter(room.catalogue, wish.matter) === undefined) return refuse('matter-not-found');
  if (!room.catalogue.divisions.has(wish.division))
    return refuse('bad-input', { problems: [{ pointer: '/division', code: 'division-unknown' }] });
  let files: readonly Problem[] = [];
  const parties = await recogniseParties(room.parties, wish.parties);
  return submitCase(room, {
    actor: await room.actorOf(caller),
    person: caller.person,
    idempotencyKey,
    requestId,
    now,
    division: wish.division,
    payload: { act: 'case.intake', body },
    lock: async (tx) => {
      files = await fileProblems(tx, wish.given, caller.person);
    },
    submission: (at) => fromCounter(room, { ...wish, parties }, files, at),
    also: () => undefined,
  });
}

/** At the counter nothing was looked up beforehand: the clerk types what the person says, papers come while receiving. */
function fromCounter(room: CaseRoom, wish: IntakeBody, files: readonly Problem[], at: Instant): Result<Submission> {
  const definition = definitionAt(room.catalogue, wish.matter, { ...wish.situation, ...wish.answers }, wish.division);
  const { matter, items, holds } = definition;
  const asked = ask<never>({ matter, items, situation: wish.situation, answers: wish.answers, known: [], contested: new Set(), holds });
  const checked = checkComplete(definition, asked, { ...wish, contested: [] });
  const problems = [...checked.problems, ...wayProblems(asked.bring, wish.given), ...files];
  if (problems.length > 0) return refuse('bad-input', { problems });
  const parties = partiesOf(matter, wish.parties, at);
  if (!parties.ok) return parties;
  return submissionOf(room.catalogue, {
    matter,
    asked,
    situation: checked.situation,
    answers: checked.answers,
    given: wish.given,
    parties: parties.value,
    channel: 'counter',
    residence: wish.division,
    title: wish.title,
    // What an office begins by itself brought nobody to a hall.
    ...(matter.initiator === 'office' ? {} : { visit: wish.visit }),
    papersNow: false,
  });
}
