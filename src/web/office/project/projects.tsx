/** The area 项目: the projects in which the own office has a step, and one of them in time. */
import '#web/ui/project/project.css';
import '#web/ui/project/gantt.css';
import '#web/ui/project/project-narrow.css';
import type { ProjectRow } from '#contract/view/project.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { ProjectSheet } from '#web/ui/project/project-sheet.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { useOffice } from '../shell/session-context.tsx';
import { useSignInAgain } from '../shell/sign-in.ts';
import { stateWords } from '../shell/state-words.ts';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { listOf } from '../shell/words.ts';
import { projectsTexts } from './texts.ts';

const addressOf = (number: string): string => `/office/projects/${number}`;

const verdict = ({ light, expected, used, budget }: ProjectRow) => {
  if (light === 'done') return projectsTexts.done(used);
  return light === 'ok' ? projectsTexts.inTime(used, expected) : projectsTexts.over(used, expected - budget.amount);
};

function Row(props: { readonly row: ProjectRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  return (
    <li>
      <Link to={addressOf(row.number)} className="o-prow">
        <span className="o-prow__t">
          <b>{row.title}</b>
          <small>
            <span className="code">{row.number}</span> · {row.applicant} · {say(row.name)}
          </small>
        </span>
        <span className="o-prow__w">
          {row.waiting.length === 0 ? say(projectsTexts.nothingOpen) : say(listOf(row.waiting.slice(0, 3)))}
          <small>{say(projectsTexts.steps(row.done, row.steps))}</small>
        </span>
        <span className="o-prow__d">
          <Light light={row.light}>{say(verdict(row))}</Light>
          <small>{say(projectsTexts.last(dayText(row.last, language, today), row.state === 'running'))}</small>
        </span>
      </Link>
    </li>
  );
}

function List() {
  const { say } = useLanguage();
  const { query } = useOffice();
  const heading = useHeadingFocus();
  const { value, refused, reload } = useReply('project.list', { query: { limit: '100' } });
  useSignInAgain(refused);
  useUpdates(undefined, reload);
  const wanted = query.trim().toLowerCase();
  const rows = (value?.rows ?? []).filter((row) => `${row.number} ${row.title} ${row.applicant}`.toLowerCase().includes(wanted));
  return (
    <div className="o-projects">
      <h1 tabIndex={-1} ref={heading}>
        {say(projectsTexts.title)} <span role="status">{value === undefined ? '' : say(projectsTexts.count(rows.length))}</span>
      </h1>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={5} /> : null}
      {value !== undefined && rows.length === 0 ? (
        <Empty title={say(wanted === '' ? projectsTexts.none : projectsTexts.noMatch)}>
          <p className="t-sm">{say(projectsTexts.noneHint)}</p>
        </Empty>
      ) : null}
      <ul>
        {rows.map((row) => (
          <Row key={row.number} row={row} />
        ))}
      </ul>
    </div>
  );
}

function One(props: { readonly number: string }) {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const { value, refused, reload } = useReply('project.get', { params: { number: props.number } });
  useSignInAgain(refused);
  useUpdates(props.number, reload);
  const back = (
    <LinkButton size="s" to="/office/projects">
      {say(projectsTexts.back)}
    </LinkButton>
  );
  if (value !== undefined)
    return (
      <ProjectSheet key={value.number} view={value} stateText={stateWords} heading={heading}>
        {back}
      </ProjectSheet>
    );
  return (
    <div className="o-projects">
      <h1 className="sr">{props.number}</h1>
      {refused === undefined ? <Waiting rows={8} /> : <RefusedNote refused={refused} onRetry={reload} />}
      {back}
    </div>
  );
}

export function Projects(props: { readonly number: string | undefined }) {
  return props.number === undefined ? <List /> : <One number={props.number} />;
}
