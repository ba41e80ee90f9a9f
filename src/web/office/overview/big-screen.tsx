/** The overview for a wall, 1920 by 1080: figures, map and table without a control, read again every half minute; Esc leads back. */
import { useEffect } from 'react';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { ChangedPanel } from './changed-panel.tsx';
import { HeadFigures } from './head-figures.tsx';
import { PlaceMap } from './place-map.tsx';
import { PlaceTable } from './place-table.tsx';
import { spanText } from './span-text.ts';
import { overviewTexts as texts } from './texts.ts';
import { useScene } from './use-scene.ts';

const EVERY_MS = 30_000;

export function BigScreen() {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const scene = useScene();
  const head = useReply('overview.get', { query: scene.asked });
  const places = useReply('overview.by-division', { query: { ...scene.asked, measure: scene.query.measure } });
  const [reloadHead, reloadPlaces] = [head.reload, places.reload];
  useEffect(() => {
    const timer = setInterval(() => {
      reloadHead();
      reloadPlaces();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [reloadHead, reloadPlaces]);
  useKeys({ Escape: () => navigate(scene.to({})) });
  const overview = head.value;
  if (overview === undefined)
    return (
      <div className="o-big">
        {head.refused === undefined ? <Waiting rows={6} /> : <RefusedNote refused={head.refused} onRetry={reloadHead} />}
      </div>
    );
  return (
    <section className="o-big" aria-label={say(texts.big)}>
      <header>
        <h1>
          {say(overview.division.name)} · {spanText(overview, language)}
        </h1>
        <p role="status">{say(texts.asOf(momentText(overview.asOf, language, today)))}</p>
      </header>
      <HeadFigures figures={overview.figures} />
      <div className="o-big__c">
        {places.value === undefined ? (
          <Waiting rows={6} />
        ) : places.value.by === 'office' ? null : (
          <div className="o-big__map">
            <PlaceMap by={places.value} scene={scene} />
          </div>
        )}
        {places.value === undefined ? null : <PlaceTable by={places.value} scene={undefined} />}
        <ChangedPanel scene={scene} />
      </div>
    </section>
  );
}
