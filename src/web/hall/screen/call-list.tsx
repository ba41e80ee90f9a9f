/** The calls before the one on the card; who missed theirs finds it here. */
import type { ScreenCall, ScreenView } from '#contract/view/queue.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { callKey } from './announce.ts';
import { screenTexts } from './texts.ts';

export function CallList({ calls }: { readonly view: ScreenView; readonly calls: readonly ScreenCall[] }) {
  const { say } = useLanguage();
  return (
    <ul className="h-list" aria-label={say(screenTexts.called)}>
      {calls.map((call) => (
        <li key={callKey(call)}>
          <b className="num">{call.number}</b>
          <span>{call.booked ? `${say(screenTexts.booked)} · ${say(call.queueName)}` : say(call.queueName)}</span>
          <em className="num">
            <small>{say(screenTexts.counter)}</small>
            {call.window}
            <small>{say(screenTexts.window)}</small>
          </em>
        </li>
      ))}
    </ul>
  );
}
