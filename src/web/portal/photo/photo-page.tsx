/** The page a phone opens from the window's code: photographs of one paper go to that window, without signing in. */
import { type ChangeEvent, useEffect, useState } from 'react';
import type { PhotoLinkOpened } from '#contract/view/scan.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { call, type Refused } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { faultTexts } from '#web/ui/picture/fault-texts.ts';
import { readPicture, type Picture } from '#web/ui/picture/read-picture.ts';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { photo } from './texts.ts';

/** This phone's own name for this link, gone with the tab: a copied address is of no use elsewhere. */
function phoneFor(code: string): string {
  const place = `yici-photo-${code}`;
  const known = sessionStorage.getItem(place);
  if (known !== null) return known;
  const fresh = crypto.randomUUID();
  sessionStorage.setItem(place, fresh);
  return fresh;
}

function useLink() {
  const [code] = useState(() => decodeURIComponent(location.hash.slice(1)));
  const [opened, setOpened] = useState<PhotoLinkOpened>();
  const [refused, setRefused] = useState<Refused>();
  const [sent, setSent] = useState(0);
  useEffect(() => {
    if (code === '') return;
    void call('photo-link.open', { body: { code, phone: phoneFor(code) } }).then((answer) => {
      setOpened(answer.ok ? answer.value : undefined);
      setRefused(answer.ok ? undefined : answer.refused);
    });
  }, [code]);
  const send = async (picture: Picture): Promise<void> => {
    const answer = await call('photo-link.send', { file: picture.blob, query: { code, phone: phoneFor(code) } });
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) setSent((count) => count + 1);
  };
  return { code, opened, refused, sent, send };
}

function Take(props: { readonly label: string; readonly busy: boolean; readonly onPicture: (picture: Picture | undefined) => void }) {
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file !== undefined) props.onPicture(await readPicture(file));
  };
  return (
    <label className={buttonClass({ kind: 'p', size: 'l', block: true, className: 'p-file' })} aria-busy={props.busy || undefined}>
      <input
        className="sr"
        type="file"
        accept="image/*"
        capture="environment"
        disabled={props.busy}
        onChange={(event) => void take(event)}
      />
      <Icon name="camera" />
      {props.label}
    </label>
  );
}

function Poor(props: { readonly picture: Picture; readonly onSend: () => void; readonly onAgain: () => void }) {
  const { say } = useLanguage();
  return (
    <Note tone="near" role="alert">
      <b>{say(photo.poor)}</b>
      {props.picture.faults.map((fault) => (
        <span key={fault}>{say(faultTexts[fault])}</span>
      ))}
      <span className="p-btns">
        <Button size="s" onPress={props.onAgain}>
          {say(photo.again)}
        </Button>
        <Button size="s" onPress={props.onSend}>
          {say(photo.sendAnyway)}
        </Button>
      </span>
    </Note>
  );
}

export function PhotoPage(_props: PageProps) {
  const { say } = useLanguage();
  const { code, opened, refused, sent, send } = useLink();
  const [poor, setPoor] = useState<Picture>();
  const [busy, setBusy] = useState(false);
  const [unreadable, setUnreadable] = useState(false);
  const go = async (picture: Picture): Promise<void> => {
    setPoor(undefined);
    setBusy(true);
    await send(picture);
    setBusy(false);
  };
  const taken = (picture: Picture | undefined): void => {
    setUnreadable(picture === undefined);
    if (picture === undefined) return;
    if (picture.faults.length > 0) setPoor(picture);
    else void go(picture);
  };
  return (
    <Page title={say(photo.title)} back="/" barTitle={say(photo.title)}>
      <div className="y-pad p-stack">
        {opened === undefined ? <h1 className="t-h1 p-h1">{say(photo.title)}</h1> : null}
        {code === '' ? <Note tone="near">{say(photo.noCode)}</Note> : null}
        {refused === undefined ? null : <RefusedNote refused={refused} />}
        {code !== '' && opened === undefined && refused === undefined ? <Waiting rows={3} /> : null}
        {opened === undefined ? null : (
          <>
            <div>
              <p className="t-2">{say(photo.asks(say(opened.hall)))}</p>
              <h1 className="t-h1 p-h1">{say(opened.material)}</h1>
              <p className="t-2">{say(photo.how)}</p>
            </div>
            {poor === undefined ? null : <Poor picture={poor} onSend={() => void go(poor)} onAgain={() => setPoor(undefined)} />}
            {unreadable ? (
              <Note tone="near" role="alert">
                {say(photo.unreadable)}
              </Note>
            ) : null}
            {sent === 0 && !busy ? null : (
              <Note icon={busy ? 'clock' : 'checkf'} role="status">
                {say(busy ? photo.sending : photo.sent(sent))}
              </Note>
            )}
            <Take label={say(sent === 0 ? photo.take : photo.takeMore)} busy={busy} onPicture={taken} />
            <p className="t-sm t-3">{say(photo.private)}</p>
          </>
        )}
      </div>
    </Page>
  );
}
