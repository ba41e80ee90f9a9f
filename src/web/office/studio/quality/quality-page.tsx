/** The page 质量: how good the catalogue and the implementation lists are, by place, department and rule, down to one guide. */
import './quality.css';
import type { LintReport } from '#contract/view/lint.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { DepartmentList, DivisionList, ruleName, RuleList } from './quality-lists.tsx';
import { useQualityFilter, type QualityFilter } from './quality-filter.ts';
import { ScoredList } from './scored-list.tsx';
import { toneOf } from './score-bar.tsx';
import { qualityTexts } from './texts.ts';

type Change = (next: Partial<QualityFilter>) => void;
type Whole = LintReport['catalogue'];

function Tile(props: { readonly of: QualityFilter['of']; readonly whole: Whole; readonly chosen: boolean; readonly onPick: () => void }) {
  const { say } = useLanguage();
  const { of, whole } = props;
  const { score, count, errors, advice } = whole;
  return (
    <button type="button" className="o-qu__tile" aria-pressed={props.chosen} onClick={props.onPick}>
      <span>
        <b>{say(qualityTexts[of])}</b>
        <span className="t-sm t-3">{say(of === 'catalogue' ? qualityTexts.catalogueHint : qualityTexts.listingsHint)}</span>
      </span>
      {score === null ? (
        <span className="t-3">{say(qualityTexts.none)}</span>
      ) : (
        <span className={`o-qu__big is-${toneOf(score)}`}>
          <b className="num">{score}</b> {say(qualityTexts.points)}
        </span>
      )}
      {count === 0 ? null : (
        <span className="t-sm t-2">
          {[qualityTexts.count(count), qualityTexts.errors(errors), qualityTexts.advice(advice)].map((text) => say(text)).join(' · ')}
        </span>
      )}
    </button>
  );
}

/** What the list below is narrowed to, each taken off by one press. */
function Chips(props: { readonly report: LintReport; readonly filter: QualityFilter; readonly change: Change }) {
  const { say } = useLanguage();
  const { report, filter, change } = props;
  const department = report[filter.of].departments.find(({ id }) => id === filter.department);
  const chips = [
    ...(department === undefined ? [] : [{ name: say(department.name), drop: { department: '' } }]),
    ...(filter.rule === '' ? [] : [{ name: say(ruleName(filter.rule)), drop: { rule: '' } }]),
  ];
  if (chips.length === 0) return null;
  return (
    <p className="o-qu__chips">
      <span className="t-sm t-3">{say(qualityTexts.filtered)}</span>
      {chips.map(({ name, drop }) => (
        <button key={name} type="button" aria-label={say(qualityTexts.drop(name))} onClick={() => change(drop)}>
          {name}
          <Icon name="x" />
        </button>
      ))}
    </p>
  );
}

function Report(props: { readonly report: LintReport; readonly filter: QualityFilter; readonly change: Change }) {
  const { say } = useLanguage();
  const { report, filter, change } = props;
  const whole = report[filter.of];
  return (
    <>
      <div className="o-qu__tiles">
        {(['catalogue', 'listings'] as const).map((of) => (
          <Tile key={of} of={of} whole={report[of]} chosen={filter.of === of} onPick={() => change({ of, department: '', rule: '' })} />
        ))}
      </div>
      <div className="o-qu__lists">
        {whole.divisions.length === 0 ? null : (
          <DivisionList rows={whole.divisions} onPick={(code) => change({ division: String(code), department: '', rule: '' })} />
        )}
        <DepartmentList rows={whole.departments} chosen={filter.department} onPick={(department) => change({ department })} />
        <RuleList rows={whole.rules} chosen={filter.rule} onPick={(rule) => change({ rule })} />
      </div>
      <section aria-labelledby="quality-worst">
        <h2 id="quality-worst">{say(qualityTexts.worst)}</h2>
        <Chips report={report} filter={filter} change={change} />
        <ScoredList filter={filter} />
      </section>
    </>
  );
}

export function QualityPage() {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const { session } = useOffice();
  const home = session.division?.code ?? 0;
  const { filter, change } = useQualityFilter(home);
  const {
    value: report,
    refused,
    reload,
  } = useReply('lint.report', filter.division === '0' ? {} : { query: { division: filter.division } });
  useSignInAgain(refused);
  return (
    <div className="o-stp o-qu">
      <header>
        <h1 tabIndex={-1} ref={heading}>
          {say(qualityTexts.title)}
          {report === undefined ? null : <span className="t-3"> · {say(report.division.name)}</span>}
        </h1>
        <p className="t-2">{say(qualityTexts.hint)}</p>
        {filter.division === String(home) ? null : (
          <button type="button" className="y-lnk" onClick={() => change({ division: '', department: '', rule: '' })}>
            {say(qualityTexts.all)}
          </button>
        )}
      </header>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {report === undefined ? (
        refused === undefined ? (
          <Waiting rows={8} />
        ) : null
      ) : (
        <Report report={report} filter={filter} change={change} />
      )}
    </div>
  );
}
