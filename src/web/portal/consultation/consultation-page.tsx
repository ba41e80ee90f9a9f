/** One publicised draft: what changes in words, how it would read as a guide, what people said and what was answered. */
import { lazy, Suspense, useState } from 'react';
import type { EditionReading, EditionView } from '#contract/view/edition.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { PageTools, PrintedCode } from '../guide/page-tools.tsx';
import { Page } from '../shell/page.tsx';
import { ChangeList } from './change-list.tsx';
import { RemarkForm } from './remark-form.tsx';
import { RemarkList } from './remark-list.tsx';
import { consultation as texts } from './texts.ts';

const DraftGuide = lazy(() => import('./draft-guide.tsx').then((found) => ({ default: found.DraftGuide })));

export function ConsultationPage(props: PageProps) {
  const { say } = useLanguage();
  const id = props.params['id'] ?? '';
  const { value, refused, reload } = useReply('edition.get', { params: { id } });
  const address = `/consultations/${encodeURIComponent(id)}`;
  const title = value === undefined ? say(texts.title) : say(value.name);
  return (
    <Page title={title} back="/consultations" barTitle={say(texts.title)} tools={<PageTools title={title} address={address} />}>
      {value === undefined ? (
        <div className="y-pad">
          <h1 className="sr">{title}</h1>
          {refused === undefined ? <Waiting rows={6} /> : <RefusedNote refused={refused} onRetry={reload} />}
        </div>
      ) : (
        <Shown edition={value} reload={reload} />
      )}
      <PrintedCode address={address} />
    </Page>
  );
}

function Shown(props: { readonly edition: EditionView; readonly reload: () => void }) {
  const { say, language } = useLanguage();
  const { edition } = props;
  const reading = useReply('edition.reading', { params: { id: edition.id } });
  const changes = reading.value?.changes ?? [];
  const stage = texts.stages[edition.stage];
  return (
    <>
      <section className="p-blk">
        <p className="t-sm t-3">
          {say(edition.divisionName)} · {say(texts.by)} {say(edition.office)}
        </p>
        <h1 className="t-h1">{say(edition.name)}</h1>
        <p>
          {stage === undefined ? null : <Tag tone={edition.open ? 'ok' : 'line'}>{say(stage)}</Tag>}{' '}
          {edition.commentUntil === null ? '' : say(texts.until(fullDayText(edition.commentUntil, language)))}
          {edition.effectiveOn === null ? '' : ` · ${say(texts.from(fullDayText(edition.effectiveOn, language)))}`}
        </p>
        {edition.returned === null ? null : (
          <Note tone="near">
            <b>{say(texts.returnedWhy)}</b>
            <p>{edition.returned}</p>
          </Note>
        )}
        {edition.report === null ? null : (
          <Note icon="speak">
            <b>{say(texts.report)}</b>
            <p>{say(edition.report)}</p>
          </Note>
        )}
      </section>
      {reading.refused === undefined ? null : <RefusedNote refused={reading.refused} onRetry={reading.reload} />}
      {reading.value === undefined ? <Waiting rows={2} /> : <Read edition={edition} reading={reading.value} />}
      <RemarkList remarks={edition.remarks} changes={changes} open={edition.open} />
      <RemarkForm edition={edition} changes={changes} onSent={props.reload} />
    </>
  );
}

function Read(props: { readonly edition: EditionView; readonly reading: EditionReading }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const { changes, guide } = props.reading;
  return (
    <>
      <ChangeList edition={props.edition} changes={changes} />
      <section className="p-blk">
        {guide === null ? (
          <p>{say(texts.guideOff)}</p>
        ) : (
          <details className="p-fold p-read" onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>
              <b className="p-fold__l">{say(texts.read)}</b>
            </summary>
            {open ? (
              <Suspense fallback={<Waiting rows={4} />}>
                <DraftGuide guide={guide} />
              </Suspense>
            ) : null}
          </details>
        )}
      </section>
    </>
  );
}
