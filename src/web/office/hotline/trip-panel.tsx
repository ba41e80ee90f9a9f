/** "Asked for a second trip": the case, its visits and what the guide says, side by side, so that supervision sees what happened. */
import type { HotlineView } from '#contract/view/hotline.ts';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { hotlineTexts } from './texts.ts';

export function TripPanel({ petition }: { readonly petition: HotlineView }) {
  const { say } = useLanguage();
  const { matter, division } = petition;
  return (
    <section className="o-trip" aria-label={say(hotlineTexts.trip)}>
      <h3 className="t-h3">{say(hotlineTexts.trip)}</h3>
      {petition.case === null ? (
        <>
          <p className="t-sm t-2">{say(hotlineTexts.tripNone)}</p>
          {matter === null ? null : <GuideSays matter={matter.id} division={division.id} />}
        </>
      ) : (
        <Beside number={petition.case} />
      )}
    </section>
  );
}

function Beside({ number }: { readonly number: string }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const found = useReply('case.get', { params: { number } });
  const visits = useReply('visit.of-case', { params: { number } });
  const refused = found.refused ?? visits.refused;
  if (refused !== undefined) return <RefusedNote refused={refused} />;
  if (found.value === undefined || visits.value === undefined) return <Waiting rows={3} />;
  const { title, matter, division } = found.value;
  return (
    <div className="o-trip__b">
      <div>
        <b>{title}</b>
        <p>
          <Link className="y-lnk code" to={`/office/desk/${number}`}>
            {number}
          </Link>
        </p>
      </div>
      <div>
        <b>{say(hotlineTexts.visits(visits.value.count))}</b>
        <ul>
          {visits.value.visits.map((visit) => (
            <li key={visit.id} className="t-sm">
              {momentText(visit.at, language, today)} · {say(visit.hall)} · {say(visit.why.name)}
              {visit.cause === null ? null : <b> · {say(visit.cause.name)}</b>}
            </li>
          ))}
        </ul>
      </div>
      <GuideSays matter={matter.id} division={String(division.code)} />
    </div>
  );
}

/** How often the guide has people come. */
function GuideSays({ matter, division }: { readonly matter: string; readonly division: string }) {
  const { say } = useLanguage();
  const guide = useReply('matter.guide', { params: { id: matter }, query: { division } });
  if (guide.refused !== undefined) return <RefusedNote refused={guide.refused} />;
  if (guide.value === undefined) return <Waiting rows={1} />;
  return (
    <Note icon="file">
      {say(hotlineTexts.guideVisits(guide.value.promise.visits))} <small className="t-3">{say(guide.value.name)}</small>
    </Note>
  );
}
