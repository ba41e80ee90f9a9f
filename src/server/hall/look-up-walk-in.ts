/** Answers `walk-in.look-up`: asks the departments once for each matter the person came for; who has not answered is asked again, who has is not. */
import type { SourceAsked } from '#domain/ask/provenance.ts';
import type { WalkIn } from '#domain/hall/walk-in.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { WalkInLooked } from '#contract/view/walk-in.ts';
import { writeLooks } from '#server/audit/look.ts';
import type { KnownFact, LookedUp } from '#server/case/case-room.ts';
import { sourceView } from '#server/case/draft-view.ts';
import { mergeKnown } from '#server/case/resolve-draft.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import { definitionFor } from '#server/catalogue/definition-for.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import { clerkOf, walkInOf, type Clerk, type Facts, type HallRoom } from './hall-room.ts';
import { findLooked, keepLooked } from './looked-store.ts';

const isOpen = ({ state }: SourceAsked): boolean => state === 'pending' || state === 'down';

type Asking = {
  readonly room: HallRoom;
  readonly clerk: Clerk;
  readonly walkIn: WalkIn;
  readonly account: readonly KnownFact[];
  readonly facts: Facts;
};

/** The whole matter the first time; later only those who had not answered. Undefined: nothing to ask. */
async function ask(
  { room, clerk, walkIn, account, facts }: Asking,
  matter: string,
  before: LookedUp | undefined,
): Promise<LookedUp | undefined> {
  const open = before?.sources.filter(isOpen) ?? [];
  if (before !== undefined && open.length === 0) return undefined;
  const looked = await room.lookUp({
    definition: definitionFor(room.catalogue, matter, { division: clerk.post.division }),
    division: clerk.post.division,
    subject: walkIn.person,
    account,
    ...(before === undefined ? {} : { facts: open.flatMap((source) => source.facts) }),
    by: { person: clerk.person, who: clerk.post.title.zh, office: clerk.post.office },
    purpose: 'reception',
    number: null,
    draft: walkIn.id,
    requestId: facts.requestId,
    now: facts.now,
  });
  if (before === undefined) return looked;
  const again = new Set(looked.sources.map(({ resource }) => resource));
  return {
    known: mergeKnown(
      before.known.filter(({ resource }) => resource === undefined || !again.has(resource)),
      looked,
    ),
    sources: [...before.sources.filter(({ resource }) => !again.has(resource)), ...looked.sources],
  };
}

export async function lookUpWalkIn(room: HallRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const here = await walkInOf(room, clerk.value, facts);
  if (!here.ok) return here;
  const { matters } = facts.body as { readonly matters: readonly string[] };
  if (matters.some((matter) => findMatter(room.catalogue, matter) === undefined)) return refuse('matter-not-found');
  const { division } = clerk.value.post;
  const place = { division, walkIn: here.value.id };
  const [before, account] = await Promise.all([findLooked(sqlOf(room.pool), division, here.value.id), room.profileOf(here.value.person)]);
  const asking = { room, clerk: clerk.value, walkIn: here.value, account, facts };
  // All at once, outside any transaction: the slowest register of all of them sets the wait, and the budget ends it.
  const asked = await Promise.all(
    [...new Set(matters)].map(async (matter) => [matter, await ask(asking, matter, before.get(matter))] as const),
  );
  const fresh = new Map(asked.flatMap(([matter, looked]) => (looked === undefined ? [] : [[matter, looked] as const])));
  if (fresh.size > 0) {
    await inTransaction(room.pool, (tx) => {
      writeLooks(tx, [certificateLook(clerk.value, here.value, facts.requestId)], facts.now);
      keepLooked(tx, place, fresh, facts.now);
      return Promise.resolve(kept(undefined));
    });
  }
  const all = new Map([...before, ...fresh]);
  const body: WalkInLooked = {
    matters: [...new Set(matters)].map((matter) => ({ matter, sources: (all.get(matter)?.sources ?? []).map(sourceView(room.catalogue)) })),
  };
  return ok(body);
}

/** Which certificates the person holds is looked at too: the row is there before a preview reads them. */
const certificateLook = (clerk: Clerk, walkIn: WalkIn, requestId: string) => ({
  division: clerk.post.division,
  number: null,
  subject: walkIn.person,
  officer: clerk.person,
  office: clerk.post.office,
  who: clerk.post.title.zh,
  purpose: 'reception' as const,
  facts: ['certificate.held'],
  basis: 'zhejiang-at-most-once-2018/7',
  requestId,
});
