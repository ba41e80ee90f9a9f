/** Does the job of telling: what an act said goes into the own list of every system that hears of it. */
import type pg from 'pg';
import { brandAs, type CaseNumber, type DivisionCode } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { hears } from '#domain/system/hears.ts';
import type { Told } from '#domain/system/told-events.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import type { TellJob } from '#server/case/tell-systems.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { enterEvents } from '../events.ts';
import { allSystems } from '../store.ts';

export type TellRoom = {
  readonly pool: pg.Pool;
  /** There is something to send to this system. */
  readonly wake?: (system: string) => void;
};
type Posted = { readonly id: string; readonly division: DivisionCode; readonly number: string };

/** Told again, nothing is added; throws on a fault, and the queue tries again. */
export async function doTellJob({ pool, wake }: TellRoom, { id, division, number }: Posted, job: TellJob): Promise<void> {
  const { version, told } = await completed(pool, { division, number }, job);
  for (const state of await allSystems(sqlOf(pool))) {
    const own = told.filter((each) => hears(state, division, each));
    if (own.length === 0) continue;
    const added = await enterEvents(pool, state, { job: id, number, version, at: instantOf(job.at) }, own);
    if (added > 0) wake?.(state.system.id);
  }
}

type Completed = { readonly version: number; readonly told: readonly Told[] };

/** What became of a certificate is told by its own log: version, item and state are the case's. */
async function completed(pool: pg.Pool, place: Pick<Posted, 'division' | 'number'>, { version, told }: TellJob): Promise<Completed> {
  if (version > 0) return { version, told };
  const found = await findCase(sqlOf(pool), keyOf(place.division, brandAs<CaseNumber>(place.number)));
  if (found === undefined) return { version, told };
  const parts = [...found.state.parts.values()];
  return {
    version: found.state.seq,
    told: told.map((each) => {
      const part = parts.find(({ id }) => id === each.part);
      if (part === undefined) return each;
      const item = part.plan.kind === 'item' ? part.plan.item : '';
      return { ...each, office: part.office, division: part.division, item, state: part.state };
    }),
  };
}
