/** Answers `walk-in.preview`: the case as it would be, made by the engine from what was typed so far; nothing is kept. */
import { evolve } from '#domain/case/evolve.ts';
import { planCase } from '#domain/case/plan-case.ts';
import { settle } from '#domain/case/settle.ts';
import type { CaseState } from '#domain/case/state.ts';
import { homeDivisionOf } from '#domain/routing/home-division.ts';
import { brandAs, type CaseNumber, type MatterId } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { leadRoleOf } from '#domain/catalogue/lead-role.ts';
import { applyingOf } from '#server/case/resolve-draft.ts';
import type { CaseView } from '#contract/view/case.ts';
import type { WalkInPreview, WalkInPreviews } from '#contract/view/walk-in.ts';
import { groundOf, shown, sourceView } from '#server/case/draft-view.ts';
import { lostCertificates } from '#server/case/lost-certificates.ts';
import { caseView, namesOf } from '#server/case/view/case-view.ts';
import { fieldView } from '#server/case/words.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import { guideFor } from '#server/catalogue/guide-for.ts';
import { clerkOf, walkInOf, type Clerk, type Facts, type HallRoom } from './hall-room.ts';
import { knownAtWindow, type KnownAtWindow } from './known-at-window.ts';
import { wantedCase, type CaseWish, type Wanted } from './wanted-case.ts';

export async function preview(room: HallRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const here = await walkInOf(room, clerk.value, facts);
  if (!here.ok) return here;
  const { cases } = facts.body as { readonly cases: readonly CaseWish[] };
  if (cases.some((wish) => findMatter(room.catalogue, wish.matter) === undefined)) return refuse('matter-not-found');
  // Who stands there was looked at when they were identified, the registers when they were asked: the ledger has its rows.
  const known = await knownAtWindow(room, clerk.value.post.division, here.value, facts.now);
  const body: WalkInPreviews = { cases: cases.map((wish) => previewOf(room, clerk.value, known, wish, facts)) };
  return ok(body);
}

function previewOf(room: HallRoom, clerk: Clerk, known: KnownAtWindow, wish: CaseWish, facts: Facts): WalkInPreview {
  const { catalogue } = room;
  const wanted = wantedCase({ catalogue, division: clerk.post.division }, known, wish, facts.now);
  const { definition, asked } = wanted;
  const state = stateOf(wanted, clerk, facts.now);
  const confirm = [...asked.confirmFirst, ...asked.confirm];
  return {
    guide: guideFor(catalogue, definition.matter, clerk.post.division, dayOfInstant(facts.now)),
    lead: leadRoleOf(definition.matter.roles, applyingOf({ known: known.account }))?.id ?? null,
    view: state.ok ? viewOf(room, clerk, wanted, state.value, facts) : null,
    because: state.ok ? null : state.refusal.code,
    situation: asked.askFirst.map(fieldView),
    first: definition.matter.situation.map(({ id }) => id),
    ask: asked.ask.map(fieldView),
    later: asked.later.map(fieldView),
    confirm: confirm.map(confirmView(catalogue, facts.language)),
    known: decidingOf(confirm, wanted.contested),
    sources: wanted.sources.map(sourceView(catalogue)),
    lost: lostCertificates(definition, asked, wanted.certificates),
  };
}

type Confirmed = Wanted['asked']['confirm'][number];

const confirmView =
  (catalogue: HallRoom['catalogue'], language: Facts['language']) =>
  ({ field, known: { fact, value, provenance } }: Confirmed): WalkInPreview['confirm'][number] => ({
    field: fieldView(field),
    fact,
    // The account's own facts were shown, and noted in the ledger, when the person was identified: they are not sent again.
    shown: provenance.resource === undefined ? null : shown(field, value, language),
    source: provenance.source,
    at: instantText(provenance.at),
    basis: groundOf(catalogue, provenance.basis),
    register: provenance.resource !== undefined,
  });

/** Kinds of answer on which other questions depend; none of them names or finds a person. */
const deciding: ReadonlySet<string> = new Set(['choice', 'yes-no', 'number', 'division']);
const decidingOf = (confirm: readonly Confirmed[], contested: ReadonlySet<string>): Record<string, unknown> =>
  Object.fromEntries(
    confirm.flatMap(({ field, known: { value } }) =>
      deciding.has(field.type) && !contested.has(field.id) ? [[field.id, value] as const] : [],
    ),
  );

/** The case right after it would be filed. Until the answer that routes it is typed, it is at home here. */
function stateOf({ definition, asked, answers }: Wanted, clerk: Clerk, now: Instant): Result<CaseState> {
  const { matter } = definition;
  const here = clerk.post.division;
  const all = { ...asked.situation, ...answers };
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
    situation: asked.situation,
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

function viewOf(
  room: HallRoom,
  clerk: Clerk,
  { definition, asked, certificates }: Wanted,
  state: CaseState,
  { now, language }: Facts,
): CaseView {
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
  const view = caseView(scene);
  const brought = new Set(asked.bring.map(({ id }): string => id));
  // A paper whose certificate fell is neither asked for nor held: its note says what became of it.
  const lost = new Set(lostCertificates(definition, asked, certificates).map(({ material }) => material));
  const listed = ({ id }: Paper): boolean => brought.has(id) || !lost.has(id);
  const waiting = new Set(asked.held.flatMap(({ material, waits }) => (waits === true ? [material.id as string] : [])));
  return {
    ...view,
    answers: [],
    parts: view.parts.map((part) => ({ ...part, materials: part.materials.filter(listed).map(papersNow(brought, waiting)) })),
  };
}

type Paper = CaseView['parts'][number]['materials'][number];

/** The guide says who usually holds a paper; for this person nobody does, or the register is silent and it may be brought. */
const papersNow =
  (brought: ReadonlySet<string>, waiting: ReadonlySet<string>) =>
  (paper: Paper): Paper => {
    if (brought.has(paper.id) && paper.heldBy !== null) return { ...paper, heldBy: null, given: null };
    return waiting.has(paper.id) ? { ...paper, heldBy: null, given: null, required: false } : paper;
  };
