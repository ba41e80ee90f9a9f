/** What notices of finding out before a decision say: the right to be heard, by when, under which article, and that it costs nothing. */
import type { InquiryEventBody } from '#domain/case/events-inquiry.ts';
import { dayOfInstant, dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { NoticeTerms } from './words.ts';

type Terms = {
  readonly [Kind in InquiryEventBody['kind']]?: (event: Extract<InquiryEventBody, { readonly kind: Kind }>) => NoticeTerms;
};

const text = (zh: string, en: string): Text => ({ zh, en });
const law = (article: number): Basis => ({ law: 'administrative-licensing-law-2019', article });
const once = (article: number): Basis => ({ law: 'zhejiang-at-most-once-2018', article });
const written = (words: string): { readonly why?: Text } => (words.trim() === '' ? {} : { why: text(words, words) });
const minute = (at: Instant): string => `${dayText(dayOfInstant(at))} ${instantText(at).slice(11, 16)}`;

export const inquiryTerms: Terms = {
  InspectionConfirmed: () => ({
    title: text('现场核查记录', 'The record of a site visit'),
    articles: [law(34), once(31)],
    todo: text(
      '记录在办件页，可以看、可以下载；有不同意见的，写在“陈述意见”里。',
      'The record stands on the page of your case. If you see it otherwise, state your view there.',
    ),
  }),
  InterestedNamed: ({ interest, until }) => ({
    title: text('有一件行政许可和您的利益有关', 'A licence that touches your interest is being examined'),
    articles: [law(36)],
    why: text(interest, interest),
    until,
    todo: text(
      '您可以在到期前陈述意见、提出申辩，机关应当听取；不收任何费用。在“听我的意见”页写。',
      'You may state your view and defend it until the day given; the office must hear you. It costs you nothing. Write it under “My views”.',
    ),
  }),
  ViewStated: ({ text: words }) => ({ title: text('收到陈述意见', 'A view was stated'), articles: [law(36)], ...written(words) }),
  HearingOffered: ({ about, until }) => ({
    title: text('您有权要求听证', 'You have the right to a hearing'),
    articles: [law(47)],
    ...written(about),
    until,
    todo: text(
      '要听证的，到期前在网上点“要求听证”；20个工作日内举行。听证不收任何费用，时间不算在办理期限里。',
      'Ask for it by the day given, on your phone; it is held within 20 working days. It costs you nothing, and its days do not count.',
    ),
  }),
  HearingCalled: ({ about }) => ({
    title: text('本机关决定举行听证', 'The office holds a hearing'),
    articles: [law(46)],
    ...written(about),
    todo: text(
      '时间地点另行通知，至少提前7个工作日。听证不收任何费用。',
      'Time and place follow, 7 working days ahead at least. It costs you nothing.',
    ),
  }),
  HearingRequested: ({ side }) => ({
    title: text('已要求听证', 'A hearing was asked for'),
    articles: [law(47)],
    why:
      side === 'applicant'
        ? text('申请人要求听证。', 'The applicant asked for it.')
        : text('利害关系人要求听证。', 'An interested party asked for it.'),
  }),
  HearingConvened: ({ when, place }) => ({
    title: text('听证通知', 'Notice of a hearing'),
    articles: [law(48)],
    todo: text(
      `${minute(when)}，${place}。公开举行；认为主持人和这件事有利害关系的，可以申请回避。不收任何费用。`,
      `${minute(when)}, ${place}. It is public. If you think the chair has a stake in the matter, you may challenge the chair. It costs you nothing.`,
    ),
  }),
  ChallengeSettled: ({ outcome, reason }) => ({
    title: outcome === 'replaced' ? text('听证主持人已更换', 'Another chairs the hearing') : text('听证主持人不回避', 'The chair stays'),
    articles: [law(48)],
    ...written(reason),
  }),
  HearingRecorded: () => ({
    title: text('听证笔录', 'The record of the hearing'),
    articles: [law(48)],
    todo: text('决定将根据听证笔录作出。时限从次日起继续计算。', 'The decision rests on this record. The clock goes on from the next day.'),
  }),
  ReportReceived: ({ from, text: words }) => ({
    title: text('收到专业结果', 'A report arrived'),
    articles: [law(45)],
    why: text(`${from}：${words}`, `${from}: ${words}`),
  }),
  NoticePosted: ({ title, until }) => ({
    title: text('开始公示', 'Posted to the public'),
    articles: [law(46)],
    why: text(title, title),
    until,
  }),
  StopOverran: () => ({
    title: text('停表超过了计划', 'The clock stands longer than planned'),
    articles: [law(45)],
    todo: text('已经提醒承办单位和监督部门，不用您催。', 'The office and its supervision are told; you need not ask.'),
  }),
  NoticeClosed: ({ result }) => ({ title: text('公示结束', 'The public notice has ended'), articles: [law(46)], ...written(result) }),
};
