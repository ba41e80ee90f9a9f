/** One request: how it stands, its terms to scale, what is asked for, the acts of the own office, what happened. */
import { useState } from 'react';
import type { DataRequestView } from '#contract/view/exchange.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { ExchangeHistory } from '../exchange-history.tsx';
import { ActForm } from './act-form.tsx';
import { NeedForm } from './need-form.tsx';
import { leftWord, stateWord } from './request-words.ts';
import { Need, Outcome } from './need-and-outcome.tsx';
import { Strokes } from './strokes.tsx';
import { actWords, requestTexts } from './texts.ts';

/** The first act is the one that is waited for; the others stand below it. */
function Acts(props: { readonly view: DataRequestView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const { view, reload } = props;
  const [act, setAct] = useState<string>();
  const close = (): void => setAct(undefined);
  const done = (): void => {
    close();
    reload();
  };
  return (
    <aside className="o-exa is-first" aria-labelledby="acts">
      <h2 id="acts">{say(act === undefined ? requestTexts.next : (actWords[act] ?? requestTexts.next))}</h2>
      {view.row.acts.length === 0 ? <p className="t-sm t-3">{say(requestTexts.nothing)}</p> : null}
      {act === undefined
        ? view.row.acts.map((each, index) => (
            <Button
              key={each}
              block
              kind={index === 0 && each !== 'withdraw' && each !== 'revoke' ? 'p' : 'plain'}
              onPress={() => setAct(each)}
            >
              {say(actWords[each] ?? requestTexts.confirm)}
            </Button>
          ))
        : null}
      {act === 'complete' ? <NeedForm view={view} onDone={done} /> : null}
      {act === undefined || act === 'complete' ? null : <ActForm key={act} view={view} act={act} onDone={done} onCancel={close} />}
    </aside>
  );
}

function Loaded(props: { readonly view: DataRequestView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const { view, reload } = props;
  const { row } = view;
  const left = leftWord(row);
  return (
    <>
      <header className="o-exb__h">
        <div>
          <h1 tabIndex={-1} ref={heading}>
            <Link to={`/office/exchange/resources/${encodeURIComponent(row.resource.id)}`}>{say(row.resource.name)}</Link>
          </h1>
          <p className="t-sm t-3">{say(requestTexts.asks(say(row.asker.name), say(row.owner.name)))}</p>
        </div>
        <p className="o-exb__v">
          <Light large light={left === undefined ? (row.state === 'granted' ? 'done' : 'wait') : row.light}>
            {say(stateWord(row.state))}
            {left === undefined ? '' : ` · ${say(left)}`}
          </Light>
          <small>{row.waitsFor === null ? '' : say(requestTexts.waitsFor(say(row.waitsFor.name)))}</small>
        </p>
      </header>
      <div className="o-ex2">
        <div className="o-ex2__m">
          <Outcome view={view} />
          <Strokes strokes={view.strokes} />
          <Need view={view} />
          <ExchangeHistory title={say(requestTexts.history)} lines={view.history} />
        </div>
        <Acts view={view} reload={reload} />
      </div>
    </>
  );
}

export function OneRequest(props: { readonly id: string }) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('data-request.get', { params: { id: props.id } });
  useSignInAgain(refused);
  useUpdates(undefined, reload);
  return (
    <div className="o-exb">
      <LinkButton size="s" kind="q" to="/office/exchange/requests" className="o-exb__b">
        {say(requestTexts.back)}
      </LinkButton>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={8} /> : null}
      {value === undefined ? null : <Loaded view={value} reload={reload} />}
    </div>
  );
}
