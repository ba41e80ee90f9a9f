/** One idea: what it says, how many support it, what was answered; the own support is pressed here. */
import { useState } from 'react';
import type { IdeaView } from '#contract/view/idea.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { dayText, fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { useSession } from '../shell/session.tsx';
import { ideaTexts as texts, standingTone, standingWords } from './texts.ts';

type Props = { readonly idea: IdeaView; readonly onChanged: () => void; readonly whole?: boolean };

export function IdeaCard({ idea, onChanged, whole = false }: Props) {
  const { say, language } = useLanguage();
  return (
    <article className="y-card p-idea">
      <header>
        {whole ? null : (
          <h2 className="t-h3">
            <Link to={`/ideas/${encodeURIComponent(idea.id)}`}>{idea.title}</Link>
          </h2>
        )}
        <Tag tone={standingTone(idea.standing)}>{say(standingWords[idea.standing] ?? { zh: idea.standing, en: idea.standing })}</Tag>
      </header>
      <p className={whole ? 'p-idea__t' : 'p-idea__t is-short'}>{idea.text}</p>
      <State idea={idea} />
      {idea.answers.map((answer) => (
        <div key={answer.at} className="p-idea__a">
          <p className="t-sm t-3">
            {say(answer.office)} · {fullDayText(answer.at.slice(0, 10), language)}
          </p>
          <p>{answer.text}</p>
          {answer.link === null ? null : (
            <Link className="y-lnk" to={answer.link}>
              {say(texts.link)}
            </Link>
          )}
        </div>
      ))}
      <Support idea={idea} onChanged={onChanged} />
    </article>
  );
}

function State({ idea }: { readonly idea: IdeaView }) {
  const { say } = useLanguage();
  if (idea.state === 'waiting') return <p className="t-sm t-3">{say(texts.waiting)}</p>;
  if (idea.state === 'hidden') return <p className="t-sm">{say(texts.hidden(idea.why ?? ''))}</p>;
  if (idea.state === 'withdrawn') return <p className="t-sm t-3">{say(texts.withdrawn)}</p>;
  if (idea.state === 'merged' && idea.into !== null)
    return (
      <p className="t-sm">
        <Link className="y-lnk" to={`/ideas/${encodeURIComponent(idea.into)}`}>
          {say(texts.merged)}
        </Link>
      </p>
    );
  return null;
}

function Support({ idea, onChanged }: Props) {
  const { say, language } = useLanguage();
  const { path } = useAddress();
  const session = useSession().value;
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const press = async (name: 'idea.vote' | 'idea.withdraw', body: object): Promise<void> => {
    setBusy(true);
    const answer = await call(name, { params: { id: idea.id }, body, key: freshKey() });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) onChanged();
  };
  const open = idea.state === 'shown';
  const left = idea.votesToAnswer - idea.votes;
  return (
    <footer className="p-idea__f">
      {idea.state === 'waiting' || idea.state === 'hidden' ? null : <b className="num">{say(texts.votes(idea.votes))}</b>}
      {idea.due !== null ? (
        <Light light="ok">{say(texts.due(dayText(idea.due, language)))}</Light>
      ) : open && idea.answers.length === 0 && left > 0 ? (
        <span className="t-sm t-3">{say(texts.toGo(left))}</span>
      ) : null}
      <span className="p-idea__sp" />
      {!open ? null : session?.signedIn === true ? (
        <Button size="s" kind={idea.voted ? 'plain' : 'p'} busy={busy} onPress={() => void press('idea.vote', { support: !idea.voted })}>
          {say(idea.voted ? texts.supported : texts.support)}
        </Button>
      ) : (
        <a className="y-lnk" href={`/sign-in?return=${encodeURIComponent(path)}`}>
          {say(texts.signIn)}
        </a>
      )}
      {idea.mine && ['waiting', 'shown', 'hidden'].includes(idea.state) ? (
        <Button size="s" busy={busy} onPress={() => void press('idea.withdraw', {})}>
          {say(texts.withdraw)}
        </Button>
      ) : null}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </footer>
  );
}
