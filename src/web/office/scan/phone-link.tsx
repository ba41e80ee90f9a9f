/** The person's phone as camera: a code for one phone and one paper; what it sends appears here. */
import { useEffect, useRef, useState } from 'react';
import type { PhotoLink, PhotoLinkMade } from '#contract/view/scan.ts';
import { Button } from '#web/ui/button.tsx';
import { call, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Qr } from '#web/ui/qr.tsx';
import { scanTexts } from './texts.ts';

/** Fast enough for somebody who waits for the picture. */
const ASK_MS = 1500;
type Props = {
  readonly walkIn: string;
  readonly material: string;
  readonly onPage: (file: { id: string; sha256: string; type: string }) => void;
  readonly onClose: () => void;
};

/** Makes the link, asks how it stands, tells of each page once. */
function usePhoneLink({ walkIn, material, onPage }: Props) {
  const [made, setMade] = useState<PhotoLinkMade>();
  const [link, setLink] = useState<PhotoLink>();
  const [refused, setRefused] = useState<Refused>();
  const told = useRef(new Set<string>());
  const tell = useRef(onPage);
  useEffect(() => {
    tell.current = onPage;
  });
  const [round, setRound] = useState(0);
  useEffect(() => {
    void call('photo-link.make', { params: { id: walkIn }, body: { material } }).then((answer) => {
      setRefused(answer.ok ? undefined : answer.refused);
      setLink(undefined);
      setMade(answer.ok ? answer.value : undefined);
    });
  }, [walkIn, material, round]);
  const id = made?.id;
  const ended = link?.state === 'ended';
  useEffect(() => {
    if (id === undefined || ended) return undefined;
    const timer = setInterval(() => {
      void call('photo-link.get', { params: { id } }).then((answer) => {
        if (!answer.ok) return;
        setLink(answer.value);
        for (const page of answer.value.pages) {
          if (told.current.has(page.id)) continue;
          told.current.add(page.id);
          tell.current(page);
        }
      });
    }, ASK_MS);
    return () => clearInterval(timer);
  }, [id, ended]);
  return { made, link, refused, make: () => setRound((before) => before + 1) };
}

export function PhoneLink(props: Props) {
  const { say } = useLanguage();
  const { made, link, refused, make } = usePhoneLink(props);
  const done = (): void => {
    if (made !== undefined) void call('photo-link.end', { params: { id: made.id }, body: {} });
    props.onClose();
  };
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={make} />;
  if (made === undefined) return <Waiting rows={4} />;
  const state = link?.state ?? 'open';
  return (
    <div className="o-phone">
      {state === 'ended' ? null : <Qr text={made.url} label={say(scanTexts.phoneQr)} className="o-phone__q" />}
      <div>
        <h3 className="t-h3">{say(scanTexts.phoneTitle)}</h3>
        <p className="t-sm t-2">{say(scanTexts.phoneHint)}</p>
        <p className="t-sm" role="status">
          {say(
            state === 'open' ? scanTexts.phoneOpen : state === 'used' ? scanTexts.phoneUsed(link?.pages.length ?? 0) : scanTexts.phoneEnded,
          )}
        </p>
        <div className="o-scan__b">
          {state === 'ended' ? <Button onPress={make}>{say(scanTexts.phoneAgain)}</Button> : null}
          <Button kind="p" onPress={done}>
            {say(scanTexts.phoneDone)}
          </Button>
        </div>
      </div>
    </div>
  );
}
