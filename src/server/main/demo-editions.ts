/** Tells what the demo's reform offices did to the catalogue, through the same commands as people give them. */
import { inTransaction, kept } from '#server/kernel/transaction.ts';
import type { Log } from '#server/kernel/log.ts';
import { brandAs, type DivisionCode, type PersonId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, dayText, instantOf, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { CatalogueDoc, EditionActor, EditionCommand } from '#domain/edition/edition.ts';
import { createDraft, findDraft, saveDraft } from '#server/studio/draft-store.ts';
import { changeEdition, type EditionRoom } from '#server/studio/edition/edition-room.ts';
import { publiciseDraft } from '#server/studio/edition/publicise.ts';
import { officers } from './demo-cast.ts';
import { editionStories, type EditionStory } from './demo-edition-stories.ts';

export type DemoEditions = { readonly room: EditionRoom; readonly log: Log; readonly now: Instant };

const HOUR = 3_600_000;
/** In the morning so many days ago, one act after the other. */
const ago = (now: Instant, days: number, nth: number): Instant =>
  instantOf(startOfDay(addDays(dayOfInstant(now), -days)) + 9 * HOUR + nth * 600_000);

function actorOf({ catalogue }: EditionRoom, who: string): EditionActor {
  const person = brandAs<PersonId>(who);
  const officer = officers.find(({ id }) => id === who);
  if (officer === undefined) return { kind: 'person', person };
  const office = [...catalogue.offices.values()].find(({ id }) => id === officer.office);
  if (office === undefined) throw new Error(`${who} has no office in the demo`);
  const { id, department, division } = office;
  return { kind: 'officer', person, office: id, department, division, duty: officer.duty };
}

/** An overlay that is not there yet begins empty. */
const startOf = ({ editions }: EditionRoom, division: DivisionCode, { subject }: EditionStory): CatalogueDoc =>
  editions.standingOf(division, subject)?.doc ?? { item: subject.id, division, version: 1, changes: {} };

async function draft(
  room: EditionRoom,
  story: EditionStory,
  now: Instant,
): Promise<{ readonly id: string; readonly revision: number } | undefined> {
  const division = brandAs<DivisionCode>(story.division);
  const id = `${division}-demo-${story.id}`;
  const saver = { person: brandAs<PersonId>(story.writer), office: officers.find((each) => each.id === story.writer)?.office ?? '' };
  return inTransaction(room.pool, async (tx) => {
    if ((await findDraft(tx, division, id)) !== undefined) return kept(undefined);
    const doc = startOf(room, division, story);
    createDraft(tx, { division, id, subject: story.subject, doc }, { ...saver, at: ago(now, story.ago + 1, 0) });
    const held = await findDraft(tx, division, id);
    if (held === undefined) throw new Error(`the draft ${id} was written in this very transaction`);
    return kept({ id, revision: saveDraft(tx, held, story.change(doc), { ...saver, at: ago(now, story.ago + 1, 1) }) });
  });
}

/** Published on the day after it was decided. */
const commandOf = (command: EditionCommand | 'publish', at: Instant): EditionCommand =>
  command === 'publish' ? { kind: 'publish', effectiveOn: addDays(dayOfInstant(at), 1) } : command;

async function tell({ room, log, now }: DemoEditions, story: EditionStory): Promise<void> {
  const begun = await draft(room, story, now);
  if (begun === undefined) return;
  const order = (who: string, at: Instant, nth: number) => {
    const key = `demo edition ${story.id} ${nth}`;
    return { actor: actorOf(room, who), person: who, idempotencyKey: key, requestId: key, now: at };
  };
  const first = ago(now, story.ago, 0);
  const wish = {
    draft: begun.id,
    revision: begun.revision,
    summary: story.summary,
    commentUntil: dayText(addDays(dayOfInstant(first), story.open)),
  };
  const failed = (done: Result<unknown>, act: string): boolean => {
    if (!done.ok) log.warn({ story: story.id, act, refusal: done.refusal }, 'a version of the demo was not told to its end');
    return !done.ok;
  };
  const sent = await publiciseDraft(room, { ...order(story.writer, first, 0), wish });
  if (failed(sent, 'publicise') || !sent.ok) return;
  const { id } = JSON.parse(sent.value.text) as { readonly id: string };
  for (const [nth, { who, command, ago: days }] of story.steps.entries()) {
    const at = ago(now, days, nth + 1);
    const judged = commandOf(command, at);
    const done = await changeEdition(room, {
      ...order(who, at, nth + 1),
      id,
      payload: judged,
      command: () => ({ ok: true, value: judged }),
    });
    if (failed(done, judged.kind)) return;
  }
}

/** Tells each story once; a second time nothing happens. */
export async function fillEditions(parts: DemoEditions): Promise<void> {
  for (const story of editionStories) await tell(parts, story);
  await parts.room.editions.refresh();
}
