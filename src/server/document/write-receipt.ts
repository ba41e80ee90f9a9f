/** The blocks of a receipt: what is accepted now, what starts later, what is missing by when, each department under its own seal. */
import type { Part } from '#domain/case/state.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { clockOf } from '#domain/clock/clock-of.ts';
import type { OfficeId, PartId } from '#domain/kernel/brand.ts';
import { instantText } from '#domain/kernel/instant.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { Block } from './paper.ts';
import {
  dateAt,
  dateOf,
  flush,
  officeName,
  paragraph,
  partName,
  partNames,
  partOf,
  say,
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

export function acceptedNow(scene: PaperScene, parts: readonly Part[]): Block {
  return {
    kind: 'table',
    widths: [0.3, 0.33, 0.17, 0.2],
    head: [say(scene, '事项', 'Item'), say(scene, '办理机关', 'Office'), say(scene, '承诺', 'Promised'), say(scene, '最晚办结', 'Done by')],
    rows: parts.map((part) => {
      const { due } = clockOf(part.marks, part.plan.limit, calendarAt(scene.definition.calendar, part.division), scene.entry.at);
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

export function materialName(scene: PaperScene, id: string): string {
  for (const item of scene.definition.items.values()) {
    const found = item.materials.find((material) => material.id === id);
    if (found !== undefined) return wordOf(scene, found.name);
  }
  return id;
}

type FileGiven = Extract<PaperScene['state']['given'][string], { readonly by: 'file' }>;

/** Captured at the window: how many pages, and that the original went back, or was kept as the law says. */
function fileText(scene: PaperScene, name: string, { pages, original }: FileGiven): string {
  if (pages === undefined) return say(scene, `${name}（电子文件）`, `${name} (file)`);
  const [zh, en] = [`扫描${pages}页`, pages === 1 ? 'scan of 1 page' : `scan of ${pages} pages`];
  if (original === 'returned') return say(scene, `${name}（${zh}，原件已当场退还）`, `${name} (${en}, original given back)`);
  if (original === 'kept') return say(scene, `${name}（${zh}，原件留存）`, `${name} (${en}, original kept)`);
  return say(scene, `${name}（${zh}）`, `${name} (${en})`);
}

/** What the person signed before it was filed, as they wrote it. */
export function signedAtWindow(scene: PaperScene): readonly Block[] {
  const { signature } = scene;
  if (signature === undefined) return [];
  const hash = signature.sha256.slice(0, 16);
  const when = `${dateAt(scene, signature.at)} ${instantText(signature.at).slice(11, 16)}`;
  const witnessed = signature.strokes === null;
  return [
    {
      kind: 'signature',
      label: say(scene, '申请人签名', 'Signed by the applicant'),
      strokes: signature.strokes ?? [],
      name: signature.name ?? '',
      note: say(
        scene,
        `${when}，当场签于电子签名板${witnessed ? '（窗口人员代为键入并见证）' : ''}，与纸上签名同效（2018年省规定第10条）。校验 ${hash}`,
        `${when}, at the window${witnessed ? ', typed by the clerk as witness' : ''}; as good as on paper (2018 provisions art. 10). Check ${hash}`,
      ),
    },
  ];
}

/** What was taken in and what the government fetched itself, so that nobody is asked for it twice. */
export function received(scene: PaperScene): readonly Block[] {
  const entries = Object.entries(scene.state.given);
  const brought = entries.flatMap(([id, given]) => {
    if (given.by === 'file') return [fileText(scene, materialName(scene, id), given)];
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
