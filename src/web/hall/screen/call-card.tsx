/** Who is called now: the ticket, the window, and a stroke that shrinks for twenty seconds. */
import type { ScreenCall, ScreenView } from '#contract/view/queue.ts';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { screenTexts } from './texts.ts';

type Props = { readonly view: ScreenView; readonly card: ScreenCall | undefined; readonly fresh: string | undefined };

export function CallCard({ view, card, fresh }: Props) {
  const { say, language } = useLanguage();
  if (card === undefined) return <NoCall view={view} />;
  return (
    <section className={`h-now ${fresh === undefined ? '' : 'is-fresh'}`} aria-live="polite">
      <p className="sr">{card.spoken[language]}</p>
      <div className="h-now__row" aria-hidden="true">
        <p>
          <span>{say(screenTexts.please)}</span>
          <b className="num">{card.number}</b>
        </p>
        <p className="h-now__window">
          <span>{`${say(screenTexts.to)} ${say(screenTexts.counter).toLowerCase()}`}</span>
          <b className="num">
            {card.window}
            <small>{say(screenTexts.window)}</small>
          </b>
        </p>
      </div>
      <i key={fresh ?? 'still'} className="y-stroke" aria-hidden="true" />
    </section>
  );
}

function NoCall({ view }: Pick<Props, 'view'>) {
  const { say, language } = useLanguage();
  const { because, opens } = view;
  return (
    <section className="h-now h-now--none">
      <h2>{say(view.open ? screenTexts.none : screenTexts.closed)}</h2>
      <p>
        {view.open
          ? say(screenTexts.noneHow)
          : [
              because === null ? undefined : say(because),
              opens === null ? undefined : say(screenTexts.opens).replace('{when}', momentText(opens, language, view.at)),
              say(screenTexts.online),
            ]
              .filter((part) => part !== undefined)
              .join(language === 'zh' ? '，' : '. ')}
      </p>
    </section>
  );
}
