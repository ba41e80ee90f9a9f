/** What leaves the house says enough to come and look, and nothing about anybody. */
import { expect, test } from 'vitest';
import { readDay } from '#domain/kernel/instant.ts';
import { codeMail, mailOf, smsOf } from './copy-text.ts';
import { readMail } from './demo/read-mail.ts';

const until = readDay('2026-06-26');
if (until === undefined) throw new Error('no day');
const copy = {
  title: { zh: '需要补正材料', en: 'Something must be supplied' },
  what: { zh: '户外招牌：一次性告知要补正', en: 'Signboard: told once what to supply' },
  matter: { zh: '开一家餐饮店', en: 'Open a restaurant' },
  number: '330521-2026-0001234-5',
  until,
  url: 'https://yici.example/notices',
  language: 'zh' as const,
};

test('an SMS fits into two, says which case by its last places, by when, and where to look', () => {
  const text = smsOf(copy);
  expect(text).toBe('【一次】尾号1234的办件：需要补正材料。请在6月26日前办理。登录查看 https://yici.example/notices');
  expect([...text].length).toBeLessThanOrEqual(134);
  expect(smsOf({ ...copy, language: 'en' })).toContain('Case ending 1234: Something must be supplied. Please act by 2026-06-26.');
});

test('a mail speaks the person’s language first and says that the account is the one that counts', () => {
  const { subject, text } = mailOf(copy);
  expect(subject).toBe('【一次】需要补正材料');
  expect(text.indexOf('送达以账户为准')).toBeLessThan(text.indexOf('the one that counts'));
  expect(mailOf({ ...copy, language: 'en' }).text.startsWith('Open a restaurant')).toBe(true);
  expect(codeMail('012345', 'en').text).toContain('012345');
});

test('the demo’s mailbox reads mails however they were encoded', () => {
  const head = (encoding: string) =>
    `Message-ID: <1@x>\r\nFrom: a@x\r\nSubject: =?UTF-8?Q?=E4=B8=80?=\r\n =?UTF-8?B?5qyh?=\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  expect(readMail(`${head('base64')}${Buffer.from('您好').toString('base64')}`)).toEqual({
    id: '<1@x>',
    from: 'a@x',
    subject: '一次',
    text: '您好',
  });
  expect(readMail(`${head('quoted-printable')}=E6=82=A8=\r\n=E5=A5=BD`).text).toBe('您好');
  expect(readMail('nonsense').text).toBe('');
});
