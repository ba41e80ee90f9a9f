/** Another office's opinion: agreed, agreed with conditions, objected; the last two need words (licensing law 34). */
import { useState } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import type { CaseView } from '#contract/view/case.ts';
import type { Words } from '../shell/words.ts';
import { ActForm, type ActProps } from './act-form.tsx';
import { becauseWords } from './because.ts';
import { Lines } from './controls.tsx';
import { actTexts } from './texts.ts';

const answers = ['agreed', 'agreed-with-conditions', 'objected'] as const;
type Answer = (typeof answers)[number];
export const opinionNames: Record<Answer, Words> = {
  agreed: actTexts.agreed,
  'agreed-with-conditions': actTexts.agreedWith,
  objected: actTexts.objected,
};

const isAnswer = (answer: string): answer is Answer => answer in opinionNames;
export const opinionWords = (answer: string): Words => (isAnswer(answer) ? opinionNames[answer] : { zh: answer, en: answer });

export function OpinionForm(props: Omit<ActProps, 'onClose' | 'guide'> & { readonly view: CaseView }) {
  const { say } = useLanguage();
  const { part, acting, view } = props;
  const [answer, setAnswer] = useState<Answer>('agreed');
  const [text, setText] = useState('');
  const act = view.allowed.find((one) => one.act === 'give-opinion' && one.part === part.id);
  if (act === undefined) return null;
  const missing = answer !== 'agreed' && text.trim() === '' ? { zh: '先写意见', en: 'Write the opinion first' } : undefined;
  const why = act.because === null ? missing : becauseWords(act.because);
  return (
    <ActForm
      title={say(actTexts.opinionText)}
      button={say(opinionNames[answer])}
      why={why}
      acting={acting}
      onSubmit={() => void acting.perform('give-opinion', { part: part.id, answer, text: text.trim() })}
    >
      {part.question === undefined ? null : (
        <p className="t-sm">
          <span className="t-3">{say(actTexts.asked)} </span>
          {part.question}
        </p>
      )}
      <div className="y-seg o-seg" role="group" aria-label={say(actTexts.opinionText)}>
        {answers.map((one) => (
          <button key={one} type="button" aria-pressed={one === answer} onClick={() => setAnswer(one)}>
            {say(opinionNames[one])}
          </button>
        ))}
      </div>
      <Lines id="opinion-text" label={say(actTexts.opinionText)} optional={answer === 'agreed'} value={text} onChange={setText} />
      <p className="o-lim">{say(part.silence === 'deemed-agreed' ? actTexts.silenceAgrees : actTexts.silence)}</p>
    </ActForm>
  );
}
