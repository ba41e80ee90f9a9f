/** The first reading of a file of listings: what it is, how it is encoded, how long, and its hash. */
import { createHash } from 'node:crypto';
import { ListFileBroken, type ListFile, type ListFormat } from './list-file.ts';

export type Scanned = {
  readonly format: ListFormat;
  readonly encoding: string;
  readonly sha256: string;
  readonly bytes: number;
};

/** UTF-8, else GB18030 (which holds GBK and GB2312), as old systems and spreadsheets write them; UTF-16 only with its mark. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;

type Trial = { readonly encoding: string; readonly decoder: InstanceType<typeof TextDecoder>; fits: boolean };

const tryDecode = (trial: Trial, bytes?: Uint8Array): void => {
  if (!trial.fits) return;
  try {
    trial.decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    trial.fits = false;
  }
};

const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b;
const trialsFor = (head: Uint8Array): readonly Trial[] => {
  const marked = head[0] === 0xff && head[1] === 0xfe ? (['utf-16le'] as const) : ENCODINGS;
  return marked.map((encoding) => ({ encoding, decoder: new TextDecoder(encoding, { fatal: true }), fits: true }));
};

/** JSON begins with a bracket; anything else that is text is taken for CSV. */
const isJson = (head: Uint8Array): boolean =>
  /^\s*[[{]/.test(
    Buffer.from(head.subarray(0, 64))
      .toString('latin1')
      .replace(/^\u00ef\u00bb\u00bf/, ''),
  );

/** Throws ListFileBroken: `import-encoding` for bytes that are no text, `import-empty`, `too-large`. */
export async function scanFile(file: ListFile, mostBytes: number): Promise<Scanned> {
  const hash = createHash('sha256');
  let bytes = 0;
  let head: Uint8Array | undefined;
  let trials: readonly Trial[] = [];
  for await (const chunk of file.open()) {
    if (head === undefined && chunk.length > 0) {
      head = chunk;
      trials = isZip(chunk) ? [] : trialsFor(chunk);
    }
    bytes += chunk.length;
    if (bytes > mostBytes) throw new ListFileBroken({ code: 'too-large', values: { limit: `${mostBytes / 1024 / 1024} MiB` } });
    hash.update(chunk);
    for (const trial of trials) tryDecode(trial, chunk);
  }
  if (head === undefined) throw new ListFileBroken({ code: 'import-empty' });
  const told = { sha256: hash.digest('hex'), bytes };
  if (isZip(head)) return { ...told, format: 'xlsx', encoding: 'xlsx' };
  for (const trial of trials) tryDecode(trial);
  const found = trials.find(({ fits }) => fits);
  if (found === undefined) throw new ListFileBroken({ code: 'import-encoding' });
  return { ...told, format: isJson(head) ? 'json' : 'csv', encoding: found.encoding };
}

/** The file as text, piece by piece; a mark at its beginning is left out. */
export async function* textOf(file: ListFile, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of file.open()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
