/** How a source does today: a light with its word, and the figures behind it. */
import type { ResourceRow } from '#contract/view/exchange.ts';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { healthTexts } from './texts.ts';

const lights = { up: 'ok', slow: 'near', down: 'late', unknown: 'wait' } as const;

export function Health(props: { readonly row: ResourceRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { connected, health } = props.row;
  if (!connected) return <Light light="late">{say(healthTexts.unconnected)}</Light>;
  const { state, calls, successPercent, medianMs, downSince } = health;
  return (
    <span className="o-health">
      <Light light={lights[state]}>{say(healthTexts[state])}</Light>
      {downSince === null ? null : <small>{say(healthTexts.since(momentText(downSince, language, today)))}</small>}
      {calls === 0 ? null : <small className="num">{say(healthTexts.calls(calls, String(successPercent ?? 0), medianMs ?? 0))}</small>}
    </span>
  );
}
