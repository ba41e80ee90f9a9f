/** The editor of a questionnaire: name, days, margin, strata, and questions with how each is answered and compared. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import type { Words } from '../shell/words.ts';
import { oneTexts } from './texts.ts';
import { surveyTexts } from './survey-texts.ts';

type Asked = { readonly zh: string; readonly en: string; readonly kind: string; readonly compare: string };
const fresh: Asked = { zh: '', en: '', kind: 'yes-no', compare: '' };
/** What nearly every survey begins with. */
const usual: readonly Asked[] = [
  { zh: '办这件事，您跑了两趟或更多吗？', en: 'Did you have to come twice or more?', kind: 'yes-no', compare: 'second-visit' },
  { zh: '总的来说，您满意吗？', en: 'All in all, are you content?', kind: 'scale', compare: 'satisfied' },
  { zh: '最该改的是哪一处？', en: 'What should be changed first?', kind: 'open', compare: '' },
];
const MONTH_MS = 30 * 86_400_000;
const monthBefore = (day: string): string => new Date(Date.parse(day) - MONTH_MS).toISOString().slice(0, 10);
const MOST = 20;

export function SurveyDraft(props: { readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const now = today.slice(0, 10);
  const [plan, setPlan] = useState({ zh: '', en: '', from: monthBefore(now), until: now, margin: '5', stratum: 'matter' });
  const [questions, setQuestions] = useState<readonly Asked[]>(usual);
  const { busy, refused, send } = useCommand();
  const set = (part: Partial<typeof plan>): void => setPlan({ ...plan, ...part });
  const setAt = (at: number, part: Partial<Asked>): void =>
    setQuestions(questions.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const margin = Number(plan.margin);
  const isWhole = plan.zh.trim() !== '' && plan.en.trim() !== '' && questions.every(({ zh, en }) => zh.trim() !== '' && en.trim() !== '');
  const isReady = isWhole && Number.isInteger(margin) && margin >= 1 && margin <= MOST;
  const save = async (): Promise<void> => {
    const body = {
      title: { zh: plan.zh.trim(), en: plan.en.trim() },
      from: plan.from,
      until: plan.until,
      margin,
      stratum: plan.stratum,
      questions: questions.map(({ zh, en, kind, compare }, at) => ({
        id: `q${at + 1}`,
        text: { zh: zh.trim(), en: en.trim() },
        kind,
        ...(compare === '' ? {} : { compare }),
      })),
    };
    if ((await send('survey.draft', { body })) !== undefined) props.onDone();
  };
  return (
    <div className="o-form o-watch__f">
      <Typed id="survey-zh" label={surveyTexts.name} value={plan.zh} onChange={(zh) => set({ zh })} />
      <Typed id="survey-en" label={surveyTexts.nameEn} value={plan.en} onChange={(en) => set({ en })} />
      <div className="o-two">
        <Typed id="survey-from" type="date" label={surveyTexts.from} value={plan.from} onChange={(from) => set({ from })} />
        <Typed id="survey-until" type="date" label={surveyTexts.until} value={plan.until} onChange={(until) => set({ until })} />
        <Typed id="survey-margin" label={surveyTexts.margin} value={plan.margin} onChange={(each) => set({ margin: each })} />
        <Chosen
          id="survey-stratum"
          label={surveyTexts.stratum}
          value={plan.stratum}
          onChange={(stratum) => set({ stratum })}
          options={[
            ['matter', surveyTexts.byMatter],
            ['county', surveyTexts.byCounty],
          ]}
        />
      </div>
      {questions.map((question, at) => (
        <QuestionFields key={at} nth={at + 1} question={question} onChange={(part) => setAt(at, part)} />
      ))}
      <Button kind="plain" onPress={() => setQuestions([...questions, fresh])}>
        {say(surveyTexts.addQuestion)}
      </Button>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" busy={busy} {...(isReady ? {} : { why: say(oneTexts.write) })} onPress={() => void save()}>
        {say(surveyTexts.save)}
      </Button>
    </div>
  );
}

function QuestionFields(props: { readonly nth: number; readonly question: Asked; readonly onChange: (part: Partial<Asked>) => void }) {
  const { nth, question, onChange } = props;
  return (
    <fieldset className="y-set o-question">
      <Typed id={`q-${nth}`} label={surveyTexts.question(nth)} value={question.zh} onChange={(zh) => onChange({ zh })} />
      <Typed id={`q-${nth}-en`} label={surveyTexts.questionEn(nth)} value={question.en} onChange={(en) => onChange({ en })} />
      <div className="o-two">
        <Chosen
          id={`q-${nth}-kind`}
          label={surveyTexts.kind}
          value={question.kind}
          onChange={(kind) => onChange({ kind })}
          options={[
            ['scale', surveyTexts.scale],
            ['yes-no', surveyTexts.yesNo],
            ['open', surveyTexts.open],
          ]}
        />
        <Chosen
          id={`q-${nth}-compare`}
          label={surveyTexts.compare}
          value={question.compare}
          onChange={(compare) => onChange({ compare })}
          options={[
            ['', surveyTexts.compareNone],
            ['second-visit', surveyTexts.compareVisit],
            ['satisfied', surveyTexts.compareSatisfied],
          ]}
        />
      </div>
    </fieldset>
  );
}

type Common = { readonly id: string; readonly label: Words; readonly value: string; readonly onChange: (value: string) => void };

function Typed(props: Common & { readonly type?: 'date' }) {
  const { say } = useLanguage();
  return (
    <Field id={props.id} label={say(props.label)}>
      {(control) => (
        <InputBox>
          <input
            {...control}
            type={props.type ?? 'text'}
            maxLength={300}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
        </InputBox>
      )}
    </Field>
  );
}

function Chosen(props: Common & { readonly options: readonly (readonly [string, Words])[] }) {
  const { say } = useLanguage();
  return (
    <Field id={props.id} label={say(props.label)}>
      {(control) => (
        <InputBox>
          <select {...control} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
            {props.options.map(([value, name]) => (
              <option key={value} value={value}>
                {say(name)}
              </option>
            ))}
          </select>
        </InputBox>
      )}
    </Field>
  );
}
