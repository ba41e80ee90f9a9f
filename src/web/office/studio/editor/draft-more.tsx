/** Throwing a draft away: asked once, naming the effect. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { studioPath } from '../slots.ts';
import { editorTexts } from './texts.ts';

export function DraftMore(props: { readonly id: string }) {
  const { say } = useLanguage();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key] = useState(freshKey);
  const discard = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('catalogue-draft.discard', { params: { id: props.id }, body: {}, key });
    setBusy(false);
    if (answer.ok) navigate(studioPath('drafts'));
    else setRefused(answer.refused);
  };
  return (
    <div className="o-ste__more">
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {asking ? (
        <>
          <p>{say(editorTexts.discardSure)}</p>
          <Button kind="danger" size="s" busy={busy} onPress={() => void discard()}>
            {say(editorTexts.discard)}
          </Button>
          <Button size="s" onPress={() => setAsking(false)}>
            {say(common.cancel)}
          </Button>
        </>
      ) : (
        <Button kind="q" size="s" onPress={() => setAsking(true)}>
          {say(editorTexts.discard)}
        </Button>
      )}
    </div>
  );
}
