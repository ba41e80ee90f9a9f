/** Writes the receipt: what is accepted now, what starts later, what is missing by when, each department under its own seal. */
import type { Part } from '#domain/case/state.ts';
import { clockOf } from '#domain/clock/clock-of.ts';
import type { OfficeId, PartId } from '#domain/kernel/brand.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { Block, Paper } from './paper.ts';
import {
  dateAt,
  dateOf,
  flush,
  matterOf,
  officeName,
  paperWith,
  paragraph,
  partName,
  partNames,
  partOf,
  say,
  sealsOf,
  termOf,
  wordOf,
  type PaperScene,
} from './paper-scene.ts';

/** The promise at the end of every receipt, and where to turn when it is broken. */
export const lastWord = (scene: PaperScene): Block =>
  paragraph(
    say(
      scene,
      '除此以外，不会再向您要任何材料。需要检测、鉴定、专家评审而停止计时的，会书面告诉您原因和所需时间。未按期办结，或者有人让您再跑一趟，请拨12345。',
      'Nothing else will be asked of you. If the clock must stop for a test, an appraisal or an expert review, you will be told in writing why and for how long. If a date is missed, or anybody asks you to come again, call 12345.',
    ),
  );

const once = (article: number): Basis => ({ law: 'zhejiang-at-most-once-2018', article });
export const receiptArticles: readonly Basis[] = [once(5), once(7), once(11), { law: 'administrative-licensing-law-2019', article: 32 }];

export function writeReceipt(scene: PaperScene): Paper {
  const parts = scene.events
    .flatMap((event) => (event.kind === 'Accepted' ? event.parts : event.kind === 'AcceptedWithGaps' ? [event.part] : []))
    .map((id) => partOf(scene, id));
  const offices = [...new Set(parts.map((part) => part.office))];
  return paperWith(scene, {
    articles: receiptArticles,
    signature: true,
    blocks: [
      opening(scene),
      acceptedNow(scene, parts),
      ...startingLater(scene),
      ...received(scene),
      ...missing(scene),
      lastWord(scene),
      sealsOf(
        scene,
        offices.map((id) => ({ id, about: tasksOf(scene, parts, id) })),
        { zh: '受理专用章', en: '' },
      ),
    ],
  });
}

function opening(scene: PaperScene): Block {
  const by = scene.events[0]?.by;
  const where = by?.kind === 'officer' ? wordOf(scene, officeName(scene, by.office)) : undefined;
  const gaps = scene.events.some((event) => event.kind === 'AcceptedWithGaps');
  const deemed = scene.events.some((event) => event.kind === 'Accepted' && event.basis === 'deemed');
  const day = dateAt(scene, scene.entry.at);
  const way = deemed
    ? say(scene, '逾期未告知，依法视为受理', 'is accepted by law, since nothing was said in time')
    : gaps
      ? say(scene, '容缺受理', 'is accepted with gaps')
      : say(scene, '受理', 'is accepted');
  return paragraph(
    say(
      scene,
      `您申请的${matterOf(scene)}，${where === undefined ? '' : `${where}`}于${day}${way}。自即日起，下列部门视为同时受理，分别计时；受理当日不计入期限。`,
      `Your application ${matterOf(scene)} ${way}${where === undefined ? '' : ` by ${where}`} on ${day}. From today the departments below count as having accepted together, each with its own clock; the day of acceptance does not count.`,
    ),
  );
}

export function acceptedNow(scene: PaperScene, parts: readonly Part[]): Block {
  return {
    kind: 'table',
    widths: [0.3, 0.33, 0.17, 0.2],
    head: [say(scene, '事项', 'Item'), say(scene, '办理机关', 'Office'), say(scene, '承诺', 'Promised'), say(scene, '最晚办结', 'Done by')],
    rows: parts.map((part) => {
      const { due } = clockOf(part.marks, part.plan.limit, scene.definition.calendar, scene.entry.at);
      return [
        wordOf(scene, part.plan.name),
        wordOf(scene, officeName(scene, part.office)),
        termOf(scene, part.plan.limit.promised),
        due === undefined ? '' : dateOf(scene, due),
      ];
    }),
  };
}

