/** An officer of the demo's cast as whoever acts. */
import type { Actor } from '#domain/case/actor.ts';
import { brandAs, type DivisionCode, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { officers } from './demo-cast.ts';

const DEQING = 330_521;

/** Under the post they hold. Throws for whoever is not of the cast. */
export const demoOfficer = (id: string): Extract<Actor, { kind: 'officer' }> => {
  const found = officers.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is no officer of the demo`);
  const division = brandAs<DivisionCode>(found.division ?? DEQING);
  const post = { office: brandAs<OfficeId>(found.office), division, duty: found.duty, from: '2026-01-01', title: found.about };
  return { kind: 'officer', person: brandAs<PersonId>(id), post };
};
