/** What a mandate says in one line: whose, in what, until when. */
import type { MandateView } from '#contract/view/mandate.ts';
import type { Text } from '#domain/kernel/text.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import type { useLanguage } from '#web/ui/language.tsx';
import { kindNames, mandates, roleNames, stateNames } from './texts.ts';

type Tongue = Pick<ReturnType<typeof useLanguage>, 'say' | 'language'>;

export const scopeText = ({ say }: Tongue, mandate: MandateView): string => {
  const names = mandate.matters?.map((matter) => say(matter.name)).join(say({ zh: '、', en: ', ' }));
  return [names ?? say(mandates.all), mandate.case].filter((each) => each !== null && each !== undefined).join(' · ');
};

export const untilText = ({ say, language }: Tongue, mandate: MandateView): string =>
  mandate.until === null ? say(mandates.noEnd) : say(mandates.until(fullDayText(mandate.until, language)));

/** The relation as the other is to the reader: "parent" given by a mother is her child to her. */
export const relationOf = (mandate: MandateView): Text =>
  mandate.kind === 'parent' && mandate.side === 'giver' ? { zh: '子女', en: 'Grown child' } : kindNames[mandate.kind];

export const lineText = (tongue: Tongue, mandate: MandateView): string =>
  [
    tongue.say(mandate.role === null ? relationOf(mandate) : roleNames[mandate.role]),
    scopeText(tongue, mandate),
    mandate.state === 'live' ? untilText(tongue, mandate) : tongue.say(stateNames[mandate.state] ?? { zh: '', en: '' }),
  ].join(' · ');

/** The other side's name. */
export const otherName = (mandate: MandateView): string => (mandate.side === 'taker' ? mandate.giver.name : mandate.taker.name);

/** `live` and what is still open; the rest is over. */
export const isOpen = (mandate: MandateView): boolean => mandate.state === 'live' || mandate.state === 'waiting';
