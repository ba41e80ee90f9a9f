/** The class of sharing of a resource: with all, under a condition, kept back by a law. */
import type { ShareView } from '#contract/view/exchange.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { exchangeTexts, shareTexts } from './texts.ts';

const tones = { shared: 'ok', conditional: 'near', 'not-shared': 'late' } as const;
type ShareClass = keyof typeof tones;

/** The class by its word alone, where the map has no more of it. */
export function ShareClassTag(props: { readonly share: string }) {
  const { say } = useLanguage();
  const { share } = props;
  return isClass(share) ? <Tag tone={tones[share]}>{say(shareTexts[share])}</Tag> : <Tag tone="line">{share}</Tag>;
}
const isClass = (share: string): share is ShareClass => share in tones;

export function ShareTag(props: { readonly share: ShareView }) {
  const { say } = useLanguage();
  const { share } = props;
  return <Tag tone={tones[share.kind]}>{say(share.consent ? exchangeTexts.byConsent : shareTexts[share.kind])}</Tag>;
}
