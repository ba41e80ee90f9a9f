/** Pick-ups of the hall: ready, the longest waiting first; or taken, the newest first. */
import type { PickUpRow } from '#contract/view/issuing.ts';
import { shortDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { ListFrame } from './list-frame.tsx';
import { issueTexts } from './texts.ts';
import { usePages } from './use-pages.ts';

export function PickUpRows(props: { readonly state: 'ready' | 'taken'; readonly chosen: string | undefined; readonly round: number }) {
  const { say } = useLanguage();
  const pages = usePages<PickUpRow>('pick-up.list', { state: props.state });
  return (
    <ListFrame pages={pages} round={props.round} empty={say(props.state === 'ready' ? issueTexts.emptyReady : issueTexts.emptyTaken)}>
      {pages.rows.map((row) => (
        <Line key={row.id} row={row} chosen={row.id === props.chosen} />
      ))}
    </ListFrame>
  );
}

function Line(props: { readonly row: PickUpRow; readonly chosen: boolean }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  const late = row.state === 'ready' && row.reminded;
  return (
    <li>
      <Link
        to={`/office/issue/pick-ups/${row.id}`}
        className={`o-row ${late ? 'is-near' : ''}`}
        aria-current={props.chosen ? 'true' : undefined}
      >
        <span className={`y-light y-light--ic y-light--${row.state === 'taken' ? 'done' : late ? 'near' : 'ok'}`}>
          {say(issueTexts[row.state === 'taken' ? 'taken' : 'ready'])}
        </span>
        <b className="ell">{row.title}</b>
        <span className="o-row__d">
          {row.state === 'taken' ? shortDayText(row.takenAt ?? row.openedAt, language, today) : (row.shelf ?? say(issueTexts.noShelf))}
        </span>
        <small className="o-row__s">
          <span className="ell code">{row.number}</span>
          <span>
            {' · '}
            {say(issueTexts.since(shortDayText(row.openedAt, language, today)))}
          </span>
        </small>
        {row.early || row.offered || row.reminded ? (
          <span className="o-issue__tags">
            {row.early ? <Tag tone="line">{say(issueTexts.early)}</Tag> : null}
            {row.state === 'ready' && row.reminded ? (
              <Tag tone="near">{say(row.offered ? issueTexts.offered : issueTexts.reminded)}</Tag>
            ) : null}
          </span>
        ) : null}
      </Link>
    </li>
  );
}
