/** A row of the ledger in the words its subject reads. */
import { findLawfulCode } from '#domain/exchange/lawful-code.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import type { Language, Text } from '#domain/kernel/text.ts';
import type { BasisView } from '#contract/view/plain.ts';
import type { Look } from '#contract/view/look.ts';
import type { LookRow } from './list-looks.ts';
import { purposes } from './look.ts';

/** Names come from rooms right of this one. */
export type LookWords = {
  readonly officeName: (id: string) => Text;
  readonly factName: (id: string) => Text;
  readonly matterName: (id: string) => Text | undefined;
  /** `<law>/<article>`. */
  readonly basisOf: (reference: string) => BasisView;
  readonly resourceName: (id: string) => Text;
};

/** A call takes 30 s at most; a row that has no outcome after that was cut off. */
const CALL_MS = 60_000;

function outcomeOf({ resource, item, outcome, shown, sealed }: LookRow, now: Instant): Look['outcome'] {
  if (resource === null) return null;
  if (item === null) return 'answered';
  switch (outcome) {
    case 'answered':
    case 'cached':
      return 'answered';
    case 'none':
      return 'none';
    case null:
      return sealed || now - shown > CALL_MS ? 'unknown' : null;
    default:
      return 'failed';
  }
}

/** Nobody may look without a case of the person's own, a draft of theirs, a code or a ground in law: such a row is marked. */
const isStrange = ({ sealed, code, party, basis }: LookRow): boolean => {
  if (sealed || code !== null) return false;
  return party === null ? basis === null : !party;
};

const reference = ({ law, article }: { readonly law: string; readonly article: number }): string => `${law}/${article}`;

function codeOf(id: string | null, words: LookWords): { readonly name: Text; readonly basis: BasisView } | null {
  const code = id === null ? undefined : findLawfulCode(id);
  return code === undefined ? null : { name: code.name, basis: words.basisOf(reference(code.basis)) };
}

function delayedOf(row: LookRow, words: LookWords): Look['delayed'] {
  const code = codeOf(row.later_code, words);
  return row.later === null || code === null ? null : { until: instantText(row.later), ...code };
}

const sealedPurpose: Text = { zh: '办一件依法保密的事', en: 'a matter that stays closed by law' };

/** What a register says of the spouse is looked up for whoever applies. */
export const forOthers: Text = { zh: '替申请人预填表格', en: "filling the applicant's form in" };

const purposeOf = ({ sealed, party, purpose }: LookRow): Text => {
  if (sealed) return sealedPurpose;
  return purpose === 'application' && party === false ? forOthers : purposes[purpose];
};

export function lookView(
  row: LookRow,
  words: LookWords,
  { language, now, question }: { readonly language: Language; readonly now: Instant; readonly question: Look['question'] },
): Look {
  const matter = row.matter === null ? undefined : words.matterName(row.matter);
  return {
    id: row.id,
    at: instantText(row.shown),
    dayOnly: row.sealed,
    number: row.number,
    title: row.title === null ? (matter ?? null) : { zh: row.title, en: matter?.en ?? row.title },
    office: words.officeName(row.office),
    officeId: row.office,
    who: row.who,
    purpose: purposeOf(row),
    filling: row.purpose === 'application' && !row.sealed,
    facts: row.facts.map((fact) => words.factName(fact)[language]),
    basis: row.basis === null ? null : words.basisOf(row.basis),
    resource: row.resource === null ? null : words.resourceName(row.resource),
    outcome: outcomeOf(row, now),
    strange: isStrange(row),
    others: !row.sealed && row.party === false,
    // Where a law demands secrecy of the matter, its name is not told (PIPL article 18).
    sealed: row.sealed ? words.basisOf('personal-information-protection-law-2021/18') : null,
    code: codeOf(row.code, words),
    delayed: delayedOf(row, words),
    question,
  };
}
