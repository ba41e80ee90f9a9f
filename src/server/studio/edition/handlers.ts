/** Answers the operations on editions. */
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, readDay, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import {
  EDITION_STATES,
  type CatalogueDoc,
  type Edition,
  type EditionActor,
  type EditionCommand,
  type Subject,
} from '#domain/edition/edition.ts';
import { maskName } from '#domain/party/mask.ts';
import { editionActs, type CommentIn, type EditionActName } from '#contract/operations/edition.ts';
import type { VersionRow } from '#contract/view/edition.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import { editionsOf, findEdition, listEditions } from '../edition-store.ts';
import { changeEdition, editionActorOf, errorsIn, type EditionRoom } from './edition-room.ts';
import { editionRow, editionView, isOpen, stageOf } from './edition-view.ts';
import { ownComments } from './own-comments.ts';
import { publicise } from './publicise.ts';
import { readingOf } from './reading-of.ts';

type Facts = RequestFacts<Caller>;

export const editionHandlers = (room: EditionRoom): Readonly<Record<string, Handler<Caller>>> => ({
  'edition.list': (facts) => list(room, facts),
  'edition.get': (facts) => get(room, facts),
  'edition.reading': (facts) => reading(room, facts),
  'edition.own-comments': (facts) => ownComments(room, facts),
  'edition.versions': (facts) => versions(room, facts),
  'edition.publicise': (facts) => publicise(room, facts),
  'edition.comment': (facts) => comment(room, facts),
  ...Object.fromEntries(
    (Object.keys(editionActs) as EditionActName[]).map((act) => [`edition.${act}`, (facts: Facts) => perform(room, facts, act)]),
  ),
});

const statesOf = (stage: string | undefined): readonly Edition['state'][] =>
  stage === 'open' || stage === 'publicised' ? ['publicised'] : stage === 'published' ? ['published', 'retired'] : EDITION_STATES;

async function list(room: EditionRoom, { query, now }: Facts): Promise<Result<unknown>> {
  const today = dayOfInstant(now);
  const limit = limitOf(query);
  const mark = readMark(query['after'], 2);
  const division = query['division'] === undefined ? {} : { division: brandAs<DivisionCode>(Number(query['division'])) };
  const after = mark === undefined ? {} : { after: { at: mark[0] as Instant, id: String(mark[1]) } };
  const found = await listEditions(sqlOf(room.pool), { states: statesOf(query['stage']), limit, ...division, ...after });
  const last = found.at(-1);
  const rows = found.filter((edition) => query['stage'] !== 'open' || isOpen(edition, today));
  return ok({
    rows: rows.map((edition) => editionRow(room, edition, today)),
    next: last === undefined ? null : nextMark(found, limit, [last.publicisedAt, last.id]),
  });
}

/** What it replaces: of a published one the version before it, else what holds now. */
async function docBefore(room: EditionRoom, edition: Edition): Promise<CatalogueDoc | undefined> {
  const { division, subject, version, published } = edition;
  const standing = room.editions.standingOf(division, subject);
  if (published === undefined || (standing !== undefined && standing.version < version)) return standing?.doc;
  const earlier = (await editionsOf(sqlOf(room.pool), division, subject)).find(
    (each) => each.version < version && each.published !== undefined,
  );
  return earlier?.doc ?? room.editions.shippedOf(division, subject)?.doc;
}

async function get(room: EditionRoom, { params, caller, now }: Facts): Promise<Result<unknown>> {
  const found = await findEdition(sqlOf(room.pool), params['id'] ?? '');
  if (found === undefined) return refuse('edition-not-found');
  const actor = editionActorOf(room, caller);
  const before = await docBefore(room, found.edition);
  return ok(
    editionView(room, found.edition, {
      today: dayOfInstant(now),
      reader: caller?.person,
      actor: actor.ok ? actor.value : undefined,
      before,
    }),
  );
}

async function reading(room: EditionRoom, { params, now }: Facts): Promise<Result<unknown>> {
  const found = await findEdition(sqlOf(room.pool), params['id'] ?? '');
  if (found === undefined) return refuse('edition-not-found');
  return ok(readingOf(room.catalogue, found.edition, await docBefore(room, found.edition), dayOfInstant(now)));
}

