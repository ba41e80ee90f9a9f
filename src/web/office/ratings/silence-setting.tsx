/** Whether the division counts silence as content: off unless somebody says so here, with the reason. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { oneTexts, resultTexts } from './texts.ts';

export function SilenceSetting(props: { readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { value, reload } = useReply('rating.setting', {});
  const [reasons, setReasons] = useState('');
  const { busy, refused, send } = useCommand();
  if (value === undefined) return null;
  const press = async (): Promise<void> => {
    const body = { division: value.division, silence: !value.silence, reasons: reasons.trim() };
    if ((await send('rating.set-silence', { body })) === undefined) return;
    setReasons('');
    reload();
    props.onDone();
  };
  const since = value.since === null ? '' : dayText(value.since, language, today);
  return (
    <details className="o-open">
      <summary>{say(resultTexts.setting)}</summary>
      <p className="t-sm">{say(value.silence ? resultTexts.settingOn(since) : resultTexts.settingOff)}</p>
      {value.reasons === null ? null : <p className="t-sm t-2">{value.reasons}</p>}
      <div className="o-form o-watch__f">
        <Lines id="silence-reasons" label={say(resultTexts.reasons)} value={reasons} onChange={setReasons} rows={2} />
        {refused === undefined ? null : <RefusedNote refused={refused} />}
        <Button kind="q" busy={busy} {...(reasons.trim() === '' ? { why: say(oneTexts.write) } : {})} onPress={() => void press()}>
          {say(value.silence ? resultTexts.turnOff : resultTexts.turnOn)}
        </Button>
      </div>
    </details>
  );
}
