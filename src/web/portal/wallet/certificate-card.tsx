/** One certificate as its holder shows it: on deep celadon, with a code that expires, PDF and JWS to keep. */
import { useEffect, useState } from 'react';
import type { CertificateView, ShownCode } from '#contract/view/certificate.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { call, linkOf, type Refused } from '#web/ui/call.ts';
import { dayText, fullDayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { CertificateNotes, CertificateUses } from './certificate-notes.tsx';
import { statusText } from './status-text.ts';
import { wallet } from './texts.ts';

export function CertificateCard(props: { readonly certificate: CertificateView }) {
  const { say, language } = useLanguage();
  const { certificate } = props;
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const valid =
    certificate.status !== 'active'
      ? statusText(certificate.status)
      : certificate.validUntil === null
        ? wallet.longTerm
        : wallet.validUntil(fullDayText(certificate.validUntil, language));
  return (
    <>
      <section className="p-show" aria-label={say(wallet.showing(say(certificate.name)))}>
        <div className="p-show__h">
          <div>
            <h2>{say(certificate.name)}</h2>
            <p>
              <span>{certificate.holder}</span> <span className="code">{certificate.number}</span>
            </p>
          </div>
          <span className="y-tag">{say(valid)}</span>
        </div>
        {open ? (
          <>
            <Code key={String(all)} id={certificate.id} all={all} />
            <label className="p-switch">
              <input type="checkbox" role="switch" aria-checked={all} checked={all} onChange={(event) => setAll(event.target.checked)} />
              <span>
                {say(wallet.showAll)}
                <small>{say(wallet.showAllWhy)}</small>
              </span>
            </label>
          </>
        ) : null}
        <p className="p-show__w">{say(certificate.elsewhere ? wallet.elsewhere : wallet.codeWhy)}</p>
        {certificate.status === 'active' && !certificate.elsewhere ? (
          <Button kind="on-deep" block expanded={open} onPress={() => setOpen(!open)}>
            <Icon name="qr" />
            {say(open ? wallet.hide : wallet.code)}
          </Button>
        ) : null}
      </section>
      <CertificateNotes certificate={certificate} />
      {certificate.elsewhere ? null : <Files certificate={certificate} />}
      <dl className="y-card p-gap">
        <div className="p-row">
          <dt>{say(wallet.issuer)}</dt>
          <dd>{say(certificate.issuer)}</dd>
        </div>
        {certificate.fields.map((field) => (
          <div key={field.label.zh} className="p-row">
            <dt>{say(field.label)}</dt>
            <dd>{field.value}</dd>
          </div>
        ))}
        {certificate.conditions.length === 0 ? null : (
          <div className="p-row">
            <dt>{say(wallet.conditions)}</dt>
            <dd>{certificate.conditions.join('；')}</dd>
          </div>
        )}
        <div className="p-row">
          <dt>{say(wallet.valid)}</dt>
          <dd>{say(valid)}</dd>
        </div>
        <div className="p-row">
          <dt>{say(wallet.issuedOn)}</dt>
          <dd>{dayText(certificate.issuedAt, language)}</dd>
        </div>
        {certificate.case === null ? null : (
          <div className="p-row">
            <dt>{say(wallet.fromCase)}</dt>
            <dd>
              <Link className="code" to={`/cases/${encodeURIComponent(certificate.case)}`}>
                {certificate.case}
              </Link>
            </dd>
          </div>
        )}
      </dl>
      <CertificateUses certificate={certificate} />
    </>
  );
}

/** The signed files to keep; what another system issued has none of ours. */
function Files(props: { readonly certificate: CertificateView }) {
  const { say } = useLanguage();
  const { certificate } = props;
  return (
    <div className="p-btns p-gap">
      <a
        className={buttonClass({ className: 'p-grow' })}
        href={linkOf('certificate.pdf', { id: certificate.id })}
        download={`${certificate.number}.pdf`}
      >
        <Icon name="download" />
        {say(wallet.pdf)}
      </a>
      <a
        className={buttonClass({ className: 'p-grow' })}
        href={linkOf('certificate.jws', { id: certificate.id })}
        download={`${certificate.number}.jws`}
      >
        <Icon name="download" />
        {say(wallet.jws)}
      </a>
    </div>
  );
}

/** The QR as the server gives it: a data URL, or an SVG text made into one. */
const pictureOf = (qr: string): string => (qr.startsWith('<') ? `data:image/svg+xml,${encodeURIComponent(qr)}` : qr);

function Code(props: { readonly id: string; readonly all: boolean }) {
  const { say } = useLanguage();
  const [code, setCode] = useState<ShownCode>();
  const [refused, setRefused] = useState<Refused>();
  const [left, setLeft] = useState(0);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let gone = false;
    void call('certificate.code', { params: { id: props.id }, body: { show: props.all ? 'all' : 'public' } }).then((answer) => {
      if (gone) return;
      setRefused(answer.ok ? undefined : answer.refused);
      if (answer.ok) setCode(answer.value);
    });
    return () => {
      gone = true;
    };
  }, [props.id, props.all, round]);
  useEffect(() => {
    if (code === undefined) return undefined;
    const tick = () => {
      const seconds = Math.ceil((Date.parse(code.expiresAt) - Date.now()) / 1000);
      setLeft(Math.max(0, seconds));
      if (seconds <= 0) {
        clearInterval(timer);
        setRound((before) => before + 1);
      }
    };
    const timer = setInterval(tick, 1000);
    tick();
    return () => clearInterval(timer);
  }, [code]);
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={() => setRound(round + 1)} />;
  if (code === undefined)
    return (
      <p className="p-show__w" role="status">
        {say(wallet.expired)}
      </p>
    );
  return (
    <div className="p-qr">
      <img className="y-qr" src={pictureOf(code.qr)} alt={say(wallet.codeLabel(code.code))} width="148" height="148" />
      <div>
        <p>
          <Icon name="refresh" /> {say(left === 0 ? wallet.expired : wallet.expires(left))}
        </p>
        <p className="code p-qr__c" data-shown-code>
          {code.code}
        </p>
        <p className="p-qr__u">{code.url}</p>
      </div>
    </div>
  );
}
