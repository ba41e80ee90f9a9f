/** A draft handed over is filed at the window: its files count as given, its papers are not asked for again, and it is consumed once. */
import { handoverStateOf, type Handover } from '#domain/hall/handover.ts';
import type { WalkIn } from '#domain/hall/walk-in.ts';
import type { MaterialGiven } from '#domain/case/state.ts';
import { pointerTo } from '#domain/form/check-answers.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import { consumeDraft, findDraft, type Draft } from '#server/case/draft-store.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';
import type { Clerk } from '../hall-room.ts';
import { filesOf } from './hand-draft.ts';
import { endHandover, handoverOfWalkIn } from './handover-store.ts';

type Given = Readonly<Record<string, MaterialGiven>>;
export type HandedOver = {
  readonly handover: Handover;
  readonly draft: Pick<Draft, 'id' | 'matter' | 'given'>;
  /** Its papers are the person's own; the clerk files them under this permission and no other. */
  readonly files: ReadonlySet<string>;
};

/** What came with the walk-in, also right after it was filed: the same filing sent again is answered again. */
export async function handedOver(sql: Sql, division: number, walkIn: WalkIn, now: Instant): Promise<HandedOver | undefined> {
  const handover = walkIn.way === 'code' ? await handoverOfWalkIn(sql, division, walkIn.id) : undefined;
  const state = handover === undefined ? undefined : handoverStateOf(handover, now);
  if (handover?.draft === undefined || (state !== 'taken' && state !== 'filed')) return undefined;
  const draft = await findDraft(sql, handover.draft);
  return draft === undefined || draft.owner !== handover.person ? undefined : { handover, draft, files: filesOf(draft) };
}

/** Of what was given, the files of a set. */
export const givenFrom = (files: ReadonlySet<string>, given: Given): Given =>
  Object.fromEntries(Object.entries(given).filter(([, way]) => way.by === 'file' && files.has(way.file)));

/** Of what was given, what came with the draft. */
export const handedGiven = (handed: HandedOver | undefined, given: Given): Given =>
  handed === undefined ? {} : givenFrom(handed.files, given);

/** Given online it is not asked for on paper (2018 regulation art. 6); a better file may be given instead, of one's own accord. */
export const paperAfterOnline = (handed: HandedOver | undefined, given: Given): readonly Problem[] =>
  Object.entries(given).flatMap(([id, way]) =>
    way.by === 'original' && handed?.draft.given[id]?.by === 'file'
      ? [{ pointer: `${pointerTo('/given', id)}/by`, code: 'paper-given-online' }]
      : [],
  );

export type Filed = readonly { readonly matter: string; readonly number: string }[];

/** Part of the commit that makes the cases. Refuses `draft-sent`, and `draft-changed` where the phone saved since the window saw it. */
export async function consumeHanded(
  tx: Transaction,
  { handover, draft: { id, matter } }: HandedOver,
  {
    seen,
    filed,
    clerk,
    at,
  }: { readonly seen: number | undefined; readonly filed: Filed; readonly clerk: Pick<Clerk, 'person' | 'post'>; readonly at: Instant },
): Promise<Result<undefined>> {
  const own = filed.find((each) => each.matter === matter);
  if (own === undefined) return ok(undefined);
  const draft = await findDraft(tx, id, true);
  if (draft === undefined) return refuse('draft-changed');
  if (draft.consumed !== null) return refuse('draft-sent', { values: { number: draft.consumed } });
  if (draft.revision !== (seen ?? handover.taken?.revision)) return refuse('draft-changed');
  consumeDraft(tx, draft, own.number);
  await endHandover(tx, handover, { by: 'filed', who: clerk.person, office: clerk.post.office }, at);
  return ok(undefined);
}
