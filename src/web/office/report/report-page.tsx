/** One work report: readable and printable, each figure with where it comes from; what may be done with it stands beside it. */
import { useState } from 'react';
import type { FigureSpan } from '#domain/report/report-model.ts';
import type { ReportView } from '#contract/view/report.ts';
import { buttonClass, Button } from '#web/ui/button.tsx';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Note } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../day/page.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { ReportActs } from './report-acts.tsx';
import { BlockView } from './block-view.tsx';
import { Differences } from './differences.tsx';
import { REPORTS, reportTones } from './report-place.ts';
import { reportTexts as texts } from './texts.ts';
import { Trace } from './trace.tsx';

export function ReportPage(props: { readonly id: string }) {
  const { say } = useLanguage();
  const loaded = useReply('report.get', { params: { id: props.id } });
  return (
    <DayFrame
      title={texts.title}
      about={texts.about}
      acts={
        <Link to={REPORTS} className="y-lnk">
          {say(texts.back)}
        </Link>
      }
    >
      <States loaded={loaded} isEmpty={() => false} empty={texts.none}>
        {(report) => <Shown report={report} onDone={loaded.reload} />}
      </States>
    </DayFrame>
  );
}

function Shown(props: { readonly report: ReportView; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const [traced, setTraced] = useState<FigureSpan>();
  const { report } = props;
  const lang = report.language === 'zh' ? 'zh-CN' : 'en';
  return (
    <div className="o-wr">
      <Head report={report} />
      <ReportActs report={report} onDone={props.onDone} />
      {report.acts.length === 0 ? null : <p className="o-wr__phone t-sm t-3 no-print">{say(texts.notAtPhone)}</p>}
      <Differences name={texts.changes(report.changes.length)} rows={report.state === 'draft' ? report.changes : []} />
      <Differences name={texts.against(report.against.length)} rows={report.against} />
      <article className="o-wr__p" lang={lang}>
        <h2 className="o-wr__t">{report.title}</h2>
        <p className="o-wr__b">{report.body}</p>
        {report.blocks.map((block) => (
          <BlockView key={block.id} block={block} report={report} onTrace={setTraced} onDone={props.onDone} />
        ))}
        <h3>{say(texts.sources)}</h3>
        <ul className="o-wr__src">
          {report.sources.map((source) => (
            <li key={source.measure}>
              <b>{source.name}</b> = {source.formula} <span className="t-3">({say(texts.source(source.version))})</span>
              {source.exclusions === undefined ? null : (
                <span className="t-2">
                  {' '}
                  {say(texts.leftOut)}
                  {source.exclusions}
                </span>
              )}
            </li>
          ))}
        </ul>
      </article>
      <Sheet open={traced !== undefined} title={say(texts.trace)} wide onClose={() => setTraced(undefined)}>
        {traced === undefined ? null : <Trace figure={traced} report={report} />}
      </Sheet>
    </div>
  );
}

function Head(props: { readonly report: ReportView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { report } = props;
  const at = (moment: string): string => momentText(moment, language, today);
  const file = (format: string): string => `/api/v1/reports/${encodeURIComponent(report.id)}/files/${format}`;
  return (
    <header className="o-wr__h no-print">
      <p className="t-sm t-2">
        <Tag tone={reportTones[report.state]}>{say(texts[report.state])}</Tag> {say(texts.asOf(at(report.asOf)))} ·{' '}
        {say(texts.draftedBy(report.draftedBy, at(report.draftedAt)))}
      </p>
      <p className="o-wr__f">
        <a className={buttonClass({})} href={file('docx')} download>
          {say(texts.docx)}
        </a>
        <a className={buttonClass({})} href={file('pdf')} download>
          {say(texts.pdf)}
        </a>
        <Button onPress={() => window.print()}>{say(texts.print)}</Button>
      </p>
      {report.returned === null ? null : (
        <Note tone="near">{say(texts.returned(report.returned.person, at(report.returned.at), report.returned.reason))}</Note>
      )}
      {report.wordsOf === null || report.state === 'frozen' ? null : <p className="t-sm t-2">{say(texts.wordsOf)}</p>}
      {report.replaces === null ? null : (
        <p className="t-sm">
          {say(texts.replaces(report.replaces.reason))} <Link to={`${REPORTS}/${report.replaces.id}`}>{say(texts.older)}</Link>
        </p>
      )}
      {report.replacedBy === null ? null : (
        <Note tone="near">
          <Link to={`${REPORTS}/${report.replacedBy}`}>{say(texts.newer)}</Link>
        </Note>
      )}
      {report.signed === null ? null : (
        <div className="o-wr__sig">
          <p>{say(texts.signed(report.signed.person, at(report.signed.at)))}</p>
          <dl>
            {(['docx', 'pdf', 'web'] as const).map((format) => (
              <div key={format}>
                <dt>{say(texts.hash(format.toUpperCase()))}</dt>
                <dd className="code">{report.signed?.hashes[format]}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </header>
  );
}
