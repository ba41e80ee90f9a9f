/** A scan in the making: pictures and files become pages, pages are uploaded once, kept together as one paper. */
import { useReducer, useRef, useState } from 'react';
import type { Scan } from '#contract/view/scan.ts';
import type { Text } from '#domain/kernel/text.ts';
import { call, freshKey, linkOf, type Answer, type Refused } from '#web/ui/call.ts';
import { readPicture, type Picture } from '#web/ui/picture/read-picture.ts';
import { pagesAfter, type CapturedPage } from './pages.ts';
import { scanTexts } from './texts.ts';

export type Original = 'returned' | 'kept' | 'none';
export type ScanOrder = { readonly walkIn: string; readonly division: number; readonly material: string; readonly scan: Scan | undefined };

const isPdf = (file: Blob): boolean => file.type === 'application/pdf';

const pageOf = (picture: Picture): CapturedPage => ({
  key: freshKey(),
  blob: picture.blob,
  url: URL.createObjectURL(picture.blob),
  kind: 'picture',
  turn: 0,
  faults: picture.faults,
  reason: '',
});
const pdfPage = (file: File): CapturedPage => ({ key: freshKey(), blob: file, url: '', kind: 'pdf', turn: 0, faults: [], reason: '' });

/** Pages of an earlier version are there already: they are shown from where they lie. */
const earlierPages = ({ walkIn, scan }: ScanOrder): readonly CapturedPage[] =>
  (scan?.pages ?? []).map(({ file, sha256, turn, faults, reason }) => ({
    key: freshKey(),
    stored: { file, sha256 },
    url: linkOf('handover.file', { id: walkIn, file }),
    // A PDF is kept as it came and is its own page; pictures were joined into another file.
    kind: file === scan?.file ? ('pdf' as const) : ('picture' as const),
    turn,
    faults,
    reason: reason ?? '',
  }));

/** What is captured: pictures, files, what a phone sent; the next one replaces a page that is taken again. */
function useCaptured(order: ScanOrder) {
  const [pages, tell] = useReducer(pagesAfter, order, earlierPages);
  const [retaking, setRetaking] = useState<string>();
  const [wrong, setWrong] = useState<readonly Text[]>([]);
  const [reading, setReading] = useState(false);
  const take = (fresh: readonly CapturedPage[]): void => {
    const [first, ...rest] = fresh;
    if (retaking !== undefined && first !== undefined) {
      tell({ kind: 'retake', key: retaking, page: first });
      setRetaking(undefined);
      if (rest.length > 0) tell({ kind: 'add', pages: rest });
    } else tell({ kind: 'add', pages: fresh });
  };
  const addFiles = async (files: readonly File[]): Promise<void> => {
    setReading(true);
    const read = await Promise.all(files.map(readFile));
    setReading(false);
    setWrong(read.flatMap((each) => (typeof each === 'string' ? [scanTexts.unreadable(each)] : [])));
    take(read.flatMap((each) => (typeof each === 'string' ? [] : [each])));
  };
  const addSent = async (file: SentFile): Promise<void> => take([await sentPage(order, file)]);
  const addPicture = (picture: Picture): void => take([pageOf(picture)]);
  return { pages, tell, retaking, setRetaking, wrong, reading, addFiles, addSent, addPicture };
}

/** The page, or the name of a file that cannot be read. */
async function readFile(file: File): Promise<CapturedPage | string> {
  if (isPdf(file)) return pdfPage(file);
  const picture = await readPicture(file);
  return picture === undefined ? file.name : pageOf(picture);
}

type SentFile = { readonly id: string; readonly sha256: string };

/** Came through a phone's link: the server has it; its quality is measured here like every other. */
async function sentPage({ walkIn }: ScanOrder, { id, sha256 }: SentFile): Promise<CapturedPage> {
  const url = linkOf('handover.file', { id: walkIn, file: id });
  const reply = await fetch(url).catch(() => undefined);
  const picture = reply?.ok === true ? await readPicture(await reply.blob()) : undefined;
  return { key: freshKey(), stored: { file: id, sha256 }, url, kind: 'picture', turn: 0, faults: picture?.faults ?? [], reason: '' };
}

type Stored = { readonly file: string; readonly sha256: string };

async function upload({ material, division }: ScanOrder, { kind, blob }: CapturedPage): Promise<Stored | Refused> {
  const name = `${material}.${kind === 'pdf' ? 'pdf' : 'jpg'}`;
  const answer = await call('file.create', { file: blob ?? new Blob(), query: { division, name }, key: freshKey() });
  return answer.ok ? { file: answer.value.id, sha256: answer.value.sha256 } : answer.refused;
}

/** Uploads each page once, however often "keep" is pressed; the same scan keeps its key. */
function useKeeping(order: ScanOrder, pages: readonly CapturedPage[], original: Original) {
  const [refused, setRefused] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const stored = useRef(new Map<string, Stored>());
  const key = useRef<{ readonly text: string; readonly key: string }>(undefined);
  const sentOf = async (page: CapturedPage): Promise<object | Refused> => {
    const file = page.stored ?? stored.current.get(page.key) ?? (await upload(order, page));
    if ('code' in file) return file;
    stored.current.set(page.key, file);
    const { turn, faults, reason } = page;
    return { ...file, turn, faults, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
  };
  const send = async (): Promise<Answer<Scan>> => {
    const sent: object[] = [];
    for (const page of pages) {
      const one = await sentOf(page);
      if ('code' in one) return { ok: false, refused: one };
      sent.push(one);
    }
    const body = { material: order.material, pages: sent, original, ...(order.scan === undefined ? {} : { scan: order.scan.id }) };
    const text = JSON.stringify(body);
    if (key.current?.text !== text) key.current = { text, key: freshKey() };
    return call('scan.keep', { params: { id: order.walkIn }, body, key: key.current.key });
  };
  const keep = async (): Promise<Scan | undefined> => {
    setBusy(true);
    const answer = await send();
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    return answer.ok ? answer.value : undefined;
  };
  return { refused, busy, keep };
}

export function useScan(order: ScanOrder) {
  const [original, setOriginal] = useState<Original>(order.scan?.original ?? 'returned');
  const captured = useCaptured(order);
  const keeping = useKeeping(order, captured.pages, original);
  return { ...captured, ...keeping, busy: keeping.busy || captured.reading, original, setOriginal };
}
