/** What comes of the chosen items: the graph, the order to confirm, what it spares, the one form. */
import type { Composition, Dictionary } from '#contract/view/composer.ts';
import type { StepProblem } from '#domain/composer/check-steps.ts';
import type { Text } from '#domain/kernel/text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { termText } from '#web/ui/texts.ts';
import { stepsIn } from '../builder/doc-parts.ts';
import { GraphPicture } from '../builder/graph-picture.tsx';
import { graphTexts } from '../builder/graph-texts.ts';
import { alongText, daysText, problemText, stepName } from '../builder/step-words.ts';
import { BurdenTable } from './burden-table.tsx';
import { EdgeTable } from './edge-table.tsx';
import { MergedLists } from './merged-lists.tsx';
import type { Settlements } from './settle-edges.ts';
import { composerTexts } from './texts.ts';

type Props = {
  readonly composition: Composition;
  readonly dictionary: Dictionary;
  readonly settled: Settlements;
  readonly onSettle: (settled: Settlements) => void;
};

function Drawn({ composition, dictionary }: Pick<Props, 'composition' | 'dictionary'>) {
  const { say } = useLanguage();
  const steps = stepsIn(composition.doc);
  const problems = composition.problems as readonly StepProblem[];
  const byId = new Map<string, (typeof steps)[number]>(steps.map((step) => [step.id, step]));
  const path = composition.burden?.path ?? [];
  const along = alongText(path.flatMap((id) => byId.get(id) ?? []).map((step) => stepName(step, dictionary)));
  const days = termText(composition.burden?.together.days ?? { amount: 0, unit: 'working-day' });
  const nameOf = (id: string): string => {
    const step = byId.get(id);
    return step === undefined ? id : say(stepName(step, dictionary));
  };
  const grave = problems.filter((problem) => problem.grave);
  return (
    <>
      <GraphPicture
        steps={steps}
        path={path}
        wrong={new Set(grave.map(({ step }) => step))}
        wordsOf={(id) => {
          const step = byId.get(id);
          return { name: nameOf(id), under: step === undefined ? '' : say(daysText(step, dictionary)) };
        }}
      />
      <p className="t-sm" aria-live="polite">
        {say(composition.burden === null ? graphTexts.circle : graphTexts.path(along.zh, along.en, days.zh, days.en))}
      </p>
      {problems.length === 0 ? null : (
        <Note tone={grave.length === 0 ? 'plain' : 'late'}>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.step} ${problem.code} ${problem.about ?? ''}`}>
                <b>{nameOf(problem.step)}</b>：{say(problemText(problem, steps, dictionary))}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}
export function Proposal(props: Props) {
  const { say } = useLanguage();
  const { composition, dictionary, settled, onSettle } = props;
  const nameOf = (id: string): Text => dictionary.items.find((item) => item.id === id)?.name ?? { zh: id, en: id };
  return (
    <>
      <section className="o-bd" aria-label={say(composerTexts.order)}>
        <p className="o-bd__h">
          <b>{say(composerTexts.order)}</b> <span className="t-xs t-3">{say(composerTexts.orderAbout)}</span>
        </p>
        <Drawn composition={composition} dictionary={dictionary} />
        <EdgeTable proposed={composition.proposed} nameOf={nameOf} settled={settled} onSettle={onSettle} />
      </section>
      <section className="o-bd" aria-label={say(composerTexts.compared)}>
        <p className="o-bd__h">
          <b>{say(composerTexts.compared)}</b> <span className="t-xs t-3">{say(composerTexts.comparedAbout)}</span>
        </p>
        {composition.burden === null ? (
          <p className="t-sm t-3">{say(composerTexts.noDays)}</p>
        ) : (
          <BurdenTable burden={composition.burden} />
        )}
        <MergedLists questions={composition.questions} papers={composition.papers} />
      </section>
    </>
  );
}
