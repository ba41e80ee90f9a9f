/**
 * Captures one paper at the window: <ScanButton walkIn={walkIn.id} division={330521} material="kitchen-plan" name="厨房布局图" onDone={…} />.
 * `onDone` is given what the filing takes: { by: 'file', file, sha256, pages, original }.
 */
import { lazy, Suspense, useState } from 'react';
import type { Scan } from '#contract/view/scan.ts';
import { Button } from '#web/ui/button.tsx';
import { call } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Waiting } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { scanTexts } from './texts.ts';

const ScanSheet = lazy(async () => ({ default: (await import('./scan-sheet.tsx')).ScanSheet }));

export type Scanned = {
  readonly by: 'file';
  readonly file: string;
  readonly sha256: string;
  readonly pages: number;
  readonly original?: 'returned' | 'kept';
};
export const scannedOf = ({ file, sha256, pages, original }: Scan): Scanned => ({
  by: 'file',
  file,
  sha256,
  pages: pages.length,
  ...(original === 'none' ? {} : { original }),
});

export function ScanButton(props: {
  readonly walkIn: string;
  readonly division: number;
  readonly material: string;
  readonly name: string;
  /** Captured already: the next version replaces it. */
  readonly again?: boolean;
  readonly onDone: (scanned: Scanned) => void;
}) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const [scan, setScan] = useState<Scan>();
  const show = async (): Promise<void> => {
    if (props.again === true) {
      const answer = await call('scan.list', { params: { id: props.walkIn } });
      setScan(answer.ok ? answer.value.rows.find(({ material }) => material === props.material) : undefined);
    }
    setOpen(true);
  };
  return (
    <>
      <Button size="s" onPress={() => void show()}>
        <Icon name="scan" />
        {say(props.again === true ? scanTexts.again : scanTexts.scan)}
      </Button>
      <Sheet open={open} wide title={say(scanTexts.title(props.name))} onClose={() => setOpen(false)}>
        <Suspense fallback={<Waiting rows={5} />}>
          <ScanSheet
            walkIn={props.walkIn}
            division={props.division}
            material={props.material}
            scan={scan}
            onKept={(kept) => {
              setOpen(false);
              props.onDone(scannedOf(kept));
            }}
          />
        </Suspense>
      </Sheet>
    </>
  );
}
