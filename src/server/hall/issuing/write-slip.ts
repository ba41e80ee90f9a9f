/** Writes the proof of service (送达回证): every certificate that was handed over with its number, hash and date, who took it, who signed. */
import type { PickUpState } from '#domain/hall/pick-up.ts';
import type { Stroke } from '#domain/hall/signature.ts';
import { dayOfInstant, dayText, instantText } from '#domain/kernel/instant.ts';
import type { DeliveryPaper } from '#contract/view/issuing.ts';
import type { Block, Paper } from '#server/document/paper.ts';

export type SlipScene = {
  readonly pickUp: PickUpState;
  readonly papers: readonly (DeliveryPaper & { readonly sha256: string | null; readonly issuedOn: string })[];
  readonly hall: string;
  readonly taker: string;
  /** Whom the taker acted for, where it was somebody else. */
  readonly actsFor: string | undefined;
  readonly clerk: string;
  readonly documentName: string;
  /** Of the pad; none where the paper slip was signed. */
  readonly strokes: readonly Stroke[];
  readonly demo: boolean;
};

/** As it was written on the pad; or, on paper, a line to sign on with the name the clerk witnessed. */
function signed({ taken, strokes }: { readonly taken: NonNullable<PickUpState['taken']>; readonly strokes: readonly Stroke[] }): Block {
  const { signature, at } = taken;
  const when = instantText(at).slice(0, 16).replace('T', ' ');
  const note =
    signature.way === 'pad'
      ? `${when}，当场签于电子签名板，与纸上签名同效（2018年省规定第10条）。校验 ${signature.sha256.slice(0, 16)}`
      : '在纸质回证上签名，工作人员见证';
  return { kind: 'signature', label: '领取人签名', strokes, name: signature.way === 'pad' ? '' : signature.signed, note };
}

function table({ papers }: SlipScene): Block {
  return {
    kind: 'table',
    widths: [0.22, 0.34, 0.15, 0.29],
    head: ['文书', '编号', '签发日期', 'SHA-256'],
    rows: papers
      .filter((paper) => !paper.void)
      .map(({ name, kind, certificate, sha256, issuedOn, number }) => [
        kind === 'letter' ? `${name.zh}（不予许可决定书）` : name.zh,
        certificate ?? number,
        issuedOn,
        sha256 ?? '—',
      ]),
  };
}

/** Undefined where nothing was handed over. Always in Chinese: it stays in the file (licensing law 44). */
export function writeSlip(scene: SlipScene): Paper | undefined {
  const { pickUp, hall, taker, actsFor, clerk, documentName } = scene;
  const { taken } = pickUp;
  if (taken === undefined) return undefined;
  const number = pickUp.cases[0]?.number ?? '';
  return {
    language: 'zh',
    title: '送达回证',
    subtitle: 'Proof of service',
    number: ['办件', number],
    note: scene.demo ? '演示' : '',
    blocks: [
      { kind: 'paragraph', indent: true, runs: [`下列文书已由${hall}当面交给领取人。依照《行政许可法》第四十四条送达。`] },
      table(scene),
      {
        kind: 'facts',
        rows: [
          ['领取人', taker],
          ['身份证件', documentName],
          ...(actsFor === undefined ? [] : [['代为领取', `替${actsFor}，凭授权`] as const]),
          ['领取时间', instantText(taken.at).slice(0, 16).replace('T', ' ')],
          ['经办人', clerk],
          ['涉及办件', pickUp.cases.map((each) => each.number).join('、')],
        ],
      },
      signed({ taken, strokes: scene.strokes }),
    ],
    footer: ['证照真伪可扫证照上的二维码核验；哈希是电子证照签名文件的 SHA-256', dayText(dayOfInstant(taken.at))],
    at: taken.at,
  };
}
