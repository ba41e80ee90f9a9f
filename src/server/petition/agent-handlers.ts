/** Answers the agent on the phone: what the same number raised before, and what is alike while somebody types. */
import { likeness, pairsOf, tellingOf } from '#domain/petition/likeness.ts';
import { isAgent } from '#domain/petition/hotline-actor.ts';
import { lineOf } from '#domain/division/division.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { HotlineAlike, HotlineCaller } from '#contract/view/hotline.ts';
import { look } from '#server/audit/look.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { entriesNear } from './entry-store.ts';
import { entryView } from './entry-handlers.ts';
import { findEntries } from './find-entries.ts';
import { hotlineActorOf, type Facts, type HotlineRoom } from './hotline-room.ts';
import { hotlineRow, takenAt } from './hotline-lists.ts';
import { hotlineColumns, type HotlineNow } from './hotline-list-statements.ts';

type Names = 'hotline.caller' | 'hotline.alike';
export const agentHandlers = (room: HotlineRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'hotline.caller': (facts) => callerBefore(room, facts),
  'hotline.alike': (facts) => alike(room, facts),
});

const ofPhone = statement<HotlineNow & { readonly name: string; readonly person: string | null }>(
  'hotline-of-phone',
  `select ${hotlineColumns}, c.name, c.person from yici.hotline_caller c join yici.hotline_now n on n.division = c.division and n.id = c.id
   where c.division = any($1) and c.phone = $2 and not n.confidential order by n.raised_at desc limit 10`,
);

/** Counties whose calls come here; undefined for whoever takes none. */
function placesOf({ catalogue }: HotlineRoom, caller: Caller | undefined): readonly DivisionCode[] | undefined {
  if (caller?.post === undefined) return undefined;
  const actor = hotlineActorOf({ catalogue }, caller);
  if (actor.kind !== 'officer') return undefined;
  const places = takenAt(catalogue, actor.post.office, actor.post.division);
  return places.some((division) => isAgent({ division }, actor)) ? places : undefined;
}

/** Whoever calls again need not tell it again (model.md 4); of what is confidential nothing comes up. */
async function callerBefore(room: HotlineRoom, { caller, body, now, requestId }: Facts): Promise<Result<unknown>> {
  const places = placesOf(room, caller);
  if (places === undefined || caller === undefined) return refuse('not-yours');
  const phone = (body as { readonly phone: string }).phone.replaceAll(/\D/g, '');
  const entry = {
    division: caller.post?.division ?? 0,
    number: null,
    subject: `phone ${phone.slice(-4)}`,
    officer: caller.person,
    office: caller.post?.office ?? '',
    who: caller.post?.title.zh ?? '',
    purpose: 'handling' as const,
    facts: ['person.phone'],
    basis: 'petitions-2022/21',
    requestId,
  };
  const rows = await look(room.pool, [entry], now, () => sqlOf(room.pool).run(ofPhone, [[...places], phone]));
  const name = rows.find((row) => row.name !== '')?.name ?? null;
  const reply: HotlineCaller = { name, rows: rows.map((row) => hotlineRow(room.catalogue, row, now)) };
  return ok(reply);
}

const recent = statement<HotlineNow>(
  'hotline-recent',
  `select ${hotlineColumns} from yici.hotline_now n where n.division = $1 and n.raised_at > $2 and n.lead is null
     and n.state in ('raised', 'sent', 'objected', 'answered') order by n.raised_at desc limit 400`,
);
const MONTH_MS = 30 * 86_400_000;
/** Below this two petitions share a manner of speaking, not a matter. */
const LEAST = 0.24;
const MOST = 5;

async function likely(room: HotlineRoom, division: DivisionCode, text: string, not: string, now: Instant) {
  const rows = await sqlOf(room.pool).run(recent, [division, now - MONTH_MS]);
  const compared = rows.filter(({ id }) => id !== not).map((row) => ({ row, pairs: pairsOf(row.text) }));
  const own = pairsOf(text);
  const telling = tellingOf([own, ...compared.map(({ pairs }) => pairs)]);
  return compared
    .map(({ row, pairs }) => ({ row, score: likeness(own, pairs, telling) }))
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ row, score }) => ({ ...hotlineRow(room.catalogue, row, now), likeness: Math.round(score * 100) }));
}

async function alike(room: HotlineRoom, { caller, body, now }: Facts): Promise<Result<unknown>> {
  const { post } = caller ?? {};
  if (post === undefined || post.duty === 'reception' || post.duty === 'administration') return refuse('not-yours');
  const { text, division, not = '' } = body as { readonly text: string; readonly division?: number; readonly not?: string };
  const places = placesOf(room, caller);
  const place = division === undefined ? post.division : brandAs<DivisionCode>(division);
  const entries = findEntries(await entriesNear(room.pool, lineOf(place)), text, now, MOST);
  const reply: HotlineAlike = {
    entries: entries.flatMap((entry) => entryView(room.catalogue, entry) ?? []),
    // Petitions of a place are compared for its centre alone; an office sees its own.
    petitions: places?.includes(place) === true && text.trim() !== '' ? await likely(room, place, text, not, now) : [],
  };
  return ok(reply);
}
