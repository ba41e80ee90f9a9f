/** A chart of a report as a native chart of an Office document: bars from 0, lines with marks, labels at the ends, no legend for one series. */
import type { Block } from '#domain/report/report-model.ts';
import { xml } from './xml-text.ts';

type Chart = Extract<Block, { kind: 'chart' }>;

const COLOURS = ['0E6A5A', '85C4B2'];
const fill = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const text = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${fill('3B4945')}<a:latin typeface="Arial"/><a:ea typeface="SimHei"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

/** Values stand in the part itself: no workbook is attached and nothing is fetched from outside. */
function seriesXml({ shape, series }: Chart, at: number): string {
  const one = series[at];
  if (one === undefined) return '';
  const colour = COLOURS[at % COLOURS.length] ?? '0E6A5A';
  const labels = one.points.map(({ label }, index) => `<c:pt idx="${index}"><c:v>${xml(label)}</c:v></c:pt>`).join('');
  const values = one.points
    .map(({ figure: { value } }, index) => (value === null ? '' : `<c:pt idx="${index}"><c:v>${Math.round(value * 10) / 10}</c:v></c:pt>`))
    .join('');
  const count = `<c:ptCount val="${one.points.length}"/>`;
  const look =
    shape === 'line'
      ? `<c:spPr><a:ln w="28575">${fill(colour)}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/></c:marker>`
      : `<c:spPr>${fill(colour)}</c:spPr><c:invertIfNegative val="0"/>`;
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${xml(one.name)}</c:v></c:tx>${look}<c:cat><c:strLit>${count}${labels}</c:strLit></c:cat><c:val><c:numLit><c:formatCode>0.0</c:formatCode>${count}${values}</c:numLit></c:val>${shape === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}

const axis = (
  bars: boolean,
): string => `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${bars ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${bars ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${text(bars ? 800 : 900)}<c:crossAx val="2"/><c:crosses val="autoZero"/>${bars ? '<c:tickLblSkip val="1"/>' : ''}<c:noMultiLvlLbl val="0"/></c:catAx>
<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${bars ? '<c:min val="0"/>' : ''}</c:scaling><c:delete val="0"/><c:axPos val="${bars ? 't' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="6350">${fill('DBE2DF')}</a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${text(900)}<c:crossAx val="1"/><c:crosses val="${bars ? 'autoZero' : 'autoZero'}"/></c:valAx>`;

/** The chart part, `word/charts/chartN.xml`. */
export function chartXml(chart: Chart): string {
  const bars = chart.shape === 'bars';
  const series = chart.series.map((_, at) => seriesXml(chart, at)).join('');
  const ids = '<c:axId val="1"/><c:axId val="2"/>';
  const plot = bars
    ? `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:dLbls><c:numFmt formatCode="0.0" sourceLinked="0"/>${text(800)}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:gapWidth val="40"/>${ids}</c:barChart>`
    : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${ids}</c:lineChart>`;
  const legend = chart.series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${text(900)}</c:legend>` : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot}${axis(bars)}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`;
}

const ROW_MM = 5;
/** Height in millimetres: a bar has its line, and a page is 225 mm of text. */
export const chartHeight = ({ shape, series }: Chart): number =>
  shape === 'line' ? 70 : Math.min(220, 24 + (series[0]?.points.length ?? 0) * series.length * ROW_MM);

/** Said to who cannot see it. */
export const altOf = ({ caption, series }: Chart): string =>
  `${caption}. ${series.map(({ name, points }) => `${name}: ${points.map(({ label, figure }) => `${label} ${figure.text}`).join(', ')}`).join('; ')}`;
