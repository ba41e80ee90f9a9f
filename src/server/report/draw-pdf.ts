/** Writes a report as PDF: bookmarks by section, language and title set, fonts inside, charts as paths, pages numbered. */
import PDFDocument from 'pdfkit';
import { annexTitle, asOfLine, sourceLine } from '#domain/report/annex.ts';
import { textOfParagraph, type Block, type ReportModel } from '#domain/report/report-model.ts';
import { PAGE, room, WIDTH } from '#server/document/page.ts';
import { heightOf, write, type Sheet } from '#server/document/pen.ts';
import { shownMoment } from './draw-docx.ts';
import { drawChart } from './pdf-chart.ts';

const BODY = 12;
const GAP = 6;

/** The same model gives the same bytes: the file's date is the figures' own. */
export async function drawPdf(model: ReportModel): Promise<Buffer> {
  const date = new Date(model.asOf);
  const sheet: Sheet = new PDFDocument({
    size: 'A4',
    font: '',
    pdfVersion: '1.7',
    lang: model.language === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    bufferPages: true,
    margins: { top: PAGE.top, bottom: 0, left: PAGE.left, right: PAGE.right },
    info: { Title: model.title, Author: model.body, Producer: 'Yici', Creator: 'Yici', CreationDate: date, ModDate: date },
  });
  const chunks: Buffer[] = [];
  sheet.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => sheet.on('end', resolve).on('error', reject));
  let y = write(sheet, [{ bold: model.title }], { x: PAGE.left, y: 90, width: WIDTH, size: 20, align: 'center' }) + 6;
  y = write(sheet, [model.body], { x: PAGE.left, y, width: WIDTH, size: 13, align: 'center' }) + 26;
  for (const block of model.blocks) y = drawBlock(sheet, block, y);
  drawAnnex(sheet, model, y);
  drawNumbers(sheet);
  sheet.end();
  await done;
  return Buffer.concat(chunks);
}

function heading(sheet: Sheet, text: string, y: number): number {
  const top = room(sheet, y + 8, 70);
  sheet.outline.addItem(text);
  return write(sheet, [{ bold: text }], { x: PAGE.left, y: top, width: WIDTH, size: 14 }) + 6;
}
const caption = (sheet: Sheet, text: string, y: number, needed: number): number =>
  write(sheet, [{ bold: text }], { x: PAGE.left, y: room(sheet, y + 6, needed), width: WIDTH, size: 10.5, align: 'center' }) + 6;

function paragraph(sheet: Sheet, text: string, y: number, size: number = BODY, indent: number = 2 * BODY): number {
  if (text === '') return y;
  const shape = { width: WIDTH, size, lineGap: GAP, indent };
  const top = room(sheet, y, Math.min(400, heightOf(sheet, [text], shape)));
  return write(sheet, [text], { ...shape, x: PAGE.left, y: top }) + 4;
}

function drawBlock(sheet: Sheet, block: Block, y: number): number {
  switch (block.kind) {
    case 'heading':
      return heading(sheet, block.text, y);
    case 'paragraph':
      return paragraph(sheet, textOfParagraph(block), y);
    case 'table':
      return drawTable(sheet, block, caption(sheet, block.caption, y, 90));
    case 'chart':
      return drawChart(sheet, block, caption(sheet, block.caption, y, block.shape === 'line' ? 210 : 90));
    case 'list': {
      const rows = block.rows.length === 0 ? [block.none] : block.rows.map(({ text }) => `· ${text}`);
      return rows.reduce((top, row) => paragraph(sheet, row, top, 10.5, 0), caption(sheet, block.caption, y, 60)) + 4;
    }
  }
}

function drawTable(sheet: Sheet, { head, rows }: Extract<Block, { kind: 'table' }>, y: number): number {
  const first = WIDTH * (head.length > 3 ? 0.28 : 0.4);
  const other = (WIDTH - first) / Math.max(1, head.length);
  const widths = [first, ...head.map(() => other)];
  const line = (texts: readonly string[], top: number, bold: boolean): number => {
    const heights = texts.map((text, at) => heightOf(sheet, [text], { width: (widths[at] ?? 0) - 10, size: 9.5 }));
    const height = Math.max(...heights) + 7;
    let x = PAGE.left;
    texts.forEach((text, at) => {
      const width = widths[at] ?? 0;
      sheet.lineWidth(0.5).rect(x, top, width, height);
      if (bold) sheet.fillAndStroke('#F1F4F3', '#777777');
      else sheet.stroke('#777777');
      write(sheet, [bold ? { bold: text } : text], {
        x: x + 5,
        y: top + 3,
        width: width - 10,
        size: 9.5,
        align: at === 0 || bold ? 'left' : 'right',
      });
      x += width;
    });
    return top + height;
  };
  let top = line(['', ...head], y, true);
  for (const { name, cells } of rows) {
    const next = room(sheet, top, 34);
    // A new page begins with the head again.
    top = next === top ? top : line(['', ...head], next, true);
    top = line([name, ...cells.map(({ text }) => text)], top, false);
  }
  return top + 10;
}

function drawAnnex(sheet: Sheet, model: ReportModel, y: number): void {
  let top = heading(sheet, annexTitle[model.language], y + 6);
  const lines = [asOfLine(shownMoment(model), model.language), ...model.sources.map((source) => sourceLine(source, model.language))];
  for (const text of lines) top = paragraph(sheet, text, top, 9, 0);
}

function drawNumbers(sheet: Sheet): void {
  const { start, count } = sheet.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    sheet.switchToPage(page);
    write(sheet, [`— ${page + 1} —`], { x: PAGE.left, y: PAGE.height - 50, width: WIDTH, size: 10, align: 'center' });
  }
}
