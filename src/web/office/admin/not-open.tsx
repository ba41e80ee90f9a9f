/** A division nobody uses yet: why the page is empty, and the act that changes it. */
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote } from '#web/ui/note.tsx';
import { adminTexts } from './texts.ts';
import { useChange } from './use-change.ts';

export function NotOpen() {
  const { say } = useLanguage();
  const changing = useChange();
  return (
    <Empty title={say(adminTexts.notOpenTitle)}>
      <p className="t-sm t-3">{say(adminTexts.notOpenHint)}</p>
      {changing.refused === undefined ? null : <RefusedNote refused={changing.refused} />}
      <Button kind="p" busy={changing.busy} onPress={() => void changing.perform('open-division', {})}>
        {say(adminTexts.openDivision)}
      </Button>
    </Empty>
  );
}
