/** The form as people fill it in: the very renderer of the portal, answered for trial; nothing is sent. */
import { useState } from 'react';
import type { Guide } from '#contract/view/guide.ts';
import type { Answers } from '#web/ui/form/answer.ts';
import { useConditions } from '#web/ui/form/conditions.ts';
import { Questions } from '#web/ui/form/question.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { previewTexts as t } from './texts.ts';

export function FormView(props: { readonly guide: Guide }) {
  const { say } = useLanguage();
  const { questions } = props.guide;
  const [answers, setAnswers] = useState<Answers>({});
  const holds = useConditions(questions, answers);
  const asked = questions.filter((field) => holds(field.when) !== false);
  return (
    <div className="o-pv__form">
      <h3>{say(asked.length === 0 ? t.noQuestions : t.questions(asked.length))}</h3>
      <Questions
        fields={asked}
        answers={answers}
        errors={{}}
        idPrefix="preview"
        onAnswer={(field, answer) => setAnswers((before) => ({ ...before, [field]: answer }))}
      />
    </div>
  );
}
