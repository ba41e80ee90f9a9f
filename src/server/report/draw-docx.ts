/** Writes a report as an Office document (ECMA-376), laid out as GB/T 9704 lays out official papers, without a red head: that is the authority's to give. */
import { zipSync, strToU8 } from 'fflate';
import { instantText } from '#domain/kernel/instant.ts';
import { annexTitle, asOfLine, sourceLine } from '#domain/report/annex.ts';
import { runsOf, type Block, type ReportModel } from '#domain/report/report-model.ts';
import { altOf, chartHeight, chartXml } from './docx-chart.ts';
import { contentTypes, corePart, documentRels, footerPart, PACKAGE_RELS, SETTINGS, stylesPart } from './docx-parts.ts';
import { xml } from './xml-text.ts';

type Chart = Extract<Block, { kind: 'chart' }>;

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
const styled = (style: string, inner: string): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inner}</w:p>`;

/** 156 mm of text on A4, in twentieths of a point. */
const WIDTH = 8844;
const EMU_A_MM = 36_000;

function tableXml({ caption, head, rows }: Extract<Block, { kind: 'table' }>): string {
  const first = Math.round(WIDTH * (head.length > 3 ? 0.28 : 0.4));
  const others = Math.floor((WIDTH - first) / Math.max(1, head.length));
  const cell = (text: string, style: string, width: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${styled(style, run(text))}</w:tc>`;
  const row = (name: string, cells: readonly string[], header: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${header ? '<w:tblHeader/>' : ''}</w:trPr>${cell(name, header ? 'TableHead' : 'TableName', first)}${cells.map((text) => cell(text, header ? 'TableHead' : 'TableFigure', others)).join('')}</w:tr>`;
  const grid = `<w:tblGrid><w:gridCol w:w="${first}"/>${head.map(() => `<w:gridCol w:w="${others}"/>`).join('')}</w:tblGrid>`;
  const body = rows
    .map(({ name, cells }) =>
      row(
        name,
        cells.map(({ text }) => text),
        false,
      ),
    )
    .join('');
  return `${styled('Caption', run(caption))}<w:tbl><w:tblPr><w:tblStyle w:val="Figures"/><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1"/><w:tblDescription w:val="${xml(caption)}"/></w:tblPr>${grid}${row('', head, true)}${body}</w:tbl>${styled('Gap', '')}`;
}

const chartFrame = (chart: Chart, nth: number): string =>
  `${styled('Caption', run(chart.caption))}${styled(
    'Gap',
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${156 * EMU_A_MM}" cy="${chartHeight(chart) * EMU_A_MM}"/><wp:docPr id="${nth}" name="Chart ${nth}" descr="${xml(altOf(chart))}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="chart${nth}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  )}`;

function blockXml(block: Block, chartNumber: (chart: Chart) => number): string {
  switch (block.kind) {
    case 'heading':
      return styled('Heading1', run(block.text));
    case 'paragraph': {
      const runs = runsOf(block);
      return runs.length === 0 ? '' : styled('BodyText', runs.map((each) => run(typeof each === 'string' ? each : each.text)).join(''));
    }
    case 'table':
      return tableXml(block);
    case 'chart':
      return chartFrame(block, chartNumber(block));
    case 'list':
      return `${styled('Caption', run(block.caption))}${(block.rows.length === 0 ? [{ text: block.none }] : block.rows)
        .map(({ text }) => styled('ListLine', run(text)))
        .join('')}${styled('Gap', '')}`;
  }
}

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
/** Margins of GB/T 9704: 37 mm above, 28 mm at the left, text of 156 by 225 mm. */
const SECTION =
  '<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>';

export const shownMoment = (model: Pick<ReportModel, 'asOf'>): string => instantText(model.asOf).slice(0, 16).replace('T', ' ');

function documentXml(model: ReportModel, charts: readonly Chart[]): string {
  const { language, title, body, blocks, sources } = model;
  const numberOf = (chart: Chart): number => charts.indexOf(chart) + 1;
  const annex = [
    styled('Heading1', run(annexTitle[language])),
    styled('Note', run(asOfLine(shownMoment(model), language))),
    ...sources.map((source) => styled('Note', run(sourceLine(source, language)))),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document ${NAMES}><w:body>${styled('Title', run(title))}${styled('Subtitle', run(body))}${blocks.map((block) => blockXml(block, numberOf)).join('')}${annex.join('')}${SECTION}</w:body></w:document>`;
}

/** ZIP knows years from 1980 on; equal input gives an equal file. */
const fixed = new Date('2020-01-01T00:00:00Z');

export function drawDocx(model: ReportModel): Uint8Array {
  const charts = model.blocks.filter((block) => block.kind === 'chart');
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(charts.length),
    '_rels/.rels': PACKAGE_RELS,
    'docProps/core.xml': corePart(model),
    'word/document.xml': documentXml(model, charts),
    'word/_rels/document.xml.rels': documentRels(charts.length),
    'word/styles.xml': stylesPart(model.language),
    'word/settings.xml': SETTINGS,
    'word/footer1.xml': footerPart,
    ...Object.fromEntries(charts.map((chart, index) => [`word/charts/chart${index + 1}.xml`, chartXml(chart)])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { mtime: fixed, level: 6 });
}
