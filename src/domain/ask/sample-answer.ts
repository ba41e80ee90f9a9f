/** An answer that a question takes, for reports that need some answer and not anybody's. */
import type { Field } from '#domain/catalogue/item.ts';
import { creditCheckOf } from '#domain/party/credit-code.ts';
import { citizenCheckOf } from '#domain/party/citizen-id.ts';

/** 330199 is no county: nobody has this number. */
const CITIZEN = '33019919900101001';
const FIRM = '91330199MA0000000';

export function sampleAnswer(field: Field): unknown {
  switch (field.type) {
    case 'text':
    case 'address':
      return '示例'.slice(0, field.length ?? 2);
    case 'number':
      return field.min ?? Math.min(field.max ?? 1, 1);
    case 'yes-no':
      return true;
    case 'choice':
      return field.options?.[0]?.value;
    case 'date':
      return '2020-01-01';
    case 'identifier':
      return field.identifier === 'citizen' ? `${CITIZEN}${citizenCheckOf(CITIZEN)}` : `${FIRM}${creditCheckOf(FIRM)}`;
    case 'phone':
      return '13800000000';
    case 'division':
      return '330521';
  }
}
