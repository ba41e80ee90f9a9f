/** Says over the form that it came from home, and takes the newest where the phone saved meanwhile. */
import type { HandedDraft } from '#contract/view/handover.ts';
import { Button } from '#web/ui/button.tsx';
import { momentText } from '#web/ui/date-text.ts';
import type { Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { handoverTexts } from './texts.ts';

export function HandedNote(props: {
  readonly draft: HandedDraft | undefined;
  readonly refused: Refused | undefined;
  /** What the filing was refused for. */
  readonly filing: Refused | undefined;
  readonly renew: () => void;
}) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { draft, refused, filing } = props;
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={props.renew} />;
  if (draft === undefined) return null;
  const changed = filing?.code === 'draft-changed';
  return (
    <Note tone={changed ? 'near' : 'plain'} icon={changed ? 'alert' : 'phone'} role="status">
      <span className="o-handed">
        {say(changed ? handoverTexts.changed : handoverTexts.came(say(draft.name), momentText(draft.savedAt, language, today)))}
      </span>
      {changed ? (
        <Button size="s" onPress={props.renew}>
          {say(handoverTexts.renew)}
        </Button>
      ) : null}
    </Note>
  );
}
