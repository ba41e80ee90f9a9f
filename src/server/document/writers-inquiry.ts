/** Fills the papers of finding out before a decision: site visits, hearings, reviews, public notices, interested parties. */
import { APPLICANT_SIDE, type Hearing, type Inspection } from '#domain/case/inquiry.ts';
import { findStopGround } from '#domain/clock/grounds.ts';
import type { PartId } from '#domain/kernel/brand.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import type { Block } from './paper.ts';
import type { PaperKind } from './paper-kind.ts';
import { addressee, dateOf, partOf, say, tableOf, wordOf, type PaperScene } from './paper-scene.ts';
import { nameIn, told, writer, type PaperWriter } from './paper-writer.ts';

export type InquiryKind = Extract<
  PaperKind,
  | 'interested-notice'
  | 'hearing-right-notice'
  | 'hearing-notice'
  | 'hearing-record'
  | 'inspection-record'
  | 'review-record'
  | 'public-notice'
>;

const momentOf = (at: Instant): string => instantText(at).slice(0, 16).replace('T', ' ');
const joined = (scene: PaperScene, names: readonly string[]): string => names.filter((name) => name !== '').join(say(scene, '、', ', '));

/** What a person wrote in several lines stands in as many paragraphs. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const sideName = (scene: PaperScene, part: PartId, side: string): string =>
  side === APPLICANT_SIDE ? addressee(scene) : (partOf(scene, part).interested?.find(({ id }) => id === side)?.name ?? side);

const interestedNotice = writer({ blanks: ['party', 'interest', 'until'] }, (scene) => {
  const { part, name, interest, until } = told(scene, 'InterestedNamed');
  return { parts: [part], blanks: { party: name, interest, until: dateOf(scene, until) } };
});

const hearingRight = writer({ blanks: ['about', 'until', 'sides'] }, (scene) => {
  const { part, about, until, sides } = told(scene, 'HearingOffered');
  return {
    parts: [part],
    blanks: {
      about,
      until: dateOf(scene, until),
      sides: joined(
        scene,
        sides.map((side) => sideName(scene, part, side)),
      ),
    },
  };
});

function hearingOf(scene: PaperScene, part: PartId, id: string): Hearing {
  const hearing = partOf(scene, part).hearings?.find((each) => each.id === id);
  if (hearing === undefined) throw new Error(`No hearing ${id} in ${scene.state.number}`);
  return hearing;
}

const hearingNotice = writer({ blanks: ['about', 'when', 'place', 'chair'] }, (scene) => {
  const { part, hearing, when, place, chair } = told(scene, 'HearingConvened');
  return {
    parts: [part],
    blanks: { about: hearingOf(scene, part, hearing).about, when: momentOf(when), place, chair: nameIn(scene, chair) },
  };
});

const hearingRecord = writer({ blanks: ['about', 'when', 'place', 'chair', 'attended', 'confirmed'], lists: ['record'] }, (scene) => {
  const event = told(scene, 'HearingRecorded');
  const { about, convened } = hearingOf(scene, event.part, event.hearing);
  return {
    parts: [event.part],
    blanks: {
      about,
      when: convened === undefined ? '' : momentOf(convened.when),
      place: convened?.place ?? '',
      chair: nameIn(scene, convened?.chair),
      attended: joined(scene, event.attended),
      confirmed: joined(scene, event.confirmed),
    },
    lists: { record: linesOf(event.text) },
  };
});

const results = {
  passed: { zh: '符合', en: 'fits' },
  failed: { zh: '不符合', en: 'does not fit' },
  rectify: { zh: '限期整改', en: 'to be mended' },
} as const;

const findings = (scene: PaperScene, { findings: rows }: Inspection): readonly Block[] =>
  rows.length === 0
    ? []
    : [
        tableOf(
          [0.4, 0.16, 0.44],
          [say(scene, '核查点', 'Point'), say(scene, '符合', 'Fits'), say(scene, '说明', 'Note')],
          rows.map(({ point, fits, note }) => [point, fits ? say(scene, '是', 'yes') : say(scene, '否', 'no'), note]),
        ),
      ];

const inspectionRecord = writer(
  { blanks: ['when', 'place', 'officers', 'present', 'signed', 'result', 'until', 'note'], slots: ['findings'] },
  (scene) => {
    const { parts, inspection: id } = told(scene, 'InspectionConfirmed');
    const record = parts.flatMap((part) => partOf(scene, part).inspections ?? []).find(({ inspection }) => inspection === id);
    if (record === undefined) throw new Error(`No inspection ${id} in ${scene.state.number}`);
    const absent = say(scene, '无人在场', 'nobody');
    return {
      parts,
      blanks: {
        when: momentOf(record.when),
        place: record.place,
        officers: joined(
          scene,
          record.officers.map((person) => nameIn(scene, person)),
        ),
        present: record.present === '' ? absent : record.present,
        signed: record.present === '' ? '' : record.signed ? say(scene, '已确认', 'yes') : say(scene, '未确认', 'no'),
        result: wordOf(scene, results[record.result]),
        until: record.until === undefined ? '' : dateOf(scene, record.until),
        note: record.note,
      },
      slots: { findings: findings(scene, record) },
    };
  },
);

const fits = {
  fits: { zh: '符合', en: 'fits' },
  'fits-with-conditions': { zh: '附条件符合', en: 'fits with conditions' },
  'fits-not': { zh: '不符合', en: 'does not fit' },
} as const;
const votes = {
  for: { zh: '赞成', en: 'for' },
  against: { zh: '反对', en: 'against' },
  abstained: { zh: '弃权', en: 'abstained' },
  'stood-aside': { zh: '回避', en: 'stood aside' },
} as const;

const reviewRecord = writer(
  { blanks: ['ground', 'from', 'reportNumber', 'on', 'result'], lists: ['opinion'], slots: ['experts'] },
  (scene) => {
    const { part, ground, from, number, on, result, text, experts } = told(scene, 'ReportReceived');
    const known = findStopGround(ground);
    const none = say(scene, '声明无利害关系', 'declared to have none');
    return {
      parts: [part],
      blanks: {
        ground: known === undefined ? ground : wordOf(scene, known.name),
        from,
        reportNumber: number,
        on: dateOf(scene, on),
        result: wordOf(scene, fits[result]),
      },
      lists: { opinion: linesOf(text) },
      slots: {
        experts:
          experts.length === 0
            ? []
            : [
                tableOf(
                  [0.18, 0.32, 0.34, 0.16],
                  [
                    say(scene, '专家', 'Expert'),
                    say(scene, '单位', 'Organisation'),
                    say(scene, '利害关系', 'Ties to a party'),
                    say(scene, '表决', 'Vote'),
                  ],
                  experts.map((expert) => [
                    expert.name,
                    expert.organisation,
                    expert.conflict === '' ? none : expert.conflict,
                    wordOf(scene, votes[expert.vote]),
                  ]),
                ),
              ],
      },
    };
  },
);

const publicNotice = writer({ blanks: ['subject', 'until'], lists: ['text'] }, (scene) => {
  const { part, title, text, until } = told(scene, 'NoticePosted');
  return { parts: [part], blanks: { subject: title, until: dateOf(scene, until) }, lists: { text: linesOf(text) } };
});

export const inquiryWriters: Readonly<Record<InquiryKind, PaperWriter>> = {
  'interested-notice': interestedNotice,
  'hearing-right-notice': hearingRight,
  'hearing-notice': hearingNotice,
  'hearing-record': hearingRecord,
  'inspection-record': inspectionRecord,
  'review-record': reviewRecord,
  'public-notice': publicNotice,
};
