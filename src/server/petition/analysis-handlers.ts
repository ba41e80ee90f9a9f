/** What people ask most: by kind, office, item, word and cause, each counted over petitions and compared with the weeks before. */
import { hotWords } from '#domain/petition/hot-words.ts';
import { isWithin } from '#domain/division/division.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, dayText, startOfDay, type Day } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { HotlineAnalysis, HotlineFigures } from '#contract/view/hotline.ts';
import { officeName } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { hotlineActorOf, isCounty, type Facts, type HotlineRoom } from './hotline-room.ts';
import { takenAt } from './hotline-lists.ts';
import { most, shareOf, since, type PetitionRow } from './petition-shares.ts';

type Names = 'hotline.analysis' | 'hotline.figures';
export const analysisHandlers = (room: HotlineRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'hotline.analysis': (facts) => analyse(room, facts),
  'hotline.figures': (facts) => figures(room, facts),
});

function placesOf(room: HotlineRoom, caller: Caller | undefined): readonly DivisionCode[] | undefined {
  if (caller?.post === undefined) return undefined;
  const actor = hotlineActorOf(room, caller);
  if (actor.kind !== 'officer') return undefined;
  const { post } = actor;
  if (actor.centre && post.duty !== 'supervision') return takenAt(room.catalogue, post.office, post.division);
  if (post.duty !== 'supervision') return undefined;
  return [...room.catalogue.divisions.values()].flatMap(({ code, level }) =>
    level === 'county' && isWithin(code, post.division) ? [code] : [],
  );
}

const WEEKS_BEFORE = 4;

async function analyse(room: HotlineRoom, { caller, query, now }: Facts): Promise<Result<unknown>> {
  const places = placesOf(room, caller);
  if (places === undefined) return refuse('not-yours');
  const days = Number(query['days'] ?? '7');
  const today = dayOfInstant(now);
  const first = addDays(today, 1 - days);
  const earliest = addDays(first, -WEEKS_BEFORE * days);
  const rows = await sqlOf(room.pool).run(since, [[...places], startOfDay(earliest)]);
  const from = startOfDay(first);
  const [fresh, before] = [rows.filter((row) => row.raised_at >= from), rows.filter((row) => row.raised_at < from)];
  return ok(analysisOf(room.catalogue, { first, today, rows, fresh, before }));
}

type Told = {
  readonly first: Day;
  readonly today: Day;
  readonly rows: readonly PetitionRow[];
  readonly fresh: readonly PetitionRow[];
  readonly before: readonly PetitionRow[];
};

function analysisOf(catalogue: Catalogue, { first, today, rows, fresh, before }: Told): HotlineAnalysis {
  const nameOf = (id: string) => catalogue.items.get(brandAs(id))?.name ?? catalogue.matters.get(brandAs(id))?.name ?? { zh: id, en: id };
  return {
    from: dayText(first),
    until: dayText(today),
    all: shareOf(fresh),
    kinds: most([...Map.groupBy(fresh, ({ kind }) => kind)].map(([kind, of]) => ({ kind, ...shareOf(of) }))),
    offices: most(
      [...Map.groupBy(fresh, ({ office }) => office)].flatMap(([office, of]) =>
        office === null ? [] : [{ office: officeName(catalogue, brandAs<OfficeId>(office)), ...shareOf(of) }],
      ),
    ),
    asked: [...Map.groupBy(fresh, ({ about }) => about)]
      .flatMap(([about, of]) =>
        about === null
          ? []
          : [
              {
                id: about,
                name: nameOf(about),
                count: of.length,
                before: Math.round((before.filter((row) => row.about === about).length / WEEKS_BEFORE) * 10) / 10,
              },
            ],
      )
      .toSorted((a, b) => b.count - a.count)
      .slice(0, 10),
    words: [
      ...hotWords(
        fresh.map(({ text }) => text),
        before.map(({ text }) => text),
        WEEKS_BEFORE,
      ),
    ],
    causes: causesOf(rows),
  };
}

/** One cause, many callers: the lead and how many stand behind it. */
const causesOf = (rows: readonly PetitionRow[]): HotlineAnalysis['causes'] =>
  [...Map.groupBy(rows, ({ lead }) => lead)]
    .flatMap(([lead, joined]) => {
      if (lead === null) return [];
      const text = rows.find(({ id }) => id === lead)?.text ?? '';
      return [{ lead, cause: joined[0]?.cause ?? '', text: text.slice(0, 80), count: joined.length + 1 }];
    })
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 8);

const MONTH = 30;
/** Fewer than five could be somebody: such a kind is left out. */
const LEAST = 5;

async function figures(room: HotlineRoom, { query, now }: Facts): Promise<Result<unknown>> {
  const division = brandAs<DivisionCode>(Number(query['division']));
  if (!isCounty(room.catalogue, division)) return refuse('hotline-division');
  const today = dayOfInstant(now);
  const first = addDays(today, 1 - MONTH);
  const rows = await sqlOf(room.pool).run(since, [[division], startOfDay(first)]);
  const all = shareOf(rows);
  const kinds = most([...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, of]) => ({ kind, raised: of.length })));
  const body: HotlineFigures = {
    from: dayText(first),
    until: dayText(today),
    all: all.asked < LEAST ? { ...all, asked: 0, satisfied: 0 } : all,
    kinds: kinds.filter(({ raised }) => raised >= LEAST),
  };
  return ok(body);
}
