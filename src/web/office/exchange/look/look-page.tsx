/** Looks at people's data from the office's side: what people ask about them; for supervision, orders that delay what they are shown. */
import { useLanguage } from '#web/ui/language.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { LookDelays } from './look-delays.tsx';
import { LookQuestions } from './look-questions.tsx';
import { lookTexts } from './texts.ts';

export function LookPage() {
  const { say } = useLanguage();
  const { session } = useOffice();
  return (
    <div className="o-looks">
      <h1>{say(lookTexts.title)}</h1>
      <section className="o-box">
        <h2>{say(lookTexts.questions)}</h2>
        <LookQuestions />
        <p className="o-lim">{say(lookTexts.rule)}</p>
      </section>
      {session.post?.duty === 'supervision' ? (
        <section className="o-box">
          <h2>{say(lookTexts.delays)}</h2>
          <p className="t-sm t-2">{say(lookTexts.delaysWhy)}</p>
          <LookDelays />
        </section>
      ) : null}
    </div>
  );
}