async function versions(room: EditionRoom, { query, now }: Facts): Promise<Result<unknown>> {
  const division = brandAs<DivisionCode>(Number(query['division']));
  const subject = { kind: query['kind'], id: query['id'] } as Subject;
  const today = dayOfInstant(now);
  const editions = await editionsOf(sqlOf(room.pool), division, subject);
  const shipped = room.editions.shippedOf(division, subject);
  const begins = editions.flatMap(({ version, published }) => (published === undefined ? [] : [{ version, from: published.effectiveOn }]));
  /** The day on which a later version began to hold. */
  const endOf = (version: number): string | null => {
    const days = begins.filter((each) => each.version > version).map(({ from }) => from);
    return days.length === 0 ? null : dayText(days.reduce((one, other) => (other < one ? other : one)));
  };
  const rows: readonly VersionRow[] = [
    ...editions.map(
      (edition): VersionRow => ({
        version: edition.version,
        edition: edition.id,
        from: edition.published === undefined ? null : dayText(edition.published.effectiveOn),
        until:
          edition.retired === undefined ? (edition.published === undefined ? null : endOf(edition.version)) : dayText(edition.retired.on),
        stage: stageOf(room, edition, today),
        summary: edition.summary,
      }),
    ),
    ...(shipped === undefined || editions.some(({ version }) => version === shipped.version)
      ? []
      : [
          {
            version: shipped.version,
            edition: null,
            from: null,
            until: endOf(shipped.version),
            stage: room.editions.standingOf(division, subject)?.version === shipped.version ? 'in-force' : 'over',
            summary: null,
          },
        ]),
  ];
  return ok({ rows: rows.toSorted((one, other) => other.version - one.version), next: null });
}

async function comment(room: EditionRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  if (caller === undefined) return refuse('sign-in-needed');
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const id = params['id'] ?? '';
  const wish = body as CommentIn;
  const fresh = room.newId();
  return changeEdition(room, {
    id,
    actor: { kind: 'person', person: caller.person },
    person: caller.person,
    idempotencyKey,
    requestId,
    now,
    payload: { act: 'comment', id, body },
    command: () => ok({ kind: 'comment', comment: fresh, shown: maskName(caller.name), ...wish }),
  });
}

/** Bodies were checked against the contract's shape of the act; days are read here. */
function commandOf(act: EditionActName, body: Readonly<Record<string, unknown>>): Result<EditionCommand> {
  if (act !== 'publish' && act !== 'retire') return ok({ kind: act, ...body } as EditionCommand);
  const name = act === 'publish' ? 'effectiveOn' : 'on';
  const day = readDay(String(body[name]));
  if (day === undefined) return refuse('bad-input', { problems: [{ pointer: `/body/${name}`, code: 'not-a-day' }] });
  return ok({ kind: act, ...body, [name]: day } as EditionCommand);
}

/** Rules and laws may have changed since it was publicised: what is wrong now is not published. */
const judged = (room: EditionRoom, act: EditionActName, state: Edition | undefined): number =>
  act === 'publish' && state !== undefined ? errorsIn(room.findingsOf(state.subject, state.division, state.doc)) : 0;

/** What went without publicity may, against all that was published meanwhile, still change nothing but what is free. */
async function isHidden(room: EditionRoom, tx: Sql, { commentUntil, division, subject, doc, version }: Edition): Promise<boolean> {
  if (commentUntil !== undefined) return false;
  const earlier = (await editionsOf(tx, division, subject)).filter((each) => each.published !== undefined && each.version < version);
  const before = [room.editions.standingOf(division, subject)?.doc, ...earlier.slice(0, 1).map((each) => each.doc)];
  return before.some((known) => !room.isFreeOnly(subject, doc, known));
}

async function perform(room: EditionRoom, facts: Facts, act: EditionActName): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  const actor: Result<EditionActor> = editionActorOf(room, caller);
  if (!actor.ok) return actor;
  if (idempotencyKey === undefined || caller === undefined) return refuse('idempotency-key-missing');
  const id = params['id'] ?? '';
  const done = await changeEdition(room, {
    id,
    actor: actor.value,
    person: caller.person,
    idempotencyKey,
    requestId,
    now,
    payload: { act, id, body },
    command: async (tx, state) => {
      const errors = judged(room, act, state);
      if (errors > 0) return refuse('draft-has-errors', { values: { errors } });
      if (act === 'publish' && state !== undefined && (await isHidden(room, tx, state))) return refuse('draft-not-public');
      return commandOf(act, body as Readonly<Record<string, unknown>>);
    },
  });
  // Whoever reads it next finds it in force: the news of it may come later than their question.
  if (done.ok) await room.editions.refresh();
  return done;
}
