/** What people call a place of a document: 承诺时限 for `/limit/promised/amount`. */
import { labelOfField } from '#domain/edition/field-words.ts';
import type { Text } from '#domain/kernel/text.ts';

/** `/materials/3/need` is the field `materials[].need`; amount and language of a value are no fields of their own. */
export const fieldOfPointer = (pointer: string): string =>
  pointer
    .replace(/\/(zh|en|amount|unit)$/, '')
    .slice(1)
    .split('/')
    .reduce((field, part) => (/^(\d+|-)$/.test(part) ? `${field}[]` : field === '' ? part : `${field}.${part}`), '');

export const labelOfPointer = (pointer: string): Text => labelOfField(fieldOfPointer(pointer));
