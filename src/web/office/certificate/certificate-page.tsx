/** One certificate at an office: what it says, what became of it, who rests on it, and what the issuing office may do. */
import { useState } from 'react';
import './certificate.css';
import type { CertificateRecord } from '#contract/view/certificate.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { CertificateActs } from './certificate-acts.tsx';
import { RevocationStart } from './revocation-start.tsx';
import { RelianceList } from './reliance-list.tsx';
import { certificateTexts as texts } from './texts.ts';
import { CertificateHead } from './certificate-head.tsx';

function Says(props: { readonly record: CertificateRecord }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { certificate } = props.record;
  return (
    <dl className="o-kv">
      <div>
        <dt>{say(texts.valid)}</dt>
        <dd>{say(certificate.validUntil === null ? texts.longTerm : texts.until(dayText(certificate.validUntil, language, today)))}</dd>
      </div>
      <div>
        <dt>{say(texts.issuedOn)}</dt>
        <dd>{dayText(certificate.issuedAt, language, today)}</dd>
      </div>
      {certificate.case === null ? null : (
        <div>
          <dt>{say(texts.fromCase)}</dt>
          <dd className="code">{certificate.case}</dd>
        </div>
      )}
      {certificate.fields.map(({ label, value }) => (
        <div key={label.zh}>
          <dt>{say(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function History(props: { readonly record: CertificateRecord }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return (
    <ol className="o-past">
      {props.record.history.map((row) => (
        <li key={`${row.at} ${row.text.en}`}>
          <time dateTime={row.at}>{momentText(row.at, language, today)}</time>
          <div>
            <b>{say(row.text)}</b> <span className="t-3">{say(row.who)}</span>
            {row.reason === null ? null : <p>{row.reason}</p>}
            {row.basis === null ? null : <p className="t-xs t-3">{say(common.article(say(row.basis.title), row.basis.article))}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Loaded(props: { readonly record: CertificateRecord; readonly reload: () => void }) {
  const { say } = useLanguage();
  const [told, setTold] = useState<{ readonly open: number; readonly decided: number }>();
  const { record } = props;
  const { reliance, certificate } = record;
  return (
    <>
      <section className="o-certificate__work" aria-label={say(texts.title)}>
        <CertificateHead record={record} />
        {told === undefined ? null : (
          <Note role="status">
            <b>{say(texts.done(told.open, told.decided))}</b>
          </Note>
        )}
        <div className="o-bd">
          <section>
            <h2>{say(texts.title)}</h2>
            {certificate.elsewhere ? <p className="t-sm t-3">{say(texts.elsewhere)}</p> : null}
            <Says record={record} />
          </section>
          <section>
            <h2>{say(texts.history)}</h2>
            <History record={record} />
          </section>
          {reliance === null ? null : (
            <section className="o-span">
              <h2>
                {say(texts.reliance)} <span>{say(texts.counts(reliance.open.length, reliance.decided.length))}</span>
              </h2>
              <RelianceList reliance={reliance} level={3} />
            </section>
          )}
        </div>
      </section>
      {reliance === null ? null : (
        <aside className="o-certificate__act" aria-label={say(texts.acts)}>
          <div className="o-box">
            <h2>{say(texts.acts)}</h2>
            {certificate.status === 'active' || certificate.status === 'suspended' ? (
              <p>
                <Light light={reliance.open.length > 0 ? 'near' : 'ok'}>
                  {say(texts.wouldTouch(reliance.open.length, reliance.decided.length))}
                </Light>
              </p>
            ) : null}
          </div>
          <CertificateActs
            record={record}
            onChanged={(counts) => {
              setTold(counts);
              props.reload();
            }}
          />
          {record.may.includes('begin-revocation') ? <RevocationStart id={certificate.id} holder={certificate.holder} /> : null}
        </aside>
      )}
    </>
  );
}

export function CertificatePage(props: { readonly id: string }) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('certificate.get', { params: { id: props.id } });
  return (
    <div className={`o-certificate ${value?.reliance === null ? 'is-plain' : ''}`}>
      {value === undefined ? (
        <section className="o-certificate__work">
          <h1 className="sr">{say(texts.title)}</h1>
          {refused === undefined ? <Waiting rows={8} /> : <RefusedNote refused={refused} onRetry={reload} />}
          <LinkButton size="s" to="/office/desk">
            {say(texts.back)}
          </LinkButton>
        </section>
      ) : (
        <Loaded record={value} reload={reload} />
      )}
    </div>
  );
}
