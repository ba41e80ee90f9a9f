/** Cases of others in which one is to be heard: the list, and one of them with what is applied for and when (licensing law 36). */
import type { HeardPart } from '#contract/view/inquiry.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { HearingCard, type Mine } from './hearing-card.tsx';
import { heardTexts as texts } from './texts.ts';
import { SaidList, ViewForm } from './view-form.tsx';

export function HeardPage() {
  const { say, language } = useLanguage();
  const { value, refused, reload } = useReply('heard.list', {});
  return (
    <Page title={say(texts.title)} back="/" barTitle={say(texts.title)} tabs>
      <div className="y-pad p-cons">
        <h1 className="t-h1">{say(texts.title)}</h1>
        <p className="t-2">{say(texts.why)}</p>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={3} /> : null}
        {value?.rows.length === 0 ? <Empty title={say(texts.none)} /> : null}
        <ul className="p-cons__l">
          {(value?.rows ?? []).map((row) => (
            <li key={row.number + row.part}>
              <Link to={`/heard/${row.number}`}>
                <b>{say(row.name)}</b>
                <small className="t-3">
                  {say(row.office.name)} · {say(texts.until(fullDayText(row.until, language)))}
                </small>
                <span>{row.interest}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}

const mineOf = (mine: string): Mine => (mine === 'asked' || mine === 'declined' ? mine : 'open');

function OnePart(props: { readonly number: string; readonly part: HeardPart; readonly reload: () => void }) {
  const { say, language } = useLanguage();
  const { number, part, reload } = props;
  const day = (iso: string): string => fullDayText(iso, language);
  return (
    <>
      <section className="y-card p-heard">
        <h2>{say(part.name)}</h2>
        <p className="t-sm t-2">
          {say(part.office.name)} · {say(texts.applied(day(part.appliedOn)))}
          {part.decidedOn === null && part.due !== null ? ` · ${say(texts.due(day(part.due)))}` : ''}
          {part.decidedOn === null
            ? ''
            : ` · ${say(texts.decided(day(part.decidedOn), say(part.outcome === 'granted' ? texts.granted : texts.refused)))}`}
        </p>
        <p>
          <span className="t-3">{say(texts.interest)} </span>
          {part.interest}
        </p>
        {part.mayState ? <p className="t-sm t-2">{say(texts.until(day(part.until)))}</p> : null}
        <SaidList views={part.views} />
        {part.mayState ? <ViewForm number={number} part={part.id} reload={reload} /> : null}
      </section>
      {part.hearings.map((hearing) => (
        <HearingCard
          key={hearing.id}
          number={number}
          part={part.id}
          about={say(part.name)}
          hearing={hearing}
          mine={mineOf(hearing.mine)}
          reload={reload}
        />
      ))}
    </>
  );
}

export function HeardCasePage(props: PageProps) {
  const { say } = useLanguage();
  const number = props.params['number'] ?? '';
  const { value, refused, reload } = useReply('heard.get', { params: { number } });
  return (
    <Page title={say(texts.title)} back="/heard" barTitle={say(texts.title)} tabs>
      <div className="y-pad p-heards">
        <h1 className="t-h1">{value === undefined ? say(texts.title) : say(value.matter)}</h1>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={4} /> : null}
        {value?.parts.map((part) => (
          <OnePart key={part.id} number={number} part={part} reload={reload} />
        ))}
      </div>
    </Page>
  );
}
