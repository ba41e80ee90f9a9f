/** Reads a code with the window's camera, where the browser has a reader of its own; elsewhere it is typed. */
import { useEffect, useRef, useState } from 'react';
import { readHandoverCode } from '#domain/hall/handover.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { handoverTexts } from './texts.ts';

/** The browser's own reader (W3C Shape Detection); TypeScript does not know it yet. */
type Reader = { readonly detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]> };
type Readers = { readonly BarcodeDetector?: new (options: { readonly formats: readonly string[] }) => Reader };
const readers = (): Readers => globalThis as Readers;
const readsCodes = (): boolean => readers().BarcodeDetector !== undefined && 'mediaDevices' in navigator;

const LOOK_MS = 200;

function CodeCamera(props: { readonly onCode: (text: string) => void; readonly onClose: () => void }) {
  const { say } = useLanguage();
  const video = useRef<HTMLVideoElement>(null);
  const [none, setNone] = useState(false);
  const found = useRef(props.onCode);
  useEffect(() => {
    found.current = props.onCode;
  });
  useEffect(() => {
    const Detector = readers().BarcodeDetector;
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    let gone = false;
    const stop = (): void => {
      clearInterval(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const open = async (): Promise<void> => {
      if (Detector === undefined) return setNone(true);
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
      } catch {
        return setNone(true);
      }
      if (gone) return stop();
      const shown = video.current;
      if (shown === null) return stop();
      shown.srcObject = stream;
      const reader = new Detector({ formats: ['qr_code'] });
      timer = setInterval(() => {
        void reader.detect(shown).then(
          ([first]) => first !== undefined && found.current(first.rawValue),
          () => undefined,
        );
      }, LOOK_MS);
    };
    void open();
    return () => {
      gone = true;
      stop();
    };
  }, []);
  if (none) return <Note tone="near">{say(handoverTexts.noCamera)}</Note>;
  return (
    <div className="o-cam">
      <video ref={video} autoPlay playsInline muted aria-label={say(handoverTexts.camera)} />
      <Button onPress={props.onClose}>{say(common.cancel)}</Button>
    </div>
  );
}

/** The camera beside the field, where the browser reads codes; nothing elsewhere. */
export function CodeReader(props: { readonly onCode: (code: string) => void }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  if (!readsCodes()) return null;
  if (!open)
    return (
      <Button onPress={() => setOpen(true)}>
        <Icon name="camera" />
        {say(handoverTexts.camera)}
      </Button>
    );
  return (
    <CodeCamera
      onCode={(text) => {
        const code = readHandoverCode(text);
        if (code === undefined) return;
        setOpen(false);
        props.onCode(code);
      }}
      onClose={() => setOpen(false)}
    />
  );
}
