/** What each notice says beside what happened: its name, why, what to do by when. One row for each kind of event that is told. */
import type { CaseEvent, CaseEventKind, EventOf } from '#domain/case/events.ts';
import type { Missing } from '#domain/case/state.ts';
import { findStopGround } from '#domain/clock/grounds.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import { inquiryTerms } from './inquiry-words.ts';
import { outcomeTerms } from './outcome-words.ts';

export type NoticeTerms = {
  readonly title: Text;
  readonly articles: readonly Basis[];
  /** What the office wrote as its reason, as it wrote it. */
  readonly why?: Text;
  readonly todo?: Text;
  readonly until?: Day;
  /** What is to be done, point by point, as the office wrote it. */
  readonly points?: readonly string[];
  /** A decision that can be contested. */
  readonly contestable?: boolean;
};

const text = (zh: string, en: string): Text => ({ zh, en });
/** An officer's own words exist in one language. */
const written = (words: string): { readonly why?: Text } => (words.trim() === '' ? {} : { why: text(words, words) });
const licensing = (article: number): Basis => ({ law: 'administrative-licensing-law-2019', article });
const once = (article: number): Basis => ({ law: 'zhejiang-at-most-once-2018', article });
const pipl = (article: number): Basis => ({ law: 'personal-information-protection-law-2021', article });
const points = (missing: readonly Missing[]): readonly string[] => missing.map(({ what }) => what);

/** One notice when all of it is there (DESIGN 16); what the person is to do, and that a wait is theirs and no department's. */
const deliveryTerms: Readonly<Record<EventOf<'DeliveryTold'>['news'], NoticeTerms>> = {
  ready: {
    title: text('都好了，来取一次就行', 'All of it is ready: come once'),
    articles: [licensing(44)],
    todo: text(
      '带身份证件，在办件页出示取件码。可以请人代取，代取人要有您的授权。',
      'Bring your identity document and show the pick-up code on the page of your case. Somebody with your mandate may come instead.',
    ),
  },
  'part-ready': {
    title: text('您要先取的，好了', 'What you asked for early is ready'),
    articles: [licensing(44)],
    todo: text(
      '带身份证件，在办件页出示取件码。其余的办好后再通知您。',
      'Bring your identity document and show the pick-up code on the page of your case. You are told when the rest is done.',
    ),
  },
  waiting: {
    title: text('您的证照还在大厅等您', 'Your results still wait at the hall'),
    articles: [licensing(44)],
    todo: text(
      '已经等了十个工作日。带身份证件和取件码来取；这段时间不算部门的办理时间。',
      'They have waited ten working days. Bring your document and the code; these days count as nobody’s handling time.',
    ),
  },
  'courier-offered': {
    title: text('不方便来，就寄给您', 'Not convenient to come? We send it'),
    articles: [licensing(44)],
    todo: text('在办件页改为快递，寄一次不收费。', 'Change to courier on the page of your case; it costs you nothing.'),
  },
  sent: {
    title: text('证照已寄出', 'Your results are on their way'),
    articles: [licensing(44)],
    todo: text('走到哪里，在办件页看。', 'See on the page of your case where they are.'),
  },
  returned: {
    title: text('邮件退回了，请重新选一次', 'The parcel came back: choose again'),
    articles: [licensing(44)],
    todo: text(
      '在办件页选：来窗口取，或者换个地址再寄一次，不收费。',
      'Choose on the page of your case: the window, or once more to another address, free of charge.',
    ),
  },
  lost: {
    title: text('快递找不到邮件，我们重新办', 'The courier lost the parcel; we make it good'),
    articles: [licensing(44)],
    todo: text(
      '证照会重新打印。在办件页选：来窗口取，或者再寄一次，不收费。电子证照一直有效。',
      'It is printed again. Choose on the page of your case: the window, or by courier again, free. The electronic certificate counts all the while.',
    ),
  },
};

type Terms = { readonly [Kind in CaseEventKind]?: (event: EventOf<Kind>) => NoticeTerms };

