/** What is wrong with one answer and how to mend it, by the codes of domain/form and domain/party. */
import type { Problem } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';

const texts: Readonly<Record<string, Text>> = {
  'answer-missing': { zh: '这一项要填', en: 'This needs an answer' },
  'unknown-field': { zh: '没有这一项', en: 'There is no such question' },
  'unknown-option': { zh: '从列出的里面选一个', en: 'Choose one of the options' },
  'wrong-type': { zh: '填法不对，请重填', en: 'This cannot be read; please fill it in again' },
  'wrong-pattern': { zh: '格式不对，请照提示填写', en: 'This does not have the form asked for; please see the hint' },
  'too-long': { zh: '太长了，最多{longest}个字', en: 'Too long: {longest} characters at most' },
  'broken-text': { zh: '有一个字坏了，请删掉重打', en: 'One character is broken; please type it again' },
  'control-character': { zh: '里面有看不见的字符，请删掉', en: 'There is an invisible character; please remove it' },
  'not-a-day': { zh: '没有这一天', en: 'There is no such day' },
  'below-minimum': { zh: '不能小于{minimum}', en: 'Not below {minimum}' },
  'above-maximum': { zh: '不能大于{maximum}', en: 'Not above {maximum}' },
  'division-unknown': { zh: '请选一个县（市、区）', en: 'Choose a county' },
  'phone-form': { zh: '手机号11位，座机带区号', en: 'A mobile has 11 digits; a landline needs its area code' },
  'name-missing': { zh: '要填姓名', en: 'The name is needed' },
  'name-too-long': { zh: '姓名太长，最多{longest}个字', en: 'The name is too long: {longest} characters at most' },
  'name-characters': { zh: '姓名里不能有这个字符：{character}', en: 'A name cannot hold this character: {character}' },
  'name-control': { zh: '姓名里有看不见的字符，请删掉重打', en: 'There is an invisible character in the name' },
  'name-broken': { zh: '姓名里有一个字坏了，请重打', en: 'One character of the name is broken; please type it again' },
  'name-edge-space': { zh: '姓名前后不要空格', en: 'No blanks before or after the name' },
  'identifier-missing': { zh: '要填证件号码', en: 'The number is needed' },
  'identifier-characters': { zh: '号码里有不该有的字符', en: 'The number holds characters it cannot have' },
  'identifier-length': { zh: '位数不对，请再数一遍', en: 'The number of digits is wrong; please count again' },
  'identifier-date': { zh: '号码里的出生日期不对', en: 'The birth date in the number does not exist' },
  'identifier-area': { zh: '号码前6位不对', en: 'The first six digits are wrong' },
  'identifier-check': {
    zh: '最后一位对不上，多半有一位打错了',
    en: 'The last digit does not fit; one digit is probably mistyped',
  },
  'identifier-not-expected': { zh: '这里不用填号码', en: 'No number is expected here' },
};

const fallback: Text = { zh: '填法不对，请再看一遍', en: 'This is not right; please look again' };

/** The sentence of one problem, its values filled in. */
export const problemText = (problem: Problem): Text => {
  const text = texts[problem.code] ?? fallback;
  const fill = (sentence: string): string => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(problem.values?.[name] ?? ''));
  return { zh: fill(text.zh), en: fill(text.en) };
};

/** Codes that would fall back to the general sentence; the catalogue's faults (unknown kind of number) never reach a person. */
export const unspoken = (codes: readonly string[]): readonly string[] =>
  codes.filter((code) => texts[code] === undefined && code !== 'identifier-kind-unknown');
