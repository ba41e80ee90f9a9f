/** A file of listings that can be read more than once: from disk, or from the pieces kept of an upload. */
import { createReadStream } from 'node:fs';
import type { Refusal } from '#domain/kernel/result.ts';

export const LIST_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

export type ListFile = {
  readonly name: string;
  /** The whole of it, from its beginning, as often as it is asked for. */
  readonly open: () => AsyncIterable<Uint8Array>;
};

/** The file cannot be read on; `refusal` says why, for whoever brought it. */
export class ListFileBroken extends Error {
  override readonly name = 'ListFileBroken';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export const fileOnDisk = (path: string, name: string): ListFile => ({
  name,
  open: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
});

export const fileOfBytes = (bytes: Uint8Array, name: string): ListFile => ({
  name,
  open: async function* () {
    yield bytes;
  },
});
