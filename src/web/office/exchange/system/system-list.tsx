/** All systems this officer may look at: whose parts, how they are reached, when last heard of, what waits and what lies dead. */
import type { SystemRow } from '#contract/view/system.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { momentText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { StateTag, SystemHealth } from './system-health.tsx';
import { modeTexts, systemTexts } from './texts.ts';

export const systemAddress = (id: string): string => `/office/exchange/systems/${encodeURIComponent(id)}`;

function Row(props: { readonly row: SystemRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  const offices =
    row.kind === 'upper' ? say(systemTexts.all) : row.offices.map(({ name }) => say(name)).join(language === 'zh' ? '、' : ', ');
  return (
    <tr>
      <th scope="row">
        <Link to={systemAddress(row.id)}>{say(row.name)}</Link>
        <small>{offices}</small>
      </th>
      <td data-head={say(systemTexts.state)}>
        <StateTag state={row.state} />
        <small>{say(modeTexts[row.mode] ?? systemTexts.how)}</small>
      </td>
      <td data-head={say(systemTexts.heard)}>
        <SystemHealth health={row.health} />
        <small>{row.heardAt === null ? say(systemTexts.never) : momentText(row.heardAt, language, today)}</small>
      </td>
      <td data-head={say(systemTexts.waits)} className="num r">
        {row.waiting}
      </td>
      <td data-head={say(systemTexts.deadHead)} className={`num r ${row.dead > 0 ? 'o-silent' : ''}`}>
        {row.dead}
      </td>
    </tr>
  );
}

function Table(props: { readonly rows: readonly SystemRow[] }) {
  const { say } = useLanguage();
  return (
    <table className="y-table o-sys">
      <caption className="sr">{say(systemTexts.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(systemTexts.system)}</th>
          <th scope="col">{say(systemTexts.state)}</th>
          <th scope="col">{say(systemTexts.heard)}</th>
          <th scope="col" className="r">
            {say(systemTexts.waits)}
          </th>
          <th scope="col" className="r">
            {say(systemTexts.deadHead)}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

export function SystemList() {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const { value, refused, reload } = useReply('system.list', {});
  const form = useReply('system.form', {});
  useSignInAgain(refused);
  const rows = value?.rows ?? [];
  return (
    <div className="o-exb">
      <header className="o-exb__h">
        <div>
          <h1 tabIndex={-1} ref={heading}>
            {say(systemTexts.title)} <span role="status">{value === undefined ? '' : say(systemTexts.count(rows.length))}</span>
          </h1>
          <p className="t-sm t-2">{say(systemTexts.lead)}</p>
        </div>
        {form.value === undefined ? null : (
          <LinkButton size="s" to="/office/exchange/systems/new">
            <Icon name="plus" />
            {say(systemTexts.new)}
          </LinkButton>
        )}
      </header>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={6} /> : null}
      {value !== undefined && rows.length === 0 ? (
        <Empty title={say(systemTexts.none)}>
          <p className="t-sm">{say(systemTexts.noneHint)}</p>
        </Empty>
      ) : null}
      {rows.length === 0 ? null : <Table rows={rows} />}
    </div>
  );
}
