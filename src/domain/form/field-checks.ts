/** The table of question types: a new type is one file beside these and one line here. */
import type { FieldType } from '#domain/catalogue/item.ts';
import { checkAddress } from './address.ts';
import { checkChoice } from './choice.ts';
import { checkDate } from './date.ts';
import { checkDivision } from './division.ts';
import { checkIdentifierAnswer } from './identifier.ts';
import { checkNumber } from './number.ts';
import { checkPhoneAnswer } from './phone.ts';
import { checkText } from './text.ts';
import type { FieldCheck } from './verdict.ts';
import { checkYesNo } from './yes-no.ts';

export const FIELD_CHECKS: Readonly<Record<FieldType, FieldCheck>> = {
  text: checkText,
  number: checkNumber,
  'yes-no': checkYesNo,
  choice: checkChoice,
  date: checkDate,
  identifier: checkIdentifierAnswer,
  phone: checkPhoneAnswer,
  address: checkAddress,
  division: checkDivision,
};
