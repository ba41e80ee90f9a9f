/** What somebody sees who scanned another's code: who asks for what, before they agree. */
import { useState } from 'react';
import type { MandateView } from '#contract/view/mandate.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { AnswerCard } from './answer-card.tsx';
import { shortMandates } from './short-texts.ts';
import { mandates, stateNames } from './texts.ts';

export function CodePage(props: PageProps) {
  const { say } = useLanguage();
  const code = props.params['code'] ?? '';
  const { value, refused, reload } = useReply('mandate.by-code', { params: { code } });
  const [answered, setAnswered] = useState<MandateView>();
  const mandate = answered ?? value;
  return (
    <Page title={say(mandates.codeTitle)} back="/mandates" barTitle={say(mandates.codeTitle)} tabs>
      <div className="y-pad">
        <h1 className="t-h1 p-h1">{say(mandates.codeTitle)}</h1>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {mandate === undefined && refused === undefined ? <Waiting rows={4} /> : null}
        {mandate === undefined ? null : mandate.allowed.includes('accept') ? (
          <AnswerCard mandate={mandate} code={code} onDone={setAnswered} />
        ) : (
          <>
            <Note>{mandate.state === 'waiting' ? say(mandates.own) : say(stateNames[mandate.state] ?? { zh: '', en: '' })}</Note>
            <div className="p-gap">
              <LinkButton to={`/mandates/${encodeURIComponent(mandate.id)}`}>{say(shortMandates.title)}</LinkButton>
            </div>
          </>
        )}
      </div>
    </Page>
  );
}
