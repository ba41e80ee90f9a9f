/** Runs a story through the engine: each act is decided and folded, and the worker's part (certificates) follows by itself. */
import { brandAs, type CertificateId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Actor } from '#domain/case/actor.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import { evolve } from '#domain/case/evolve.ts';
import { react, type CaseJob } from '#domain/case/react.ts';
import { isBinding } from '#domain/case/served.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { StoryFile } from '#contract/catalogue/story-file.ts';
import { actorOf } from './story-actor.ts';
import { commandOf } from './story-command.ts';
import { unmet } from './story-expect.ts';
import { runPromised } from './story-promised.ts';
import { storyDay, storyInstant } from './story-time.ts';

/** One expectation that was not met, or an act that was refused unexpectedly. */
export type StoryFault = { readonly step: number; readonly message: string };
/** Performs a command; the result tells the state after it. */
export type Perform = (command: CaseCommand, actor: Actor, now: Instant) => Result<CaseState>;

/** Holds the case while a story runs; the worker signs each certificate and serves each notice in the same instant. */
export const caseRunner = (definition: CaseDefinition): { readonly perform: Perform; readonly state: () => CaseState | undefined } => {
  let state: CaseState | undefined;
  let notices = 0;
  const apply = (command: CaseCommand, actor: Actor, now: Instant): Result<readonly CaseJob[]> => {
    const decided = decide(command, state, definition, actor, now);
    if (!decided.ok) return decided;
    const jobs: CaseJob[] = [];
    for (const event of decided.value) {
      const before = state;
      state = evolve(state, event);
      jobs.push(...react(event, before, state));
    }
    return { ok: true, value: jobs };
  };
  const work = (job: CaseJob, now: Instant): void => {
    if (job.kind === 'certificate.issue') {
      const certificate = brandAs<CertificateId>(`certificate-${job.part}`);
      apply({ kind: 'issue', part: job.part, certificate, delivery: 'electronic' }, { kind: 'system', job: 'certificate' }, now);
    }
    if (job.kind === 'notice.send' && isBinding(job.event)) {
      const today = dayOfInstant(now);
      const { event, parts } = job;
      notices += 1;
      const serve = { kind: 'serve', notice: `notice-${notices}`, event, parts, written: today, on: today, how: 'account' } as const;
      apply(serve, { kind: 'system', job: 'delivery' }, now);
    }
  };
  const perform: Perform = (command, actor, now) => {
    const done = apply(command, actor, now);
    if (!done.ok) return done;
    for (const job of done.value) work(job, now);
    if (state === undefined) throw new Error('a command that succeeded left no case');
    return { ok: true, value: state };
  };
  return { perform, state: () => state };
};

/** Every fault of a story, in order; none when all came as told. A refused act that was not expected ends the story. */
export const runStory = (story: StoryFile, definition: CaseDefinition): readonly StoryFault[] => {
  const { perform, state } = caseRunner(definition);
  const faults: StoryFault[] = [];
  for (const [index, step] of story.steps.entries()) {
    const tell = (message: string): void => {
      faults.push({ step: index + 1, message });
    };
    if ('run' in step) {
      const now = runPromised(story, definition, perform, state, storyDay(step.until));
      for (const message of unmet(step.expect ?? {}, state(), definition, now)) tell(message);
      continue;
    }
    const now = storyInstant(step.at);
    const result = perform(commandOf(step, index + 1, story, definition, now), actorOf(step.who, story, definition), now);
    const { refusal, ...expected } = step.expect ?? {};
    const code = result.ok ? undefined : result.refusal.code;
    if (code !== refusal) {
      const values = result.ok ? '' : ` ${JSON.stringify(result.refusal.values ?? result.refusal.problems ?? {})}`;
      tell(`${step.who} ${step.do}: expected ${refusal ?? 'no refusal'}, got ${code ?? 'none'}${values}`);
      if (code !== undefined) return faults;
    }
    for (const message of unmet(expected, state(), definition, now)) tell(`${step.who} ${step.do}: ${message}`);
  }
  return faults;
};
