/** What the division still lacks before its first case, step by step, and the list of all other settings. */
import type { ReadyStep } from '#contract/view/directory.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { useAdmin } from './admin-context.ts';
import { NotOpen } from './not-open.tsx';
import { PageHead } from './page-head.tsx';
import { overviewTexts, stepTexts } from './texts.ts';

/** More names than this say nothing more. */
const SHOWN = 4;

function Lacking(props: { readonly step: ReadyStep }) {
  const { say, language } = useLanguage();
  const { lacking } = props.step;
  if (lacking.length === 0) return null;
  const names = lacking
    .slice(0, SHOWN)
    .map((office) => office[language])
    .join(language === 'zh' ? '、' : ', ');
  const more = lacking.length - SHOWN;
  const text = more > 0 ? say(overviewTexts.andMore(names, language === 'zh' ? lacking.length : more)) : names;
  return <small className="t-xs o-near">{say(overviewTexts.lacking(text))}</small>;
}

function Step(props: { readonly step: ReadyStep }) {
  const { say } = useLanguage();
  const { search } = window.location;
  const { step } = props;
  const words = stepTexts[step.step];
  if (words === undefined) return null;
  const state = step.done ? 'ok' : step.needed ? 'late' : 'near';
  return (
    <li>
      <Link to={`${words.to}${search}`} className="o-step">
        <span className={`o-step__i is-${state}`}>
          <Icon name={step.done ? 'checkc' : step.needed ? 'xc' : 'alert'} />
        </span>
        <span className="o-step__t">
          <b>{say(words.name)}</b>
          <small className="t-xs t-3">{say(words.why)}</small>
          <Lacking step={step} />
        </span>
        <span className={`y-tag o-step__s is-${state}`}>
          {step.done ? say(overviewTexts.isDone) : say(step.needed ? overviewTexts.isMissing : overviewTexts.advised)}
        </span>
      </Link>
    </li>
  );
}

export function OverviewPage() {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const missing = view.steps.filter((step) => step.needed && !step.done).length;
  return (
    <>
      <PageHead title={overviewTexts.title} about={overviewTexts.about} />
      {view.open ? (
        <>
          <p className="o-verdict t-song">{say(missing === 0 ? overviewTexts.ready : overviewTexts.missing(missing))}</p>
          <ol className="o-steps">
            {view.steps.map((step) => (
              <Step key={step.step} step={step} />
            ))}
          </ol>
        </>
      ) : (
        <NotOpen />
      )}
    </>
  );
}
