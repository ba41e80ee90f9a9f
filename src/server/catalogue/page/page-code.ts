/** The code of a page's address, as printed on paper: whoever holds the paper finds the page as it is today. */
import QRCode from 'qrcode';
import { ok } from '#domain/kernel/result.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';

export const pageCodeHandler = (publicUrl: string): Readonly<Record<'page.code', Handler<Caller>>> => ({
  'page.code': async ({ query }) => {
    // Only our own pages: the contract lets no other path in, and the host is ours.
    const svg = await QRCode.toString(new URL(query['path'] ?? '/', publicUrl).href, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
    return ok({ bytes: Buffer.from(svg), type: 'image/svg+xml', fileName: 'page-code.svg' });
  },
});
