/** Who works in the offices of the demo's year: the cast where it holds a post, and officers of their own names everywhere else. */
import { brandAs, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import type { Office, Post } from '#domain/catalogue/directory.ts';
import type { Actor } from '#domain/case/actor.ts';
import { officers as cast } from '../demo-cast.ts';
import { randomFrom } from './random.ts';

const FAMILY = ['严', '常', '齐', '申', '梁', '骆', '盛', '阮', '芦', '闻', '翁', '项', '屠', '应', '单', '褚'];
const GIVEN = ['守正', '明达', '敬之', '一鸣', '文渊', '立诚', '思远', '佩兰', '静好', '自强', '行健', '知行', '从容', '清和'];

export type YearOfficer = { readonly person: PersonId; readonly name: string; readonly post: Post };

const titles: Readonly<Record<'reception' | 'handling' | 'approval', Post['title']>> = {
  reception: { zh: '综合窗口', en: 'Reception window' },
  handling: { zh: '审批科', en: 'Approvals section' },
  approval: { zh: '分管负责人', en: 'Head in charge' },
};

const castOf = (office: Office): readonly YearOfficer[] =>
  cast
    .filter((each) => each.office === office.id && each.duty !== 'supervision' && each.duty !== 'administration')
    .map(({ id, name, duty, about }) => ({
      person: brandAs<PersonId>(id),
      name,
      post: { office: office.id, division: office.division, duty, from: '2025-01-01', title: about },
    }));

/** Halls receive with two; offices have one who handles and one who approves: nobody extends their own term (licensing law 42). */
const wanted = ({ kind }: Office): readonly (keyof typeof titles)[] =>
  kind === 'hall' ? ['reception', 'reception'] : ['handling', 'approval'];

const madeUp = (office: Office, duty: keyof typeof titles, nth: number): YearOfficer => {
  const random = randomFrom(`officer ${office.id} ${nth}`);
  return {
    person: brandAs<PersonId>(`year-officer-${office.id}-${nth + 1}`),
    name: `${random.pick(FAMILY)}${random.pick(GIVEN)}`,
    post: { office: office.id, division: office.division, duty, from: '2025-01-01', title: titles[duty] },
  };
};

/** Everybody who holds a post, by office: the cast, and people of their own names where it leaves a duty open. */
export const staffOf = (offices: ReadonlyMap<OfficeId, Office>): ReadonlyMap<OfficeId, readonly YearOfficer[]> =>
  new Map(
    [...offices.values()].map((office) => {
      const known = castOf(office);
      const open = wanted(office).flatMap((duty, nth) => (known.some(({ post }) => post.duty === duty) ? [] : [madeUp(office, duty, nth)]));
      return [office.id, [...known, ...open]];
    }),
  );

export const isMadeUp = ({ person }: YearOfficer): boolean => person.startsWith('year-officer-');

export const actorOf = ({ person, post }: YearOfficer): Actor => ({ kind: 'officer', person, post });
