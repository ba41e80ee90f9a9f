/** Begins the application for a renewal: a draft of the matter that the item names, filled in from what is held and from the earlier form. */
import type { EntitlementState } from '#domain/entitlement/entitlement.ts';
import { articleOf, RENEWAL_BASIS } from '#domain/entitlement/judge.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Renews } from '#domain/catalogue/entitlement-rule.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { draftHandlers } from '#server/case/draft-handlers.ts';
import { findDraft, saveDraft } from '#server/case/draft-store.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { EntitlementRoom, Facts } from './entitlement-room.ts';

/** Why it cannot be renewed now; the same when the application is sent. */
export function renewalRefused(state: EntitlementState, now: Instant): Result<never> | undefined {
  const { renewal, certificate, until } = state;
  if (renewal === undefined || certificate === undefined || until === undefined) return refuse('renewal-not-offered');
  if (state.state === 'ended') return refuse('entitlement-ended');
  if (renewal.asked?.state === 'open' || renewal.asked?.state === 'granted' || state.replacedBy !== undefined)
    return refuse('renewal-open');
  if (dayOfInstant(now) > renewal.lastAsk)
    return refuse('renewal-late', { article: articleOf(RENEWAL_BASIS), values: { lastAsk: dayText(renewal.lastAsk) } });
  return undefined;
}

type Renewing = { readonly item: Item; readonly renews: Renews };

function renewingItem(room: EntitlementRoom, state: EntitlementState): Renewing | undefined {
  const matter = state.renewal === undefined ? undefined : findMatter(room.catalogue, state.renewal.matter);
  for (const step of matter?.steps ?? []) {
    const item = step.kind === 'item' ? room.catalogue.items.get(step.item) : undefined;
    if (item?.renews !== undefined) return { item, renews: item.renews };
  }
  return undefined;
}

/** The same form with only what changed: what was said then stands in it, but for what a register says today. */
async function answersFrom(room: EntitlementRoom, state: EntitlementState, { item, renews }: Renewing, known: ReadonlySet<string>) {
  const division = brandAs<DivisionCode>(Number(state.case.slice(0, 6)));
  const earlier = (await findCase(sqlOf(room.pool), keyOf(division, state.case)))?.state;
  const said = { ...earlier?.situation, ...earlier?.answers };
  const kept = item.fields.flatMap(({ id, fact }) =>
    id in said && !(fact !== undefined && known.has(fact)) ? [[id, said[id]] as const] : [],
  );
  return {
    ...Object.fromEntries(kept),
    [renews.certificate]: state.certificate?.number ?? '',
    [renews.until]: state.until === undefined ? '' : dayText(state.until),
  };
}

export async function beginRenewal(room: EntitlementRoom, state: EntitlementState, facts: Facts): Promise<Result<unknown>> {
  const refused = renewalRefused(state, facts.now);
  if (refused !== undefined) return refused;
  const renewing = renewingItem(room, state);
  if (renewing === undefined || state.renewal === undefined) return refuse('renewal-not-offered');
  const [holder] = state.holders;
  const begun = await draftHandlers(room)['draft.create']({
    ...facts,
    body: {
      matter: state.renewal.matter,
      division: state.division,
      ...(holder === undefined || holder === facts.caller?.person ? {} : { onBehalfOf: holder }),
    },
  });
  if (!begun.ok) return begun;
  const { text = '{}' } = begun.value as { readonly text?: string };
  const { id } = JSON.parse(text) as { readonly id: string };
  const sql = sqlOf(room.pool);
  const draft = await findDraft(sql, id);
  // Begun before by the same key, and typed in since: it is gone on with as it is.
  if (draft === undefined || draft.revision > 0) return ok({ draft: id });
  const answers = await answersFrom(room, state, renewing, new Set(draft.known.map(({ fact }) => fact)));
  const { situation, given, contested, parties, evidence } = draft;
  await saveDraft(sql, draft, { revision: 0, situation, answers, given, contested: [...contested], parties, evidence }, facts.now);
  return ok({ draft: id });
}
