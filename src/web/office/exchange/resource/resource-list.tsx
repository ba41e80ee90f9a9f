/** The directory by department: class, rhythm, completeness, who uses it, how the source does today. */
import type { ResourceRow } from '#contract/view/exchange.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { ShareTag } from '../share-tag.tsx';
import { Health } from './health.tsx';
import { resourceTexts } from './texts.ts';

export const resourceAddress = (id: string): string => `/office/exchange/resources/${encodeURIComponent(id)}`;
const MOST_NAMED = 4;

function Row(props: { readonly row: ResourceRow }) {
  const { say, language } = useLanguage();
  const { row } = props;
  const named = row.users.slice(0, MOST_NAMED).map(({ name }) => say(name));
  const more = row.users.length - named.length;
  const users = `${named.join(language === 'zh' ? '、' : ', ')}${more > 0 ? ` +${more}` : ''}`;
  return (
    <tr>
      <th scope="row">
        <Link to={resourceAddress(row.id)}>{say(row.name)}</Link>
        <small>
          {say(row.owner.name)} · {say(resourceTexts.fields(row.fields))}
        </small>
      </th>
      <td data-head={say(resourceTexts.class)}>
        <ShareTag share={row.share} />
      </td>
      <td data-head={say(resourceTexts.rhythm)}>{say(row.rhythm)}</td>
      <td data-head={say(resourceTexts.complete)} className="num r">
        {row.completeness}%
      </td>
      <td data-head={say(resourceTexts.users)}>{users === '' ? <span className="t-3">{say(resourceTexts.nobody)}</span> : users}</td>
      <td data-head={say(resourceTexts.health)}>
        <Health row={row} />
      </td>
    </tr>
  );
}

function Department(props: { readonly rows: readonly ResourceRow[] }) {
  const { say } = useLanguage();
  const [first] = props.rows;
  if (first === undefined) return null;
  return (
    <tbody>
      <tr className="o-res__d">
        <th colSpan={6} scope="rowgroup">
          {say(first.department.name)} <span>{say(resourceTexts.count(props.rows.length))}</span>
        </th>
      </tr>
      {props.rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </tbody>
  );
}

function Table(props: { readonly rows: readonly ResourceRow[] }) {
  const { say } = useLanguage();
  const departments = [...Map.groupBy(props.rows, ({ department }) => department.id).entries()];
  return (
    <table className="y-table o-res">
      <caption className="sr">{say(resourceTexts.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(resourceTexts.name)}</th>
          <th scope="col">{say(resourceTexts.class)}</th>
          <th scope="col">{say(resourceTexts.rhythm)}</th>
          <th scope="col" className="r">
            {say(resourceTexts.complete)}
          </th>
          <th scope="col">{say(resourceTexts.users)}</th>
          <th scope="col">{say(resourceTexts.health)}</th>
        </tr>
      </thead>
      {departments.map(([id, rows]) => (
        <Department key={id} rows={rows} />
      ))}
    </table>
  );
}

export function ResourceList() {
  const { say } = useLanguage();
  const { query } = useOffice();
  const heading = useHeadingFocus();
  const { value, refused, reload } = useReply('resource.list', {});
  const form = useReply('resource.form', {});
  useSignInAgain(refused);
  const wanted = query.trim().toLowerCase();
  const rows = (value?.rows ?? []).filter((row) =>
    `${row.id} ${say(row.name)} ${say(row.department.name)} ${say(row.owner.name)}`.toLowerCase().includes(wanted),
  );
  return (
    <div className="o-exb">
      <header className="o-exb__h">
        <h1 tabIndex={-1} ref={heading}>
          {say(resourceTexts.title)} <span role="status">{value === undefined ? '' : say(resourceTexts.count(rows.length))}</span>
        </h1>
        {(form.value?.owners.length ?? 0) === 0 ? null : (
          <LinkButton size="s" to="/office/exchange/resources/new">
            <Icon name="plus" />
            {say(resourceTexts.new)}
          </LinkButton>
        )}
      </header>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={8} /> : null}
      {value !== undefined && rows.length === 0 ? (
        <Empty title={say(wanted === '' ? resourceTexts.none : resourceTexts.noMatch)}>
          <p className="t-sm">{say(resourceTexts.noneHint)}</p>
        </Empty>
      ) : null}
      {rows.length === 0 ? null : <Table rows={rows} />}
    </div>
  );
}
