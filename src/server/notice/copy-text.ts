/** The texts of copies that leave the house: a mail that says what happened, an SMS that says where to look; no reasons, no names. */
import type { Day } from '#domain/kernel/instant.ts';
import { dayText } from '#domain/kernel/instant.ts';
import type { Language, Text } from '#domain/kernel/text.ts';

export type CopyOf = {
  readonly title: Text;
  readonly what: Text;
  readonly matter: Text;
  readonly number: string;
  readonly until?: Day;
  readonly url: string;
  readonly language: Language;
};

const monthDay = (day: Day): readonly [string, string] => {
  const [, month = '', date = ''] = dayText(day).split('-');
  return [String(Number(month)), String(Number(date))];
};
const untilZh = (day: Day | undefined): string => (day === undefined ? '' : `请在${monthDay(day).join('月')}日前办理。`);
const untilEn = (day: Day | undefined): string => (day === undefined ? '' : `Please act by ${dayText(day)}.`);

const chinese = ({ title, what, matter, number, until, url }: CopyOf): string =>
  [
    `${matter.zh}（${number}）`,
    `${title.zh}。${what.zh}。`,
    untilZh(until),
    `全文和文书在您的账户里：${url}`,
    '这封邮件是副本，送达以账户为准。请不要回复。',
  ]
    .filter((line) => line !== '')
    .join('\n');
const english = ({ title, what, matter, number, until, url }: CopyOf): string =>
  [
    `${matter.en} (${number})`,
    `${title.en}. ${what.en}.`,
    untilEn(until),
    `The whole text and the papers are in your account: ${url}`,
    'This mail is a copy; the notice in your account is the one that counts. Please do not reply.',
  ]
    .filter((line) => line !== '')
    .join('\n');

/** The person's language first, the other below it. */
export function mailOf(copy: CopyOf): { readonly subject: string; readonly text: string } {
  const own = copy.language === 'zh' ? [chinese(copy), english(copy)] : [english(copy), chinese(copy)];
  const name = copy.language === 'zh' ? '【一次】' : '[Yici] ';
  return { subject: `${name}${copy.title[copy.language]}`, text: own.join('\n\n— — —\n\n') };
}

/** The last four places tell the person which case; to others they say nothing. */
export function smsOf({ title, number, until, url, language }: CopyOf): string {
  const tail = number.replaceAll('-', '').slice(-5, -1);
  return language === 'zh'
    ? `【一次】尾号${tail}的办件：${title.zh}。${untilZh(until)}登录查看 ${url}`
    : `[Yici] Case ending ${tail}: ${title.en}. ${untilEn(until)} Sign in: ${url}`.replace(/ {2,}/g, ' ');
}

export const codeMail = (code: string, language: Language): { readonly subject: string; readonly text: string } =>
  language === 'zh'
    ? { subject: `【一次】验证码 ${code}`, text: `您的验证码是 ${code}，10分钟内有效。\n如果不是您本人操作，请不用理会这封邮件。` }
    : {
        subject: `[Yici] Your code ${code}`,
        text: `Your code is ${code}. It is good for ten minutes.\nIf this was not you, ignore this mail.`,
      };
