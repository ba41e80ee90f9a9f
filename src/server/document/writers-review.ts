/** Fills the papers of a review under way: stops, extensions, consultation, transfer, and the ways it ends without a decision. */
import type { CaseEvent, EventOf } from '#domain/case/events.ts';
import type { Cause } from '#domain/case/state.ts';
import { clockOf } from '#domain/clock/clock-of.ts';
import { findStopGround } from '#domain/clock/grounds.ts';
import type { PartId, StopId } from '#domain/kernel/brand.ts';
import type { PaperKind } from './paper-kind.ts';
import {
  articlesOf,
  dateAt,
  dateOf,
  officeName,
  partName,
  partOf,
  say,
  serviceRemedies,
  termOf,
  wordOf,
  type PaperScene,
} from './paper-scene.ts';
import { allTold, nameIn, told, writer, type PaperWriter } from './paper-writer.ts';

export type ReviewKind = Extract<
  PaperKind,
  | 'stop-notice'
  | 'resumption-notice'
  | 'extension-notice'
  | 'extension-request'
  | 'consultation-letter'
  | 'consultation-reply'
  | 'withdrawal-confirmed'
  | 'lapse-notice'
  | 'transfer-notice'
  | 'service-proof'
>;

const groundName = (scene: PaperScene, id: string): string => {
  const ground = findStopGround(id);
  return ground === undefined ? id : wordOf(scene, ground.name);
};
const groundArticles = (id: string) => {
  const ground = findStopGround(id);
  return [ground?.basis ?? { law: 'administrative-licensing-law-2019', article: 45 }];
};

/** The last day as the clock stood when the paper was written; empty where it stands still. */
function dueOf(scene: PaperScene, id: PartId): string {
  const { marks, plan } = partOf(scene, id);
  const { due } = clockOf(marks, plan.limit, scene.definition.calendar, scene.entry.at);
  return due === undefined ? '' : dateOf(scene, due);
}

const stopNotice = writer({ blanks: ['ground', 'planned', 'note'] }, (scene) => {
  const { part, ground, plannedDays, note } = told(scene, 'Stopped');
  return {
    parts: [part],
    articles: groundArticles(ground),
    blanks: { ground: groundName(scene, ground), planned: termOf(scene, plannedDays), note },
  };
});

/** The stop a resumption ends, from the whole log. */
const stopBegun = (log: readonly CaseEvent[], stop: StopId): EventOf<'Stopped'> | undefined =>
  log.find((event): event is EventOf<'Stopped'> => event.kind === 'Stopped' && event.stop === stop);

const resumptionNotice = writer({ blanks: ['ground', 'from', 'due', 'note'] }, (scene) => {
  const { part, stop, note } = told(scene, 'Resumed');
  const begun = stopBegun(scene.log, stop);
  return {
    parts: [part],
    articles: groundArticles(begun?.ground ?? ''),
    blanks: {
      ground: groundName(scene, begun?.ground ?? ''),
      from: begun === undefined ? '' : dateAt(scene, begun.at),
      due: dueOf(scene, part),
      note,
    },
  };
});

const extensionNotice = writer({ blanks: ['term', 'reasons', 'approver', 'due'] }, (scene) => {
  const { part, term, reason, approver, basis } = told(scene, 'Extended');
  return {
    parts: [part],
    articles: [basis],
    blanks: { term: termOf(scene, term), reasons: reason, approver: nameIn(scene, approver), due: dueOf(scene, part) },
  };
});

const extensionRequest = writer({ blanks: ['term', 'reasons', 'approvingOffice'] }, (scene) => {
  const { part, term, reason, office, basis } = told(scene, 'ExtensionAsked');
  return {
    parts: [part],
    articles: [basis],
    blanks: { term: termOf(scene, term), reasons: reason, approvingOffice: wordOf(scene, officeName(scene, office)) },
  };
});

const consultationLetter = writer({ blanks: ['asked', 'question', 'term', 'due'] }, (scene) => {
  const { plan, basis } = told(scene, 'PartAdded');
  if (plan.kind !== 'opinion') throw new Error(`${scene.entry.id} asks nobody`);
  return {
    parts: [plan.of],
    articles: [basis],
    blanks: {
      asked: wordOf(scene, officeName(scene, plan.office)),
      question: plan.question,
      term: termOf(scene, plan.limit.promised),
      due: dueOf(scene, plan.part),
    },
  };
});

const answers = {
  agreed: { zh: '同意', en: 'agreed' },
  'agreed-with-conditions': { zh: '附条件同意', en: 'agreed with conditions' },
  objected: { zh: '不同意', en: 'objected' },
} as const;

