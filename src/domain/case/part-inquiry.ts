/** What a part keeps of finding out before a decision: site visits, hearings, expert review, public notice, interested parties. */
import type { Effects } from './effects.ts';
import type { CaseEvent } from './events.ts';
import type { InquiryEventBody } from './events-inquiry.ts';
import type { Hearing, PartInquiry, PublicNotice } from './inquiry.ts';
import type { Part } from './state.ts';

export type { PartInquiry } from './inquiry.ts';

type Stamp = Pick<CaseEvent, 'at' | 'by'>;
type Of<Kind extends InquiryEventBody['kind']> = Extract<InquiryEventBody, { readonly kind: Kind }> & Stamp;
type Rows<Key extends keyof PartInquiry> = NonNullable<PartInquiry[Key]>;

const officerOf = ({ by }: Stamp) => (by.kind === 'officer' ? by.person : undefined);
const append = <Key extends keyof PartInquiry>(part: Part, key: Key, row: Rows<Key>[number]): Part => ({
  ...part,
  [key]: [...(part[key] ?? []), row],
});

const changeHearing = (part: Part, id: string, change: (hearing: Hearing) => Partial<Hearing>): Part => ({
  ...part,
  hearings: (part.hearings ?? []).map((hearing) => (hearing.id === id ? { ...hearing, ...change(hearing) } : hearing)),
});
const changeNotice = (part: Part, id: string, change: (notice: PublicNotice) => Partial<PublicNotice>): Part => ({
  ...part,
  publicNotices: (part.publicNotices ?? []).map((notice) => (notice.id === id ? { ...notice, ...change(notice) } : notice)),
});

const recordInspection = (part: Part, event: Of<'InspectionRecorded'>): Part => {
  const { kind: _kind, parts: _parts, at, by: _by, ...record } = event;
  const recordedBy = officerOf(event);
  return append(part, 'inspections', { ...record, recordedAt: at, ...(recordedBy === undefined ? {} : { recordedBy }) });
};

const confirmInspection = (part: Part, event: Of<'InspectionConfirmed'>): Part => {
  const confirmedBy = officerOf(event);
  return {
    ...part,
    inspections: (part.inspections ?? []).map((each) =>
      each.inspection === event.inspection
        ? { ...each, confirmedAt: event.at, ...(confirmedBy === undefined ? {} : { confirmedBy }) }
        : each,
    ),
  };
};

const nameInterested = (part: Part, { id, name, person, interest, until, at }: Of<'InterestedNamed'>): Part =>
  append(part, 'interested', { id, name, interest, until, at, ...(person === undefined ? {} : { person }) });

const begun = { asked: [], declined: [], challenges: [] } as const;
const offer = (part: Part, { hearing: id, about, sides, until, at }: Of<'HearingOffered'>): Part =>
  append(part, 'hearings', { id, origin: 'right', about, offeredAt: at, until, sides, ...begun });
const call = (part: Part, { hearing: id, about, sides, at }: Of<'HearingCalled'>): Part =>
  append(part, 'hearings', { id, origin: 'office', about, offeredAt: at, sides, ...begun });

/** Who asked and thinks better of it has declined; who declined and still has days may ask. */
const request = (part: Part, { hearing, side, at }: Of<'HearingRequested'>): Part =>
  changeHearing(part, hearing, ({ asked, declined }) => ({
    asked: [...asked, { side, at }],
    declined: declined.filter((each) => each !== side),
  }));
const decline = (part: Part, { hearing, side }: Of<'HearingDeclined'>): Part =>
  changeHearing(part, hearing, ({ asked, declined }) => ({
    asked: asked.filter((each) => each.side !== side),
    declined: [...declined, side],
  }));

const convene = (part: Part, { hearing, when, place, chair, late, at }: Of<'HearingConvened'>): Part =>
  changeHearing(part, hearing, () => ({ convened: { when, place, chair, late, at } }));

const challenge = (part: Part, { hearing, side, reason, at }: Of<'ChairChallenged'>): Part =>
  changeHearing(part, hearing, ({ challenges }) => ({ challenges: [...challenges, { side, reason, at }] }));

/** One word settles every challenge that is open: they are against the same chair. */
const settleChallenge = (part: Part, { hearing, outcome, reason, chair, at }: Of<'ChallengeSettled'>): Part =>
  changeHearing(part, hearing, ({ challenges, convened }) => ({
    challenges: challenges.map((each) => (each.settled === undefined ? { ...each, settled: { outcome, reason, at } } : each)),
    ...(convened === undefined || chair === undefined ? {} : { convened: { ...convened, chair } }),
  }));

const recordHearing = (part: Part, { hearing, text, attended, confirmed, files, at }: Of<'HearingRecorded'>): Part =>
  changeHearing(part, hearing, () => ({ record: { text, attended, confirmed, files, at } }));

const receiveReport = (part: Part, event: Of<'ReportReceived'>): Part => {
  const { kind: _kind, part: _part, by: _by, report: id, ...rest } = event;
  return append(part, 'reports', { id, ...rest });
};

const post = (part: Part, { notice: id, title, text, until, stop, at }: Of<'NoticePosted'>): Part =>
  append(part, 'publicNotices', { id, title, text, until, at, comments: [], ...(stop === undefined ? {} : { stop }) });

const comment = (part: Part, { notice, comment: id, objects, text, at, by }: Of<'NoticeCommented'>): Part =>
  changeNotice(part, notice, ({ comments }) => ({
    comments: [...comments, { id, objects, text, at, ...(by.kind === 'person' ? { person: by.person } : {}) }],
  }));

const weigh = (part: Part, { what, id, how }: Of<'Weighed'>): Part => {
  const weighed = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.map((row) => (row.id === id ? { ...row, weighed: how } : row));
  switch (what) {
    case 'hearing':
      return { ...part, hearings: weighed(part.hearings ?? []) };
    case 'view':
      return { ...part, views: weighed(part.views ?? []) };
    case 'comment':
      return {
        ...part,
        publicNotices: (part.publicNotices ?? []).map((notice) => ({ ...notice, comments: weighed(notice.comments) })),
      };
  }
};

/** One line for each kind of event. */
export const inquiryEffects: Effects<InquiryEventBody> = {
  InspectionRecorded: recordInspection,
  InspectionConfirmed: confirmInspection,
  InterestedNamed: nameInterested,
  ViewStated: (part, { view: id, side, text, files, at }) => append(part, 'views', { id, side, text, files, at }),
  HearingOffered: offer,
  HearingCalled: call,
  HearingRequested: request,
  HearingDeclined: decline,
  HearingConvened: convene,
  ChairChallenged: challenge,
  ChallengeSettled: settleChallenge,
  HearingRecorded: recordHearing,
  ReportReceived: receiveReport,
  NoticePosted: post,
  NoticeCommented: comment,
  NoticeClosed: (part, { notice, result, at }) => changeNotice(part, notice, () => ({ closed: { at, result } })),
  StopOverran: (part, { stop }) => append(part, 'overran', stop),
  Weighed: weigh,
  QuestionRecalled: (part, { at }) => ({
    ...part,
    state: 'withdrawn',
    since: at,
    marks: [...part.marks, { mark: 'decided', at }],
  }),
};
