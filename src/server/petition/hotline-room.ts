/** What the hotline is given at wiring, and how it tells who stands before it. */
import type { HotlineActor } from '#domain/petition/hotline-actor.ts';
import type { HotlineScene } from '#domain/petition/hotline-scene.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { lineOf } from '#domain/division/division.ts';
import type { DivisionCode, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { hotlineTerms } from './hotline-terms.ts';

export type HotlineRoom = CaseRoom & {
  /** Whether a report of having been sent away is this person's; handed in by the room of feedback. */
  readonly isOwnReport: (person: PersonId, report: string) => Promise<boolean>;
};
export type Facts = RequestFacts<Caller>;

const HOTLINE = 'hotline';
const isCentre = (catalogue: Catalogue, office: OfficeId): boolean => catalogue.offices.get(office)?.department === HOTLINE;

/** Under a post an officer, else the person themself. */
export const hotlineActorOf = ({ catalogue }: Pick<HotlineRoom, 'catalogue'>, { person, post }: Caller): HotlineActor =>
  post === undefined ? { kind: 'raiser', person } : { kind: 'officer', person, post, centre: isCentre(catalogue, post.office) };

export const sceneOf = (
  { catalogue }: Pick<HotlineRoom, 'catalogue'>,
  actor: HotlineActor,
  division: DivisionCode,
  now: Instant,
): HotlineScene => ({ actor, terms: hotlineTerms(), calendar: calendarAt(catalogue.calendar, division), now });

/** The centre that takes what is raised in a division: its own, else the nearest above. */
export const centreOf = ({ offices }: Pick<Catalogue, 'offices'>, division: DivisionCode): OfficeId | undefined => {
  const centres = [...offices.values()].filter(({ department, closed }) => department === HOTLINE && closed !== true);
  for (const each of lineOf(division)) {
    const found = centres.find((office) => office.division === each);
    if (found !== undefined) return found.id;
  }
  return undefined;
};

/** Where a petition may be raised: in a county, or a district, of the catalogue. */
export const isCounty = ({ divisions }: Pick<Catalogue, 'divisions'>, division: DivisionCode): boolean =>
  divisions.get(division)?.level === 'county';
