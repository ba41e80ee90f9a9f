/** Names of facts: what comes first in one, and how a field names a fact of another party (`seller.person.name`). */

/** First segments of the dictionary's facts. A closed list, for without it `marriage.spouse.name` might be the `spouse.name` of a role `marriage`. */
export const FACT_HEADS: ReadonlySet<string> = new Set([
  ...['person', 'education', 'relief', 'household', 'marriage', 'birth', 'newborn', 'vaccination', 'insurance', 'employment', 'pension'],
  ...['annuity', 'fund', 'health', 'staff', 'delivery', 'firm', 'credit', 'company', 'invoice', 'taxpayer', 'contact', 'premises', 'house'],
  ...['sale', 'tax', 'project', 'land', 'area', 'scheme', 'works', 'report', 'drawings', 'contract', 'shop', 'sign', 'fire', 'drainage'],
  ...['decision', 'reconsideration', 'renewal', 'revocation'],
]);

/** `mother.person.name` under a role, or `person.name` for the lead applicant; `marriage.spouse.name` has no role. */
export const factOf = (name: string): { readonly role?: string; readonly fact: string } => {
  const [role, head, ...rest] = name.split('.');
  const isOfRole = role !== undefined && head !== undefined && rest.length > 0 && FACT_HEADS.has(head);
  return isOfRole ? { role, fact: [head, ...rest].join('.') } : { fact: name };
};
