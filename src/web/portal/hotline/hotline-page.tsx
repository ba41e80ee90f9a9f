/** 12345 for people: an answer that is there already, else three steps; one's own petitions, and how the place does. */
import { useState } from 'react';
import type { HotlineFigures } from '#contract/view/hotline.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { kindTexts, statusTexts, statusTones } from '#web/ui/hotline-texts.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { usePlace } from '../shell/place.tsx';
import { useNow, useSession } from '../shell/session.tsx';
import { hot } from './texts.ts';
import './hotline.css';
import { KnownAnswers } from './known-answers.tsx';

export function HotlinePage() {
  const { say } = useLanguage();
  const { query } = useAddress();
  const [words, setWords] = useState(query.get('q') ?? '');
  const place = usePlace();
  const signedIn = useSession().value?.signedIn === true;
  return (
    <Page title={say(hot.title)} back="/me" tabs>
      <div className="y-pad p-stack">
        <h1 className="t-h1 p-h1">{say(hot.title)}</h1>
        <p>{say(hot.lead)}</p>
        <Field id="hot-q" label={say(hot.ask)} hint={say(hot.askHint)} optional>
          {(control) => (
            <InputBox>
              <textarea {...control} rows={2} maxLength={200} value={words} onChange={(event) => setWords(event.target.value)} />
            </InputBox>
          )}
        </Field>
        <KnownAnswers words={words} place={place} />
        <LinkButton to={`/hotline/new?q=${encodeURIComponent(words)}`} kind="p" block>
          {say(hot.go)}
        </LinkButton>
        <p className="p-hot__links">
          <Link to="/hotline/look-up" className="y-lnk">
            {say(hot.lookUp)}
          </Link>
          <a className="y-lnk" href="tel:12345">
            <Icon name="phone" /> 12345
          </a>
        </p>
        {signedIn ? <Own /> : null}
        <Figures place={place} />
      </div>
    </Page>
  );
}

function Own() {
  const { say, language } = useLanguage();
  const today = useNow().slice(0, 10);
  const own = useReply('hotline.own', {});
  if (own.value === undefined) return own.refused === undefined ? <Waiting rows={2} /> : <RefusedNote refused={own.refused} />;
  return (
    <section>
      <h2 className="t-h2">{say(hot.own)}</h2>
      {own.value.rows.length === 0 ? <Empty title={say(hot.none)} /> : null}
      <div className="y-rows">
        {own.value.rows.map((row) => (
          <Link key={row.id} to={`/hotline/${row.id}`} className="p-hot__o">
            <span>
              <b>{say(kindTexts[row.kind])}</b> <Tag tone={statusTones[row.state]}>{say(statusTexts[row.state])}</Tag>
              <span className="p-hot__x">{row.text}</span>
              {row.due === null ? null : <Light light={row.light}>{say(hot.due(dayText(row.due, language, today)))}</Light>}
            </span>
            <Icon name="right" />
          </Link>
        ))}
      </div>
    </section>
  );
}

const share = (part: number, whole: number): string => (whole === 0 ? '—' : `${Math.round((100 * part) / whole)}%`);

/** Small: how many, how many in time, how many content; few are not told. */
function Figures({ place }: { readonly place: number }) {
  const { say } = useLanguage();
  const all: HotlineFigures['all'] | undefined = useReply('hotline.figures', { query: { division: place } }).value?.all;
  if (all === undefined || all.raised === 0) return null;
  return (
    <section>
      <h2 className="t-h2">{say(hot.month)}</h2>
      <dl className="p-hot__f">
        <div>
          <dd>{all.raised}</dd>
          <dt>{say(hot.raised)}</dt>
        </div>
        <div>
          <dd>{share(all.onTime, all.answered)}</dd>
          <dt>{say(hot.onTime)}</dt>
        </div>
        <div>
          <dd>{share(all.satisfied, all.asked)}</dd>
          <dt>{say(hot.satisfied)}</dt>
        </div>
      </dl>
    </section>
  );
}
