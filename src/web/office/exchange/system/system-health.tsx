/** How a system does, as a light with its word: silent is red. */
import type { SystemRow } from '#contract/view/system.ts';
import type { Light as LightName } from '#contract/view/plain.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag, type Tone } from '#web/ui/light.tsx';
import { healthTexts, stateTexts, systemTexts } from './texts.ts';

const lights: Readonly<Record<SystemRow['health'], LightName>> = {
  well: 'ok',
  behind: 'near',
  silent: 'late',
  resting: 'near',
  off: 'wait',
};
const tones: Readonly<Record<SystemRow['state'], Tone>> = { live: 'ok', sandbox: 'line', suspended: 'near', closed: 'late' };

export function SystemHealth(props: { readonly health: SystemRow['health'] }) {
  const { say } = useLanguage();
  return <Light light={lights[props.health]}>{say(healthTexts[props.health] ?? systemTexts.state)}</Light>;
}

export function StateTag(props: { readonly state: SystemRow['state'] }) {
  const { say } = useLanguage();
  return <Tag tone={tones[props.state]}>{say(stateTexts[props.state] ?? systemTexts.state)}</Tag>;
}
