/** The ticket just drawn: on the screen, and as a slip of 80 mm, black on white, its number taller than two fingers. */
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { Text } from '#domain/kernel/text.ts';
import type { TicketView } from '#contract/view/queue.ts';
import { Button } from '#web/ui/button.tsx';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { kioskPage } from './texts.ts';

const Qr = lazy(() => import('#web/ui/qr.tsx').then((module) => ({ default: module.Qr })));

/** An appointment that arrived gives no more than its number: its code stays on the phone. */
export type Drawn = { readonly hall?: Text; readonly ticket: Pick<TicketView, 'id' | 'number'> & Partial<TicketView> };

export function Slip({ drawn, onDone }: { readonly drawn: Drawn; readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const { ticket, hall } = drawn;
  const printed = useRef(false);
  useEffect(() => {
    if (printed.current) return;
    printed.current = true;
    // Behind the paint, so that the code is on the paper.
    setTimeout(() => print(), 600);
  }, []);
  const line = (name: string, value: string) => (
    <div>
      <dt>{name}</dt>
      <dd className="num">{value}</dd>
    </div>
  );
  return (
    <section className="h-page h-slipped">
      <h2 className="no-print">{say(kioskPage.slip)}</h2>
      <article className="h-slip80">
        {hall === undefined ? null : <p className="h-slip80__hall">{say(hall)}</p>}
        <p className="num h-slip80__number">{ticket.number}</p>
        {ticket.queue === undefined ? null : (
          <p>
            {ticket.lane === 'ordinary' || ticket.laneName === undefined
              ? say(ticket.queue.name)
              : `${say(ticket.queue.name)} · ${say(ticket.laneName)}`}
          </p>
        )}
        {ticket.takenAt === undefined ? null : (
          <dl>
            {line(say(kioskPage.ahead), say(kioskPage.people).replace('{count}', String(ticket.ahead ?? 0)))}
            {line(
              say(kioskPage.about),
              ticket.minutes === null || ticket.minutes === undefined
                ? say(kioskPage.unknown)
                : say(kioskPage.minutes).replace('{minutes}', String(ticket.minutes)),
            )}
            {line(say(kioskPage.taken), momentText(ticket.takenAt, language))}
          </dl>
        )}
        {ticket.code === null || ticket.code === undefined ? null : (
          <>
            <Suspense fallback={null}>
              <Qr className="h-slip80__qr" text={`${location.origin}/hall/ticket/${ticket.code}`} label={ticket.code} />
            </Suspense>
            <p>{say(kioskPage.follow)}</p>
          </>
        )}
        <p>{say(kioskPage.missed)}</p>
      </article>
      <div className="h-pair no-print">
        <Button size="l" onPress={() => print()}>
          {say(kioskPage.print)}
        </Button>
        <Button kind="p" size="l" onPress={onDone}>
          {say(kioskPage.done)}
        </Button>
      </div>
    </section>
  );
}