const terms: Terms = {
  Submitted: () => ({ title: text('收到您的申请', 'Your application has arrived'), articles: [licensing(29), licensing(32)] }),
  Opened: ({ to }) =>
    to === 'accepted'
      ? { title: text('下一步已受理', 'The next step is accepted'), articles: [once(5)] }
      : {
          title: text('轮到您交材料', 'Your turn to file papers'),
          articles: [once(5)],
          todo: text('前一步办完了，现在可以交这一步的材料。', 'The step before is done. You can file the papers for this one now.'),
        },
  FactsMissed: ({ source }) => ({
    title: text('有几项只好请您填', 'A few answers we must ask you for'),
    articles: [once(7)],
    todo: text(
      `${source.zh}一直没有答复，已记在它名下。请在手机上填一下，不用来大厅。`,
      `${source.en} did not answer to the end; that is counted against it. Please answer on your phone; you need not come.`,
    ),
  }),
  ContestSettled: ({ outcome, reasons }) => ({
    title:
      outcome === 'corrected'
        ? text('您说不对的，已经更正', 'What you said is wrong was corrected')
        : text('您说不对的，核对后没有改', 'What you said is wrong was checked and kept'),
    articles: outcome === 'corrected' ? [pipl(46)] : [pipl(46), pipl(50)],
    ...written(reasons),
    todo:
      outcome === 'corrected'
        ? text('以后各部门用的都是新的，您不用再说一次。', 'All departments use the new value from now on; you need not say it again.')
        : text(
            '您这件事仍以您填的为准。不服的，可以向人民法院起诉（个人信息保护法第50条），也可以带着新的证据再提一次。',
            'For your case what you wrote still holds. If you disagree you may go to court (PIPL article 50), or contest it again with new evidence.',
          ),
  }),
  Accepted: () => ({ title: text('申请已受理', 'Your application is accepted'), articles: [licensing(32)] }),
  AcceptedWithGaps: ({ missing, until }) => ({
    title: text('已受理，还差材料', 'Accepted; papers are still owed'),
    articles: [once(11)],
    points: points(missing),
    until,
    todo: text('到期前补齐。到期没有补齐的，撤回受理。', 'Supply them by the day given, or the acceptance is withdrawn.'),
  }),
  SupplementAsked: ({ missing, until }) => ({
    title: text('需要补正材料', 'Something must be supplied'),
    articles: [licensing(32), once(11)],
    points: points(missing),
    until,
    todo: text(
      '到期前补正，手机上就能交。到期没有补正的，视为撤回，之后可以重新申请。这里没有列出的，今后不再要求。',
      'Supply it by the day given, from your phone. Otherwise the application counts as withdrawn; you may apply again. Nothing not listed here will be asked for later.',
    ),
  }),
  NotAccepted: ({ reasons, articles }) => ({
    title: text('不予受理', 'Not accepted'),
    articles: [licensing(32), ...articles],
    contestable: true,
    ...written(reasons),
  }),
  NotNeeded: ({ reasons }) => ({ title: text('这一项不用办', 'No permit is needed'), articles: [licensing(32)], ...written(reasons) }),
  SentElsewhere: ({ rightOffice }) => ({
    title: text('请向别的机关申请', 'Another office is competent'),
    articles: [licensing(32)],
    todo: text(`请向${rightOffice}申请。`, `Please apply to ${rightOffice}.`),
  }),
  AcceptanceWithdrawn: () => ({
    title: text('受理已撤回', 'The acceptance is withdrawn'),
    articles: [once(11)],
    contestable: true,
    todo: text('材料备齐后可以重新申请，交过的不用再交。', 'You may apply again; what you gave need not be given again.'),
  }),
  Stopped: ({ ground, note }) => ({
    title: text('办理时限暂停', 'The clock is stopped'),
    articles: [findStopGround(ground)?.basis ?? licensing(45)],
    ...written(note),
  }),
  Resumed: ({ note }) => ({ title: text('办理时限恢复', 'The clock runs again'), articles: [licensing(45)], ...written(note) }),
  Extended: ({ reason, basis }) => ({ title: text('办理时限延长', 'The time limit is extended'), articles: [basis], ...written(reason) }),
  Granted: ({ decision }) => ({
    title: decision.conditions.length > 0 ? text('准予，附条件', 'Granted, with conditions') : text('准予', 'Granted'),
    articles: [...decision.articles, licensing(38), licensing(44)],
    points: decision.conditions,
    contestable: true,
    ...written(decision.reasons),
  }),
  Refused: ({ decision }) => ({
    title: text('不予许可', 'Refused'),
    articles: [...decision.articles, licensing(38)],
    contestable: true,
    ...written(decision.reasons),
  }),
  VisitSet: ({ place, why }) => ({
    title: text('约好一次时间', 'A visit is agreed'),
    articles: [licensing(34), once(36)],
    todo: text(
      `地点：${place}。时间不合适的，最晚提前一天在手机上改，可以改两次。`,
      `Where: ${place}. You may move it on your phone until the day before, twice.`,
    ),
    ...written(why),
  }),
  VisitMoved: ({ reason }) => ({ title: text('时间改好了', 'The visit is moved'), articles: [once(12)], ...written(reason) }),
  VisitCancelled: ({ reason }) => ({
    title: text('约好的时间取消', 'The visit is called off'),
    articles: [once(36)],
    todo: text('不用等，也不用来。', 'No need to wait or to come.'),
    ...written(reason),
  }),
  Delivered: () => ({ title: text('证照已送达', 'The result is delivered'), articles: [licensing(44)] }),
  DeliveryTold: ({ news }) => deliveryTerms[news],
  Lapsed: ({ cause }) => ({
    title: text('这一步已终止', 'A step has lapsed'),
    articles: cause.kind === 'predecessor' ? [once(5)] : [cause.basis],
  }),
  PartWaived: ({ ground, basis }) => ({ title: text('这一步免办', 'A step is waived'), articles: [basis], ...written(ground) }),
  SetAside: ({ reason, basis }) => ({ title: text('原决定被撤销', 'The decision is set aside'), articles: [basis], ...written(reason) }),
  Reinstated: () => ({ title: text('这一步恢复办理', 'A step is taken up again'), articles: [licensing(7)] }),
  Transferred: ({ reason, basis }) => ({ title: text('换了承办单位', 'Another office handles it'), articles: [basis], ...written(reason) }),
  // Working days leave out public holidays (licensing law 82): a new arrangement of them moves the promise.
  DatesMoved: ({ act }) => ({
    title: text('办结日期随工作日历调整', 'Dates moved with the working-day calendar'),
    articles: [licensing(82)],
    why: text(`国务院放假安排 ${act.notice}`, `Public holidays as arranged by ${act.notice}`),
  }),
  ...inquiryTerms,
  ...outcomeTerms,
  Ended: () => ({
    title: text('全部办结', 'All of it is done'),
    articles: [once(5)],
    todo: text('办得怎么样？请您评价。', 'How did it go? Please rate it.'),
  }),
};

/** The terms of a notice; one whose kind has no row here is told by what happened alone. */
export const termsOf = (event: CaseEvent): NoticeTerms =>
  (terms[event.kind] as ((event: CaseEvent) => NoticeTerms) | undefined)?.(event) ?? {
    title: text('办件有进展', 'News of your case'),
    articles: [],
  };
