/** What editions are given at wiring, who acts on them, and the one way they are changed. */
import type pg from 'pg';
import type { Instant } from '#domain/kernel/instant.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { decideEdition } from '#domain/edition/decide-edition.ts';
import type { CatalogueDoc, Edition, EditionActor, EditionCommand, Subject } from '#domain/edition/edition.ts';
import type { Finding } from '#domain/lint/finding.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand, type Corridor } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import { departmentsOf } from '../draft/draft-room.ts';
import { lockOpenDraft, moveDraft } from '../draft-store.ts';
import { divisionIn, editionAggregate, editionKey, lockEdition, numbersOf } from '../edition-store.ts';
import type { LiveCatalogue } from '../live-catalogue.ts';

export type EditionRoom = {
  readonly pool: pg.Pool;
  readonly corridor: Corridor;
  readonly catalogue: Catalogue;
  readonly editions: LiveCatalogue;
  readonly newId: () => string;
  /** What the lint says of a document. */
  readonly findingsOf: (subject: Subject, division: DivisionCode, doc: CatalogueDoc) => readonly Finding[];
  /** Whether nothing but what is free to a locality changes against what holds: that needs no publicity. */
  readonly isFreeOnly: (subject: Subject, doc: CatalogueDoc, before: CatalogueDoc | undefined) => boolean;
};

/** The officer who calls, with the department of the office. */
export function editionActorOf({ catalogue }: Pick<EditionRoom, 'catalogue'>, caller: Caller | undefined): Result<EditionActor> {
  const post = caller?.post;
  if (caller === undefined || post === undefined) return refuse('post-needed');
  const office = catalogue.offices.get(post.office);
  if (office === undefined) return refuse('not-yours');
  const { department, division } = office;
  return ok({ kind: 'officer', person: caller.person, office: post.office, department, division, duty: post.duty });
}

/** Matters in force that would be left with a hole. */
const usersOf = ({ catalogue }: EditionRoom, { kind, id }: Subject): readonly string[] =>
  kind === 'item'
    ? [...catalogue.matters.values()]
        .filter(({ steps }) => steps.some((step) => step.kind === 'item' && step.item === id))
        .map(({ name }) => name.zh)
    : [];

/** How many of the lint's findings keep it from the public. */
export const errorsIn = (findings: readonly Finding[]): number => findings.filter(({ severity }) => severity === 'error').length;

export type EditionOrder = {
  readonly id: string;
  readonly actor: EditionActor;
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  /** What the key stands for. */
  readonly payload: unknown;
  /** The command, judged with what is read under the lock. */
  readonly command: (tx: Transaction, state: Edition | undefined) => Promise<Result<EditionCommand>> | Result<EditionCommand>;
};

/** Opens the draft of a version that is given back; false where another of the same subject is being written. */
async function reopenDraft(tx: Transaction, { division, subject, draft }: Edition): Promise<boolean> {
  if (draft === undefined) return true;
  const other = await lockOpenDraft(tx, division, subject);
  if (other !== undefined && other.id !== draft) return false;
  moveDraft(tx, division, draft, 'open');
  return true;
}

/** Runs one command; the stored reply's text is `{ id, state, version }`. */
export const changeEdition = (room: EditionRoom, order: EditionOrder): Promise<Result<StoredReply>> =>
  runCommand(room.corridor, editionAggregate, {
    use: { division: divisionIn(order.id), person: order.person, key: order.idempotencyKey },
    payload: order.payload,
    requestId: order.requestId,
    now: order.now,
    lock: (tx) => lockEdition(tx, order.id),
    decide: async (tx, state, at) => {
      const command = await order.command(tx, state);
      if (!command.ok) return command;
      const about = command.value.kind === 'publicise' ? command.value : state;
      if (about === undefined) return refuse('edition-not-found');
      const { newest } = await numbersOf(tx, about.division, about.subject);
      const shipped = room.editions.shippedOf(about.division, about.subject)?.version;
      const decided = decideEdition(command.value, state, {
        actor: order.actor,
        now: at,
        departments: departmentsOf(room, about.subject, about.doc),
        usedBy: usersOf(room, about.subject),
        ...(newest === undefined && shipped === undefined ? {} : { newest: Math.max(newest ?? 0, shipped ?? 0) }),
      });
      if (!decided.ok) return decided;
      const inTheWay = command.value.kind === 'return' && state !== undefined && !(await reopenDraft(tx, state));
      if (inTheWay) return refuse('draft-in-the-way');
      return ok({ key: editionKey(order.id), events: decided.value });
    },
    reply: ({ state }) => ({ status: state.seq === 1 ? 201 : 200, body: { id: state.id, state: state.state, version: state.seq } }),
  });
