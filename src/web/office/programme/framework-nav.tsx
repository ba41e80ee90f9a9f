/** The framework of a plan: its systems with how their tasks stand, to look at one of them alone. */
import type { PlanView } from '#contract/view/programme.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { planTexts } from './texts.ts';

type System = PlanView['framework']['systems'][number];
type NavProps = { readonly plan: PlanView; readonly system: string | undefined; readonly onSystem: (system: string | undefined) => void };

export function FrameworkNav(props: NavProps) {
  const { say } = useLanguage();
  const { systems } = props.plan.framework;
  const [across, through] = [systems.filter(({ kind }) => kind === 'horizontal'), systems.filter(({ kind }) => kind === 'vertical')];
  return (
    <nav className="o-frame" aria-label={say(planTexts.framework)} title={say(props.plan.framework.source)}>
      <h2>{say(planTexts.horizontals)}</h2>
      <div className="o-frame__l">
        {across.map((system) => (
          <SystemButton key={system.id} {...props} one={system} bar />
        ))}
      </div>
      <h2>{say(planTexts.verticals)}</h2>
      <div className="o-frame__l o-frame__l--v">
        {through.map((system) => (
          <SystemButton key={system.id} {...props} one={system} bar={false} />
        ))}
      </div>
      <p className="o-frame__key t-xs t-3">
        {KEYS.map((key) => (
          <span key={key} className="o-frame__k">
            <i className={`is-${key}`} />
            {say(planTexts[key])}
          </span>
        ))}
      </p>
    </nav>
  );
}

const KEYS = ['done', 'running', 'risk', 'late'] as const;

function SystemButton({ one, bar, system, onSystem }: NavProps & { readonly one: System; readonly bar: boolean }) {
  const { say } = useLanguage();
  const total = KEYS.reduce((sum, key) => sum + one[key], 0);
  const spoken = KEYS.filter((key) => one[key] > 0).map((key) => `${say(planTexts[key])} ${one[key]}`);
  return (
    <button
      type="button"
      aria-pressed={system === one.id}
      title={say(one.about)}
      onClick={() => onSystem(system === one.id ? undefined : one.id)}
    >
      <b>{say(one.name)}</b>
      <span className="t-xs t-3">{say(planTexts.items(total))}</span>
      {spoken.length === 0 ? null : <span className="sr"> {spoken.join(' ')}</span>}
      {bar ? (
        <span className="o-frame__bar" aria-hidden="true">
          {KEYS.filter((key) => one[key] > 0).map((key) => (
            <i key={key} className={`is-${key}`} style={{ flexGrow: one[key] }} />
          ))}
        </span>
      ) : null}
    </button>
  );
}
