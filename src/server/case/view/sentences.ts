/** One sentence per kind of event, for the timeline: what happened, in both languages, without a name of a person. */
import { dayOfInstant, dayText, instantText, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { CaseEventKind, EventOf } from '#domain/case/events.ts';
import type { Cause } from '#domain/case/state.ts';
import { findStopGround } from '#domain/clock/grounds.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import { handlingSentences } from './handling-sentences.ts';
import { inquirySentences } from './inquiry-sentences.ts';
import { outcomeSentences } from './outcome-sentences.ts';

/** How parts and offices are called here. */
export type Names = {
  readonly part: (id: string) => Text;
  readonly office: (id: string) => Text;
  /** Whether a part is the opinion of another office: it is opened by the question, and no step before it was done. */
  readonly isOpinion?: (id: string) => boolean;
};

const text = (zh: string, en: string): Text => ({ zh, en });
const units: Readonly<Record<Term['unit'], Text>> = {
  'working-day': text('个工作日', 'working days'),
  'calendar-day': text('天', 'days'),
  month: text('个月', 'months'),
  year: text('年', 'years'),
  hour: text('小时', 'hours'),
};
export const termText = ({ amount, unit }: Term): Text => text(`${amount}${units[unit].zh}`, `${amount} ${units[unit].en}`);

const joined = (names: Names, parts: readonly string[]): Text => {
  const all = parts.map(names.part);
  return text(all.map(({ zh }) => zh).join('、'), all.map(({ en }) => en).join(', '));
};
const about = (names: Names, parts: readonly string[], zh: string, en: string): Text => {
  const subject = joined(names, parts);
  return text(`${subject.zh}：${zh}`, `${subject.en}: ${en}`);
};

export const causeText = (cause: Cause, names: Names): Text => {
  switch (cause.kind) {
    case 'predecessor': {
      const name = names.part(cause.part);
      return text(`前一步“${name.zh}”没有办成`, `the step before, ${name.en}, did not succeed`);
    }
    case 'late':
      return text('期限内没有补正，视为撤回', 'nothing was supplied in time, so it counts as withdrawn');
    case 'uncured':
      return text('容缺的材料没有按期补齐', 'what was missing at acceptance was not supplied in time');
  }
};

const answers = {
  agreed: text('同意', 'agreed'),
  'agreed-with-conditions': text('附条件同意', 'agreed with conditions'),
  objected: text('不同意', 'objected'),
} as const;
export const opinionText = (answer: keyof typeof answers): Text => answers[answer];
const ways = {
  electronic: text('电子送达', 'electronically'),
  window: text('窗口领取', 'at the counter'),
  courier: text('快递送达', 'by courier'),
} as const;

const deliveryNews = {
  ready: text('结果都齐了，可以来取', 'All results are there and can be picked up'),
  'part-ready': text('先出来的结果可以来取', 'What is ready so far can be picked up'),
  waiting: text('结果还在大厅等着领取', 'The results still wait at the hall'),
  'courier-offered': text('一直没有来取，可以改为快递', 'Nobody came for them; they can be sent by courier'),
  sent: text('结果已寄出', 'The results are on their way'),
  returned: text('邮件退回，请重新选一次', 'The parcel came back; choose again'),
  lost: text('快递没有找到这件邮件，请重新选一次', 'The courier cannot find the parcel; choose again'),
} as const;

const chosen = {
  electronic: text('只要电子证照', 'electronic only'),
  window: text('窗口领取', 'at the window'),
  courier: text('快递寄送', 'by courier'),
} as const;

function stopped(event: EventOf<'Stopped'>, names: Names): Text {
  const ground = findStopGround(event.ground)?.name ?? text(event.ground, event.ground);
  const days = event.plannedDays.amount > 0 ? termText(event.plannedDays) : undefined;
  return about(
    names,
    [event.part],
    `${event.counts ? '等待（照计）' : '停表'}：${ground.zh}${days === undefined ? '' : `，约${days.zh}`}`,
    `${event.counts ? 'waiting (days count)' : 'the clock is stopped'}: ${ground.en}${days === undefined ? '' : `, about ${days.en}`}`,
  );
}

function granted(event: EventOf<'Granted'>, names: Names): Text {
  if (event.decision.basis === 'deemed')
    return about(names, event.parts, '逾期未决定，依法视为准予', 'granted by law, nothing was decided in time');
  const with_ = event.decision.conditions.length > 0;
  return about(names, event.parts, with_ ? '准予，附条件' : '准予', with_ ? 'granted, with conditions' : 'granted');
}

const noticeNames = {
  SupplementAsked: text('补正告知', 'the notice of what is missing'),
  AcceptedWithGaps: text('容缺受理告知', 'the notice of what is still owed'),
  NotAccepted: text('不予受理决定', 'the decision not to accept'),
  AcceptanceWithdrawn: text('撤回受理告知', 'the notice of withdrawn acceptance'),
  Granted: text('准予决定', 'the grant'),
  Refused: text('不予许可决定', 'the refusal'),
} as const;

function served({ event, parts, on, how, moved }: EventOf<'Served'>, names: Names): Text {
  const name = noticeNames[event];
  const later = moved[0] === undefined ? undefined : day(moved[0].until);
  const way = how === 'account' ? text('账户', 'in the account') : text('当面交纸质件', 'on paper, by hand');
  return about(
    names,
    parts,
    `${name.zh}${day(on).zh}送达（${way.zh}）${later === undefined ? '' : `，期限顺延到${later.zh}`}`,
    `${name.en} was served ${way.en} on ${day(on).en}${later === undefined ? '' : `; the last day moved to ${later.en}`}`,
  );
}

type Tell = { readonly [Kind in CaseEventKind]: (event: EventOf<Kind>, names: Names) => Text };

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A date as a date in a sentence: 6月29日, 29 June. */
export const day = (value: Day): Text => {
  const [, month = '1', date = '1'] = dayText(value).split('-').map(Number);
  return text(`${month}月${date}日`, `${date} ${MONTHS[Number(month) - 1] ?? ''}`);
};

/** A minute in a sentence: 6月23日9:30. */
const moment = (at: Instant): Text => {
  const date = day(dayOfInstant(at));
  const time = instantText(at).slice(11, 16).replace(/^0/, '');
  return text(`${date.zh}${time}`, `${date.en}, ${time}`);
};

/** One row per kind of event; the type demands them all. Free text an officer wrote (reasons, notes) stands on the paper only. */
const tell: Tell = {
  Submitted: (event) =>
    event.initiator === 'office'
      ? text('机关依职权立案', "Begun of the office's own motion")
      : event.channel === 'online'
        ? text('申请已交，编号生效', 'Sent in; the number stands')
        : event.offline === undefined
          ? text('窗口代为提交', 'Filed at the counter')
          : text(`窗口离线收件，临时号 ${event.offline}`, `Taken at the counter without a line, provisional number ${event.offline}`),
  Signed: () => text('申请人已签名', 'An applicant signed'),
  SignDeclined: ({ reason }) =>
    reason === ''
      ? text('一位申请人没有同意签名', 'An applicant declined to sign')
      : text(`一位申请人没有同意签名：${reason}`, `An applicant declined to sign: ${reason}`),
  Visited: () => text('到大厅来了一次', 'Came to the hall once'),
  Opened: (event, names) =>
    names.isOpinion?.(event.part) === true
      ? about(names, [event.part], '收到征求意见，开始计答复时间', 'was asked for its opinion; its days to answer run')
      : event.to === 'accepted'
        ? about(names, [event.part], '前一步办完，直接受理', 'opened and accepted, the step before is done')
        : about(names, [event.part], '可以交材料了', 'open, papers may be filed'),
  PapersGiven: () => text('收下材料', 'Papers were taken'),
  Filed: (event, names) => about(names, event.parts, '材料已交', 'papers filed'),
  Accepted: (event, names) =>
    event.basis === 'deemed'
      ? about(names, event.parts, '逾期未告知，依法视为受理', 'accepted by law, nothing was said in time')
      : about(names, event.parts, '已受理', 'accepted'),
  AcceptedWithGaps: (event, names) =>
    about(names, [event.part], `容缺受理，${day(event.until).zh}前补齐`, `accepted with gaps, to be supplied by ${day(event.until).en}`),
  SupplementAsked: (event, names) =>
    about(names, [event.part], `一次性告知要补正，${day(event.until).zh}前`, `told once what to supply, by ${day(event.until).en}`),
  NotAccepted: (event, names) => about(names, [event.part], '不予受理', 'not accepted'),
  NotNeeded: (event, names) => about(names, [event.part], '不需要办', 'not needed'),
  SentElsewhere: (event, names) =>
    about(names, [event.part], `不归这里管，请向${event.rightOffice}申请`, `not handled here; apply to ${event.rightOffice}`),
  Supplemented: (event, names) => about(names, [event.part], '已补正', 'supplied'),
  GapsCured: (event, names) =>
    event.left.length === 0
      ? about(names, [event.part], '容缺材料已补齐', 'what was missing is complete')
      : about(names, [event.part], '补了一部分容缺材料', 'part of what was missing came in'),
  AcceptanceWithdrawn: (event, names) => about(names, [event.part], '容缺未补齐，撤回受理', 'acceptance withdrawn, gaps were not cured'),
  ReviewBegan: (event, names) => about(names, [event.part], '开始审查', 'review began'),
  Stopped: stopped,
  Resumed: (event, names) => about(names, [event.part], '恢复计时', 'the clock runs again'),
  Extended: (event, names) => about(names, [event.part], `依法延长${termText(event.term).zh}`, `extended by ${termText(event.term).en}`),
  OpinionGiven: (event, names) =>
    event.deemed
      ? about(names, [event.part], '逾期未回，视为同意', 'no answer in time, taken as agreed')
      : about(names, [event.part], `回复意见：${answers[event.answer].zh}`, `opinion: ${answers[event.answer].en}`),
  Completed: (event, names) => about(names, [event.part], '已完成', 'completed'),
  Granted: granted,
  Refused: (event, names) =>
    about(names, event.parts, '不予许可，理由和救济途径见决定书', 'refused; reasons and remedies stand in the decision'),
  DeliveryChosen: ({ delivery }) => text(`选定送达方式：${chosen[delivery.how].zh}`, `Delivery chosen: ${chosen[delivery.how].en}`),
  DeliveryTold: ({ news }) => deliveryNews[news],
  // Where and why an officer comes is for the people of that part alone; the history is read by other offices too.
  VisitSet: (event, names) => about(names, [event.part], `约好${moment(event.when).zh}`, `a visit is agreed for ${moment(event.when).en}`),
  VisitMoved: (event, names) =>
    about(names, [event.part], `约好的时间改到${moment(event.when).zh}`, `the visit is moved to ${moment(event.when).en}`),
  VisitCancelled: (event, names) => about(names, [event.part], '约好的时间取消了', 'the visit is called off'),
  Issued: (event, names) => about(names, [event.part], '证照已签发', 'the certificate was issued'),
  Delivered: (event, names) => about(names, [event.part], `已${ways[event.how].zh}`, `delivered ${ways[event.how].en}`),
  Lapsed: (event, names) =>
    about(names, [event.part], `终止：${causeText(event.cause, names).zh}`, `lapsed: ${causeText(event.cause, names).en}`),
  Withdrawn: (event, names) => about(names, event.parts, '申请人撤回', 'withdrawn by the applicant'),
  PartWaived: (event, names) => about(names, [event.part], '依法免办', 'waived by law'),
  SetAside: (event, names) => about(names, [event.part], '决定被撤销，将重新作出', 'the decision was set aside and is made anew'),
  Reopened: (event, names) => about(names, [event.part], '重新审查', 'taken up again'),
  Reinstated: (event, names) => about(names, [event.part], '恢复等待前一步', 'waits for the step before again'),
  RelianceBroken: (event, names) =>
    about(names, [event.part], '所依据的决定已失效，先停下来', 'a decision it rests on fell away; it pauses'),
  CertificateFell: (event, names) => {
    const what = event.status === 'revoked' ? text('被撤销', 'was revoked') : text('被暂停', 'was suspended');
    return about(
      names,
      event.parts,
      `所依据的“${event.name.zh}”（${event.number}）${what.zh}`,
      `the ${event.name.en} (${event.number}) it rests on ${what.en}`,
    );
  },
  CertificateRestored: (event, names) => about(names, event.parts, '所依据的证照恢复有效', 'a certificate it rests on counts again'),
  Transferred: (event, names) =>
    about(names, [event.part], `转到${names.office(event.to).zh}，时限不变`, `moved to ${names.office(event.to).en}; its clock goes on`),
  PartAdded: (event) =>
    event.plan.kind === 'opinion'
      ? text(`征求${event.plan.name.zh}的意见`, `The opinion of the ${event.plan.name.en} is asked for`)
      : text(`增加一步：${event.plan.name.zh}`, `A step was added: ${event.plan.name.en}`),
  PartDropped: (event, names) => about(names, [event.part], '取消这一步', 'this step was dropped'),
  AgentChanged: (event) =>
    event.agent === undefined ? text('代办人已解除', 'The agent was dismissed') : text('更换代办人', 'The agent changed'),
  Served: served,
  Overdue: (event, names) => about(names, [event.part], `过了${day(event.due).zh}还没办完`, `not done by ${day(event.due).en}`),
  DatesMoved: (event, names) => {
    const all = event.moved.map(({ part, from, to }) => {
      const [name, old, fresh] = [names.part(part), day(from), day(to)];
      return text(`${name.zh}由${old.zh}改为${fresh.zh}`, `${name.en} from ${old.en} to ${fresh.en}`);
    });
    return text(
      `工作日历更新（${event.act.notice}），日期随之调整：${all.map(({ zh }) => zh).join('；')}`,
      `Dates moved with the working-day calendar (${event.act.notice}): ${all.map(({ en }) => en).join('; ')}`,
    );
  },
  FactsSupplied: ({ from }) =>
    from === 'source'
      ? text('来源部门补上了先前没答复的数据', 'A register gave what it had not answered before')
      : text('申请人自己补填了来源部门没答复的数据', 'The applicant gave what a register had not answered'),
  FactsMissed: ({ source }) =>
    text(`${source.zh}一直没有答复，只好请申请人自己填`, `${source.en} did not answer to the end, so the applicant is asked`),
  ContestSettled: ({ outcome, office }, names) =>
    outcome === 'corrected'
      ? text(
          `${names.office(office).zh}核对了申请人说不对的数据，已更正`,
          `${names.office(office).en} checked what was said to be wrong and corrected it`,
        )
      : text(
          `${names.office(office).zh}核对了申请人说不对的数据，未改`,
          `${names.office(office).en} checked what was said to be wrong and left it as it was`,
        ),
  ...handlingSentences(about),
  ...inquirySentences(about),
  ...outcomeSentences(about, day),
  Ended: () => text('全部办完', 'All done'),
  Rated: () => text('评价不记在办件里', 'Ratings are not kept with the case'),
  Archived: () => text('已归档', 'Archived'),
};

/** The sentence of an event. */
export const sentenceOf = <Kind extends CaseEventKind>(event: EventOf<Kind>, names: Names): Text => tell[event.kind as Kind](event, names);
