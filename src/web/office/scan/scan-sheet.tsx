/** The sheet in which one paper is captured: camera, files or the person's phone; pages in order; what becomes of the original. */
import { useState } from 'react';
import type { Scan } from '#contract/view/scan.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { Camera } from './camera.tsx';
import { PageStrip } from './page-strip.tsx';
import { openProblem } from './pages.ts';
import { PhoneLink } from './phone-link.tsx';
import { scanTexts } from './texts.ts';
import { useScan, type Original, type ScanOrder } from './use-scan.ts';

type Scanning = ReturnType<typeof useScan>;
type From = 'camera' | 'phone' | undefined;

function Sources(props: { readonly scan: Scanning; readonly from: From; readonly onFrom: (from: From) => void }) {
  const { say } = useLanguage();
  const { scan, from, onFrom } = props;
  return (
    <div className="o-scan__b">
      <Button expanded={from === 'camera'} onPress={() => onFrom(from === 'camera' ? undefined : 'camera')}>
        <Icon name="camera" />
        {say(scanTexts.camera)}
      </Button>
      <label className="y-btn" aria-busy={scan.busy || undefined}>
        <Icon name="upload" />
        {say(scanTexts.files)}
        <input
          className="sr"
          type="file"
          multiple
          accept="application/pdf,image/png,image/jpeg"
          onChange={(event) => {
            void scan.addFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </label>
      <Button expanded={from === 'phone'} onPress={() => onFrom(from === 'phone' ? undefined : 'phone')}>
        <Icon name="phone" />
        {say(scanTexts.phone)}
      </Button>
    </div>
  );
}

const originals: readonly (readonly [Original, 'returned' | 'kept' | 'noOriginal'])[] = [
  ['returned', 'returned'],
  ['kept', 'kept'],
  ['none', 'noOriginal'],
];

function OriginalChoice(props: { readonly value: Original; readonly onChoose: (value: Original) => void }) {
  const { say } = useLanguage();
  return (
    <fieldset className="y-set">
      <legend className="y-field__l">{say(scanTexts.original)}</legend>
      <div className="y-opts">
        {originals.map(([value, text]) => (
          <label key={value} className={`y-opt ${props.value === value ? 'is-on' : ''}`}>
            <input className="sr" type="radio" name="original" checked={props.value === value} onChange={() => props.onChoose(value)} />
            <span>{say(scanTexts[text])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Beside the button, so that it is heard why it does not go on. */
function Foot(props: { readonly scan: Scanning; readonly again: boolean; readonly onKept: (scan: Scan) => void }) {
  const { say } = useLanguage();
  const { scan } = props;
  const problem = openProblem(scan.pages);
  const keep = async (): Promise<void> => {
    const kept = await scan.keep();
    if (kept !== undefined) props.onKept(kept);
  };
  return (
    <div className="o-scan__f">
      <span role="status" className="t-sm o-near">
        {problem === 'mixed' ? say(scanTexts.mixed) : null}
        {problem === 'unexplained' ? say(scanTexts.unexplained) : null}
      </span>
      {scan.refused === undefined ? null : <RefusedNote refused={scan.refused} onRetry={() => void keep()} />}
      {problem === undefined ? (
        <Button kind="p" busy={scan.busy} onPress={() => void keep()}>
          {say(props.again ? scanTexts.keepNext : scanTexts.keep)}
        </Button>
      ) : null}
    </div>
  );
}

export function ScanSheet(props: ScanOrder & { readonly onKept: (scan: Scan) => void }) {
  const { say } = useLanguage();
  const scan = useScan(props);
  const [from, setFrom] = useState<From>();
  const { pages, retaking } = scan;
  return (
    <div className="o-scan">
      <Sources scan={scan} from={from} onFrom={setFrom} />
      {from === 'camera' ? <Camera onShot={scan.addPicture} onClose={() => setFrom(undefined)} /> : null}
      {from === 'phone' ? (
        <PhoneLink
          walkIn={props.walkIn}
          material={props.material}
          onPage={(page) => void scan.addSent(page)}
          onClose={() => setFrom(undefined)}
        />
      ) : null}
      {scan.wrong.map((text) => (
        <Note key={text.zh} tone="near" role="alert">
          {say(text)}
        </Note>
      ))}
      {retaking === undefined ? null : (
        <Note role="status">{say(scanTexts.retaking(pages.findIndex(({ key }) => key === retaking) + 1))}</Note>
      )}
      {pages.length === 0 ? <p className="t-sm t-3 o-scan__none">{say(scanTexts.none)}</p> : null}
      <PageStrip pages={pages} tell={scan.tell} retaking={retaking} onRetake={scan.setRetaking} />
      <OriginalChoice value={scan.original} onChoose={scan.setOriginal} />
      <Foot scan={scan} again={props.scan !== undefined} onKept={props.onKept} />
    </div>
  );
}
