/** Joins pictures of pages into one PDF: each on a page of A4, standing or lying as it is, turned as the clerk turned it. */
import PDFDocument from 'pdfkit';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { pictureSize } from './picture-size.ts';
import { soundPng } from './sound-png.ts';

/** What a page is turned by, in degrees clockwise. */
export type JoinedPage = { readonly bytes: Buffer; readonly type: string; readonly turn: 0 | 90 | 180 | 270 };

/** A4 in points; pictures are fitted into it, lying ones into a lying page. */
const [SHORT, LONG] = [595.28, 841.89];

/** Unpacked, of all PNG together: PDFKit holds those with an alpha channel at once, and some hundred kilobytes unpack to gigabytes. */
const MOST_UNPACKED = 400 * 1024 * 1024;

/** Judged one after the other, before anything is drawn. */
async function faultOf(pages: readonly JoinedPage[]): Promise<'file-damaged' | 'picture-too-large' | undefined> {
  let left = MOST_UNPACKED;
  for (const { bytes, type } of pages) {
    const size = type === 'image/png' ? await soundPng(bytes, left) : 0;
    if (size === undefined) return 'file-damaged';
    if (size > left) return 'picture-too-large';
    left -= size;
  }
  return undefined;
}

/** The pages as one PDF. Refuses `file-damaged`, `picture-too-large`: whoever sent a picture may be anybody with a link. */
export async function joinPages(pages: readonly JoinedPage[], title: string, at: Instant): Promise<Result<Buffer>> {
  const fault = await faultOf(pages);
  if (fault !== undefined) return refuse(fault);
  // What PDFKit cannot read of a JPEG's head is a damaged picture too.
  return drawn(pages, title, at).then(ok, () => refuse('file-damaged'));
}

/** The pictures go in as they came: nothing is drawn anew, so that a page's hash can be found again in the whole. */
function drawn(pages: readonly JoinedPage[], title: string, at: Instant): Promise<Buffer> {
  const sheet = new PDFDocument({ autoFirstPage: false, info: { Title: title, Producer: 'Yici', CreationDate: new Date(at) } });
  const parts: Buffer[] = [];
  return new Promise((done, fail) => {
    sheet.on('data', (part: Buffer) => parts.push(part));
    sheet.on('end', () => done(Buffer.concat(parts)));
    sheet.on('error', fail);
    for (const { bytes, type, turn } of pages) {
      const picture = pictureSize(bytes, type);
      const lies = picture !== undefined && picture.width > picture.height;
      const [width, height] = lies ? [LONG, SHORT] : [SHORT, LONG];
      sheet.addPage({ size: [width, height], margin: 0 });
      sheet.image(bytes, 0, 0, { fit: [width, height], align: 'center', valign: 'center' });
      if (turn !== 0) Object.assign(sheet.page.dictionary.data, { Rotate: turn });
    }
    sheet.end();
  });
}
