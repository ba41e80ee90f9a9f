/** The head of a certificate's page. */
import type { CertificateRecord } from '#contract/view/certificate.ts';
import { buttonClass, LinkButton } from '#web/ui/button.tsx';
import { linkOf } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { certificateTexts as texts } from './texts.ts';
import { certificateStatus } from './words.ts';

export function CertificateHead(props: { readonly record: CertificateRecord }) {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const { certificate } = props.record;
  const active = certificate.status === 'active';
  return (
    <div className="o-hd">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          {say(certificate.name)}{' '}
          <Tag tone={active ? 'ok' : certificate.status === 'revoked' ? 'late' : 'near'}>{say(certificateStatus(certificate.status))}</Tag>
        </h1>
        <p>
          <span className="code">{certificate.number}</span> · {certificate.holder} · {say(certificate.issuer)}
        </p>
      </div>
      <div className="o-hd__b">
        <LinkButton size="s" to="/office/desk">
          {say(texts.back)}
        </LinkButton>
        {certificate.elsewhere ? null : (
          <a
            className={buttonClass({ size: 's' })}
            href={linkOf('certificate.pdf', { id: certificate.id })}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="files" />
            {say(texts.pdf)}
          </a>
        )}
      </div>
    </div>
  );
}
