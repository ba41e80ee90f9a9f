/** The walk-in: somebody comes to the window, is identified, and everything they came for is handled at once. */
import { useState } from 'react';
import type { WalkIn } from '#contract/view/walk-in.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { clockText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link, navigate } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { CounterFrame } from '../counter/counter-frame.tsx';
import { common } from '#web/ui/texts.ts';
import { openCopies } from '../counter/device-copy.ts';
import { Identify } from './identify.tsx';
import { findTexts } from './texts.ts';
import { Window } from './window.tsx';

/** What was begun on this computer today and not filed: nothing typed is lost. */
function Begun() {
  const { say } = useLanguage();
  const [copies] = useState(() => openCopies(Date.now()));
  if (copies.length === 0) return null;
  return (
    <section className="o-begun" aria-label={say(findTexts.begun)}>
      <h2 className="o-h3">{say(findTexts.begun)}</h2>
      <ul className="o-rows">
        {copies.map(({ id, copy }) => (
          <li key={id}>
            <Link to={`/office/counter/intake/${id}`} className="o-row">
              <span className="y-light y-light--ic y-light--wait">{say(findTexts.goOn)}</span>
              <b>{copy.name}</b>
              <span className="t-xs t-3">{clockText(new Date(copy.at).toISOString())}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Just identified: shown as it came; after a reload it is asked again, and looked up again. */
let fresh: WalkIn | undefined;

function Here(props: { readonly id: string }) {
  const { say } = useLanguage();
  const known = fresh?.id === props.id ? fresh : undefined;
  const { value, refused, reload } = useReply('walk-in.get', known === undefined ? { params: { id: props.id } } : undefined);
  const walkIn = known ?? value;
  if (walkIn !== undefined) return <Window key={walkIn.id} walkIn={walkIn} />;
  return (
    <section className="o-col o-col--none">
      {refused === undefined ? (
        <Waiting rows={8} />
      ) : (
        <div className="o-find">
          <RefusedNote refused={refused} onRetry={reload} />
          <LinkButton to="/office/counter/intake">{say(common.back)}</LinkButton>
        </div>
      )}
    </section>
  );
}

export function Intake(props: { readonly walkIn: string | undefined }) {
  const found = (walkIn: WalkIn): void => {
    fresh = walkIn;
    navigate(`/office/counter/intake/${walkIn.id}`);
  };
  return (
    <CounterFrame number={undefined} work>
      {props.walkIn === undefined ? (
        <section className="o-col o-col--none o-col--find">
          <div>
            <Identify onFound={found} />
            <Begun />
          </div>
        </section>
      ) : (
        <Here key={props.walkIn} id={props.walkIn} />
      )}
    </CounterFrame>
  );
}
