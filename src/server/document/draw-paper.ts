/** Draws a paper on A4 (design, section 11): ink on white, red only for the stroke and the seals, readable after a photocopy. */
import PDFDocument from 'pdfkit';
import { drawFoot } from './draw-foot.ts';
import { drawStroke } from './draw-marks.ts';
import { END, PAGE, room, WIDTH } from './page.ts';
import type { Block, Paper } from './paper.ts';
import { heightOf, write, type Run, type Sheet } from './pen.ts';
import { drawSignature } from './signature-block.ts';

const BODY = 12;
/** Line distance 1.9 of the size: Noto's own line is about 1.45, the gap makes up the rest. */
const GAP = 5;

/** Called on the open sheet before it is closed, e.g. to leave room for a signature. */
export type Finish = (sheet: Sheet) => void;

/**
 * The PDF's bytes. `archival`: as PDF/A-2b asks (XMP, output intent, all fonts inside); see decision 0095 for what a
 * validator would still say.
 */
export async function drawPaper(paper: Paper, finish?: Finish, archival?: 'archival'): Promise<Buffer> {
  const date = new Date(paper.at);
  const sheet: Sheet = new PDFDocument({
    size: 'A4',
    // Without a font of its own, or each paper reads Helvetica's measures first.
    font: '',
    pdfVersion: '1.7',
    ...(archival === undefined ? {} : { subset: 'PDF/A-2b' as NonNullable<PDFKit.PDFDocumentOptions['subset']> }),
    lang: paper.language === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    bufferPages: true,
    margins: { top: PAGE.top, bottom: 0, left: PAGE.left, right: PAGE.right },
    info: { Title: `${paper.title} ${paper.number[1]}`, Producer: 'Yici', Creator: 'Yici', CreationDate: date, ModDate: date },
  });
  const chunks: Buffer[] = [];
  sheet.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => sheet.on('end', resolve).on('error', reject));
  let y = drawHead(sheet, paper);
  for (const block of paper.blocks) y = drawBlock(sheet, block, y);
  const seals = paper.blocks.find((block) => block.kind === 'seals');
  drawFoot(sheet, seals, paper.code, y);
  drawEveryPage(sheet, paper);
  finish?.(sheet);
  sheet.end();
  await done;
  return Buffer.concat(chunks);
}

function drawHead(sheet: Sheet, { title, subtitle, letter = '' }: Paper): number {
  const latin = /^[\x20-\x7e]+$/.test(title);
  let y = write(sheet, [{ bold: title }], {
    x: PAGE.left,
    y: 74,
    width: WIDTH,
    size: latin ? 22 : 25,
    align: 'center',
    spacing: latin ? 0 : 6,
  });
  if (subtitle !== '')
    y = write(sheet, [subtitle], { x: PAGE.left, y: y + 2, width: WIDTH, size: 9.5, align: 'center', colour: '#444444' });
  drawStroke(sheet, PAGE.left, y + 8, WIDTH, 12);
  if (letter === '') return y + 36;
  return write(sheet, [letter], { x: PAGE.left, y: y + 26, width: WIDTH, size: 11, align: 'right' }) + 8;
}

function drawBlock(sheet: Sheet, block: Block, y: number): number {
  switch (block.kind) {
    case 'paragraph':
      return drawParagraph(sheet, block.runs, block.indent, y);
    case 'heading':
      return write(sheet, [{ bold: block.text }], { x: PAGE.left, y: room(sheet, y + 6, 60), width: WIDTH, size: BODY }) + 6;
    case 'table':
      return drawTable(sheet, block, y);
    case 'facts':
      return drawFacts(sheet, block.rows, y);
    case 'signature':
      return drawSignature(sheet, block, y);
    case 'seals':
      // Drawn with the code at the end; see drawFoot.
      return y;
  }
}

function drawParagraph(sheet: Sheet, runs: readonly Run[], indent: boolean, y: number): number {
  const shape = { width: WIDTH, size: BODY, lineGap: GAP, indent: indent ? 2 * BODY : 0 };
  const top = room(sheet, y, heightOf(sheet, runs, shape));
  return write(sheet, runs, { ...shape, x: PAGE.left, y: top, align: 'left' }) + 3;
}

function drawTable(sheet: Sheet, { head, widths, rows }: Extract<Block, { kind: 'table' }>, y: number): number {
  let top = y + 4;
  [head, ...rows].forEach((row, index) => {
    const cells = row.map((text) => (index === 0 ? { bold: text } : text));
    const heights = cells.map((cell, column) => heightOf(sheet, [cell], { width: WIDTH * (widths[column] ?? 0) - 14, size: 10 }));
    const height = Math.max(...heights) + 9;
    top = room(sheet, top, height);
    let x = PAGE.left;
    cells.forEach((cell, column) => {
      const width = WIDTH * (widths[column] ?? 0);
      sheet.lineWidth(0.6).rect(x, top, width, height);
      if (index === 0) sheet.fillAndStroke('#F1F4F3', '#555555');
      else sheet.stroke('#555555');
      write(sheet, [cell], { x: x + 7, y: top + 4, width: width - 14, size: 10 });
      x += width;
    });
    top += height;
  });
  return top + 10;
}

/** Width of the labels' column: 经营范围 Business scope stands on one line. */
const LABEL = 165;

function drawFacts(sheet: Sheet, rows: readonly (readonly [string, string])[], y: number): number {
  let top = y;
  for (const [label, value] of rows) {
    const text = { size: BODY, lineGap: GAP };
    const width = WIDTH - LABEL;
    top = room(
      sheet,
      top,
      Math.max(heightOf(sheet, [value], { width, ...text }), heightOf(sheet, [label], { width: LABEL - 10, ...text })),
    );
    const below = write(sheet, [label], { x: PAGE.left, y: top, width: LABEL - 10, ...text, colour: '#3B4945' });
    top = Math.max(below, write(sheet, [{ bold: value === '' ? '—' : value }], { x: PAGE.left + LABEL, y: top, width, ...text })) + 3;
  }
  return top + 6;
}

/** Number, page count and footer, on every page, once their count is known. */
function drawEveryPage(sheet: Sheet, { number, note, footer, language }: Paper): void {
  const { start, count } = sheet.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    sheet.switchToPage(page);
    const place = language === 'zh' ? `第${page + 1}页，共${count}页` : `Page ${page + 1} of ${count}`;
    const small = { y: PAGE.top, width: WIDTH / 2, size: 9, colour: '#444444' };
    write(sheet, [`${number[0]} `, { bold: number[1] }], { ...small, x: PAGE.left });
    write(sheet, [`${place} · ${note}`], { ...small, x: PAGE.left + WIDTH / 2, align: 'right' });
    const bottom = END + 16;
    sheet
      .lineWidth(0.6)
      .moveTo(PAGE.left, bottom)
      .lineTo(PAGE.width - PAGE.right, bottom)
      .stroke('#999999');
    write(sheet, [footer[0]], { x: PAGE.left, y: bottom + 6, width: WIDTH * 0.62, size: 8.5, colour: '#444444' });
    write(sheet, [footer[1]], {
      x: PAGE.left + WIDTH * 0.64,
      y: bottom + 6,
      width: WIDTH * 0.36,
      size: 8.5,
      colour: '#444444',
      align: 'right',
    });
  }
}
