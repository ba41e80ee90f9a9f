/** What is said of a fact: who answers it, so whether anybody is asked. */
import type { FactRow } from '#contract/view/composer.ts';
import { factOf } from '#domain/catalogue/fact-name.ts';
import type { Field } from '#domain/catalogue/item.ts';
import type { Text } from '#domain/kernel/text.ts';
import { builderTexts } from './texts.ts';

export const findFact = (facts: readonly FactRow[], name: string | undefined): FactRow | undefined => {
  const own = name === undefined ? undefined : factOf(name).fact;
  return facts.find(({ id }) => id === own);
};

/** Whether a register answers it, so that nobody is asked. */
export const isHeld = ({ declared, held }: FactRow): boolean => !declared && held !== null && held.share !== 'not-shared';

export function holderText(fact: FactRow): Text {
  const { source, held } = fact;
  if (fact.declared) return builderTexts.declared;
  if (held === null) return builderTexts.notAnswered(source.name.zh, source.name.en);
  if (held.share === 'not-shared') return builderTexts.notShared(source.name.zh, source.name.en);
  return builderTexts.notAsked(source.name.zh, source.name.en, held.resource.zh, held.resource.en);
}

/** Of a question: what is shown only where it is known is never asked, whether a register answers or not. */
export const answererText = (field: Pick<Field, 'ifKnown'>, fact: FactRow): Text =>
  field.ifKnown === true && !isHeld(fact) ? builderTexts.neverAsked(fact.source.name.zh, fact.source.name.en) : holderText(fact);

const sensitivities: Readonly<Record<string, Text>> = {
  public: builderTexts.public,
  personal: builderTexts.personal,
  sensitive: builderTexts.sensitive,
};
export const sensitivityText = ({ sensitivity }: FactRow): Text => sensitivities[sensitivity] ?? builderTexts.personal;

/** How many are shown before one is asked to type more. */
export const MOST_FOUND = 30;

/** By name in either language, by department, by the papers it replaces, by its code. */
export function searchFacts(facts: readonly FactRow[], query: string): readonly FactRow[] {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const heap = (fact: FactRow): string =>
    `${fact.id} ${fact.name.zh} ${fact.name.en} ${fact.source.name.zh} ${fact.source.name.en} ${fact.papers.join(' ')}`.toLowerCase();
  return facts.filter((fact) => {
    const text = heap(fact);
    return words.every((word) => text.includes(word));
  });
}

const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}${count}`;
    if (!taken.has(id)) return id;
  }
};

/** A question about a fact: its type and options are the fact's, its first words too. */
export function fieldAbout(fact: FactRow, taken: ReadonlySet<string>): Field {
  return {
    id: freeId(fact.id, taken),
    type: fact.type as Field['type'],
    label: fact.name,
    fact: fact.id as NonNullable<Field['fact']>,
    required: true,
    ...(fact.type === 'choice' ? { options: fact.values } : {}),
    ...(fact.type === 'identifier' ? { identifier: fact.id.startsWith('firm.') ? 'credit-code' : 'citizen' } : {}),
    ...(fact.type === 'text' ? { length: 100 } : {}),
  };
}

/** Bound to another fact: type and options follow, the words stay. */
export function boundTo(field: Field, fact: FactRow, role: string | undefined): Field {
  const { options: _options, identifier: _identifier, ...rest } = field;
  const fresh = fieldAbout(fact, new Set());
  return {
    ...rest,
    type: fresh.type,
    fact: (role === undefined ? fact.id : `${role}.${fact.id}`) as NonNullable<Field['fact']>,
    ...(fresh.options === undefined ? {} : { options: fresh.options }),
    ...(fresh.identifier === undefined ? {} : { identifier: fresh.identifier }),
  };
}
