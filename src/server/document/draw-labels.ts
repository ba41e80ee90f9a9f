/** Draws the labels of parcels, one a page of 100 by 150 mm as label printers take it, and on A4 the list that goes with them. */
import PDFDocument from 'pdfkit';
import { drawCode128 } from './code128.ts';
import { END, PAGE, WIDTH } from './page.ts';
import { heightOf, write, type Sheet } from './pen.ts';

export type Label = {
  readonly courier: string;
  readonly tracking: string;
  readonly recipient: string;
  readonly phone: string;
  readonly address: string;
  readonly from: string;
  /** Whose papers they are is nobody's business on the way: the case's number alone. */
  readonly number: string;
  readonly papers: number;
};
export type LabelBatch = { readonly labels: readonly Label[]; readonly hall: string; readonly day: string; readonly at: number };

const MM = 72 / 25.4;
const [W, H, EDGE] = [100 * MM, 150 * MM, 6 * MM];
const INNER = W - 2 * EDGE;

/** The PDF's bytes. */
export async function drawLabels(batch: LabelBatch): Promise<Buffer> {
  const date = new Date(batch.at);
  const sheet: Sheet = new PDFDocument({
    size: [W, H],
    font: '',
    pdfVersion: '1.7',
    lang: 'zh-CN',
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    autoFirstPage: false,
    info: { Title: '快递面单', Producer: 'Yici', Creator: 'Yici', CreationDate: date, ModDate: date },
  });
  const chunks: Buffer[] = [];
  sheet.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => sheet.on('end', resolve).on('error', reject));
  for (const label of batch.labels) drawLabel(sheet, label);
  drawList(sheet, batch);
  sheet.end();
  await done;
  return Buffer.concat(chunks);
}

const rule = (sheet: Sheet, y: number, width = 1.2): void => {
  sheet
    .lineWidth(width)
    .moveTo(EDGE, y)
    .lineTo(W - EDGE, y)
    .stroke('#000000');
};

function drawLabel(sheet: Sheet, label: Label): void {
  sheet.addPage({ size: [W, H], margins: { top: 0, bottom: 0, left: 0, right: 0 } });
  write(sheet, [{ bold: label.courier }], { x: EDGE, y: EDGE, width: INNER * 0.6, size: 16, colour: '#000000' });
  write(sheet, ['政务文书'], { x: EDGE + INNER * 0.6, y: EDGE + 5, width: INNER * 0.4, size: 10, align: 'right', colour: '#000000' });
  rule(sheet, 17 * MM);
  drawCode128(sheet, label.tracking, { x: EDGE, y: 21 * MM, width: INNER, height: 20 * MM });
  write(sheet, [{ bold: label.tracking }], {
    x: EDGE,
    y: 42 * MM,
    width: INNER,
    size: 13,
    align: 'center',
    spacing: 1.5,
    colour: '#000000',
  });
  rule(sheet, 50 * MM);
  write(sheet, ['收'], { x: EDGE, y: 53 * MM, width: 20, size: 14, colour: '#000000' });
  const right = { x: EDGE + 26, width: INNER - 26, colour: '#000000' } as const;
  let y = write(sheet, [{ bold: label.recipient }, `　${label.phone}`], { ...right, y: 53 * MM, size: 14 });
  y = write(sheet, [{ bold: label.address }], { ...right, y: y + 4, size: fitting(sheet, label.address), lineGap: 2 });
  rule(sheet, 96 * MM);
  write(sheet, ['寄'], { x: EDGE, y: 99 * MM, width: 20, size: 12, colour: '#000000' });
  write(sheet, [label.from], { ...right, y: 99 * MM, size: 12 });
  rule(sheet, 116 * MM, 0.6);
  write(sheet, [`办件 ${label.number}`], { x: EDGE, y: 119 * MM, width: INNER, size: 10, colour: '#000000' });
  write(sheet, [`内有文书 ${label.papers} 件。请当面核对身份后签收；无法投递的退回寄件大厅。`], {
    x: EDGE,
    y: 125 * MM,
    width: INNER,
    size: 9,
    lineGap: 2,
    colour: '#000000',
  });
}

/** The largest size at which the address stays above the sender. */
const fitting = (sheet: Sheet, address: string): number =>
  [15, 13, 11, 9].find((size) => heightOf(sheet, [address], { width: INNER - 26, size, lineGap: 2 }) <= 30 * MM) ?? 8;

/** What is handed over, for the courier to sign: numbers and no addresses. */
function drawList(sheet: Sheet, { labels, hall, day }: LabelBatch): void {
  const page = (): number => {
    sheet.addPage({ size: 'A4', margins: { top: PAGE.top, bottom: 0, left: PAGE.left, right: PAGE.right } });
    const y = write(sheet, [{ bold: '交寄清单' }], { x: PAGE.left, y: PAGE.top, width: WIDTH, size: 20, align: 'center', spacing: 4 });
    return write(sheet, [`${hall}　${day}　共 ${labels.length} 件`], { x: PAGE.left, y: y + 4, width: WIDTH, size: 10.5 }) + 8;
  };
  let y = page();
  labels.forEach(({ tracking, number, papers }, index) => {
    if (y + 24 > END) y = page();
    const row = { y, size: 11 } as const;
    write(sheet, [String(index + 1)], { ...row, x: PAGE.left, width: 30 });
    write(sheet, [{ bold: tracking }], { ...row, x: PAGE.left + 34, width: 170 });
    write(sheet, [number], { ...row, x: PAGE.left + 210, width: 180 });
    write(sheet, [`${papers} 件`], { ...row, x: PAGE.left + 400, width: WIDTH - 400, align: 'right' });
    y += 22;
    sheet
      .lineWidth(0.5)
      .moveTo(PAGE.left, y - 3)
      .lineTo(PAGE.left + WIDTH, y - 3)
      .stroke('#AAAAAA');
  });
  write(sheet, ['快递员签收：________________　　日期：____________'], {
    x: PAGE.left,
    y: Math.min(y + 26, END - 20),
    width: WIDTH,
    size: 11,
  });
}
