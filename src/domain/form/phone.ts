/** A phone number that notices can be sent to. */
import { checkPhone } from '#domain/party/check-phone.ts';
import type { FieldCheck } from './verdict.ts';
import { refused, taken } from './verdict.ts';

export const checkPhoneAnswer: FieldCheck = (_field, answer, pointer) => {
  if (typeof answer !== 'string') return refused(pointer, 'wrong-type', { expected: 'phone' });
  const phone = checkPhone(answer);
  return phone.ok ? taken(phone.value) : refused(pointer, phone.refusal.code);
};
