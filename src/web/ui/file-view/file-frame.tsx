/** What a sheet shows of a file: a bar, and the sandbox that draws it; fetched only when a file is opened. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '../button.tsx';
import { useLanguage } from '../language.tsx';
import { Note } from '../note.tsx';
import { type Asked, readSaid, type Said } from './spoken.ts';
import { fileTexts } from './texts.ts';

type Seen = Said | { readonly state: 'loading' } | { readonly state: 'missing' };
const LARGEST_ZOOM = 3;

/** Fetched here, where the person is signed in, and handed to the frame, which is nobody. */
function useFrame(link: string, page: string) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [seen, see] = useState<Seen>({ state: 'loading' });
  const send = (asked: Asked, moved: Transferable[] = []): void => frame.current?.contentWindow?.postMessage(asked, '*', moved);
  useEffect(() => {
    const show = async (): Promise<void> => {
      const reply = await fetch(link).catch(() => undefined);
      if (reply?.ok !== true) return see({ state: 'missing' });
      const bytes = await reply.arrayBuffer();
      const type = (reply.headers.get('content-type') ?? '').split(';')[0] ?? '';
      send({ show: { type, bytes, page } }, [bytes]);
    };
    const hear = (event: MessageEvent<unknown>): void => {
      const said = event.source === frame.current?.contentWindow ? readSaid(event.data) : undefined;
      if (said?.state === 'ready') void show();
      else if (said !== undefined) see(said);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [link, page]);
  return { frame, seen, send };
}

export function FileFrame(props: { readonly link: string; readonly name: string }) {
  const { say } = useLanguage();
  const { frame, seen, send } = useFrame(props.link, say(fileTexts.page));
  const [zoom, setZoom] = useState(1);
  const zoomTo = (next: number): void => {
    setZoom(next);
    send({ zoom: next });
  };
  const isLost = seen.state === 'missing' || seen.state === 'unreadable';
  return (
    <div className="y-file">
      <div className="y-file__bar">
        <Button size="s" onPress={() => zoomTo(Math.max(1, zoom - 0.5))} label={say(fileTexts.smaller)}>
          −
        </Button>
        <Button size="s" onPress={() => zoomTo(Math.min(LARGEST_ZOOM, zoom + 0.5))} label={say(fileTexts.larger)}>
          +
        </Button>
        <a className="y-lnk" href={props.link} download>
          {say(fileTexts.download)}
        </a>
        <span className="t-3 t-xxs" role="status">
          {seen.state === 'loading' ? say(fileTexts.loading) : null}
          {seen.state === 'drawn' && seen.shown < seen.pages ? say(fileTexts.cut(seen.shown, seen.pages)) : null}
        </span>
      </div>
      {isLost ? <Note tone="late">{say(seen.state === 'missing' ? fileTexts.missing : fileTexts.unreadable)}</Note> : null}
      <iframe ref={frame} className="y-file__frame" hidden={isLost} sandbox="allow-scripts" src="/file-view" title={props.name} />
    </div>
  );
}
