/** A reference run: every office and every outside party finishes on the last promised day, day after day. */
import { brandAs, type DecisionId, type PartId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, instantOf, startOfDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/case/actor.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import { readClock } from '#domain/clock/clock-of.ts';
import type { StoryFile } from '#contract/catalogue/story-file.ts';
import { actorOf, storyPerson } from './story-actor.ts';
import type { Perform } from './story-run.ts';

const AFTERNOON_MS = 15 * 3_600_000;

type Turn = { readonly command: CaseCommand; readonly actor: Actor };

const officerOf = (part: Part): Actor => ({
  kind: 'officer',
  person: storyPerson(`officer-${part.office}-1`),
  post: { office: part.office, division: part.division, duty: 'approval', from: '2018-01-01', title: { zh: '科员', en: 'Officer' } },
});

const papersOf = (part: Part): Extract<CaseCommand, { kind: 'file' }>['given'] =>
  part.plan.kind === 'item'
    ? Object.fromEntries(part.plan.materials.map(({ id }) => [id, { by: 'file', file: `${id}.pdf`, sha256: '0'.repeat(64) } as const]))
    : {};

/** What falls to be done on this part today, if anything. */
const turnOf = (part: Part, story: StoryFile, definition: CaseDefinition, now: Instant): Turn | undefined => {
  const due = () => readClock(part.marks, part.plan.limit, definition.calendar, now).due === dayOfInstant(now);
  const lead = () => actorOf(story.parties.find((party) => party.lead)?.role ?? '', story, definition);
  const parts: readonly PartId[] = [part.id];
  if (part.state === 'ready') return { command: { kind: 'file', parts, answers: {}, given: papersOf(part) }, actor: lead() };
  if (part.state === 'submitted') {
    return { command: { kind: 'receive', receptions: [{ part: part.id, outcome: 'accept' }] }, actor: actorOf('hall', story, definition) };
  }
  if (part.plan.kind === 'outside') {
    return part.state === 'accepted' && due() ? { command: { kind: 'complete', part: part.id, note: '' }, actor: lead() } : undefined;
  }
  if (part.state === 'accepted') return { command: { kind: 'begin-review', part: part.id }, actor: officerOf(part) };
  if (part.state !== 'reviewing' || !due()) return undefined;
  return {
    command: {
      kind: 'grant',
      parts,
      decision: brandAs<DecisionId>(`decision-${part.id}`),
      conditions: [],
      reasons: '',
      articles: [],
      reliedOn: [],
    },
    actor: officerOf(part),
  };
};

const findTurn = (state: CaseState, story: StoryFile, definition: CaseDefinition, now: Instant): Turn | undefined => {
  for (const part of state.parts.values()) {
    const turn = turnOf(part, story, definition, now);
    if (turn !== undefined) return turn;
  }
  return undefined;
};

/**
 * Goes on from the last act of the case to the evening of `until`.
 * @returns the last instant. Throws when the engine refuses a turn: then the promise cannot be kept.
 */
export const runPromised = (
  story: StoryFile,
  definition: CaseDefinition,
  perform: Perform,
  state: () => CaseState | undefined,
  until: Day,
): Instant => {
  const begun = state();
  if (begun === undefined) throw new Error('the case must be submitted before it can run');
  let now: Instant = begun.submittedAt;
  for (let day = dayOfInstant(begun.submittedAt); day <= until; day = addDays(day, 1)) {
    now = instantOf(startOfDay(day) + AFTERNOON_MS);
    for (;;) {
      const current = state();
      const turn = current === undefined ? undefined : findTurn(current, story, definition, now);
      if (turn === undefined) break;
      const done = perform(turn.command, turn.actor, now);
      if (!done.ok) throw new Error(`${turn.command.kind} refused: ${done.refusal.code} ${JSON.stringify(done.refusal.values ?? {})}`);
    }
  }
  return now;
};
