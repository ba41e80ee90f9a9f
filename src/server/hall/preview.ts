/** Answers `walk-in.preview`: the case as it would be, made by the engine from what was typed so far; nothing is kept. */
import { evolve } from '#domain/case/evolve.ts';
import { planCase } from '#domain/case/plan-case.ts';
import { settle } from '#domain/case/settle.ts';
import type { CaseState } from '#domain/case/state.ts';
import { homeDivisionOf } from '#domain/routing/home-division.ts';
import { brandAs, type CaseNumber, type MatterId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { leadRoleOf } from '#domain/catalogue/lead-role.ts';
import { applyingOf } from '#server/case/draft-view.ts';
import type { CaseView } from '#contract/view/case.ts';
import type { WalkInPreview, WalkInPreviews } from '#contract/view/walk-in.ts';
import type { KnownFact } from '#server/case/case-room.ts';
import { caseView, namesOf } from '#server/case/view/case-view.ts';
import { fieldView } from '#server/case/words.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import { guideOf } from '#server/catalogue/guide-of.ts';
import { clerkOf, walkInOf, type Clerk, type Facts, type HallRoom } from './hall-room.ts';
import { wantedCase, type CaseWish, type Wanted } from './wanted-case.ts';

export async function preview(room: HallRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const here = await walkInOf(room, clerk.value, facts);
  if (!here.ok) return here;
  const { cases } = facts.body as { readonly cases: readonly CaseWish[] };
  if (cases.some((wish) => findMatter(room.catalogue, wish.matter) === undefined)) return refuse('matter-not-found');
  // Who stands there was looked at, and told so by the ledger, when they were identified; no value of theirs leaves from here.
  const known = await room.profileOf(here.value.person);
  const body: WalkInPreviews = { cases: cases.map((wish) => previewOf(room, clerk.value, known, wish, facts)) };
  return ok(body);
}

function previewOf(room: HallRoom, clerk: Clerk, known: readonly KnownFact[], wish: CaseWish, facts: Facts): WalkInPreview {
  const wanted = wantedCase(room, known, wish);
  const { definition, asked } = wanted;
  const state = stateOf(wanted, clerk, wish, facts.now);
  return {
    guide: guideOf(room.catalogue, definition.matter, clerk.post.division, dayOfInstant(facts.now)),
    lead: leadRoleOf(definition.matter.roles, applyingOf({ known }))?.id ?? null,
    view: state.ok ? viewOf(room, clerk, wanted, state.value, facts) : null,
    because: state.ok ? null : state.refusal.code,
    situation: definition.matter.situation.map(fieldView),
    ask: asked.ask.map(fieldView),
    confirm: asked.confirm.map(({ field, known: { fact, provenance } }) => ({ field: fieldView(field), fact, source: provenance.source })),
  };
}

/** The case right after it would be filed. Until the answer that routes it is typed, it is at home here. */
function stateOf({ definition, answers }: Wanted, clerk: Clerk, wish: CaseWish, now: Instant): Result<CaseState> {
  const { matter } = definition;
  const here = clerk.post.division;
  const all = { ...wish.situation, ...answers };
  const home = homeDivisionOf(matter.routing, all, here);
  if (home.ok && home.value !== here) return refuse('matter-not-here');
  if (matter.initiator !== 'applicant') return refuse('not-yours');
  const plans = planCase(definition, here, all);
  if (!plans.ok) return plans;
  const body = {
    kind: 'Submitted',
    number: brandAs<CaseNumber>(matter.id),
    division: here,
    matter: brandAs<MatterId>(matter.id),
    matterVersion: matter.version,
    initiator: matter.initiator,
    title: matter.name.zh,
    parties: [],
    situation: wish.situation,
    answers,
    given: {},
    channel: 'counter',
    plans: plans.value,
  } as const;
  const by = { kind: 'officer', person: clerk.person, office: clerk.post.office, duty: clerk.post.duty } as const;
  const state = settle(undefined, [body], by, now).reduce<CaseState | undefined>((before, event) => evolve(before, event), undefined);
  if (state === undefined) throw new Error('A submission settles into a case');
  return ok(state);
}

function viewOf(room: HallRoom, clerk: Clerk, { definition }: Wanted, state: CaseState, { now, language }: Facts): CaseView {
  const { catalogue } = room;
  const actor = { kind: 'officer', person: clerk.person, post: clerk.post } as const;
  const names = namesOf({ catalogue, state });
  const scene = {
    catalogue,
    definition,
    state,
    events: [],
    now,
    actor,
    reader: 'hall',
    language,
    certificates: new Map(),
    names,
    papers: [],
  } as const;
  return { ...caseView(scene), answers: [] };
}
