/** Answers with a paper of a case: to the parties and the hall any, to an office those about its own parts. */
import { partsOf } from '#domain/case/evolve.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { look } from '#server/audit/look.ts';
import { lawTitle } from '#server/catalogue/catalogue.ts';
import { paperOf } from '#server/document/paper-of.ts';
import { papersOf, type PaperEntry } from '#server/document/papers-of.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Bytes, Handler, RequestFacts } from '#server/kernel/request.ts';
import { definitionOf, type CaseRoom } from './case-room.ts';
import { lookEntries } from './look-entries.ts';
import { openCase, type Opened } from './open-case.ts';
import { seesInFull } from './reader.ts';
import { namesOf } from './view/case-view.ts';

type PaperRoom = CaseRoom & { readonly publicUrl: string; readonly demo: boolean };
type Facts = RequestFacts<Caller>;

export const paperHandler = (room: PaperRoom): Readonly<Record<'case.paper', Handler<Caller>>> => ({
  'case.paper': (facts) => answer(room, facts),
});

async function answer(room: PaperRoom, facts: Facts): Promise<Result<Bytes>> {
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const { state, events } = opened.value;
  const entry = papersOf(state, events).find(({ id }) => id === facts.params['paper']);
  if (entry === undefined || !maySee(opened.value, entry)) return refuse('paper-not-found');
  const { catalogue, receipts, publicUrl, demo } = room;
  const definition = definitionOf(catalogue, state);
  const { now, language } = facts;
  const { actor, reader } = opened.value;
  const scene = {
    catalogue,
    definition,
    state,
    events,
    now,
    actor,
    reader,
    language,
    certificates: new Map(),
    names: namesOf({ catalogue, state }),
    papers: [],
  };
  const names = await namesOfActors(room, events.slice(entry.seq - 1, entry.last));
  const bytes = await look(room.pool, lookEntries(scene, facts), now, () =>
    paperOf(entry, events, {
      definition,
      language,
      publicUrl,
      demo,
      lawTitle: (law) => lawTitle(catalogue, law),
      nameOf: (person) => names.get(person),
      queryPassword: receipts.passwordOf(state.number),
    }),
  );
  return ok({ bytes, type: 'application/pdf', fileName: `${state.number}-${entry.kind}.pdf` });
}

/** An office reads papers about its own parts; a receipt also names the other departments, so it stays with parties and hall. */
export function maySee({ state, events, actor, reader }: Opened, entry: Pick<PaperEntry, 'seq' | 'last'>): boolean {
  if (reader !== 'office') return true;
  const about = events.slice(entry.seq - 1, entry.last).flatMap((event) => [...partsOf(event)]);
  return (
    about.length > 0 &&
    about.every((id) => {
      const part = state.parts.get(id);
      return part !== undefined && seesInFull(state, part, actor, reader);
    })
  );
}

/** Names of the officers who acted, for the paper's foot. */
export async function namesOfActors(room: CaseRoom, events: readonly CaseEvent[]): Promise<ReadonlyMap<string, string>> {
  const people = new Set(events.flatMap(({ by }) => (by.kind === 'officer' ? [by.person] : [])));
  const named = await Promise.all(
    [...people].map(async (person: PersonId) => [person, await room.parties.nameOf(brandAs<PersonId>(person))] as const),
  );
  return new Map(named.flatMap(([person, name]) => (name === undefined ? [] : [[person, name] as const])));
}
