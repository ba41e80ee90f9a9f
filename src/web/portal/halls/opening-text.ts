/** What a hall's state says in a few words: open until when, or when it opens; how many wait and how long. */
import { clockText, dayOf, shortDayText, weekdayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';
import { useNow } from '../shell/session.tsx';
import { halls } from './texts.ts';

type Opening = {
  readonly open: boolean;
  readonly opens: string | null;
  readonly because: { readonly zh: string; readonly en: string } | null;
};

export function useOpening({ open, opens, because }: Opening): string {
  const { say, language } = useLanguage();
  const now = useNow();
  if (open) return say(halls.open);
  if (opens === null) return because === null ? say(halls.closed) : say(because);
  const day = dayOf(opens) === dayOf(now) ? say(common.today) : `${weekdayText(opens, language)} ${shortDayText(opens, language, now)}`;
  return say(halls.opens(`${day} ${clockText(opens)}`));
}

/** `3人在等 · 约等8分钟`. */
export function useWait({ waiting, minutes }: { readonly waiting: number; readonly minutes: number | null }): string {
  const { say } = useLanguage();
  const long = minutes === null ? (waiting === 0 ? undefined : halls.noEstimate) : halls.minutes(minutes);
  return [halls.waiting(waiting), ...(long === undefined ? [] : [long])].map((each) => say(each)).join(' · ');
}
