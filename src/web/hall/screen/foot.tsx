/** What nobody needs to wait for: matters without a visit, from the catalogue, and the code that opens them on a phone. */
import { lazy, Suspense } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { screenTexts } from './texts.ts';

/** Fetched after the calls stand there. */
const Qr = lazy(() => import('#web/ui/qr.tsx').then((module) => ({ default: module.Qr })));
const MOST = 4;

export function Foot() {
  const { say } = useLanguage();
  const matters = useReply('matter.list', {}).value;
  const online = (matters?.rows ?? [])
    .filter(({ visits, kind }) => visits === 0 && kind !== 'project')
    .slice(0, MOST)
    .map(({ name }) => say(name));
  return (
    <footer className="h-foot">
      {online.length === 0 ? null : (
        <p>
          <b>{say(screenTexts.noQueue)}</b>
          {online.map((name) => (
            <span key={name}>{name}</span>
          ))}
        </p>
      )}
      <p className="h-foot__scan">
        {say(screenTexts.scan)}
        <Suspense fallback={null}>
          <Qr className="h-qr" text={`${location.origin}/matters`} label={location.origin} />
        </Suspense>
      </p>
    </footer>
  );
}
