/** Who acts in a story: a party, an officer of a department or hall, the system, another authority. */
import { brandAs, type DivisionCode, type MandateId, type PersonId } from '#domain/kernel/brand.ts';
import type { Actor } from '#domain/case/actor.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { Mandate } from '#domain/party/mandate.ts';
import type { StoryFile } from '#contract/catalogue/story-file.ts';
import { storyInstant } from './story-time.ts';

/** The account of a person in a story. */
export const storyPerson = (id: string): PersonId => brandAs<PersonId>(id);

export const mandatesOf = (story: StoryFile): readonly Mandate[] =>
  (story.mandates ?? []).map((mandate) => ({
    id: brandAs<MandateId>(mandate.id),
    kind: 'single-matter' as const,
    giver: storyPerson(mandate.giver),
    taker: storyPerson(mandate.taker),
    from: storyInstant(mandate.from),
    ...(mandate.until === undefined ? {} : { until: storyInstant(mandate.until) }),
    ...(mandate.revokedAt === undefined ? {} : { revokedAt: storyInstant(mandate.revokedAt) }),
  }));

const officer = (who: string, story: StoryFile, definition: CaseDefinition): Actor => {
  const [, department = '', place, nth = '1'] = /^([a-z-]+)(?:@(\d+))?(?:\/(\d+))?$/.exec(who) ?? [];
  const division = brandAs<DivisionCode>(place === undefined ? story.division : Number(place));
  const office = definition.officeFor(department, 'county', division);
  if (office === undefined) throw new Error(`nobody in this story is called ${who}`);
  const duty = department === 'hall' ? 'reception' : 'approval';
  return {
    kind: 'officer',
    person: storyPerson(`officer-${office.id}-${nth}`),
    post: { office: office.id, division: office.division, duty, from: '2018-01-01', title: { zh: '科员', en: 'Officer' } },
  };
};

/** Throws when the story names somebody who is not there. */
export const actorOf = (who: string, story: StoryFile, definition: CaseDefinition): Actor => {
  if (who === 'system') return { kind: 'system', job: 'sweep' };
  if (who === 'authority') return { kind: 'authority', name: '德清县人民政府', reference: '德政复〔2026〕1号' };
  const party = story.parties.find((candidate) => candidate.role === who || candidate.person === who);
  return party?.person === undefined && !(story.mandates ?? []).some((mandate) => mandate.taker === who)
    ? officer(who, story, definition)
    : { kind: 'person', person: storyPerson(party?.person ?? who), mandates: mandatesOf(story) };
};
