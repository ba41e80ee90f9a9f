/** The settings of a division: the list of pages beside the page, one above the other on a narrow screen. */
import { Suspense, useEffect, useState } from 'react';
import type { DirectoryRow, DirectoryView } from '#contract/view/directory.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link, navigate, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { AdminContext } from './admin-context.ts';
import { NotOpen } from './not-open.tsx';
import { adminPages, adminPath, type AdminPage } from './pages.ts';
import { adminTexts } from './texts.ts';

/** The page keeps its division in the address, so that it can be sent to a colleague. */
const inDivision = (path: string, division: number, own: number): string => (division === own ? path : `${path}?division=${division}`);

function DivisionChoice(props: { readonly rows: readonly DirectoryRow[]; readonly division: number; readonly own: number }) {
  const { say } = useLanguage();
  const { path } = useAddress();
  if (props.rows.length < 2) return null;
  return (
    <label className="o-admin__div">
      <span className="t-xs t-3">{say(adminTexts.division)}</span>
      <span className="y-in">
        <select value={props.division} onChange={(event) => navigate(inDivision(path, Number(event.target.value), props.own))}>
          {props.rows.map((row) => (
            <option key={row.code} value={row.code}>
              {say(row.name)}
              {row.open ? '' : ` · ${say(adminTexts.notOpen)}`}
            </option>
          ))}
        </select>
      </span>
    </label>
  );
}

function PageList(props: { readonly current: AdminPage | undefined; readonly division: number; readonly own: number }) {
  const { say } = useLanguage();
  return (
    <nav className="o-admin__nav" aria-label={say(adminTexts.pages)}>
      {adminPages.map((page) => (
        <Link
          key={page.path}
          to={inDivision(adminPath(page), props.division, props.own)}
          aria-current={page === props.current ? 'page' : undefined}
        >
          <Icon name={page.icon} />
          {say(page.title)}
        </Link>
      ))}
    </nav>
  );
}

/** Said for six seconds, and read out. */
function useTold(): readonly [boolean, () => void] {
  const [told, setTold] = useState(0);
  useEffect(() => {
    if (told === 0) return undefined;
    const timer = setTimeout(() => setTold(0), 6000);
    return () => clearTimeout(timer);
  }, [told]);
  return [told > 0, () => setTold((before) => before + 1)];
}

type Loaded = {
  readonly view: DirectoryView;
  readonly rows: readonly DirectoryRow[];
  readonly reload: () => void;
  readonly division: number;
};

function Open(props: Loaded & { readonly page: AdminPage | undefined }) {
  const { say } = useLanguage();
  const [told, tell] = useTold();
  const { page, view, division, rows, reload } = props;
  const shown = page ?? adminPages[0];
  return (
    <AdminContext value={{ division, divisions: rows, view, reload, tell }}>
      <Suspense fallback={<Waiting rows={6} />}>
        {shown === undefined ? null : view.open || shown.always ? <shown.Page /> : <NotOpen />}
      </Suspense>
      <div className="o-admin__told" aria-live="polite">
        {told ? (
          <span className="y-toast">
            <Icon name="checkc" />
            {say(adminTexts.done)}
          </span>
        ) : null}
      </div>
    </AdminContext>
  );
}

export function Admin() {
  const { session } = useOffice();
  const { say } = useLanguage();
  const { path, query } = useAddress();
  const own = session.post?.office.division ?? 0;
  const asked = Number(query.get('division') ?? own);
  const list = useReply('directory.list', {});
  const one = useReply('directory.get', { params: { division: String(asked) } });
  const page = adminPages.find((each) => adminPath(each) === path);
  const view = one.value;
  const refused = one.refused ?? list.refused;
  const reload = (): void => {
    one.reload();
    list.reload();
  };
  return (
    <div className={`o-admin ${page === undefined || page.path === '' ? 'is-first' : ''}`}>
      <aside className="o-admin__side" aria-label={say(adminTexts.settings)}>
        <DivisionChoice rows={list.value?.rows ?? []} division={asked} own={own} />
        <PageList current={page} division={asked} own={own} />
      </aside>
      <div className="o-admin__page">
        <Link className="o-admin__back y-lnk" to={inDivision('/office/admin', asked, own)}>
          <Icon name="left" />
          {say(adminTexts.back)}
        </Link>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {view === undefined ? (
          refused === undefined ? (
            <Waiting rows={8} />
          ) : null
        ) : (
          <Open key={asked} view={view} rows={list.value?.rows ?? []} reload={reload} division={asked} page={page} />
        )}
      </div>
    </div>
  );
}
