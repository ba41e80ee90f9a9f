/** Citations: an article that is there, in a text that ships with the app and that anyone can read beside the item. */
import type { Finding } from './finding.ts';
import type { LintContext } from './lint-context.ts';
import { findingsBy } from './rule.ts';
import { walk } from './walk.ts';

export const BASIS_RULES = {
  'unknown-law': {
    title: { zh: '引用的法不在清单里', en: 'A law not on the list' },
    sentence: { zh: '清单里没有“{law}”。', en: 'No law “{law}” on the list.' },
    remedy: { zh: '从法律清单里选', en: 'Choose from the list of laws' },
    severity: 'error',
    weight: 10,
    of: ['item', 'matter', 'overlay'],
  },
  'unknown-article': {
    title: { zh: '没有这一条', en: 'No such article' },
    sentence: { zh: '“{law}”只有{last}条，没有第{article}条。', en: '“{law}” ends with article {last}; there is no article {article}.' },
    remedy: { zh: '选正确的一条', en: 'Choose the right one' },
    severity: 'error',
    weight: 10,
    of: ['item', 'matter', 'overlay'],
  },
  'basis-without-text': {
    title: { zh: '依据的原文不在这里', en: 'A basis whose text is not here' },
    sentence: {
      zh: '《{law}》的原文没有收录，第{article}条要对照公布的文本核实。',
      en: '{law} is not among the texts; article {article} is to be read in the published one.',
    },
    remedy: { zh: '对照原文核实', en: 'Read it in the published text' },
    severity: 'advice',
    weight: 1,
    of: ['item', 'matter', 'overlay'],
  },
} as const;

const find = findingsBy(BASIS_RULES);

/** Each law once, at its first place: one mark says it for all of its articles. */
export const lintBasis = (document: unknown, { check, lawTexts }: LintContext): readonly Finding[] => {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  walk(document, {
    basis: ({ law, article }, pointer) => {
      const known = check.laws.get(law);
      if (known === undefined || lawTexts.has(law) || seen.has(law)) return;
      seen.add(law);
      findings.push(find('basis-without-text', pointer, { values: { law: known.title.zh, lawEn: known.title.en, article } }));
    },
  });
  return findings;
};
