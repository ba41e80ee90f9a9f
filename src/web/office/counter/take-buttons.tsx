/** Takes one paper at the counter: the original shown, or a photo or file made of it. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { ScanButton } from '../scan/scan-button.tsx';
import type { Brought } from './reception.ts';
import { counterTexts } from './texts.ts';

/** The server refuses larger ones; saying so before saves the wait. */
const LARGEST = 5 * 1024 * 1024;

export function TakeButtons(props: {
  readonly division: number;
  /** For a person identified here: captured page by page, with versions; undefined: one file. */
  readonly scan?: { readonly walkIn: string; readonly material: string; readonly name: string } | undefined;
  readonly onBring: (brought: Brought) => void;
  readonly onRefused: (refused: Refused | undefined) => void;
}) {
  const { say } = useLanguage();
  const [busy, setBusy] = useState(false);
  const upload = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > LARGEST) {
      props.onRefused({
        code: 'too-large',
        title: say(counterTexts.tooBig),
        detail: '',
        requestId: '',
        status: 413,
        problems: [],
      });
      return;
    }
    setBusy(true);
    const answer = await call('file.create', {
      file,
      query: { division: props.division, name: file.name },
      key: freshKey(),
    });
    setBusy(false);
    props.onRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) props.onBring({ by: 'file', file: answer.value.id, sha256: answer.value.sha256 });
  };
  return (
    <span className="o-take">
      <Button size="s" onPress={() => props.onBring({ by: 'original', pages: 1 })}>
        {say(counterTexts.take)}
      </Button>
      {props.scan === undefined ? (
        <label className="y-btn y-btn--s" aria-busy={busy || undefined}>
          <Icon name="camera" />
          {say(counterTexts.upload)}
          <input
            className="sr"
            type="file"
            accept="application/pdf,image/png,image/jpeg"
            onChange={(event) => void upload(event.target.files?.[0])}
          />
        </label>
      ) : (
        <ScanButton {...props.scan} division={props.division} onDone={props.onBring} />
      )}
    </span>
  );
}
