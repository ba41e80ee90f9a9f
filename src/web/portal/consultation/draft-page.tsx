/** The draft of a plan or of a pilot: what is meant to be done, what people said, what was answered and adopted. */
import type { ConsultationView } from '#contract/view/consultation.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { PageTools, PrintedCode } from '../guide/page-tools.tsx';
import { Page } from '../shell/page.tsx';
import { draftPath } from './draft-rows.tsx';
import { draftTexts as drafts } from './draft-texts.ts';
import { RemarkList } from './remark-list.tsx';
import { SpeakForm } from './speak-form.tsx';
import { consultation as texts } from './texts.ts';

export function DraftPage(props: PageProps) {
  const { say } = useLanguage();
  const id = props.params['id'] ?? '';
  const { value, refused, reload } = useReply('consultation.get', { params: { id } });
  const title = value === undefined ? say(texts.title) : say(value.title);
  const address = draftPath(id);
  return (
    <Page title={title} back="/consultations" barTitle={say(texts.title)} tools={<PageTools title={title} address={address} />}>
      {value === undefined ? (
        <div className="y-pad">
          <h1 className="sr">{title}</h1>
          {refused === undefined ? <Waiting rows={6} /> : <RefusedNote refused={refused} onRetry={reload} />}
        </div>
      ) : (
        <Shown draft={value} reload={reload} />
      )}
      <PrintedCode address={address} />
    </Page>
  );
}

function Shown(props: { readonly draft: ConsultationView; readonly reload: () => void }) {
  const { say, language } = useLanguage();
  const { draft } = props;
  return (
    <>
      <section className="p-blk">
        <p className="t-sm t-3">
          {say(draft.divisionName)} · {say(texts.by)} {say(draft.office)} · {say(drafts.kinds[draft.subject.kind])}
        </p>
        <h1 className="t-h1">{say(draft.title)}</h1>
        <p>
          <Tag tone={draft.open ? 'ok' : 'line'}>
            {say(draft.open ? drafts.openTag : draft.closed ? drafts.closed(draft.taken) : drafts.waiting)}
          </Tag>{' '}
          {say(texts.until(fullDayText(draft.until, language)))}
        </p>
        {draft.report === null ? null : (
          <Note icon="speak">
            <b>{say(texts.report)}</b>
            <p>{say(draft.report)}</p>
          </Note>
        )}
      </section>
      <section className="p-blk">
        <h2>{say(drafts.what)}</h2>
        {say(draft.text)
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
      </section>
      <RemarkList remarks={draft.remarks} changes={[]} open={draft.open} />
      <SpeakForm draft={draft} onSent={props.reload} />
    </>
  );
}
