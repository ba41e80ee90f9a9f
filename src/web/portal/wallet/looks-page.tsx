/** Who looked at my data: the whole ledger, filtered, grouped by month or case, taken along as a file; and what I consented to. */
import { useState } from 'react';
import { portalRoutes } from '#contract/portal-routes.ts';
import { addressOf } from '#web/ui/call.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { ownTitle } from '../home/days-left.ts';
import { Page } from '../shell/page.tsx';
import { Consents } from './consents.tsx';
import { groupLooks, type Grouping, type LookGroup } from './group-looks.ts';
import { LookRows, NoLooks } from './ledger.tsx';
import { isFiltered, LookFilter, type Filter } from './look-filter.tsx';
import { consent, ledger } from './ledger-texts.ts';
import { wallet } from './texts.ts';
import { useLooks } from './use-looks.ts';

export function LooksPage() {
  const { say } = useLanguage();
  const [filter, setFilter] = useState<Filter>({});
  const [by, setBy] = useState<Grouping>('month');
  const { first, rows, hasMore, busy, refused, more, reload } = useLooks(filter);
  return (
    <Page title={say(wallet.looks)} back="/wallet" tabs>
      <div className="y-pad">
        <h1 className="t-h1 p-h1">{say(wallet.looks)}</h1>
        {first === undefined || first.total === 0 ? null : (
          <p className="t-3 p-led__n">{say(ledger.counts(first.thisMonth, first.total))}</p>
        )}
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {first === undefined && refused === undefined ? <Waiting rows={5} /> : null}
        {first === undefined || first.total === 0 ? null : (
          <div className="p-led__bar">
            <GroupChoice by={by} onChange={setBy} />
            <LookFilter filter={filter} facets={first} onChange={setFilter} />
          </div>
        )}
        {first !== undefined && rows.length === 0 ? <NoLooks filtered={isFiltered(filter)} /> : null}
        {groupLooks(rows, by).map((group) => (
          <section key={`${by}${group.key}`}>
            <div className="y-sec">
              <GroupTitle group={group} by={by} />
            </div>
            <LookRows rows={group.rows} onChanged={reload} />
          </section>
        ))}
        {hasMore ? (
          <Button block busy={busy} className="p-gap" onPress={more}>
            {say(ledger.more)}
          </Button>
        ) : null}
        {rows.length === 0 ? null : <p className="t-xs t-3 p-rule">{say(ledger.rule)}</p>}
        {first === undefined || first.total === 0 ? null : <Take filter={filter} />}
        <section>
          <div className="y-sec">
            <h2>{say(consent.title)}</h2>
          </div>
          <Consents />
        </section>
      </div>
    </Page>
  );
}

function GroupChoice(props: { readonly by: Grouping; readonly onChange: (by: Grouping) => void }) {
  const { say } = useLanguage();
  return (
    <div className="y-seg" role="group" aria-label={say(ledger.grouping)}>
      <button type="button" aria-pressed={props.by === 'month'} onClick={() => props.onChange('month')}>
        {say(ledger.byMonth)}
      </button>
      <button type="button" aria-pressed={props.by === 'case'} onClick={() => props.onChange('case')}>
        {say(ledger.byCase)}
      </button>
    </div>
  );
}

/** 2026年11月, November 2026. */
const monthText = (key: string, language: 'zh' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${key}-01T00:00:00Z`),
  );

function GroupTitle({ group, by }: { readonly group: LookGroup; readonly by: Grouping }) {
  const { say, language } = useLanguage();
  if (by === 'month') return <h2>{monthText(group.key, language)}</h2>;
  if (group.number === null) return <h2>{say(ledger.withoutCase)}</h2>;
  return (
    <>
      <h2>{group.title === null ? group.number : ownTitle(say(group.title))}</h2>
      <Link className="code" to={`/cases/${encodeURIComponent(group.number)}`}>
        {group.number}
      </Link>
    </>
  );
}

/** The files of what is shown: a filter holds for them too. */
function Take({ filter }: { readonly filter: Filter }) {
  const { say, language } = useLanguage();
  const href = (format: string): string =>
    addressOf(portalRoutes['look.export'].path, { query: { ...filter, format, lang: language === 'zh' ? 'zh-CN' : 'en' } });
  return (
    <section>
      <div className="y-sec">
        <h2>{say(ledger.take)}</h2>
      </div>
      <div className="y-card p-take">
        <p className="t-sm t-3">{say(ledger.takeWhy)}</p>
        <div className="p-take__b">
          {(['csv', 'pdf', 'json'] as const).map((format) => (
            <a key={format} className={buttonClass({ kind: 'q' })} href={href(format)} download>
              {say(ledger[format])}
            </a>
          ))}
        </div>
      </div>
    </section>
  );
}
