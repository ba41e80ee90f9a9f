/** A photo or PDF on its way to the server: checked, photos too large made smaller on the device, sent as raw bytes. */
import type { GivenView } from '#contract/view/draft.ts';
import type { Static } from 'typebox';
import { call, type Refused } from '#web/ui/call.ts';
import { apply } from './texts.ts';

export type Given = Static<typeof GivenView>;
export type Uploaded =
  | { readonly ok: true; readonly given: Given }
  | { readonly ok: false; readonly text: (typeof apply)['fileWrong'] }
  | { readonly ok: false; readonly refused: Refused };

const limit = 5 * 1024 * 1024;
const kinds = ['application/pdf', 'image/jpeg', 'image/png'];
/** Long side after shrinking: a page of A4 at about 200 dpi stays readable. */
const longSide = 2400;

/** A picture drawn again as JPEG; undefined where the browser cannot read it. */
async function shrink(file: Blob): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return undefined;
  const scale = Math.min(1, longSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return await new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), 'image/jpeg', 0.85));
}

export async function upload(file: File, key: string): Promise<Uploaded> {
  const isPicture = file.type.startsWith('image/');
  const tooLarge = file.size > limit;
  const fits = kinds.includes(file.type);
  const sent = isPicture && (tooLarge || !fits) ? await shrink(file) : file;
  if (sent === undefined || !kinds.includes(sent.type)) return { ok: false, text: apply.fileWrong };
  if (sent.size > limit) return { ok: false, text: apply.fileTooBig };
  const answer = await call('file.create', { file: sent, key });
  return answer.ok ? { ok: true, given: { by: 'file', file: answer.value.id, sha256: answer.value.sha256 } } : answer;
}
