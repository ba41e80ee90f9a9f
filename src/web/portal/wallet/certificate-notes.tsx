/** Beside a certificate: why it no longer counts, when to renew it, and in which cases it stood for a paper. */
import type { CertificateView } from '#contract/view/certificate.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { statusText } from './status-text.ts';
import { wallet } from './texts.ts';

type Props = { readonly certificate: CertificateView };

function Fallen({ certificate }: Props) {
  const { say, language } = useLanguage();
  const { status, changedAt, validUntil, reason, basis } = certificate;
  if (status === 'active') return null;
  const day = status === 'expired' ? validUntil : changedAt;
  const how = say(statusText(status));
  return (
    <Note tone={status === 'revoked' ? 'late' : 'near'}>
      <b>{day === null ? how : say(wallet.fellOn(how, fullDayText(day, language)))}</b>
      {reason === null || reason === '' ? null : <p>{say(wallet.fellWhy(reason))}</p>}
      {basis === null ? null : <p>{say(common.article(say(basis.title), basis.article))}</p>}
      {status === 'suspended' || status === 'revoked' ? <p>{say(wallet.fellEffect)}</p> : null}
    </Note>
  );
}

function Renew({ certificate }: Props) {
  const { say } = useLanguage();
  const { renew } = certificate;
  if (renew === null) return null;
  return (
    <Note tone="near">
      <b>{say(renew.days < 0 ? wallet.renewPast : wallet.renewSoon(renew.days))}</b>
      {renew.matter === null ? (
        <p>{say(wallet.renewElsewhere(say(certificate.issuer)))}</p>
      ) : (
        <p>
          <LinkButton size="s" to={`/matters/${renew.matter.id}`}>
            {say(wallet.renew(say(renew.matter.name)))}
          </LinkButton>
        </p>
      )}
    </Note>
  );
}

export function CertificateNotes({ certificate }: Props) {
  return (
    <div className="p-gap">
      <Fallen certificate={certificate} />
      <Renew certificate={certificate} />
    </div>
  );
}

/** More of one certificate's cases would push the ledger away. */
const SHOWN = 5;

export function CertificateUses({ certificate }: Props) {
  const { say } = useLanguage();
  const { used } = certificate;
  return (
    <section className="y-card p-gap" aria-label={say(wallet.used)}>
      <h3 className="t-h3">{say(wallet.used)}</h3>
      {used.length === 0 ? <p className="t-sm t-3">{say(wallet.usedNone)}</p> : null}
      <ul>
        {used.slice(0, SHOWN).map(({ number, matter }) => (
          <li key={number} className="p-row">
            <span>{say(matter)}</span>
            <Link className="code" to={`/cases/${encodeURIComponent(number)}`}>
              {number}
            </Link>
          </li>
        ))}
      </ul>
      {used.length > SHOWN ? <p className="t-sm t-3">{say(wallet.usedMore(used.length - SHOWN))}</p> : null}
    </section>
  );
}
