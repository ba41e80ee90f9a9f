/** Answers with a paper of a case: to the parties and the hall any that is theirs, to an office those about its own parts. */
import { partsOf } from '#domain/case/evolve.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { PartId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { look } from '#server/audit/look.ts';
import { paperOf } from '#server/document/paper-of.ts';
import type { Paper } from '#server/document/paper.ts';
import { isInternal } from '#server/document/paper-templates.ts';
import { papersOf, type PaperEntry } from '#server/document/papers-of.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Bytes, Handler, RequestFacts } from '#server/kernel/request.ts';
import { definitionOf } from './case-room.ts';
import { lookEntries } from './look-entries.ts';
import { openCase, type Opened } from './open-case.ts';
import { paperWorld, type PaperRoom } from './paper-world.ts';
import { seesInFull } from './reader.ts';
import { namesOf } from './view/case-view.ts';

type Facts = RequestFacts<Caller>;
/** The kept bytes of a paper: drawn and signed once, the same for ever. Stands in a room right of this one. */
export type KeptPaper = (opened: Opened, entry: PaperEntry, facts: Pick<Facts, 'language' | 'now'>) => Promise<Uint8Array>;

export const paperHandler = (room: PaperRoom & { readonly keptPaper: KeptPaper }): Readonly<Record<'case.paper', Handler<Caller>>> => ({
  'case.paper': async (facts) => {
    const found = await findPaper(room, facts);
    if (!found.ok) return found;
    const { opened, entry } = found.value;
    return answer(room, facts, found.value, () => room.keptPaper(opened, entry, facts));
  },
});

/** A further copy: drawn anew with its mark (DESIGN 11); everything else stays as it was written. */
export async function casePaper(room: PaperRoom, facts: Facts, mark: (paper: Paper) => Paper): Promise<Result<Bytes>> {
  const found = await findPaper(room, facts);
  if (!found.ok) return found;
  const { opened, entry } = found.value;
  return answer(room, facts, found.value, async () => paperOf(entry, opened.events, await paperWorld(room, opened, facts.language), mark));
}

type Found = { readonly opened: Opened; readonly entry: PaperEntry };

async function findPaper(room: PaperRoom, facts: Facts): Promise<Result<Found>> {
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const { state, events } = opened.value;
  const entry = papersOf(state, events).find(({ id }) => id === facts.params['paper']);
  return entry === undefined || !maySee(opened.value, entry) ? refuse('paper-not-found') : ok({ opened: opened.value, entry });
}

/** With a row in the ledger of who looked, written before anything leaves. */
async function answer(room: PaperRoom, facts: Facts, { opened, entry }: Found, draw: () => Promise<Uint8Array>): Promise<Result<Bytes>> {
  const bytes = await look(room.pool, lookEntries(sceneOf(room, facts, opened), facts), facts.now, draw);
  return ok({ bytes, type: 'application/pdf', fileName: `${opened.state.number}-${entry.kind}.pdf` });
}

/** What the ledger tells of the reading: the case as it stands, without its papers. */
const sceneOf = ({ catalogue }: PaperRoom, { now, language }: Facts, { state, events, actor, reader }: Opened) => ({
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

/** A letter from one office to another is both offices'. */
const aboutOf = (event: CaseEvent): readonly PartId[] =>
  event.kind === 'PartAdded' && event.plan.kind === 'opinion' ? [event.plan.part] : partsOf(event);

/** An office reads papers about its own parts; a receipt also names the other departments, so it stays with parties and hall. */
export function maySee(
  { state, events, actor, reader }: Opened,
  entry: Pick<PaperEntry, 'seq' | 'last'> & Partial<Pick<PaperEntry, 'kind'>>,
): boolean {
  if (reader !== 'office') return reader === 'hall' || entry.kind === undefined || !isInternal(entry.kind);
  const about = events.slice(entry.seq - 1, entry.last).flatMap((event) => [...aboutOf(event)]);
  return (
    about.length > 0 &&
    about.every((id) => {
      const part = state.parts.get(id);
      return part !== undefined && seesInFull(state, part, actor, reader);
    })
  );
}
