/** The tab 报告: work reports of the division's bodies, one of them, and the form that drafts one. */
import { useState } from 'react';
import type { ReportRow } from '#contract/view/report.ts';
import { Button } from '#web/ui/button.tsx';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Link, navigate, useAddress } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../day/page.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { DraftForm } from './draft-form.tsx';
import { REPORTS, reportTones } from './report-place.ts';
import { ReportPage } from './report-page.tsx';
import { reportTexts as texts } from './texts.ts';
import './report.css';

export function ReportsPage() {
  const { path } = useAddress();
  const id = path.startsWith(`${REPORTS}/`) ? decodeURIComponent(path.slice(REPORTS.length + 1)) : undefined;
  return id === undefined ? <List /> : <ReportPage key={id} id={id} />;
}

function List() {
  const { say } = useLanguage();
  const { session } = useOffice();
  const [drafting, setDrafting] = useState(false);
  const list = useReply('report.list', { query: { limit: 100 } });
  const duty = session.post?.duty;
  return (
    <DayFrame
      title={texts.title}
      about={texts.about}
      acts={
        duty === 'handling' || duty === 'approval' ? (
          <Button kind="p" onPress={() => setDrafting(true)}>
            {say(texts.new)}
          </Button>
        ) : undefined
      }
    >
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={texts.none} emptyWhy={texts.noneWhy}>
        {({ rows }) => (
          <ul className="o-wrs">
            {rows.map((row) => (
              <Line key={row.id} row={row} />
            ))}
          </ul>
        )}
      </States>
      <Sheet open={drafting} title={say(texts.new)} onClose={() => setDrafting(false)}>
        {drafting ? <DraftForm onDone={(id) => navigate(`${REPORTS}/${id}`)} /> : null}
      </Sheet>
    </DayFrame>
  );
}

function Line(props: { readonly row: ReportRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  return (
    <li>
      <span className="o-wrs__n">
        <Link to={`${REPORTS}/${row.id}`} className="y-lnk">
          {row.title}
        </Link>
        <span className="t-sm t-2">
          {say(row.kind)} · {say(row.office)}
        </span>
      </span>
      <span className="t-sm t-2">
        {say(row.about)} · {say(row.period)}
      </span>
      <span className="o-wrs__s">
        <Tag tone={reportTones[row.state]}>{say(texts[row.state])}</Tag>
        {row.replacedBy === null ? null : <Tag tone="line">{say(texts.replacedShort)}</Tag>}
        {row.replaces === null ? null : <Tag tone="line">{say(texts.correctionShort)}</Tag>}
      </span>
      <span className="t-sm t-3">{momentText(row.changedAt, language, today)}</span>
    </li>
  );
}
