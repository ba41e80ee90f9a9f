/** The walk-in: somebody comes to the window, is identified, and everything they came for is handled at once. */
import { useEffect, useState } from 'react';
import type { WalkIn } from '#contract/view/walk-in.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { common } from '#web/ui/texts.ts';
import { useCopies, type Copy } from '../counter/device-copy.ts';
import { Arrival } from '../seat/arrival.tsx';
import { useSeat } from '../seat/use-seat.ts';
import { Begun } from './begun.tsx';
import { Identify } from './identify.tsx';
import { Window } from './window.tsx';

/** Just identified: shown as it came; after a reload it is asked again, and looked up again. */
let fresh: WalkIn | undefined;

/** What this computer has of it; undefined until it was read. */
function useCopy(id: string): { readonly copy: Copy | undefined } | undefined {
  const copies = useCopies();
  const [read, setRead] = useState<{ readonly id: string; readonly copy: Copy | undefined }>();
  useEffect(() => {
    let gone = false;
    void copies.read(id).then((copy) => {
      if (!gone) setRead({ id, copy });
    });
    return () => {
      gone = true;
    };
  }, [copies, id]);
  return read?.id === id ? read : undefined;
}

function Here(props: { readonly id: string }) {
  const { say } = useLanguage();
  const copies = useCopies();
  const known = fresh?.id === props.id ? fresh : undefined;
  const { value, refused, reload } = useReply('walk-in.get', known === undefined ? { params: { id: props.id } } : undefined);
  const read = useCopy(props.id);
  const walkIn = known ?? value;
  if (walkIn !== undefined && read !== undefined) return <Window key={walkIn.id} walkIn={walkIn} copies={copies} copy={read.copy} />;
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

/** Path of whoever has no ticket, while another's ticket is in hand. */
export const WITHOUT_TICKET = 'new';

/** Who is met: whoever was called with a ticket, or somebody found by a document. */
export function Meet(props: { readonly without: boolean }) {
  const { view, calling } = useSeat();
  const [other, setOther] = useState('');
  const found = (walkIn: WalkIn): void => {
    fresh = walkIn;
    navigate(`/office/counter/intake/${walkIn.id}`);
  };
  const ticket = calling && !props.without ? (view?.current ?? undefined) : undefined;
  const held = ticket !== undefined && ticket.held && other !== ticket.id;
  return (
    <section className="o-col o-col--none o-col--find">
      <div>
        {held ? (
          <Arrival key={ticket.id} ticket={ticket} onHere={found} onOther={() => setOther(ticket.id)} />
        ) : (
          <Identify key={ticket?.id ?? ''} ticket={ticket} onFound={found} />
        )}
        <Begun />
      </div>
    </section>
  );
}

export function Intake(props: { readonly walkIn: string | undefined }) {
  const { walkIn } = props;
  return walkIn === undefined || walkIn === WITHOUT_TICKET ? <Meet without={walkIn !== undefined} /> : <Here key={walkIn} id={walkIn} />;
}
