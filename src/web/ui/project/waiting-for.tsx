/** Who has it now: every open step with its light and how much it may still slip; and the two paths, named apart. */
import type { ProjectStepView, ProjectView } from '#contract/view/project.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Outlook } from '#domain/project/outlook.ts';
import { dayText } from '../date-text.ts';
import { useLanguage } from '../language.tsx';
import { Light } from '../light.tsx';
import { projectTexts } from './texts.ts';

type Props = { readonly view: ProjectView; readonly outlook: Outlook };

const isHeld = (step: ProjectStepView): boolean => step.ended === null && !step.out && step.state !== 'waiting';

function useLightWords(view: ProjectView) {
  const { language } = useLanguage();
  return (step: ProjectStepView): Text => {
    if (step.state === 'ready' || step.state === 'supplement') return projectTexts.applicantGives;
    if (step.state === 'submitted') return projectTexts.atHall;
    if (step.light === 'stop' && step.resumes !== null) return projectTexts.resumes(dayText(step.resumes, language, view.today));
    const left = step.left ?? 0;
    if (left < 0) return projectTexts.late(-left);
    return step.unit === 'working-day' ? projectTexts.left(left) : projectTexts.leftDays(left);
  };
}

export function WaitingFor(props: Props) {
  const { say } = useLanguage();
  const wordsOf = useLightWords(props.view);
  const slackOf = (step: ProjectStepView): number => props.outlook.slack.get(step.id) ?? 0;
  const held = props.view.steps.filter(isHeld).toSorted((a, b) => slackOf(a) - slackOf(b));
  const drives = new Set(props.outlook.forecast.drivingPath);
  return (
    <section className="pj-block">
      <h2>{say(projectTexts.waitingFor)}</h2>
      {held.length === 0 ? <p className="t-sm t-3">{say(projectTexts.nobody)}</p> : null}
      <ul className="pj-now">
        {held.map((step) => (
          <li key={step.id}>
            <b>{say(step.name)}</b>
            <Light light={step.light}>{say(wordsOf(step))}</Light>
            <small>
              {say(step.who)} · {say(drives.has(step.id) ? projectTexts.driving : projectTexts.slack(slackOf(step)))}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Paths(props: Props) {
  const { say } = useLanguage();
  const nameOf = (id: string): string => {
    const step = props.view.steps.find((one) => one.id === id);
    return step === undefined ? id : say(step.name);
  };
  const { drivingPath, longestCountedChain } = props.outlook.forecast;
  const [chain = []] = longestCountedChain.chains;
  return (
    <section className="pj-block pj-paths">
      <h2>{say(projectTexts.paths)}</h2>
      <h3>{say(projectTexts.drivingPath(drivingPath.length))}</h3>
      <p>{drivingPath.map(nameOf).join(' → ')}</p>
      <h3>{say(projectTexts.longest(longestCountedChain.workingDays))}</h3>
      <p>{chain.map(nameOf).join(' → ')}</p>
    </section>
  );
}
