/** An entry of the knowledge base as an aggregate: proposed from an answer, published by a second person, in versions, until it expires. */
import type { ActorRef } from '#domain/case/actor.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import { isWithin } from '#domain/division/division.ts';
import type { Brand, DivisionCode, ItemId, MatterId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';

export type EntryId = Brand<string, 'EntryId'>;

export type EntryWords = {
  /** In the words people use. */
  readonly question: Text;
  readonly answer: Text;
  readonly item?: ItemId;
  readonly matter?: MatterId;
  readonly laws: readonly Basis[];
  readonly validUntil?: Day;
};
/** Versions of the catalogue when it was published: another in force since is why to read it again. */
export type EntryPins = { readonly item?: number; readonly matter?: number };
export type EntryState = {
  readonly id: EntryId;
  readonly division: DivisionCode;
  /** Whose answer it is. */
  readonly office: OfficeId;
  readonly state: 'proposed' | 'published' | 'retired';
  readonly current?: EntryWords & { readonly at: Instant; readonly version: number; readonly pins: EntryPins };
  readonly proposal?: EntryWords & { readonly at: Instant; readonly by: PersonId; readonly from?: string };
  readonly returned?: string;
  readonly seq: number;
};
export type EntryCommand =
  | {
      readonly kind: 'propose';
      readonly id: EntryId;
      readonly division: DivisionCode;
      readonly office: OfficeId;
      readonly words: EntryWords;
      readonly from?: string;
    }
  | { readonly kind: 'publish'; readonly pins: EntryPins }
  | { readonly kind: 'return'; readonly reasons: string }
  | { readonly kind: 'retire'; readonly reasons: string };
type Body =
  | ({ readonly kind: 'Proposed'; readonly person: PersonId } & Omit<Extract<EntryCommand, { kind: 'propose' }>, 'kind'>)
  | { readonly kind: 'Published'; readonly pins: EntryPins; readonly person: PersonId }
  | { readonly kind: 'Returned'; readonly reasons: string; readonly person: PersonId }
  | { readonly kind: 'Retired'; readonly reasons: string; readonly person: PersonId };
export type EntryEvent = Body & { readonly at: Instant; readonly by: ActorRef };
export type EntryRefusal = 'not-yours' | 'entry-not-found' | 'entry-not-now' | 'second-person-needed' | 'text-missing';
export type EntryScene = {
  readonly person: PersonId;
  readonly post: Post;
  /** The post is at a hotline centre. */
  readonly centre: boolean;
  readonly by: ActorRef;
  readonly now: Instant;
};

/** The pure fold. Throws on a log that does not begin with `Proposed`. */
export function evolveEntry(state: EntryState | undefined, event: EntryEvent): EntryState {
  if (event.kind === 'Proposed') {
    const { id, division, office, words, person, at, from } = event;
    const proposal = { ...words, at, by: person, ...(from === undefined ? {} : { from }) };
    if (state === undefined) return { id, division, office, state: 'proposed', proposal, seq: 1 };
    const { returned: _returned, ...kept } = state;
    return { ...kept, proposal, seq: state.seq + 1 };
  }
  if (state === undefined) throw new Error(`an entry begins with Proposed, not ${event.kind}`);
  const { proposal, ...rest } = state;
  const seq = state.seq + 1;
  switch (event.kind) {
    case 'Published': {
      if (proposal === undefined) throw new Error(`${state.id}: nothing was proposed`);
      const { by: _by, from: _from, ...words } = proposal;
      const current = { ...words, at: event.at, version: (state.current?.version ?? 0) + 1, pins: event.pins };
      return { ...rest, state: 'published', current, seq };
    }
    case 'Returned':
      return { ...rest, returned: event.reasons, seq };
    case 'Retired':
      return { ...rest, state: 'retired', seq };
  }
}

const works = ({ post }: EntryScene): boolean => post.duty === 'handling' || post.duty === 'approval';
/** The owner office itself, or a centre of its place or above. */
const keeps = ({ division, office }: Pick<EntryState, 'division' | 'office'>, scene: EntryScene): boolean =>
  works(scene) && (scene.post.office === office || (scene.centre && isWithin(division, scene.post.division)));
const approves = (state: EntryState, scene: EntryScene): boolean => keeps(state, scene) && scene.post.duty === 'approval';

/** The event, or why not: nobody publishes what they proposed themself. */
export function decideEntry(command: EntryCommand, state: EntryState | undefined, scene: EntryScene): Result<EntryEvent, EntryRefusal> {
  const { person, by, now } = scene;
  const stamp = { person, at: now, by };
  if (command.kind === 'propose') {
    if (!works(scene) || (state !== undefined && !keeps(state, scene))) return refuse('not-yours');
    if (command.words.question.zh.trim() === '' || command.words.answer.zh.trim() === '') return refuse('text-missing');
    const owner = state === undefined ? {} : { division: state.division, office: state.office };
    return ok({ ...command, ...owner, kind: 'Proposed', ...stamp });
  }
  if (state === undefined) return refuse('entry-not-found');
  if (!approves(state, scene)) return refuse('not-yours');
  switch (command.kind) {
    case 'publish':
      if (state.proposal === undefined) return refuse('entry-not-now');
      if (state.proposal.by === person) return refuse('second-person-needed');
      return ok({ kind: 'Published', pins: command.pins, ...stamp });
    case 'return':
      if (state.proposal === undefined) return refuse('entry-not-now');
      if (command.reasons.trim() === '') return refuse('text-missing');
      return ok({ kind: 'Returned', reasons: command.reasons.trim(), ...stamp });
    case 'retire':
      if (state.state !== 'published') return refuse('entry-not-now');
      if (command.reasons.trim() === '') return refuse('text-missing');
      return ok({ kind: 'Retired', reasons: command.reasons.trim(), ...stamp });
  }
}

/** What this officer may do with it now. */
export function entryActs(state: EntryState, scene: EntryScene): readonly EntryCommand['kind'][] {
  const tries: readonly EntryCommand[] = [
    { kind: 'publish', pins: {} },
    { kind: 'return', reasons: '-' },
    { kind: 'retire', reasons: '-' },
  ];
  const allowed = tries.flatMap((command) => (decideEntry(command, state, scene).ok ? [command.kind] : []));
  return keeps(state, scene) ? ['propose', ...allowed] : allowed;
}
