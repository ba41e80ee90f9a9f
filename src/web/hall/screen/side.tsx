/** Beside the calls: how long people wait in each queue, and which windows are open. */
import type { QueueView, ScreenView } from '#contract/view/queue.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { screenTexts } from './texts.ts';

/** From here on the wait is one to plan for: it stands in another colour, and in words as always. */
const LONG = 20;
/** More do not fit without shrinking below what is read from ten metres. */
const MOST = 18;
/** So many stand in two rows of four, with the whole name of their queue. */
const FEW = 8;

function Minutes({ queue }: { readonly queue: QueueView }) {
  const { say } = useLanguage();
  if (queue.waiting === 0 && queue.windows > 0) return <em>{say(screenTexts.noWait)}</em>;
  if (queue.windows === 0) return <em>{say(screenTexts.noWindow)}</em>;
  if (queue.minutes === null) return <em>{say(screenTexts.unknown)}</em>;
  return (
    <em>
      {say(screenTexts.about)} <b className="num">{queue.minutes}</b> {say(screenTexts.minutes)}
    </em>
  );
}

export function Queues({ view }: { readonly view: ScreenView }) {
  const { say } = useLanguage();
  return (
    <section aria-labelledby="h-wait">
      <h2 id="h-wait">{say(screenTexts.wait)}</h2>
      <ul className="h-wait">
        {view.queues.map((queue) => (
          <li key={queue.id} className={queue.minutes !== null && queue.minutes >= LONG ? 'is-long' : ''}>
            <span>
              {queue.id} {say(queue.name)}
            </span>
            <b className="num">
              {queue.waiting}
              <small>{say(screenTexts.people)}</small>
            </b>
            <Minutes queue={queue} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Windows({ view, called }: { readonly view: ScreenView; readonly called: string | undefined }) {
  const { say, language } = useLanguage();
  const open = view.windows.filter(({ state }) => state !== 'closed');
  const shown = view.windows.length <= MOST ? view.windows : open.slice(0, MOST);
  const nameOf = (id: string | undefined): string => {
    const queue = view.queues.find((each) => each.id === id);
    if (queue === undefined) return '';
    // In a narrow tile the letter on the ticket or the first two signs say it.
    const name = say(queue.name);
    if (language === 'en') return queue.id;
    return shown.length <= FEW || name.length <= 3 ? name : name.slice(0, 2);
  };
  const rest = open.length - shown.filter(({ state }) => state !== 'closed').length;
  return (
    <section aria-labelledby="h-windows">
      <h2 id="h-windows">{say(screenTexts.windows)}</h2>
      <ul className={`h-windows ${shown.length <= FEW ? 'is-few' : ''}`}>
        {shown.map(({ number, state, queues }) => (
          <li key={number} className={`is-${state} ${called === number ? 'is-called' : ''}`}>
            <b className="num">{number}</b>
            <span>{state === 'open' ? nameOf(queues[0]) : say(state === 'paused' ? screenTexts.paused : screenTexts.off)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p>{say(screenTexts.moreWindows).replace('{count}', String(rest))}</p> : null}
    </section>
  );
}