const consultationReply = writer({ blanks: ['asking', 'question', 'answer', 'reasons'] }, (scene) => {
  const { part, answer, text } = told(scene, 'OpinionGiven');
  const { plan } = partOf(scene, part);
  const asking = plan.kind === 'opinion' ? partOf(scene, plan.of).office : undefined;
  return {
    parts: [part],
    blanks: {
      asking: asking === undefined ? '' : wordOf(scene, officeName(scene, asking)),
      question: plan.kind === 'opinion' ? plan.question : '',
      answer: wordOf(scene, answers[answer]),
      reasons: text,
    },
  };
});

const withdrawalConfirmed = writer({ blanks: ['reasons'] }, (scene) => {
  const { parts, reason } = told(scene, 'Withdrawn');
  return { parts, blanks: { reasons: reason } };
});

function causeOf(scene: PaperScene, part: PartId, cause: Cause): string {
  const name = partName(scene, part);
  if (cause.kind === 'predecessor') {
    const before = partName(scene, cause.part);
    return say(scene, `“${name}”：前一步“${before}”没有办成。`, `${name}: the step before it, ${before}, did not succeed.`);
  }
  const law = articlesOf(scene, [cause.basis]);
  return cause.kind === 'late'
    ? say(scene, `“${name}”：逾期未补正，视为撤回申请（${law}）。`, `${name}: not supplied in time, which counts as withdrawn (${law}).`)
    : say(scene, `“${name}”：缺少的材料没有补齐（${law}）。`, `${name}: what was missing was not supplied (${law}).`);
}

const lapseNotice = writer({ lists: ['causes'] }, (scene) => {
  const events = allTold(scene, 'Lapsed');
  return {
    parts: events.map(({ part }) => part),
    articles: events.flatMap(({ cause }) => (cause.kind === 'predecessor' ? [] : [cause.basis])),
    lists: { causes: events.map(({ part, cause }) => causeOf(scene, part, cause)) },
  };
});

const transferNotice = writer({ blanks: ['from', 'to', 'reasons'] }, (scene) => {
  const { part, from, to, reason, basis } = told(scene, 'Transferred');
  return {
    parts: [part],
    articles: [basis],
    offices: [from],
    blanks: { from: wordOf(scene, officeName(scene, from)), to: wordOf(scene, officeName(scene, to)), reasons: reason },
  };
});

/** The paper served is found by the notice's number; its remedies run only where it can be contested. */
const serviceProof = writer(
  { blanks: ['served', 'servedNumber', 'on', 'way', 'reconsideration', 'litigation'], lists: ['moved'] },
  (scene) => {
    const event = told(scene, 'Served');
    const paper = scene.papers.find(({ seq, last }) => isWithin(event.notice, seq, last));
    const contestable =
      event.event === 'Granted' || event.event === 'Refused' || event.event === 'NotAccepted' || event.event === 'AcceptanceWithdrawn';
    const { reconsideration, litigation } = serviceRemedies(scene, event.on, contestable);
    return {
      parts: event.parts,
      ...(event.basis === undefined ? {} : { articles: [event.basis] }),
      blanks: {
        served: paper === undefined ? event.notice : wordOf(scene, paper.title),
        servedNumber: paper === undefined ? '' : (scene.letterNumber(paper.id) ?? ''),
        on: dateOf(scene, event.on),
        way: event.how === 'account' ? say(scene, '进入当事人账户', 'in the account') : say(scene, '当面交付', 'by hand'),
        reconsideration,
        litigation,
      },
      lists: {
        moved: event.moved.map(({ part, until }) =>
          say(
            scene,
            `“${partName(scene, part)}”的期限顺延至${dateOf(scene, until)}，您不会因为晚送达少一天。`,
            `The last day for ${partName(scene, part)} moves to ${dateOf(scene, until)}: nobody loses a day by late service.`,
          ),
        ),
      },
    };
  },
);

/** A notice is named `<case>#<number of its event>` (domain/case/served.ts). */
const isWithin = (notice: string, seq: number, last: number): boolean => {
  const event = Number(notice.slice(notice.indexOf('#') + 1));
  return event >= seq && event <= last;
};

export const reviewWriters: Readonly<Record<ReviewKind, PaperWriter>> = {
  'stop-notice': stopNotice,
  'resumption-notice': resumptionNotice,
  'extension-notice': extensionNotice,
  'extension-request': extensionRequest,
  'consultation-letter': consultationLetter,
  'consultation-reply': consultationReply,
  'withdrawal-confirmed': withdrawalConfirmed,
  'lapse-notice': lapseNotice,
  'transfer-notice': transferNotice,
  'service-proof': serviceProof,
};
