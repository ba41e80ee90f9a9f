/** Writes any paper of a case in the chosen language, and draws it. */
import type { CaseEvent } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import { noticeIdOf } from '#domain/case/served.ts';
import type { CaseState } from '#domain/case/state.ts';
import { drawPaper } from './draw-paper.ts';
import type { Paper } from './paper.ts';
import type { PaperScene, Service } from './paper-scene.ts';
import { papersOf, type PaperEntry } from './papers-of.ts';
import { writeScene } from './write-paper.ts';

/** What is known before the case is folded: everything of a scene but the state and events of the paper's day. */
export type PaperWorld = Omit<PaperScene, 'entry' | 'events' | 'state' | 'service' | 'log' | 'papers'>;

const contestable: ReadonlySet<PaperEntry['kind']> = new Set(['grant', 'refusal', 'revocation', 'not-accepted', 'acceptance-withdrawn']);

/** The service of the notice this paper is, where the log tells one; what the paper said on its day stays as it was. */
function serviceOf({ kind, seq, last }: PaperEntry, log: readonly CaseEvent[], number: string): { readonly service?: Service } {
  for (const event of log) {
    if (event.kind !== 'Served') continue;
    const told = Number(event.notice.slice(event.notice.indexOf('#') + 1));
    if (event.notice !== noticeIdOf(number, told) || told < seq || told > last) continue;
    return { service: { on: event.on, how: event.how, contestable: contestable.has(kind) } };
  }
  return {};
}

/** The case as it stood when the paper was written. Throws for an entry that is not of this log. */
export function sceneOf(entry: PaperEntry, log: readonly CaseEvent[], world: PaperWorld): PaperScene {
  const until = log.slice(0, entry.last);
  const state = until.reduce<CaseState | undefined>((before, event) => evolve(before, event), undefined);
  if (state === undefined || log[entry.seq - 1] === undefined) throw new Error(`${entry.id} is not of this case`);
  const events = until.slice(entry.seq - 1).filter((event) => event.at === entry.at);
  return { ...world, entry, state, events, log, papers: papersOf(state, log), ...serviceOf(entry, log, state.number) };
}

/** The paper as a value. `log` is the whole history of the case. Throws for an entry that is not of this log. */
export function writePaper(entry: PaperEntry, log: readonly CaseEvent[], world: PaperWorld): Paper {
  return writeScene(sceneOf(entry, log, world));
}

/** The PDF of a paper; `mark` changes what a further copy bears. */
export const paperOf = (
  entry: PaperEntry,
  log: readonly CaseEvent[],
  world: PaperWorld,
  mark: (paper: Paper) => Paper = (paper) => paper,
): Promise<Uint8Array> => drawPaper(mark(writePaper(entry, log, world)));
