/** Whether words that are to be published say who a person is: a number of identity or a telephone in them. */

const NUMBERS = /\d{17}[\dXx]|(?<!\d)1[3-9]\d{9}(?!\d)/u;

export const namesSomebody = (text: string): boolean => NUMBERS.test(text.replaceAll(/[\s-]/gu, ''));
