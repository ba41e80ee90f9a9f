/** Writes the notices of the counter and of a stopped clock, each with its ground, its date and what the person can do. */
import type { CaseEvent } from '#domain/case/events.ts';
import { findStopGround } from '#domain/clock/grounds.ts';
import type { OfficeId, PartId } from '#domain/kernel/brand.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { Block, Paper } from './paper.ts';
import {
  dateAt,
  dateOf,
  matterOf,
  paperWith,
  paragraph,
  partName,
  partOf,
  say,
  sealsOf,
  termOf,
  wordOf,
  type PaperScene,
} from './paper-scene.ts';

const licensing = (article: number): Basis => ({ law: 'administrative-licensing-law-2019', article });
const once = (article: number): Basis => ({ law: 'zhejiang-at-most-once-2018', article });
type Of<Kind extends CaseEvent['kind']> = Extract<CaseEvent, { kind: Kind }>;

const officeSeal = (scene: PaperScene, parts: readonly PartId[], purpose = '行政许可专用章'): Block => {
  const offices = new Map<OfficeId, string>(parts.map((id) => [partOf(scene, id).office, '']));
  return sealsOf(
    scene,
    [...offices].map(([id, about]) => ({ id, about })),
    { zh: purpose, en: '' },
  );
};

/** Where a refused person turns; the item's own words. */
export function remediesOf(scene: PaperScene, part: PartId): readonly Block[] {
  const { plan } = partOf(scene, part);
  const item = plan.kind === 'item' ? scene.definition.items.get(plan.item) : undefined;
  if (item === undefined) return [];
  return [
    paragraph(
      { bold: say(scene, '您的救济途径：', 'What you can do: ') },
      `${wordOf(scene, item.remedies.reconsideration)} ${wordOf(scene, item.remedies.litigation)}`,
    ),
  ];
}

/** Everything that is missing, once: what this leaves out may not be asked for later (2018 regulation art. 11). */
export function writeSupplementNotice(scene: PaperScene, events: readonly Of<'SupplementAsked'>[]): Paper {
  return paperWith(scene, {
    articles: [licensing(32), once(11)],
    blocks: [
      paragraph(
        say(
          scene,
          `您申请的${matterOf(scene)}，${dateAt(scene, scene.entry.at)}收到。下列材料需要补正，一次告知如下：`,
          `Your application ${matterOf(scene)} was looked at on ${dateAt(scene, scene.entry.at)}. This is everything that must still be supplied:`,
        ),
      ),
      {
        kind: 'table',
        widths: [0.34, 0.41, 0.25],
        head: [say(scene, '事项', 'Item'), say(scene, '需要补正的内容', 'What is missing'), say(scene, '补正期限', 'Until')],
        rows: events.flatMap((event) => event.missing.map((each) => [partName(scene, event.part), each.what, dateOf(scene, event.until)])),
      },
      paragraph(
        say(
          scene,
          '可以用手机补正，不必再来。逾期未补正的，视为撤回申请；之后可以随时重新申请。本告知书没有列出的材料，今后不再要求补正。',
          'You can supply it from your phone. What is not supplied in time counts as withdrawn; you may apply again at any time. Nothing that is not listed here will be asked for later.',
        ),
      ),
      officeSeal(
        scene,
        events.map((event) => event.part),
      ),
    ],
  });
}

export function writeNotAccepted(scene: PaperScene, event: Of<'NotAccepted'>): Paper {
  return paperWith(scene, {
    articles: [licensing(32), ...event.articles],
    blocks: [
      paragraph(
        say(
          scene,
          `您申请的“${partName(scene, event.part)}”，经审查，决定不予受理。`,
          `Your application for ${partName(scene, event.part)} was examined and is not accepted.`,
        ),
      ),
      paragraph({ bold: say(scene, '理由：', 'Reasons: ') }, event.reasons),
      ...remediesOf(scene, event.part),
      officeSeal(scene, [event.part]),
    ],
  });
}

export function writeNotNeeded(scene: PaperScene, event: Of<'NotNeeded'>): Paper {
  return paperWith(scene, {
    articles: [licensing(32)],
    blocks: [
      paragraph(
        say(
          scene,
          `您申请的“${partName(scene, event.part)}”，依法不需要取得许可，您不用办这一项。`,
          `By law ${partName(scene, event.part)} needs no permit: you need not do this step.`,
        ),
      ),
      paragraph({ bold: say(scene, '说明：', 'Why: ') }, event.reasons),
      officeSeal(scene, [event.part]),
    ],
  });
}

export function writeSentElsewhere(scene: PaperScene, event: Of<'SentElsewhere'>): Paper {
  return paperWith(scene, {
    articles: [licensing(32)],
    blocks: [
      paragraph(
        say(
          scene,
          `您申请的“${partName(scene, event.part)}”依法不属于本机关职权范围，请向`,
          `By law ${partName(scene, event.part)} is not for this office. Please apply to `,
        ),
        { bold: event.rightOffice },
        say(scene, '申请。', '.'),
      ),
      officeSeal(scene, [event.part]),
    ],
  });
}

export function writeAcceptanceWithdrawn(scene: PaperScene, event: Of<'AcceptanceWithdrawn'>): Paper {
  const articles = event.cause.kind === 'predecessor' ? [once(11)] : [event.cause.basis];
  return paperWith(scene, {
    articles,
    blocks: [
      paragraph(
        say(
          scene,
          `“${partName(scene, event.part)}”容缺受理时尚缺的材料没有在期限内补齐，现撤回受理。`,
          `What was missing when ${partName(scene, event.part)} was accepted with gaps was not supplied in time. Acceptance is withdrawn.`,
        ),
      ),
      paragraph(
        say(
          scene,
          '材料备齐后可以随时重新申请，已经交过的材料不用再交。',
          'You may apply again at any time; what you already gave need not be given again.',
        ),
      ),
      ...remediesOf(scene, event.part),
      officeSeal(scene, [event.part]),
    ],
  });
}

/** The clock's stop in writing: ground, article, the time needed (licensing law 45). */
export function writeStopNotice(scene: PaperScene, event: Of<'Stopped'>): Paper {
  const ground = findStopGround(event.ground);
  const name = ground === undefined ? event.ground : wordOf(scene, ground.name);
  return paperWith(scene, {
    articles: ground === undefined ? [licensing(45)] : [ground.basis],
    blocks: [
      paragraph(
        say(
          scene,
          `您申请的“${partName(scene, event.part)}”，依法需要进行${name}，所需时间不计算在办理期限内。`,
          `For ${partName(scene, event.part)} the law asks for: ${name}. The time it needs is not counted.`,
        ),
      ),
      {
        kind: 'facts',
        rows: [
          [say(scene, '停止计时的原因', 'Ground'), name],
          [
            say(scene, '停止之日', 'Stopped on'),
            say(scene, `${dateAt(scene, event.at)}（当日计入）`, `${dateAt(scene, event.at)} (this day counts)`),
          ],
          [say(scene, '预计所需时间', 'Time needed'), termOf(scene, event.plannedDays)],
          ...(event.note === '' ? [] : [[say(scene, '说明', 'Note'), event.note] as const]),
        ],
      },
      paragraph(
        say(
          scene,
          '结果出来的次日恢复计时，并告诉您新的办结日期。',
          'The clock goes on the day after the result; you will be told the new date.',
        ),
      ),
      officeSeal(scene, [event.part]),
    ],
  });
}
