/** Matters people may begin, in the order in which they are browsed; found by words they are in the search. */
import type { Matter } from '#domain/catalogue/matter.ts';
import type { Catalogue } from './catalogue.ts';

/** What most people come for stands first: home shows eight. */
const PLACE: Readonly<Record<Matter['kind'], number>> = { 'life-event': 0, project: 1, single: 2 };

/** Life events, then projects. What an office starts of its own motion is not offered. */
export const offeredMatters = (catalogue: Pick<Catalogue, 'matters'>): readonly Matter[] =>
  [...catalogue.matters.values()]
    .filter(({ initiator }) => initiator === 'applicant')
    .toSorted((one, other) => PLACE[one.kind] - PLACE[other.kind]);
