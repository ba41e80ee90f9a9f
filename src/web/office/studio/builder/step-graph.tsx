/** The graph of a matter's steps: drawn in layers, edited as a list by keyboard, checked for circles and gaps. */
import './builder.css';
import './graph.css';
import { checkSteps } from '#domain/composer/check-steps.ts';
import { pathOfSteps } from '#domain/composer/path-of-steps.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { termText } from '#web/ui/texts.ts';
import { fieldsIn, stepsIn, withList } from './doc-parts.ts';
import { noProblem, type DocEditorProps } from './form-designer.tsx';
import { GraphPicture } from './graph-picture.tsx';
import { graphTexts } from './graph-texts.ts';
import { StepList } from './step-list.tsx';
import { alongText, daysText, planOf, scopeOf, stepName } from './step-words.ts';
import { useDictionary } from './use-dictionary.ts';

export function StepGraph({ doc, division, onChange, problemAt = noProblem }: DocEditorProps & { readonly division: number }) {
  const { say } = useLanguage();
  const { value: dictionary, refused, reload } = useDictionary(division);
  if (dictionary === undefined) return refused === undefined ? <Waiting rows={6} /> : <RefusedNote refused={refused} onRetry={reload} />;
  const steps = stepsIn(doc);
  const problems = checkSteps(steps, scopeOf(dictionary));
  const grave = problems.filter((problem) => problem.grave);
  const path = pathOfSteps(planOf(steps, dictionary));
  const byId = new Map<string, (typeof steps)[number]>(steps.map((step) => [step.id, step]));
  const wordsOf = (id: string) => {
    const step = byId.get(id);
    return step === undefined ? { name: id, under: '' } : { name: say(stepName(step, dictionary)), under: say(daysText(step, dictionary)) };
  };
  const along = alongText((path?.steps ?? []).flatMap((id) => byId.get(id) ?? []).map((step) => stepName(step, dictionary)));
  const [days, apart] = [
    termText(path?.term ?? { amount: 0, unit: 'working-day' }),
    termText(path?.apart ?? { amount: 0, unit: 'working-day' }),
  ];
  return (
    <section className="o-bd" aria-label={say(graphTexts.title)}>
      {steps.length === 0 ? (
        <p className="t-sm t-3">{say(graphTexts.none)}</p>
      ) : (
        <>
          <GraphPicture steps={steps} wordsOf={wordsOf} path={path?.steps ?? []} wrong={new Set(grave.map(({ step }) => step))} />
          <div className="t-sm" aria-live="polite">
            <p>
              {path === undefined
                ? say(graphTexts.circle)
                : `${say(graphTexts.path(along.zh, along.en, days.zh, days.en))} ${say(graphTexts.apart(apart.zh, apart.en))}`}
            </p>
            <Light light={grave.length === 0 ? 'ok' : 'late'}>
              {say(grave.length === 0 ? graphTexts.sound : graphTexts.problems(grave.length))}
            </Light>
          </div>
        </>
      )}
      <StepList
        steps={steps}
        problems={problems}
        dictionary={dictionary}
        situation={fieldsIn(doc, 'situation')}
        problemAt={problemAt}
        onChange={(next) => onChange(withList(doc, 'steps', next, true))}
      />
    </section>
  );
}
