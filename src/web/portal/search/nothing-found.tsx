/** Nothing found: what may have been meant, and who helps. */
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { resultsAddress } from './search-field.tsx';
import { search } from './texts.ts';

export function Meant(props: { readonly meant: readonly string[] }) {
  const { say } = useLanguage();
  if (props.meant.length === 0) return null;
  return (
    <div className="p-meant">
      <span>{say(search.meant)}</span>
      {props.meant.map((words) => (
        <Link key={words} className="p-pill" to={resultsAddress(words)}>
          {words}
        </Link>
      ))}
    </div>
  );
}

export function NothingFound(props: {
  readonly words: string;
  readonly meant: readonly string[];
  /** Given where a filter hides what there may be. */
  readonly onWiden: (() => void) | undefined;
}) {
  const { say } = useLanguage();
  return (
    <>
      <Empty title={say(search.nothing(props.words))}>
        <p>{say(search.tryShorter)}</p>
        <p className="t-sm t-3">{say(search.nothingWhy)}</p>
      </Empty>
      <Meant meant={props.meant} />
      <ul className="y-card y-card--flush p-menu">
        {props.onWiden === undefined ? null : (
          <li>
            <button type="button" onClick={props.onWiden}>
              <Icon name="users" />
              <span>{say(search.otherWhom)}</span>
              <Icon name="right" />
            </button>
          </li>
        )}
        <li>
          <Link to="/matters">
            <Icon name="list" />
            <span>{say(search.browse)}</span>
            <Icon name="right" />
          </Link>
        </li>
        <li>
          <a href="tel:12345">
            <Icon name="phone" />
            <span>
              {say(search.call)}
              <small className="t-3">{say(search.callMore)}</small>
            </span>
            <Icon name="right" />
          </a>
        </li>
      </ul>
    </>
  );
}
