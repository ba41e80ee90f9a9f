/** Answers the operations of the builders: what they choose from, a matter proposed, sentences ticked off. */
import type pg from 'pg';
import { brandAs, type DivisionCode, type ItemId, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { lineOf } from '#domain/division/division.ts';
import { mayEdit } from '#domain/edition/edition-rights.ts';
import type { CompositionPropose, SentenceCheckFind, SentenceCheckMark } from '#contract/operations/composer.ts';
import type { SentenceCheckRow } from '#contract/view/composer.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import { openResources } from '#server/exchange/store/resources.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { authorOf, type Author } from '../draft/draft-room.ts';
import { dictionaryView } from './dictionary-view.ts';
import { proposeMatter } from './propose-matter.ts';
import { checkedSentences, dropCheck, keepCheck, sentenceHash } from './sentence-checks.ts';

export type ComposeRoom = {
  readonly pool: pg.Pool;
  readonly catalogue: Catalogue;
  readonly nameOf: (person: PersonId) => Promise<string | undefined>;
};
type Facts = RequestFacts<Caller>;
type Names = 'dictionary.get' | 'dictionary.items' | 'composition.propose' | 'sentence-check.find' | 'sentence-check.mark';

const asAuthor =
  (room: ComposeRoom, work: (facts: Facts, author: Author) => Promise<Result<unknown>>): Handler<Caller> =>
  async (facts) => {
    const author = authorOf(room, facts.caller);
    return author.ok ? work(facts, author.value) : author;
  };

export const composeHandlers = (room: ComposeRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'dictionary.get': asAuthor(room, async ({ query }, author) => {
    const division = query['division'] === undefined ? author.division : brandAs<DivisionCode>(Number(query['division']));
    const open = await openResources(sqlOf(room.pool));
    // A new province begins with the data sets that came with the code.
    return ok(dictionaryView(room.catalogue, open.length === 0 ? room.catalogue.resources : open, division));
  }),
  'dictionary.items': asAuthor(room, ({ query }) => Promise.resolve(items(room, query['ids'] ?? ''))),
  'composition.propose': asAuthor(room, ({ body, now }) =>
    Promise.resolve(proposeMatter(room.catalogue, body as CompositionPropose, dayOfInstant(now))),
  ),
  'sentence-check.find': asAuthor(room, (facts) => find(room, facts)),
  'sentence-check.mark': asAuthor(room, (facts, author) => mark(room, facts, author)),
});

function items({ catalogue }: ComposeRoom, ids: string): Result<unknown> {
  const found = ids.split(',').flatMap((id) => catalogue.items.get(brandAs<ItemId>(id)) ?? []);
  return ok({ rows: found.map(({ id, name, fields, materials }) => ({ id, name, fields, materials })) });
}

async function find(room: ComposeRoom, facts: Facts): Promise<Result<unknown>> {
  const { division, sentences } = facts.body as SentenceCheckFind;
  const hashes = sentences.map(sentenceHash);
  const checked = await checkedSentences(sqlOf(room.pool), lineOf(brandAs<DivisionCode>(division)), [...new Set(hashes)]);
  const people = [...new Set([...checked.values()].map(({ by }) => by))];
  const names = new Map(await Promise.all(people.map(async (person) => [person, (await room.nameOf(person)) ?? person] as const)));
  const rows = hashes.flatMap((hash, at): readonly SentenceCheckRow[] => {
    const known = checked.get(hash);
    if (known === undefined) return [];
    const office = room.catalogue.offices.get(brandAs(known.office))?.name ?? { zh: known.office, en: known.office };
    return [{ at, by: names.get(known.by) ?? known.by, office, on: instantText(known.at) }];
  });
  return ok({ rows, next: null });
}

/** Of the division's own offices, or of the reform office over it. */
async function mark(room: ComposeRoom, facts: Facts, author: Author): Promise<Result<unknown>> {
  const { idempotencyKey, now } = facts;
  const { division: code, sentence, checked } = facts.body as SentenceCheckMark;
  const division = brandAs<DivisionCode>(code);
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  if (!mayEdit(author, division, [author.department])) return refuse('not-yours');
  const use = { division, person: author.person, key: idempotencyKey, payload: { sentenceCheck: facts.body }, now };
  return runOnce(room.pool, use, async (tx) => {
    const hash = sentenceHash(sentence);
    if (checked) keepCheck(tx, division, { hash, by: author.person, office: author.office, at: now });
    else dropCheck(tx, division, hash);
    return ok({ checked });
  });
}
