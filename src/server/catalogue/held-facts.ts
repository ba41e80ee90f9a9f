/** What the government knows of the one who applies, as far as the catalogue can tell: facts of shipped resources and of the account. */
import { factOfLead } from '#domain/ask/ask.ts';
import type { Field } from '#domain/catalogue/item.ts';
import { leadRoleOf, madeFor } from '#domain/catalogue/lead-role.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import { IDENTITY_FACTS } from '#domain/exchange/wanted-facts.ts';
import type { Catalogue } from './catalogue.ts';

/** Without resources all that are not declared; what a law keeps back is not held for anybody. */
export const heldFacts = ({ facts, resources }: Pick<Catalogue, 'facts' | 'resources'>): ReadonlySet<string> =>
  resources.length === 0
    ? new Set([...facts.values()].filter(({ declared }) => !declared).map(({ id }) => id))
    : new Set([
        ...IDENTITY_FACTS,
        ...resources.flatMap(({ share, fields }) => (share.kind === 'not-shared' ? [] : fields.map(({ fact }) => fact))),
      ]);

/** Questions that only the person can answer; the place is not among them, it is chosen with the guide. */
export function questionsLeft(matter: Matter, questions: readonly Field[], held: ReadonlySet<string>): readonly Field[] {
  const lead = leadRoleOf(matter.roles, madeFor(matter.roles))?.id;
  const place = matter.routing.by === 'answer' ? matter.routing.field : undefined;
  return questions.filter(
    ({ id, fact, ifKnown }) => id !== place && ifKnown !== true && (fact === undefined || !held.has(factOfLead(fact, lead))),
  );
}
