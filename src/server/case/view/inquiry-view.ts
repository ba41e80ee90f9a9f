/** Of a part, finding out before a decision: what its reader sees. */
import { DAYS_TO_HOLD } from '#domain/case/decide-hearing.ts';
import { APPLICANT_SIDE, type Hearing, type Inspection, type PublicNotice, type Report, type View } from '#domain/case/inquiry.ts';
import { hearingState } from '#domain/case/inquiry-bars.ts';
import type { Part } from '#domain/case/state.ts';
import { findStopGround } from '#domain/clock/grounds.ts';
import { dueOf } from '#domain/clock/due.ts';
import { dayOfInstant, dayText, instantText } from '#domain/kernel/instant.ts';
import type { PartView } from '#contract/view/case.ts';
import type { HearingView, InspectionView, PublicNoticeView, ViewView } from '#contract/view/part-inquiry.ts';
import { basisView, dayOrNull } from '../words.ts';
import type { PartScene } from './part-view.ts';

type Shown = Pick<PartView, 'silence' | 'inspections' | 'hearings' | 'interested' | 'views' | 'reports' | 'publicNotices'>;
const nothing: Shown = { inspections: [], hearings: [], interested: [], views: [], reports: [], publicNotices: [] };

/** Who sees the part in full sees all of it; the others, not even that there is something. */
export const inquiryView = (scene: PartScene, part: Part, full: boolean): Shown =>
  full
    ? {
        ...(part.plan.kind === 'opinion' ? { silence: part.plan.limit.silence } : {}),
        inspections: (part.inspections ?? []).map((each) => inspectionView(scene, each)),
        hearings: (part.hearings ?? []).map((each) => hearingView(scene, part, each)),
        interested: (part.interested ?? []).map(({ id, name, interest, until }) => ({
          id,
          name,
          interest,
          until: dayText(until),
          heard: (part.views ?? []).some(({ side }) => side === id),
        })),
        views: (part.views ?? []).map((each) => viewView(part, each)),
        reports: (part.reports ?? []).map(reportView),
        publicNotices: (part.publicNotices ?? []).map(publicNoticeView),
      }
    : nothing;

/** The applicant's side has no name here: which of them spoke does not matter to the record. */
const sideName = (part: Part, side: string): string =>
  side === APPLICANT_SIDE ? APPLICANT_SIDE : (part.interested?.find(({ id }) => id === side)?.name ?? side);

const nameOf = ({ officers }: PartScene, person: string): string => officers?.get(person) ?? person;

function inspectionView(scene: PartScene, each: Inspection): InspectionView {
  const { actor } = scene;
  const reader = actor?.kind === 'officer' ? actor.person : undefined;
  return {
    id: each.inspection,
    when: instantText(each.when),
    place: each.place,
    officers: each.officers.map((person) => nameOf(scene, person)),
    present: each.present,
    signed: each.signed,
    findings: each.findings.map((finding) => ({ ...finding })),
    result: each.result,
    until: dayOrNull(each.until),
    note: each.note,
    files: [...each.files],
    confirmed: each.confirmedAt !== undefined,
    mayConfirm: each.confirmedAt === undefined && reader !== undefined && reader !== each.recordedBy && each.officers.includes(reader),
  };
}

function hearingView(scene: PartScene, part: Part, hearing: Hearing): HearingView {
  const { definition, catalogue, now } = scene;
  const first = hearing.asked[0]?.at ?? (hearing.origin === 'office' ? hearing.offeredAt : undefined);
  const holdBy =
    first === undefined ? undefined : dueOf(dayOfInstant(first), { amount: DAYS_TO_HOLD, unit: 'working-day' }, definition.calendar);
  const { convened, record } = hearing;
  return {
    id: hearing.id,
    origin: hearing.origin,
    state: hearingState(hearing, now),
    about: hearing.about,
    until: dayOrNull(hearing.until),
    holdBy: dayOrNull(holdBy),
    asked: hearing.asked.map(({ side }) => sideName(part, side)),
    declined: hearing.declined.map((side) => sideName(part, side)),
    when: convened === undefined ? null : instantText(convened.when),
    place: convened?.place ?? null,
    chair: convened === undefined ? null : nameOf(scene, convened.chair),
    late: convened?.late ?? false,
    challenges: hearing.challenges.map(({ side, reason, settled }) => ({
      by: sideName(part, side),
      reason,
      outcome: settled?.outcome ?? null,
      answer: settled?.reason ?? '',
    })),
    record:
      record === undefined
        ? null
        : { text: record.text, attended: [...record.attended], confirmed: [...record.confirmed], files: [...record.files] },
    weighed: hearing.weighed ?? null,
    basis: basisView(catalogue, { law: 'administrative-licensing-law-2019', article: hearing.origin === 'office' ? 46 : 47 }),
  };
}

const viewView = (part: Part, { id, side, at, text, files, weighed }: View): ViewView => ({
  id,
  by: sideName(part, side),
  at: instantText(at),
  text,
  files: [...files],
  weighed: weighed ?? null,
});

const reportView = ({ id, ground, from, number, on, result, text, experts, files }: Report): Shown['reports'][number] => ({
  id,
  ground: findStopGround(ground)?.name ?? { zh: ground, en: ground },
  from,
  number,
  on: dayText(on),
  result,
  text,
  experts: experts.map((expert) => ({ ...expert })),
  files: [...files],
});

const publicNoticeView = ({ id, title, text, at, until, stop, comments, closed }: PublicNotice): PublicNoticeView => ({
  id,
  title,
  text,
  from: dayText(dayOfInstant(at)),
  until: dayText(until),
  stops: stop !== undefined,
  result: closed?.result ?? null,
  comments: comments.map((comment) => ({
    id: comment.id,
    at: instantText(comment.at),
    objects: comment.objects,
    text: comment.text,
    weighed: comment.weighed ?? null,
  })),
});

/** Officers whose names a part's records show. */
export const officersNamed = (parts: Iterable<Part>): readonly string[] => [
  ...new Set(
    [...parts].flatMap(({ inspections = [], hearings = [] }) => [
      ...inspections.flatMap(({ officers }): readonly string[] => officers),
      ...hearings.flatMap(({ convened }): readonly string[] => (convened === undefined ? [] : [convened.chair])),
    ]),
  ),
];
