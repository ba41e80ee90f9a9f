/** Switches the voice of this screen on: off until somebody does, for halls have speech devices of their own. */
import { useLanguage } from '#web/ui/language.tsx';
import { canSpeak, speak } from './speech.ts';
import { screenTexts } from './texts.ts';

type Props = { readonly on: boolean; readonly mute: boolean; readonly onChange: (on: boolean) => void };

export function VoiceSwitch({ on, mute, onChange }: Props) {
  const { say } = useLanguage();
  if (!canSpeak()) return null;
  const press = (): void => {
    // The press is what browsers want before a page may speak.
    if (!on) void speak(' ', 'zh');
    onChange(!on);
  };
  return (
    <button type="button" className="h-voice" aria-pressed={on} onClick={press}>
      {say(on ? (mute ? screenTexts.noVoice : screenTexts.speakOn) : screenTexts.speakOff)}
    </button>
  );
}
