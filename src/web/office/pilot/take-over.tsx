/** 照着做: begins a draft of the own division's change from what was tried elsewhere. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { pilotTexts as texts } from './texts.ts';

export function TakeOver(props: { readonly id: string; readonly may: boolean }) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const [draft, setDraft] = useState<string>();
  if (draft !== undefined)
    return (
      <Link to={`/office/catalogue/drafts/${encodeURIComponent(draft)}`} className="y-lnk">
        {say(texts.takenOver)}
      </Link>
    );
  if (!props.may) return null;
  const press = async (): Promise<void> => setDraft((await send('pilot.take-over', { params: { id: props.id }, body: undefined }))?.draft);
  return (
    <div className="o-pilot__go">
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button busy={busy} onPress={() => void press()}>
        {say(texts.takeOver)}
      </Button>
    </div>
  );
}
