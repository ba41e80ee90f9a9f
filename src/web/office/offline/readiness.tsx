/** What this computer has for the time without a line: numbers, guides, and whether its browser can open the window at all. */
import { useEffect, useState } from 'react';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { readinessOf, type Readiness as Ready } from './prepare.ts';
import { openStore, ownDrawer, type Owner } from './store.ts';
import { offlineTexts } from './texts.ts';

const DAY_MS = 86_400_000;
/** A week-old guide may have changed: it says so. */
const OLD_DAYS = 7;
const FEW = 10;
const AGAIN_MS = 1_000;

export function Readiness(props: { readonly owner: Owner; readonly round: number }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { person, office } = props.owner;
  const [ready, setReady] = useState<Ready & { readonly days: number }>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const look = async (): Promise<void> => {
      const drawer = ownDrawer();
      const found = await readinessOf(drawer, openStore(drawer, { person, office }));
      if (gone) return;
      setReady({ ...found, days: found.catalogue === undefined ? 0 : Math.floor((Date.now() - found.catalogue.at) / DAY_MS) });
      // What is still being fetched is looked at again.
      if (!found.worker || found.catalogue === undefined || found.numbers < FEW) timer = setTimeout(() => void look(), AGAIN_MS);
    };
    void look().catch(() => undefined);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [person, office, props.round]);
  if (ready === undefined) return null;
  const { catalogue, numbers, worker, days } = ready;
  const rows = [
    { good: numbers >= FEW, words: offlineTexts.numbers(numbers) },
    catalogue === undefined
      ? { good: false, words: offlineTexts.catalogueNone }
      : days >= OLD_DAYS
        ? { good: false, words: offlineTexts.catalogueOld(days) }
        : { good: true, words: offlineTexts.catalogueOf(momentText(new Date(catalogue.at).toISOString(), language, today)) },
    ...(worker ? [] : [{ good: false, words: offlineTexts.workerNone }]),
  ];
  return (
    <section aria-label={say(offlineTexts.ready)}>
      <h2 className="o-h3">{say(offlineTexts.ready)}</h2>
      <ul className="o-offready">
        {rows.map(({ good, words }) => (
          <li key={words.en}>
            <Light light={good ? 'ok' : 'near'}>{say(words)}</Light>
          </li>
        ))}
      </ul>
    </section>
  );
}
