/** Tells a story of the demo through the same handlers as HTTP does: signed in as its people, at the story's own instants. */
import { createHash } from 'node:crypto';
import { brandAs, type DivisionCode, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Draft as DraftView } from '#contract/view/draft.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { draftHandlers } from '#server/case/draft-handlers.ts';
import { fileHandlers } from '#server/case/file-handlers.ts';
import { actHandler } from '#server/case/perform-act.ts';
import { submitHandlers } from '#server/case/submit-handlers.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import type { Caller } from '#server/identity/caller.ts';
import { sha256 } from '#server/kernel/canonical-json.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { officers } from './demo-cast.ts';
import { personOf } from './demo-restaurant.ts';
import { drawSketch } from './demo-sketch.ts';
import { dayTextAgo, type Story, type StoryAct } from './demo-story.ts';

export const DIVISION = brandAs<DivisionCode>(330521);
const SKETCH = drawSketch();

/** Where a story stands: `index` -1 is its filing, then its acts in order. */
export type Step = { readonly story: Story; readonly index: number; readonly now: Instant; readonly today: Instant };
type Told = Result<{ readonly number: string }>;

/** The refusal of a handler as an error of the demo's own text: a story that cannot be told is a bug. */
export class StoryRefused extends Error {}

/** The same for the same step, so that a repeat finds what was already done. */
const idOf = (story: Story, index: number, what = ''): string => {
  const hex = createHash('sha256').update(`${story.id} ${index} ${what}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
};

/** As one of the demo's people would call. */
export function callerOf(id: string): Caller {
  const session = 'demo';
  const officer = officers.find((each) => each.id === id);
  if (officer === undefined) return { session, person: brandAs<PersonId>(id), name: personOf(id).name, posts: [] };
  const post = {
    office: brandAs<OfficeId>(officer.office),
    division: DIVISION,
    duty: officer.duty,
    from: '2026-01-01',
    title: officer.about,
  };
  return { session, person: brandAs<PersonId>(id), name: officer.name, posts: [post], post };
}

const factsOf = ({ story, index, now }: Step, who: string, what: string, more: Partial<RequestFacts<Caller>>): RequestFacts<Caller> => {
  const key = `demo ${story.id} ${index}${what}`;
  return {
    now,
    requestId: key,
    language: 'zh',
    caller: callerOf(who),
    idempotencyKey: key,
    params: {},
    query: {},
    body: undefined,
    bytes: new Uint8Array(),
    ...more,
  };
};

/** The room with ids that follow from the step. */
const roomOf = (room: CaseRoom, { story, index }: Step, what = ''): CaseRoom => ({ ...room, newId: () => idOf(story, index, what) });

const valueOf = <Value>(step: Step, result: Result<unknown>): Value => {
  if (result.ok) return result.value as Value;
  throw new StoryRefused(`demo ${step.story.id} ${step.index}: ${JSON.stringify(result.refusal)}`);
};
const bodyOf = <Body>(step: Step, result: Result<unknown>): Body => JSON.parse(valueOf<StoredReply>(step, result).text) as Body;

/** Papers by what the story says of them; a sheet is sent once, a repeat finds it. */
async function papersOf(room: CaseRoom, step: Step, who: string, given: Story['given']): Promise<Record<string, unknown>> {
  if (!Object.values(given).includes('file')) return Object.fromEntries(Object.entries(given).map(([id, by]) => [id, { by }]));
  const files = fileHandlers(roomOf(room, step, 'file'));
  const id = `${DIVISION}-${idOf(step.story, step.index, 'file')}`;
  const there = await files['file.get'](factsOf(step, who, ' look', { params: { id } }));
  if (!there.ok) {
    valueOf(
      step,
      await files['file.create'](factsOf(step, who, ' file', { query: { division: String(DIVISION), name: '示意图.png' }, bytes: SKETCH })),
    );
  }
  const file = { by: 'file', file: id, sha256: sha256(SKETCH) };
  return Object.fromEntries(Object.entries(given).map(([material, by]) => [material, by === 'file' ? file : { by }]));
}

const answersOf = ({ story, today }: Step): Story['answers'] => ({
  ...story.answers,
  ...story.contested,
  ...Object.fromEntries(Object.entries(story.days ?? {}).map(([field, ago]) => [field, dayText(addDays(dayOfInstant(today), -ago))])),
});

/** Begins a draft, saves what is known and sends it. */
async function fileOnline(room: CaseRoom, step: Step): Promise<{ readonly number: string }> {
  const { story } = step;
  const { matter, situation, who, parties = [] } = story;
  const drafts = draftHandlers(roomOf(room, step, 'draft'));
  const created = await drafts['draft.create'](factsOf(step, who, ' draft', { body: { matter, division: DIVISION, situation } }));
  const { id } = bodyOf<DraftView>(step, created);
  const draft = await drafts['draft.get'](factsOf(step, who, ' read', { params: { id } }));
  if (draft.ok) {
    const { revision } = draft.value as DraftView;
    const given = await papersOf(room, step, who, story.given);
    const body = { revision, situation, answers: answersOf(step), given, contested: Object.keys(story.contested ?? {}) };
    valueOf(step, await drafts['draft.save'](factsOf(step, who, ' save', { params: { id }, body })));
  }
  return bodyOf(step, await submitHandlers(room)['case.submit'](factsOf(step, who, '', { body: { draft: id, parties } })));
}

/** A clerk files for somebody who came to the hall. */
async function fileAtCounter(room: CaseRoom, step: Step, clerk: string): Promise<{ readonly number: string }> {
  const { matter, situation, who, given } = step.story;
  const { name, identifier } = personOf(who);
  const body = {
    matter,
    division: DIVISION,
    situation,
    answers: answersOf(step),
    given: await papersOf(room, step, clerk, given),
    parties: [{ person: who, name, identifier: { kind: 'citizen', value: identifier } }],
    visit: '没有用手机，来大厅填表',
  };
  return bodyOf(step, await submitHandlers(room)['case.intake'](factsOf(step, clerk, '', { body })));
}

/** Ids that an earlier act of the story was given: of the stop that ends, of the opinion that is answered. */
function named(story: Story, index: number, act: StoryAct, body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const office = officers.find(({ id }) => id === act.who)?.office;
  const wanted = (earlier: StoryAct): boolean => {
    const told = earlier.body(() => '');
    return (
      told['part'] === body['part'] &&
      (act.act === 'resume' ? earlier.act === 'stop' : earlier.act === 'ask-opinion' && told['office'] === office)
    );
  };
  if (act.act === 'correct-decision') {
    const granted = story.acts.slice(0, index).findLastIndex((earlier) => earlier.act === 'grant');
    return { ...body, decision: `decision-${idOf(story, granted)}` };
  }
  if (act.act !== 'resume' && act.act !== 'give-opinion') return body;
  const id = idOf(story, story.acts.slice(0, index).findLastIndex(wanted));
  return act.act === 'resume' ? { ...body, stop: `stop-${id}` } : { ...body, part: `opinion-${id}` };
}

/** Tells one step; `number` is the case's, once it was filed. The refusal, when somebody else acted on the case meanwhile. */
export async function tell(room: CaseRoom, step: Step, number: string | undefined): Promise<Told> {
  const { story, index, today } = step;
  const act = story.acts[index];
  if (act === undefined || number === undefined) {
    return { ok: true, value: await (story.clerk === undefined ? fileOnline(room, step) : fileAtCounter(room, step, story.clerk)) };
  }
  const told = named(
    story,
    index,
    act,
    act.body((ago) => dayTextAgo(today, ago, room.catalogue.calendar)),
  );
  const given = told['given'] === undefined ? {} : { given: await papersOf(room, step, act.who, told['given'] as Story['given']) };
  const result = await actHandler(
    roomOf(room, step),
    act.act,
  )(factsOf(step, act.who, '', { params: { number }, body: { ...told, ...given } }));
  const asTold = result.ok || result.refusal.code === act.refused;
  return asTold ? { ok: true, value: { number } } : result;
}
