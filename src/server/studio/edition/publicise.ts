/** Publicises a draft: what is wrong with it is mended first, its version number is given, everyone may read it (2018 regulation, article 4). */
import { readDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { EditionActor, EditionCommand } from '#domain/edition/edition.ts';
import type { Finding } from '#domain/lint/finding.ts';
import type { PubliciseIn } from '#contract/operations/edition.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import { isSameDoc } from '../draft/same-doc.ts';
import { authorsOf, lockDraft, moveDraft, type CatalogueDraft } from '../draft-store.ts';
import { divisionIn, editionIdOf, isTakenElsewhere, numbersOf } from '../edition-store.ts';
import { changeEdition, editionActorOf, errorsIn, type EditionRoom } from './edition-room.ts';

/** As many as one reply names. */
const NAMED = 50;
const problemOf = ({ rule, pointer, values }: Finding): Problem => ({
  pointer: `/doc${pointer}`,
  code: rule,
  ...(values === undefined ? {} : { values }),
});

/** Why this draft may not be publicised; undefined where it may. */
function refusalOf(room: EditionRoom, draft: CatalogueDraft, wish: PubliciseIn): ReturnType<typeof refuse> | undefined {
  const { division, subject, doc, revision, state } = draft;
  if (state !== 'open') return refuse('catalogue-draft-ended');
  if (revision !== wish.revision) return refuse('draft-moved', { values: { revision } });
  const before = room.editions.standingOf(division, subject)?.doc;
  if (before !== undefined && isSameDoc(before, doc)) return refuse('nothing-changed-here');
  const findings = room.findingsOf(subject, division, doc).filter(({ severity }) => severity === 'error');
  if (findings.length > 0)
    return refuse('draft-has-errors', { values: { errors: errorsIn(findings) }, problems: findings.slice(0, NAMED).map(problemOf) });
  return wish.commentUntil === undefined && !room.isFreeOnly(subject, doc, before) ? refuse('draft-not-public') : undefined;
}

/** The name came with the code for the province, or another division has taken it. */
async function isElsewhere({ editions }: EditionRoom, tx: Transaction, { division, subject }: CatalogueDraft): Promise<boolean> {
  const isShipped = subject.kind !== 'overlay' && division !== PROVINCE && editions.shippedOf(PROVINCE, subject) !== undefined;
  return isShipped || (await isTakenElsewhere(tx, division, subject));
}

type Sending = { readonly division: DivisionCode; readonly wish: PubliciseIn; readonly until?: Day; readonly fresh: string };

async function commandOf(room: EditionRoom, tx: Transaction, { division, wish, until, fresh }: Sending): Promise<Result<EditionCommand>> {
  const draft = await lockDraft(tx, division, wish.draft);
  if (draft === undefined) return refuse('catalogue-draft-not-found');
  const wrong = refusalOf(room, draft, wish);
  if (wrong !== undefined) return wrong;
  const { subject, doc } = draft;
  if (await isElsewhere(room, tx, draft)) return refuse('subject-elsewhere', { values: { id: subject.id } });
  const { taken } = await numbersOf(tx, division, subject);
  const version =
    Math.max(
      taken,
      room.editions.standingOf(division, subject)?.version ?? 0,
      room.editions.shippedOf(division, subject)?.version ?? 0,
      // A draft that a bundle brought keeps the number it has elsewhere.
      Number(doc['version'] ?? 1) - 1,
    ) + 1;
  const id = editionIdOf(division, fresh);
  const authors = await authorsOf(tx, division, draft.id);
  moveDraft(tx, division, draft.id, 'sent', id);
  const open = until === undefined ? {} : { commentUntil: until };
  return ok({
    kind: 'publicise',
    id,
    division,
    subject,
    version,
    doc: { ...doc, version },
    summary: wish.summary,
    authors,
    draft: draft.id,
    ...open,
  });
}

export type PubliciseOrder = {
  readonly wish: PubliciseIn;
  readonly actor: EditionActor;
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
};

/** The draft's edition, or why it may not be publicised yet. */
export function publiciseDraft(room: EditionRoom, { wish, ...order }: PubliciseOrder): Promise<Result<StoredReply>> | Result<StoredReply> {
  const division = divisionIn(wish.draft);
  const until = wish.commentUntil === undefined ? undefined : readDay(wish.commentUntil);
  if (wish.commentUntil !== undefined && until === undefined)
    return refuse('bad-input', { problems: [{ pointer: '/commentUntil', code: 'not-a-day' }] });
  const fresh = room.newId();
  return changeEdition(room, {
    ...order,
    id: editionIdOf(division, fresh),
    payload: { act: 'publicise', wish },
    command: (tx) => commandOf(room, tx, { division, wish, fresh, ...(until === undefined ? {} : { until }) }),
  });
}

export async function publicise(room: EditionRoom, facts: RequestFacts<Caller>): Promise<Result<unknown>> {
  const actor = editionActorOf(room, facts.caller);
  if (!actor.ok) return actor;
  const { idempotencyKey, requestId, now, caller } = facts;
  if (idempotencyKey === undefined || caller === undefined) return refuse('idempotency-key-missing');
  return publiciseDraft(room, {
    wish: facts.body as PubliciseIn,
    actor: actor.value,
    person: caller.person,
    idempotencyKey,
    requestId,
    now,
  });
}
