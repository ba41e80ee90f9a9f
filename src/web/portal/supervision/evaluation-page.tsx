/** The sheet of a commissioned body: the drawn cases and, for each, what was found. Whoever holds the link fills it in. */
import type { EvaluationSheet } from '#contract/view/record.ts';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useState } from 'react';
import { Page } from '../shell/page.tsx';
import { sheetTexts as texts } from './texts.ts';
import './supervision.css';

const outcomes = ['yes', 'no', 'unreachable'] as const;

export function EvaluationPage(props: { readonly params: Readonly<Record<string, string>> }) {
  const { say, language } = useLanguage();
  const token = props.params['token'] ?? '';
  const { value, refused, reload } = useReply('evaluation.sheet', { params: { token } });
  return (
    <Page title={say(texts.title)} back="/" barTitle={say(texts.title)}>
      <div className="y-pad p-sup">
        <h1 className="t-h1">{value?.question ?? say(texts.title)}</h1>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={5} /> : null}
        {value === undefined ? null : (
          <>
            <p className="t-2">{say(texts.about(value.body, fullDayText(value.until, language)))}</p>
            <p className="t-sm t-2" aria-live="polite">
              {say(texts.progress(value.cases.filter(({ outcome }) => outcome !== null).length, value.cases.length))}
            </p>
            {value.state === 'closed' ? <Note>{say(texts.closed)}</Note> : null}
            {value.cases.length === 0 ? <Empty title={say(texts.none)} /> : null}
            <ul className="p-sup__l">
              {value.cases.map((one) => (
                <OneCase key={one.nth} token={token} one={one} isOpen={value.state === 'open'} onDone={reload} />
              ))}
            </ul>
          </>
        )}
      </div>
    </Page>
  );
}

function OneCase(props: {
  readonly token: string;
  readonly one: EvaluationSheet['cases'][number];
  readonly isOpen: boolean;
  readonly onDone: () => void;
}) {
  const { say, language } = useLanguage();
  const { one, token } = props;
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const enter = async (outcome: (typeof outcomes)[number]): Promise<void> => {
    setBusy(true);
    const answer = await call('evaluation.find', { params: { token }, body: { nth: one.nth, outcome, note: '' }, key: freshKey() });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) props.onDone();
  };
  return (
    <li>
      <span>
        {say(one.matter)} <span className="code">{one.number}</span>{' '}
        <span className="t-sm t-2">{one.endedOn === '' ? '' : say(texts.ended(fullDayText(one.endedOn, language)))}</span>
      </span>
      <span className="y-seg" role="group" aria-label={one.number}>
        {outcomes.map((outcome) => (
          <button
            key={outcome}
            type="button"
            aria-pressed={one.outcome === outcome}
            disabled={busy || !props.isOpen}
            onClick={() => void enter(outcome)}
          >
            {say(texts[outcome])}
          </button>
        ))}
      </span>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </li>
  );
}
