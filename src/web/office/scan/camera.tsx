/** The camera above the desk: a still is taken of what it shows; it is off as soon as nobody looks. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { pictureOf, type Picture } from '#web/ui/picture/read-picture.ts';
import { scanTexts } from './texts.ts';

/** A4 at 300 dots an inch where the camera can, what it can elsewhere. */
const wanted = { video: { facingMode: 'environment', width: { ideal: 3508 }, height: { ideal: 2480 } }, audio: false } as const;

export function Camera(props: { readonly onShot: (picture: Picture) => void; readonly onClose: () => void }) {
  const { say } = useLanguage();
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'opening' | 'on' | 'none'>('opening');
  useEffect(() => {
    let stream: MediaStream | undefined;
    let gone = false;
    const stop = (): void => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const open = async (): Promise<void> => {
      try {
        stream = await navigator.mediaDevices.getUserMedia(wanted);
        if (gone) return stop();
        if (video.current !== null) video.current.srcObject = stream;
        setState('on');
      } catch {
        setState('none');
      }
    };
    void open();
    return () => {
      gone = true;
      stop();
    };
  }, []);
  const shoot = async (): Promise<void> => {
    const shown = video.current;
    if (shown === null || shown.videoWidth === 0) return;
    const picture = await pictureOf(shown, shown.videoWidth, shown.videoHeight);
    if (picture !== undefined) props.onShot(picture);
  };
  if (state === 'none') return <Note tone="near">{say(scanTexts.noCamera)}</Note>;
  return (
    <div className="o-cam">
      <video ref={video} autoPlay playsInline muted aria-label={say(scanTexts.camera)} />
      <div className="o-scan__b">
        <Button kind="p" busy={state === 'opening'} onPress={() => void shoot()}>
          <Icon name="camera" />
          {say(scanTexts.shoot)}
        </Button>
        <Button onPress={props.onClose}>{say(scanTexts.stopCamera)}</Button>
      </div>
    </div>
  );
}
