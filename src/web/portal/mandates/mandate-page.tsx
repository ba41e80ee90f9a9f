/** One mandate: between whom, in what, until when, on which article; narrowed and ended from here; its history. */
import { useState } from 'react';
import type { MandateDetail, MandateView } from '#contract/view/mandate.ts';
import { Button } from '#web/ui/button.tsx';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { AnswerCard } from './answer-card.tsx';
import { useForWhom } from './for-whom.tsx';
import { LimitForm } from './limit-form.tsx';
import { shortMandates } from './short-texts.ts';
import { mandates, stateNames } from './texts.ts';
import { useMandateAct } from './use-mandate-act.ts';
import { otherName, relationOf, scopeText, untilText } from './words.ts';

export function MandatePage(props: PageProps) {
  const { say } = useLanguage();
  const id = props.params['id'] ?? '';
  const { value, refused, reload } = useReply('mandate.get', { params: { id } });
  const [held, setHeld] = useState<MandateDetail>();
  if (value !== undefined && value !== held) setHeld(value);
  useUpdates(id, reload);
  const detail = value ?? (refused === undefined ? held : undefined);
  return (
    <Page title={say(shortMandates.title)} back="/mandates" barTitle={say(shortMandates.title)}>
      <div className="y-pad">
        {detail === undefined ? <h1 className="sr">{say(shortMandates.title)}</h1> : null}
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {detail === undefined && refused === undefined ? <Waiting rows={5} /> : null}
        {detail === undefined ? null : <Shown detail={detail} reload={reload} />}
      </div>
    </Page>
  );
}

function Shown(props: { readonly detail: MandateDetail; readonly reload: () => void }) {
  const tongue = useLanguage();
  const { say, language } = tongue;
  const { mandate, history } = props.detail;
  const nameText = (side: MandateView['giver']): string => (side.name === '' ? say(mandates.unscanned) : `${side.name} ${side.masked}`);
  const rows: readonly (readonly [string, string])[] = [
    [say(mandates.state), say(stateNames[mandate.state] ?? { zh: '', en: '' })],
    [say(mandates.principal), nameText(mandate.giver)],
    [say(mandates.agent), nameText(mandate.taker)],
    [say(mandates.matters), scopeText(tongue, mandate)],
    [say(mandates.period), untilText(tongue, mandate)],
    ...(mandate.role === null ? [] : [[say(mandates.role), say(mandates[mandate.role])] as const]),
    [
      say(mandates.basis),
      `${say(common.article(say(mandate.basis.title), mandate.basis.article))}${mandate.byLaw ? ` · ${say(mandates.byLaw)}` : ''}`,
    ],
  ];
  return (
    <>
      <h1 className="t-h1 p-h1">
        {otherName(mandate) || say(mandates.unscanned)} <span className="t-sm t-3">{say(relationOf(mandate))}</span>
      </h1>
      {mandate.allowed.includes('accept') ? <AnswerCard mandate={mandate} onDone={props.reload} /> : null}
      <ActNow mandate={mandate} />
      <dl className="y-card p-gap">
        {rows.map(([name, words]) => (
          <div key={name} className="p-row">
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Acts mandate={mandate} reload={props.reload} />
      <div className="y-sec">
        <h2>{say(mandates.history)}</h2>
      </div>
      <div className="y-card p-log">
        <ol className="y-steps">
          {history.toReversed().map((line) => (
            <li key={`${line.at}${line.kind}`}>
              <span className="dot" aria-hidden="true" />
              <b>{say(line.text)}</b>
              <span className="t-xs t-3 p-line">
                <time dateTime={line.at}>{momentText(line.at, language)}</time> · {line.who} ·{' '}
                {say(common.article(say(line.basis.title), line.basis.article))}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

/** Straight from the mandate to acting under it. */
function ActNow(props: { readonly mandate: MandateView }) {
  const { say } = useLanguage();
  const { choose } = useForWhom();
  const { mandate } = props;
  const person = mandate.giver.person;
  if (mandate.side !== 'taker' || mandate.state !== 'live' || person === null || mandate.case !== null) return null;
  const go = (): void => {
    choose(person);
    navigate('/');
  };
  return (
    <div className="p-gap">
      <Button kind="p" block onPress={go}>
        {say(mandates.nowFor(mandate.giver.name))}
      </Button>
    </div>
  );
}

function Acts(props: { readonly mandate: MandateView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const { mandate } = props;
  const [open, setOpen] = useState<'end' | 'limit'>();
  const done = (): void => {
    setOpen(undefined);
    props.reload();
  };
  const { busy, refused, send } = useMandateAct(mandate.id, done);
  const close = (): void => setOpen(undefined);
  const waiting = mandate.state === 'waiting';
  return (
    <div className="p-btns p-gap">
      {mandate.allowed.includes('limit') ? <Button onPress={() => setOpen('limit')}>{say(mandates.limit)}</Button> : null}
      {mandate.allowed.includes('end') && mandate.state !== 'expired' && mandate.state !== 'lapsed' ? (
        <Button onPress={() => setOpen('end')}>{say(waiting ? mandates.takeBack : mandates.end)}</Button>
      ) : null}
      <Sheet open={open === 'end'} title={say(waiting ? mandates.takeBack : mandates.end)} onClose={close}>
        {waiting ? null : <p className="t-body">{say(mandates.endAsk)}</p>}
        {refused === undefined ? null : <RefusedNote refused={refused} />}
        <Button kind="danger" block busy={busy === 'end'} onPress={() => void send('end')}>
          {say(waiting ? mandates.takeBack : mandates.endYes)}
        </Button>
        <Button block onPress={close}>
          {say(common.cancel)}
        </Button>
      </Sheet>
      <Sheet open={open === 'limit'} title={say(mandates.limit)} onClose={close}>
        <LimitForm mandate={mandate} onDone={done} />
      </Sheet>
    </div>
  );
}
