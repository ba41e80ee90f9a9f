/** Invitations to a survey: the one-time link, which is nowhere kept, and what account, mail and SMS say. */
import { createHmac } from 'node:crypto';
import type { Survey } from '#domain/feedback/survey.ts';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import type { Language, Text } from '#domain/kernel/text.ts';
import { sha256 } from '#server/kernel/canonical-json.ts';
import { sqlOf, type Transaction } from '#server/kernel/transaction.ts';
import type { ShowOther } from '#server/notice/other-notices.ts';
import type { TellOther } from '#server/notice/send-due.ts';
import { insertDeliveries, insertNotices } from '#server/notice/store.ts';
import type pg from 'pg';
import { findSurvey, surveyKey } from './survey-store.ts';

export const SURVEY_PREFIX = 'survey:';

/** Made anew from a secret of this home whenever it is needed: whoever reads the database cannot answer for anybody. */
export const linkOf = (secret: string, division: number, survey: string, invitation: string): string =>
  `${division}.${createHmac('sha256', secret).update(`survey ${survey} ${invitation}`).digest('base64url')}`;
export const hashOfLink = (link: string): string => sha256(Buffer.from(link));

type Told = { readonly id: string; readonly person: string };

/** Into the account and, where they have an address and want it, by mail and SMS; `quiet`: into the account alone. */
export function tellInvited(tx: Transaction, survey: Survey, people: readonly Told[], at: Instant, quiet: boolean): void {
  const noticeOf = ({ id }: Told): string => `${SURVEY_PREFIX}${survey.id}#${survey.seq}.${id}`;
  tx.sendRows(
    insertNotices,
    people.map((each) => [survey.division, noticeOf(each), survey.id, each.person, 'Invited', '[]', at, survey.seq, dayOfInstant(at)]),
  );
  const ways = quiet ? [] : (['mail', 'sms'] as const);
  tx.sendRows(
    insertDeliveries,
    people.flatMap((each) => ways.map((way) => [survey.division, noticeOf(each), way, survey.id, each.person, 'queued', at, at])),
  );
}

const asked = (survey: Survey): Text => {
  const until = survey.answerBy === undefined ? '' : dayText(survey.answerBy);
  return {
    zh: `${survey.title.zh}。您被随机抽到，${until}前回答有效，答案不记您的名字`,
    en: `${survey.title.en}. You were drawn at random; answers count until ${until} and are kept without your name`,
  };
};
const title: Text = { zh: '请您说说办得怎么样', en: 'Please tell us how it went' };

export const surveyNotice =
  ({ pool }: { readonly pool: pg.Pool }): ShowOther =>
  async ({ number }) => {
    const key = surveyKey(number);
    const survey = key === undefined ? undefined : await findSurvey(sqlOf(pool), key);
    return survey === undefined ? undefined : { title, what: asked(survey), about: survey.title };
  };

const brand: Text = { zh: '【一次】', en: '[Yici] ' };

export const surveyCopy =
  ({ pool, publicUrl, secret }: { readonly pool: pg.Pool; readonly publicUrl: string; readonly secret: string }): TellOther =>
  async ({ notice, channel }, language: Language) => {
    const [id = '', rest = ''] = notice.slice(SURVEY_PREFIX.length).split('#');
    const key = surveyKey(id);
    const survey = key === undefined ? undefined : await findSurvey(sqlOf(pool), key);
    if (survey?.state !== 'open') return undefined;
    const url = `${publicUrl}/surveys/${linkOf(secret, survey.division, survey.id, rest.slice(rest.indexOf('.') + 1))}`;
    const subject = channel === 'mail' ? `${brand[language]}${title[language]}` : '';
    return { subject, text: `${brand[language]}${asked(survey)[language]}${language === 'zh' ? '：' : ': '}${url}` };
  };
