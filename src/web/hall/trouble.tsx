/** Something is the matter with a device: what, what goes on without it, and a press that tries again. */
import { Button } from '#web/ui/button.tsx';
import type { Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { hallTexts } from './texts.ts';

export function Trouble(props: {
  readonly title: string;
  readonly why?: string;
  readonly refused?: Refused;
  readonly onRetry: () => void;
}) {
  const { say } = useLanguage();
  return (
    <main className="h-plain" role="alert">
      <h1>{props.title}</h1>
      <p>{props.why ?? (props.refused === undefined || props.refused.detail === '' ? say(hallTexts.awayHow) : props.refused.detail)}</p>
      {props.refused === undefined ? null : <p className="code h-code">{`${props.refused.code} ${props.refused.requestId}`}</p>}
      <Button kind="p" size="l" onPress={props.onRetry}>
        {say(hallTexts.retry)}
      </Button>
    </main>
  );
}
