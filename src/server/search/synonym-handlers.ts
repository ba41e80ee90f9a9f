/** Keeps everyday words in order: the reform offices see what was asked in vain, and say what words mean. */
import type pg from 'pg';
import type { SynonymIn } from '#contract/operations/search.ts';
import type { SynonymRow } from '#contract/view/search.ts';
import { isWithin, lineOf } from '#domain/division/division.ts';
import { REFORM } from '#domain/edition/edition-rights.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, dayText, instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Corridor } from '#server/corridor/run-command.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf } from '#server/kernel/http/page.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { foldQuestion } from './fold.ts';
import { rowView } from './row-view.ts';
import type { SearchRoom } from './search-room.ts';
import type { Synonym } from './synonym-book.ts';
import { countSynonyms, findSynonym, keepSynonym, keptSynonyms, type KeptSynonym } from './synonym-store.ts';
import { mostAsked, type WordLog } from './word-log.ts';

type Parts = {
  readonly pool: pg.Pool;
  readonly catalogue: Catalogue;
  readonly search: SearchRoom;
  readonly words: WordLog;
  /** Tells every process. */
  readonly tell: Corridor['committed'];
};
type Facts = RequestFacts<Caller>;
type Names = 'search.words' | 'synonym.list' | 'synonym.set' | 'synonym.preview';

const DUTIES: readonly string[] = ['handling', 'approval'];
/** Every question of everybody is held against all words of all places. */
const MOST_WORDS = 500;
/** What people asked longer ago was asked of another catalogue. */
const DAYS = 60;

const asManager =
  (parts: Parts, work: (facts: Facts, caller: Caller, post: Post) => Promise<Result<unknown>>): Handler<Caller> =>
  async (facts) => {
    const { caller } = facts;
    const post = caller?.post;
    if (caller === undefined || post === undefined) return refuse('post-needed');
    if (parts.catalogue.offices.get(post.office)?.department !== REFORM || !DUTIES.includes(post.duty)) return refuse('not-yours');
    return work(facts, caller, post);
  };

export const synonymHandlers = (parts: Parts): Readonly<Record<Names, Handler<Caller>>> => ({
  'search.words': asManager(parts, (facts, _caller, post) => words(parts, facts, post)),
  'synonym.list': asManager(parts, (facts, _caller, post) => list(parts, facts, post)),
  'synonym.set': asManager(parts, (facts, caller, post) => set(parts, facts, caller, post)),
  'synonym.preview': asManager(parts, async (facts, _caller, post) => preview(parts, facts, post)),
});

/** All codes that begin like the division's: 330500 to 330599 for a city. */
const spanOf = (division: DivisionCode): readonly [number, number] =>
  division % 10_000 === 0 ? [division, division + 9_999] : division % 100 === 0 ? [division, division + 99] : [division, division];

async function words({ pool, words: log }: Parts, { query, now }: Facts, post: Post): Promise<Result<unknown>> {
  await log.flush();
  const [from, to] = spanOf(post.division);
  const since = dayText(addDays(dayOfInstant(now), -DAYS));
  const of = query['of'] === 'found' ? 'found' : 'missed';
  return ok({ rows: await mostAsked(sqlOf(pool), of, from, to, since, limitOf(query)), next: null });
}

const rowOf = (catalogue: Catalogue, word: string, shipped: readonly string[] | undefined, own: KeptSynonym | undefined): SynonymRow => ({
  word,
  means: [...(own?.means ?? shipped ?? [])],
  division:
    own === undefined
      ? null
      : { code: own.division, name: catalogue.divisions.get(own.division)?.name ?? { zh: String(own.division), en: String(own.division) } },
  revision: own?.revision ?? 0,
  shipped: own === undefined || shipped === undefined ? null : [...shipped],
  at: own === undefined ? null : instantText(own.at),
});

async function list({ pool, catalogue, search }: Parts, { query }: Facts, post: Post): Promise<Result<unknown>> {
  const shipped = new Map(search.shipped.map(({ word, means }) => [word, means]));
  const line = lineOf(post.division);
  const kept = (await keptSynonyms(sqlOf(pool))).filter(({ division }) => line.includes(division) || isWithin(division, post.division));
  const changed = new Set(kept.filter(({ division }) => division === post.division).map(({ word }) => word));
  const rows = [
    ...kept.toSorted((one, other) => other.at - one.at).map((own) => rowOf(catalogue, own.word, shipped.get(own.word), own)),
    ...[...shipped].filter(([word]) => !changed.has(word)).map(([word, means]) => rowOf(catalogue, word, means, undefined)),
  ];
  const wanted = foldQuestion(query['q'] ?? '');
  return ok({
    rows: rows.filter(({ word, means }) => wanted === '' || [word, ...means].some((text) => text.includes(wanted))),
    next: null,
  });
}

async function set(parts: Parts, facts: Facts, caller: Caller, post: Post): Promise<Result<unknown>> {
  const { idempotencyKey: key, now, body } = facts;
  if (key === undefined) return refuse('idempotency-key-missing');
  const { word: raw, means, revision, ...given } = body as SynonymIn;
  const division = brandAs<DivisionCode>(given.division);
  const word = foldQuestion(raw).replaceAll(' ', '');
  if (!isWithin(division, post.division) || !parts.catalogue.divisions.has(division)) return refuse('not-yours');
  if (word === '' || means.some((meaning) => foldQuestion(meaning) === '')) return refuse('word-empty');
  const shipped = parts.search.shipped.find((synonym) => synonym.word === word)?.means;
  const kept = await runOnce(parts.pool, { division, person: caller.person, key, payload: body, now }, async (tx) => {
    const before = await findSynonym(tx, division, word);
    if ((before?.revision ?? 0) !== revision) return refuse('word-changed');
    if (before === undefined && (await countSynonyms(tx, division)) >= MOST_WORDS)
      return refuse('word-too-many', { values: { most: MOST_WORDS } });
    const own: KeptSynonym = {
      division,
      word,
      means: [...new Set(means.map((meaning) => meaning.trim()))],
      revision: revision + 1,
      person: caller.person,
      office: post.office,
      at: now,
    };
    return (await keepSynonym(tx, own)) ? ok(rowOf(parts.catalogue, word, shipped, own)) : refuse('word-changed');
  });
  if (!kept.ok) return kept;
  parts.tell({
    kind: 'synonym',
    key: { division, id: word },
    version: revision + 1,
    jobs: 0,
    audience: { people: [], offices: [], halls: [] },
  });
  await parts.search.refreshWords();
  return kept;
}

const SHOWN = 5;

function preview({ catalogue, search }: Parts, { query, now }: Facts, post: Post): Result<unknown> {
  const division = brandAs<DivisionCode>(Number(query['division'] ?? post.division));
  const word = query['word'] ?? '';
  const means = (query['means'] ?? '')
    .split('、')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .slice(0, 8);
  const context = { catalogue, division, today: dayOfInstant(now) };
  const tried: readonly Synonym[] = [{ division, word: foldQuestion(word).replaceAll(' ', ''), means }];
  const shown = (synonyms?: readonly Synonym[]) =>
    search
      .find({ words: word, division }, synonyms)
      .entries.slice(0, SHOWN)
      .map((entry) => rowView(context, entry));
  return ok({ before: shown(), after: shown(tried) });
}
