/** Sentences of finding out before a decision, for the timeline: without a name of a person and without what was said. */
import type { InquiryEventBody } from '#domain/case/events-inquiry.ts';
import { findStopGround } from '#domain/clock/grounds.ts';
import { dayOfInstant, dayText, instantText, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Names } from './sentences.ts';

type About = (names: Names, parts: readonly string[], zh: string, en: string) => Text;
type Tell = {
  readonly [Kind in InquiryEventBody['kind']]: (event: Extract<InquiryEventBody, { readonly kind: Kind }>, names: Names) => Text;
};

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const dayWords = (day: Day): Text => {
  const [, month = '1', date = '1'] = dayText(day).split('-').map(Number);
  return { zh: `${month}月${date}日`, en: `${date} ${MONTHS[Number(month) - 1] ?? ''}` };
};
const moment = (at: Instant): Text => {
  const day = dayWords(dayOfInstant(at));
  const time = instantText(at).slice(11, 16).replace(/^0/, '');
  return { zh: `${day.zh}${time}`, en: `${day.en}, ${time}` };
};
const groundName = (ground: string): Text => findStopGround(ground)?.name ?? { zh: ground, en: ground };

type HearingKind =
  | 'HearingOffered'
  | 'HearingCalled'
  | 'HearingRequested'
  | 'HearingDeclined'
  | 'HearingConvened'
  | 'ChairChallenged'
  | 'ChallengeSettled'
  | 'HearingRecorded';
type SeenKind = 'InspectionRecorded' | 'InspectionConfirmed' | 'InterestedNamed' | 'ViewStated';

const ofSeen = (about: About): Pick<Tell, SeenKind> => ({
  InspectionRecorded: ({ parts, officers }, names) =>
    about(
      names,
      parts,
      `${officers.length}名工作人员现场核查，记录等第二人确认`,
      `inspected on site by ${officers.length} officers; the record waits for its second officer`,
    ),
  InspectionConfirmed: ({ parts }, names) =>
    about(names, parts, '现场核查记录已由第二人确认', 'the record of the site visit was confirmed by the second officer'),
  InterestedNamed: ({ part, until }, names) =>
    about(
      names,
      [part],
      `告知一位利害关系人，${dayWords(until).zh}前可以陈述意见`,
      `an interested party was told and may state a view until ${dayWords(until).en}`,
    ),
  ViewStated: ({ part, side }, names) =>
    side === 'applicant'
      ? about(names, [part], '申请人陈述了意见', 'the applicant stated a view')
      : about(names, [part], '利害关系人陈述了意见', 'an interested party stated a view'),
});

const ofHearings = (about: About): Pick<Tell, HearingKind> => ({
  HearingOffered: ({ part, until }, names) =>
    about(
      names,
      [part],
      `告知听证权利，${dayWords(until).zh}前可以要求`,
      `told of the right to a hearing, to be asked for until ${dayWords(until).en}`,
    ),
  HearingCalled: ({ part }, names) => about(names, [part], '本机关决定举行听证', 'the office holds a hearing of its own motion'),
  HearingRequested: ({ part, side }, names) =>
    side === 'applicant'
      ? about(names, [part], '申请人要求听证', 'the applicant asked for a hearing')
      : about(names, [part], '利害关系人要求听证', 'an interested party asked for a hearing'),
  HearingDeclined: ({ part, side }, names) =>
    side === 'applicant'
      ? about(names, [part], '申请人不要听证', 'the applicant wants no hearing')
      : about(names, [part], '利害关系人不要听证', 'an interested party wants no hearing'),
  HearingConvened: ({ part, when, late }, names) =>
    about(
      names,
      [part],
      `听证定于${moment(when).zh}举行${late ? '，已超过20个工作日' : ''}`,
      `the hearing is set for ${moment(when).en}${late ? ', later than 20 working days' : ''}`,
    ),
  ChairChallenged: ({ part }, names) => about(names, [part], '有人申请听证主持人回避', 'the chair of the hearing was challenged'),
  ChallengeSettled: ({ part, outcome }, names) =>
    outcome === 'replaced'
      ? about(names, [part], '听证主持人已更换', 'another chairs the hearing')
      : about(names, [part], '听证主持人不回避，理由已告知', 'the chair stays; the reason was told'),
  HearingRecorded: ({ part }, names) => about(names, [part], '听证已举行，笔录已确认', 'the hearing was held and its record confirmed'),
});

const ofRest = (about: About): Omit<Tell, SeenKind | HearingKind> => ({
  ReportReceived: ({ part, ground }, names) =>
    about(names, [part], `收到${groundName(ground).zh}结果`, `the result arrived: ${groundName(ground).en}`),
  NoticePosted: ({ part, until }, names) =>
    about(names, [part], `开始公示，到${dayWords(until).zh}`, `posted to the public until ${dayWords(until).en}`),
  NoticeCommented: ({ part, objects }, names) =>
    objects
      ? about(names, [part], '公示期间收到一条异议', 'an objection to the public notice came in')
      : about(names, [part], '公示期间收到一条意见', 'a word on the public notice came in'),
  NoticeClosed: ({ part }, names) => about(names, [part], '公示结束', 'the public notice has ended'),
  Weighed: ({ part, what }, names) =>
    what === 'hearing'
      ? about(names, [part], '听证笔录怎样采纳已写明', 'it was said how the record of the hearing is taken into account')
      : about(names, [part], '意见怎样采纳已写明', 'it was said how a view is taken into account'),
  StopOverran: ({ part, due }, names) =>
    about(
      names,
      [part],
      `停表过了计划的${dayWords(due).zh}还没恢复`,
      `the clock still stands after ${dayWords(due).en}, as long as was planned`,
    ),
  QuestionRecalled: ({ part }, names) => about(names, [part], '征求意见已撤回', 'the question was taken back'),
});

/** `about` puts the names of the parts in front. */
export const inquirySentences = (about: About): Tell => ({ ...ofSeen(about), ...ofHearings(about), ...ofRest(about) });
