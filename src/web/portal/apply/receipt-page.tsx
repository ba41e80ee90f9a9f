/** After sending: the receipt with number, query password and fingerprint; or, without network, what is kept and when it goes out. */
import { lazy, Suspense, useState } from 'react';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { clockText, momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, Note, RefusedNote } from '#web/ui/note.tsx';
import { Stroke } from '#web/ui/stroke.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { shell } from '../shell/texts.ts';
import { type Letter, useOutbox } from './outbox.tsx';
import { apply } from './texts.ts';

/** What was sent, line by line, with where it comes from: below the number, and fetched after it. */
const ReceiptAnswers = lazy(async () => ({ default: (await import('./receipt-answers.tsx')).ReceiptAnswers }));

export function ReceiptPage(props: PageProps) {
  const { say } = useLanguage();
  const id = props.params['draft'] ?? '';
  const letter = useOutbox().letters.find((other) => other.draft === id);
  return (
    <Page title={say(apply.receiptTitle)} back="/" tabs>
      {letter === undefined ? (
        <Empty title={say(shell.notFound)}>
          <LinkButton to="/cases">{say(shell.myCases)}</LinkButton>
        </Empty>
      ) : (
        <div className="y-pad p-receipt" aria-live="polite">
          {letter.receipt === undefined ? <Unsent letter={letter} /> : <Shown letter={letter} receipt={letter.receipt} />}
        </div>
      )}
    </Page>
  );
}

function Unsent(props: { readonly letter: Letter }) {
  const { say } = useLanguage();
  const { letter } = props;
  const outbox = useOutbox();
  if (letter.refused !== undefined) {
    return (
      <>
        <h1 className="t-song t-h1">{say(apply.refusedTitle)}</h1>
        <RefusedNote refused={letter.refused} />
        <LinkButton kind="p" block to={`/apply/${encodeURIComponent(letter.draft)}?step=review`}>
          {say(apply.backToForm)}
        </LinkButton>
      </>
    );
  }
  return (
    <>
      <h1 className="t-song t-h1">{say(apply.waitingTitle)}</h1>
      <Note tone="near" icon="offline">
        {say(apply.waitingWhy(clockText(letter.pressedAt)))}
      </Note>
      <Button block onPress={() => void outbox.post(letter)}>
        {say(apply.tryNow)}
      </Button>
    </>
  );
}

function Shown(props: { readonly letter: Letter; readonly receipt: NonNullable<Letter['receipt']> }) {
  const { say, language } = useLanguage();
  const { receipt, letter } = props;
  return (
    <>
      <Stroke height={18} share={0.3} fresh />
      <h1 className="t-song t-h1">{say(apply.receiptTitle)}</h1>
      <p className="t-2">
        {say(letter.name)} · {say(apply.receiptWhy)}
      </p>
      <Unsigned number={receipt.number} />
      <dl className="y-card p-facts">
        <div>
          <dt>{say(apply.number)}</dt>
          <dd className="code p-big">
            <span data-case-number>{receipt.number}</span>
            <CopyButton text={receipt.number} />
          </dd>
        </div>
        <div>
          <dt>{say(apply.password)}</dt>
          <dd className="code p-big" data-query-password>
            {receipt.queryPassword}
          </dd>
          <dd className="t-xs t-3">{say(apply.passwordWhy)}</dd>
        </div>
        <div>
          <dt>{say(apply.at)}</dt>
          <dd>{momentText(receipt.at, language)}</dd>
        </div>
        <div>
          <dt>{say(apply.hash)}</dt>
          <dd className="code p-hash">{receipt.hash}</dd>
          <dd className="t-xs t-3">{say(apply.hashWhy)}</dd>
        </div>
      </dl>
      <LinkButton kind="p" size="l" block to={`/cases/${encodeURIComponent(receipt.number)}`}>
        {say(apply.track)}
      </LinkButton>
      <Suspense fallback={null}>
        <ReceiptAnswers number={receipt.number} />
      </Suspense>
    </>
  );
}

/** Sent is not yet complete where others must sign too: who that is stands on the receipt, for them to be told. */
function Unsigned(props: { readonly number: string }) {
  const { say } = useLanguage();
  const parties = useReply('case.get', { params: { number: props.number } }).value?.parties ?? [];
  const unsigned = parties.filter((party) => party.kind === 'applicant' && !party.signed);
  if (unsigned.length === 0) return null;
  return <Note icon="edit">{say(apply.toSign(unsigned.map(({ name }) => name).join('、')))}</Note>;
}

function CopyButton(props: { readonly text: string }) {
  const { say } = useLanguage();
  const [done, setDone] = useState(false);
  const copy = async () => {
    // A browser may forbid it; the number stands there to be read all the same.
    await navigator.clipboard.writeText(props.text).then(
      () => setDone(true),
      () => undefined,
    );
  };
  return (
    <button type="button" className="y-lnk t-sm" onClick={() => void copy()}>
      {say(done ? apply.copied : apply.copyNumber)}
    </button>
  );
}
