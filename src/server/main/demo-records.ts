/** What is decided around the demo's orders: a meeting with two resolutions, a month of reports, the grades of last quarter, one tolerated error. */
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { workingDayAfter } from '#domain/clock/working-day.ts';
import { dayOfInstant, instantOf, startOfDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import { decideGrades, type GradeCommand } from '#domain/supervision/grade-round.ts';
import { decideMeeting, type MeetingCommand } from '#domain/supervision/meeting.ts';
import { decideMonthly, reportDue, type MonthlyCommand } from '#domain/supervision/monthly-report.ts';
import { decideTolerance, TOLERANCE_CONDITIONS, type ToleranceCommand } from '#domain/supervision/tolerance.ts';
import type { RecordRefusal, RecordScene } from '#domain/supervision/record.ts';
import type { Result } from '#domain/kernel/result.ts';
import { changeRecord } from '#server/supervision/record/change-record.ts';
import { gradesLaw, meetingLaw, monthlyLaw, toleranceLaw } from '#server/supervision/record/laws.ts';
import { lastMonth, lastQuarter, monthsOfQuarter, spanOfQuarter } from '#server/supervision/record/period.ts';
import { reckonGrades } from '#server/supervision/record/reckon-grades.ts';
import type { RecordRoom } from '#server/supervision/record/record-room.ts';
import type { RecordLaw } from '#server/supervision/record/record-store.ts';
import { demoOfficer } from './demo-officer.ts';
import { dayAgo } from './demo-story.ts';

export type RecordTelling = { readonly records: RecordRoom; readonly today: Instant };
export type RecordStep = { readonly now: Instant; readonly tell: () => Promise<void> };

const DEQING = brandAs<DivisionCode>(330_521);
const HOUR = 3_600_000;
const at = (day: Day, hour: number): Instant => instantOf(startOfDay(day) + hour * HOUR);

type Told<State, Event> = {
  readonly id: string;
  readonly division?: DivisionCode;
  readonly who: string;
  readonly now: Instant;
  readonly decide: (state: State | undefined, scene: RecordScene) => Result<Event, RecordRefusal>;
};

const step = <State, Event extends { readonly kind: string; readonly at: Instant }>(
  { records }: RecordTelling,
  law: RecordLaw<State, Event>,
  { id, division = DEQING, who, now, decide }: Told<State, Event>,
): RecordStep => ({
  now,
  tell: async () => {
    const { corridor, catalogue } = records.room;
    const key = `demo ${law.kind} ${id} ${now} ${who}`;
    const asked = { key: { division, id }, decide, actor: demoOfficer(who), person: who, idempotencyKey: key, requestId: key, now };
    const done = await changeRecord({ corridor, calendar: catalogue.calendar }, law, { ...asked, payload: { demo: key } });
    if (!done.ok) throw new Error(`${law.kind} ${id} of the demo: ${done.refusal.code}`);
  },
});

const minutes = '自然资源局说明接口进度，税务局承诺派人驻场。综合执法局介绍排水许可提前办的做法，其他单位照做。';

function meeting(telling: RecordTelling): readonly RecordStep[] {
  const { calendar } = telling.records.room.catalogue;
  const today = dayOfInstant(telling.today);
  const before = (days: number): Day => dayAgo(telling.today, days, calendar);
  const id = '330521-demo-meeting';
  const offices = ['deqing-natural-resources', 'deqing-tax', 'deqing-civil-affairs', 'deqing-urban-management'].map((each) =>
    brandAs<OfficeId>(each),
  );
  const say = (who: string, now: Instant, command: MeetingCommand): RecordStep =>
    step(telling, meetingLaw, { id, who, now, decide: (state, scene) => decideMeeting(command, state, scene) });
  const about = {
    id,
    division: DEQING,
    kind: 'joint' as const,
    title: '“最多跑一次”联席会议',
    place: '县政务服务中心三楼会议室',
    on: before(4),
    agenda: [
      { words: '不动产窗口仍收纸质完税证明', kind: 'other' as const, ref: '' },
      { words: '排水许可连续临期', kind: 'other' as const, ref: '' },
    ],
    invited: offices,
  };
  const resolutions = [
    {
      what: '税务与不动产每天对一次接口测试结果，通了为止',
      who: brandAs<OfficeId>('deqing-tax'),
      due: workingDayAfter(today, 6, calendar),
    },
    { what: '窗口贴出不用交的材料清单', who: brandAs<OfficeId>('deqing-natural-resources'), due: workingDayAfter(today, 4, calendar) },
  ];
  return [
    say('he-qing', at(before(7), 10), { kind: 'call-meeting', about }),
    say('qian-wang', at(before(7), 14), { kind: 'read-meeting' }),
    say('hua-yan', at(before(6), 9), { kind: 'read-meeting' }),
    say('fang-chuan', at(before(6), 11), { kind: 'read-meeting' }),
    say('he-qing', at(before(4), 16), { kind: 'hold-meeting', attended: offices.slice(0, 3), minutes, resolutions }),
    say('hua-yan', at(before(3), 9), { kind: 'read-meeting' }),
  ];
}

const tolerance = (telling: RecordTelling): readonly RecordStep[] => {
  const id = '330521-demo-tolerance';
  const evidence = [
    '智能续证是省里确定的改革事项，县政府常务会议纪要有记',
    '四张证到期日写错，没有违反禁止性、义务性规定',
    '上线前经法制审核、试运行两周，有审批单',
    '经办人当天发现当天报告，没有收受好处',
    '次日全部更正、登门致歉，没有人因此受损',
  ];
  const command: ToleranceCommand = {
    kind: 'file-tolerance',
    id,
    division: DEQING,
    office: brandAs<OfficeId>('deqing-market-supervision'),
    title: '无感续证误发4张',
    what: '系统自动续证时把四家店的到期日写早了一年，次日更正。',
    conditions: TOLERANCE_CONDITIONS.map((each, nth) => ({ id: each, met: true, evidence: evidence[nth] ?? '' })),
  };
  const ago = (days: number, hour: number): Instant => at(brandAs<Day>(dayOfInstant(telling.today) - days), hour);
  const say = (who: string, now: Instant, said: ToleranceCommand): RecordStep =>
    step(telling, toleranceLaw, { id, who, now, decide: (state, scene) => decideTolerance(said, state, scene) });
  return [
    say('chen-siyuan', ago(20, 10), command),
    say('he-qing', ago(17, 15), { kind: 'confirm-tolerance', text: '五项条件逐项核过，材料齐。' }),
    say('lu-heng', ago(15, 11), { kind: 'grant-tolerance', text: '同意，不作负面评价，不追责。' }),
    say('lu-heng', ago(14, 9), { kind: 'publish-tolerance', text: '无感续证误发4张，次日已更正，不追责。' }),
  ];
};

const words: Readonly<Record<string, string>> = {
  'yan-guo': '老年卡督办单已办结，窗口凭身份证直接办。下月把同样做法推到社保卡补办。',
  'jiang-yi': '卫生许可收件核对清单上线。问题：两名新人还不熟。下月集中培训一次。',
  'zheng-lan': '户口信息改从人口库取。下月看两周数据后申请办结。',
};
/** Of the units that had an order in that month: in time, late, and one missing. */
function reports(telling: RecordTelling, month: number): readonly RecordStep[] {
  const { records, today } = telling;
  const { calendar, supervision } = records.room.catalogue;
  const due = reportDue(month, calendar);
  const file = (who: string, now: Instant): RecordStep => {
    const { office } = demoOfficer(who).post;
    const id = `${DEQING}-${office}-${month}`;
    return {
      now,
      tell: async () => {
        const figures = await records.figures({ measures: supervision.monthly, division: DEQING, office, from: month, to: month });
        const command: MonthlyCommand = {
          kind: 'file-report',
          id,
          division: DEQING,
          office,
          month,
          text: words[who] ?? '',
          files: [],
          figures,
        };
        await step(telling, monthlyLaw, { id, who, now, decide: (state, scene) => decideMonthly(command, state, scene) }).tell();
      },
    };
  };
  const accept = (who: string, now: Instant): RecordStep => {
    const id = `${DEQING}-${demoOfficer(who).post.office}-${month}`;
    const command: MonthlyCommand = { kind: 'accept-report', text: '情况属实。' };
    return step(telling, monthlyLaw, { id, who: 'he-qing', now, decide: (state, scene) => decideMonthly(command, state, scene) });
  };
  const steps = [
    file('yan-guo', at(brandAs<Day>(due - 2), 10)),
    accept('yan-guo', at(due, 15)),
    file('jiang-yi', at(brandAs<Day>(due + 2), 17)),
    file('zheng-lan', at(due, 16)),
  ];
  return steps.filter(({ now }) => now < today);
}

/** Two units reported each month of last quarter in time. */
const quarterReports = (telling: RecordTelling): readonly RecordStep[] => {
  const { calendar } = telling.records.room.catalogue;
  const [from, to] = monthsOfQuarter(lastQuarter(telling.today));
  return [from, from + 1, to].flatMap((month) =>
    ['fang-chuan', 'jiang-yi'].map((who) => {
      const { office } = demoOfficer(who).post;
      const told = { id: `${DEQING}-${office}-${month}`, division: DEQING, office, month, text: '督办单已办结，窗口按新办法收件。' };
      const command: MonthlyCommand = { kind: 'file-report', ...told, files: [], figures: [] };
      const now = at(brandAs<Day>(reportDue(month, calendar) - 1), 15);
      return step(telling, monthlyLaw, { id: told.id, who, now, decide: (state, scene) => decideMonthly(command, state, scene) });
    }),
  );
};

/** Proposed after the quarter, published by a second person when everybody had their days to object. */
function grades(telling: RecordTelling): readonly RecordStep[] {
  const { records, today } = telling;
  const { calendar, supervision } = records.room.catalogue;
  const quarter = lastQuarter(today);
  const over = dayOfInstant(spanOfQuarter(quarter)[1]);
  const rounds = [
    { division: DEQING, by: 'he-qing', second: 'lu-heng' },
    { division: brandAs<DivisionCode>(330_522), by: 'lu-heng', second: 'fang-zhiyuan' },
    { division: brandAs<DivisionCode>(330_105), by: 'fang-zhiyuan', second: undefined },
  ];
  const steps = rounds.flatMap(({ division, by, second }): readonly RecordStep[] => {
    const id = `${division}-grades-${quarter}`;
    const now = at(workingDayAfter(over, 7, calendar), 10);
    const propose: RecordStep = {
      now,
      tell: async () => {
        const lines = await reckonGrades(records, division, quarter);
        if (lines.length === 0) return;
        const command: GradeCommand = { kind: 'propose-grades', id, division, quarter, scheme: supervision.scheme.version, lines };
        await step(telling, gradesLaw, {
          id,
          division,
          who: by,
          now,
          decide: (state, scene) => decideGrades(command, state, scene),
        }).tell();
        if (second === undefined) return;
        const published = at(workingDayAfter(dayOfInstant(now), 6, calendar), 9);
        if (published >= today) return;
        const publish: GradeCommand = { kind: 'publish-grades' };
        const told = { id, division, who: second, now: published };
        await step(telling, gradesLaw, { ...told, decide: (state, scene) => decideGrades(publish, state, scene) }).tell();
      },
    };
    return [propose];
  });
  return steps.filter(({ now }) => now < today);
}

export const recordSteps = (telling: RecordTelling): readonly RecordStep[] => [
  ...meeting(telling),
  ...tolerance(telling),
  ...reports(telling, lastMonth(telling.today)),
  ...quarterReports(telling),
  ...grades(telling),
];
