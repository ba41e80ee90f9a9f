/** Matters as rows: name, what it contains, visits. */
import type { MatterRow } from '#contract/view/guide.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { termText } from '#web/ui/texts.ts';
import { home } from './texts.ts';

/** A place where nothing can be applied for yet. */
export function NotHere() {
  const { say } = useLanguage();
  return (
    <div className="y-card">
      <Empty title={say(home.notHere)}>
        <p>{say(home.notHereWhy)}</p>
      </Empty>
    </div>
  );
}

export function MatterRows(props: { readonly rows: readonly MatterRow[] }) {
  const { say } = useLanguage();
  return (
    <ul className="y-card y-card--flush p-matters">
      {props.rows.map((row) => (
        <li key={row.id}>
          <Link to={`/matters/${encodeURIComponent(row.id)}`}>
            <b className="p-seal" aria-hidden="true">
              {row.seal}
            </b>
            <span className="p-matters__n">
              <span className="t-b">{say(row.name)}</span>
              <small className="t-3">
                {say(home.contains(row.items))}
                {row.promised === null ? '' : ` · ${say(termText(row.promised))}`}
              </small>
            </span>
            <Tag tone={row.visits === 0 ? 'ok' : 'plain'}>{say(home.visits(row.visits))}</Tag>
          </Link>
        </li>
      ))}
    </ul>
  );
}
