/** Draws the sample of a result as the real one is drawn, with invented values and 样本 across the page; it is not signed and opens no check. */
import type { GuideResult } from '#contract/view/guide.ts';
import { brandAs, type CaseNumber, type DecisionId, type DivisionCode, type OfficeId, type PartId } from '#domain/kernel/brand.ts';
import type { DayText, Instant } from '#domain/kernel/instant.ts';
import { drawPaper } from '#server/document/draw-paper.ts';
import { PAGE } from '#server/document/page.ts';
import { write, type Sheet } from '#server/document/pen.ts';
import { certificatePaper } from './draw-certificate.ts';

const DECIDED = '2026-01-01' as DayText;
const NOTHING = '样本 SAMPLE';

/** From corner to corner, light enough to read through, too large to cut off. */
function drawWatermark(sheet: Sheet): void {
  const { start, count } = sheet.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    sheet.switchToPage(page);
    sheet
      .save()
      .rotate(-35, { origin: [PAGE.width / 2, PAGE.height / 2] })
      .fillOpacity(0.13);
    write(sheet, [{ bold: NOTHING }], {
      x: 0,
      y: PAGE.height / 2 - 50,
      width: PAGE.width,
      size: 72,
      align: 'center',
      colour: '#B8322A',
    });
    sheet.restore();
  }
}

/** The same bytes for the same catalogue: its date is the sample's own. */
export function drawSample(result: GuideResult, at: Instant): Promise<Buffer> {
  const { code: _code, ...paper } = certificatePaper({
    content: {
      kind: result.item,
      name: result.name,
      number: NOTHING,
      holder: { name: NOTHING },
      issuer: { office: brandAs<OfficeId>('sample'), division: brandAs<DivisionCode>(330000), name: result.issuer },
      fields: result.lines.map(({ label, value }) => ({ label, value: value.zh, personal: false })),
      conditions: [],
      decidedOn: DECIDED,
      ...(result.validYears === undefined ? {} : { validUntil: `${2025 + result.validYears}-12-31` as DayText }),
      grant: { case: brandAs<CaseNumber>(NOTHING), part: brandAs<PartId>('sample'), decision: brandAs<DecisionId>('sample') },
    },
    code: NOTHING,
    url: '',
    issuedAt: at,
    demo: true,
  });
  return drawPaper({ ...paper, note: '样本，不能用来办事 Sample, of no effect' }, drawWatermark);
}
