/** What a sample of a result says: values that anybody sees are invented (area code 330199 belongs to no county, numbers end in zeros). */
import type { Text } from '#domain/kernel/text.ts';
import type { Field, ItemResult } from '#domain/catalogue/item.ts';

const both = (zh: string, en: string): Text => ({ zh, en });
const CITIZEN = '330199200001010000';
const CREDIT_CODE = '91330199MA0000000X';

/** Names of people, firms and things are told apart by what the question is bound to. */
const textOf = ({ fact, id }: Field): Text => {
  const name = fact ?? id;
  if (/(firm|company|shop|employer)\.name$/.test(name)) return both('某某样本商行', 'Sample Trading House');
  if (/name$/i.test(name)) return both('王样本', 'Wang Yangben');
  return both('（样本）', '(sample)');
};

const amountOf = ({ min = 0, unit }: Field): Text => {
  const amount = String(Math.max(100, min));
  return unit === undefined ? both(amount, amount) : both(`${amount}${unit.zh}`, `${amount} ${unit.en}`);
};

const valueOf = (field: Field): Text => {
  switch (field.type) {
    case 'text':
      return textOf(field);
    case 'number':
      return amountOf(field);
    case 'yes-no':
      return both('是', 'yes');
    case 'choice':
      return field.options?.[0]?.label ?? both('（样本）', '(sample)');
    case 'date':
      return both('2026年1月1日', '1 January 2026');
    case 'identifier':
      return field.identifier === 'credit-code' ? both(CREDIT_CODE, CREDIT_CODE) : both(CITIZEN, CITIZEN);
    case 'phone':
      return both('13800000000', '13800000000');
    case 'address':
      return both('某某县样本路1号', '1 Sample Road, Sample County');
    case 'division':
      return both('某某县', 'Sample County');
  }
};

/** Line by line as the certificate is printed. @param fields all questions of the matter, or of the item alone. */
export const sampleLines = (result: ItemResult, fields: readonly Field[]): readonly { readonly label: Text; readonly value: Text }[] =>
  result.fields.map(({ label, field }) => {
    const asked = fields.find(({ id }) => id === field);
    return { label, value: asked === undefined ? both('（样本）', '(sample)') : valueOf(asked) };
  });
