/** Answers `case.joint-receipt`: the one paper for all cases filed together at a window. */
import { readNumber } from '#domain/case/case-number.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { look } from '#server/audit/look.ts';
import { definitionOf } from '#server/case/case-room.ts';
import { lookEntries } from '#server/case/look-entries.ts';
import { openCase, type Opened } from '#server/case/open-case.ts';
import { maySee } from '#server/case/paper-handler.ts';
import { paperWorld } from '#server/case/paper-world.ts';
import { isSubmitted } from '#server/case/receipt.ts';
import { namesOf } from '#server/case/view/case-view.ts';
import { jointPaperOf, type JointCase } from '#server/document/joint-paper.ts';
import { papersOf } from '#server/document/papers-of.ts';
import type { Bytes } from '#server/kernel/request.ts';
import type { Facts, HallRoom } from './hall-room.ts';

/** Who may not read every one of the cases has no paper that tells of all. */
async function openAll(room: HallRoom, facts: Facts): Promise<Result<readonly Opened[]>> {
  const first = await openCase(room, facts);
  if (!first.ok) return first;
  const submitted = first.value.events.find(isSubmitted);
  const opened: Opened[] = [];
  for (const number of submitted?.together ?? [readNumber(facts.params['number'] ?? '')?.number ?? '']) {
    const each = await openCase(room, { ...facts, params: { number } });
    if (!each.ok) return each;
    opened.push(each.value);
  }
  return ok(opened);
}

export async function jointReceipt(room: HallRoom, facts: Facts): Promise<Result<Bytes>> {
  const opened = await openAll(room, facts);
  if (!opened.ok) return opened;
  const cases: JointCase[] = [];
  for (const each of opened.value) {
    const { state, events } = each;
    const entry = papersOf(state, events).find(({ kind, at }) => kind === 'receipt' && at === state.submittedAt);
    if (entry === undefined || !maySee(each, entry)) continue;
    const world = await paperWorld(room, each, facts.language);
    cases.push({ entry, log: events, world });
  }
  const [first] = cases;
  if (first === undefined) return refuse('paper-not-found');
  const entries = opened.value.flatMap((each) => lookEntries(sceneOf(room, each, facts), facts));
  const bytes = await look(room.pool, entries, facts.now, () => jointPaperOf([first, ...cases.slice(1)]));
  return ok({ bytes, type: 'application/pdf', fileName: `${facts.params['number']}-receipt.pdf` });
}

const sceneOf = ({ catalogue }: HallRoom, { state, events, actor, reader }: Opened, { now, language }: Facts) => ({
  catalogue,
  definition: definitionOf(catalogue, state),
  state,
  events,
  now,
  actor,
  reader,
  language,
  certificates: new Map(),
  names: namesOf({ catalogue, state }),
  papers: [],
});
