/** Cases whose first results are here on paper, and what they still wait for. */
import type { WaitingRow } from '#contract/view/issuing.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { ListFrame } from './list-frame.tsx';
import { issueTexts } from './texts.ts';
import { usePages } from './use-pages.ts';

export function WaitingRows() {
  const { say } = useLanguage();
  const pages = usePages<WaitingRow>('issuing.waiting', {});
  return (
    <ListFrame pages={pages} round={0} empty={say(issueTexts.emptyWaiting)}>
      {pages.rows.map((row) => (
        <li key={row.number}>
          <Link to={`/office/counter/${row.number}`} className="o-row">
            <span className="y-light y-light--ic y-light--wait">{say(issueTexts.waiting)}</span>
            <b className="ell">{row.title}</b>
            <span className="o-row__d">{say(row.way === 'courier' ? issueTexts.toCourier : issueTexts.toWindow)}</span>
            <small className="o-issue__two">
              <span>
                {say(issueTexts.readyNow)} {row.ready.map(say).join('、')}
              </span>
              <span>
                {say(issueTexts.toCome)} {row.toCome.map(say).join('、')}
              </span>
              <span className="code">{row.number}</span>
            </small>
          </Link>
        </li>
      ))}
    </ListFrame>
  );
}