/** Parts that wait for another: their clock starts with that one's result and not before (2018 regulation art. 5). */
export function startingLater(scene: PaperScene): readonly Block[] {
  const waiting = scene.state.order.map((id) => partOf(scene, id)).filter((part) => part.state === 'waiting' || part.state === 'ready');
  if (waiting.length === 0) return [];
  return [
    flush({
      bold: say(scene, '下列事项在前一步办成后开始，届时不用再来：', 'These start when the step before is done; you need not come again:'),
    }),
    {
      kind: 'table',
      widths: [0.3, 0.33, 0.37],
      head: [say(scene, '事项', 'Item'), say(scene, '办理机关', 'Office'), say(scene, '何时开始', 'Starts')],
      rows: waiting.map((part) => {
        const before = partNames(
          scene,
          part.plan.needs.map((edge) => edge.part),
        );
        const term = termOf(scene, part.plan.limit.promised);
        return [
          wordOf(scene, part.plan.name),
          wordOf(scene, officeName(scene, part.office)),
          say(scene, `“${before}”办成后，承诺${term}`, `when ${before} is done; promised ${term}`),
        ];
      }),
    },
  ];
}

function materialName(scene: PaperScene, id: string): string {
  for (const item of scene.definition.items.values()) {
    const found = item.materials.find((material) => material.id === id);
    if (found !== undefined) return wordOf(scene, found.name);
  }
  return id;
}

/** What was taken in and what the government fetched itself, so that nobody is asked for it twice. */
export function received(scene: PaperScene): readonly Block[] {
  const entries = Object.entries(scene.state.given);
  const brought = entries.flatMap(([id, given]) => {
    if (given.by === 'file') return [say(scene, `${materialName(scene, id)}（电子文件）`, `${materialName(scene, id)} (file)`)];
    return given.by === 'original'
      ? [
          say(
            scene,
            `${materialName(scene, id)}（${given.pages}页，原件已当场退还）`,
            `${materialName(scene, id)} (${given.pages} pages, original given back)`,
          ),
        ]
      : [];
  });
  const named = (ways: readonly string[]) => entries.filter(([, given]) => ways.includes(given.by)).map(([id]) => materialName(scene, id));
  const line = (zh: string, en: string, names: readonly string[]): readonly Block[] =>
    names.length === 0
      ? []
      : [
          paragraph(
            { bold: say(scene, `${zh}${names.length}份：`, `${en} (${names.length}): `) },
            names.join(say(scene, '、', ', ')),
            say(scene, '。', '.'),
          ),
        ];
  return [
    ...line('收到材料', 'Received', brought),
    ...line('书面承诺', 'Committed to in writing', named(['commitment'])),
    ...line('政府已经掌握、不向您收取', 'Held by the government, not asked of you', named(['fact', 'certificate'])),
  ];
}

export function missing(scene: PaperScene): readonly Block[] {
  return scene.events.flatMap((event): Block[] => {
    if (event.kind !== 'AcceptedWithGaps') return [];
    const what = event.missing
      .map((each) => each.what || (each.material === undefined ? '' : materialName(scene, each.material)))
      .join(say(scene, '、', ', '));
    const until = dateOf(scene, event.until);
    return [
      paragraph(
        {
          bold: say(
            scene,
            `“${partName(scene, event.part)}”尚缺${event.missing.length}份：`,
            `Still missing for ${partName(scene, event.part)} (${event.missing.length}): `,
          ),
        },
        say(scene, `${what}。请于`, `${what}. Send it by `),
        { bold: say(scene, `${until}前`, until) },
        say(
          scene,
          '用手机补交，不必再来。逾期未补，将书面说明理由后撤回受理。',
          ' from your phone; you need not come. If it is not sent in time, acceptance is withdrawn with written reasons.',
        ),
      ),
    ];
  });
}

export const tasksOf = (scene: PaperScene, parts: readonly Part[], office: OfficeId): string => {
  const own: readonly PartId[] = parts.filter((part) => part.office === office).map((part) => part.id);
  return partNames(scene, own);
};
