/** The code the other scans: good for ten minutes; the page goes on by itself once they answered. */
import { useEffect } from 'react';
import type { MandateBegun } from '#contract/view/mandate.ts';
import { clockText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { navigate } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { mandates } from './texts.ts';

export function ShownCode(props: { readonly id: string; readonly code: NonNullable<MandateBegun['code']> }) {
  const { say } = useLanguage();
  const { code, id } = props;
  const { value, reload } = useReply('mandate.get', { params: { id } });
  useUpdates(id, reload);
  const answered = value !== undefined && value.mandate.state !== 'waiting';
  useEffect(() => {
    if (answered) navigate(`/mandates/${encodeURIComponent(id)}`, { replace: true });
  }, [answered, id]);
  return (
    <section className="y-card p-scan" aria-live="polite">
      <h2 className="t-h2">{say(mandates.scan)}</h2>
      <img
        className="y-qr"
        src={`data:image/svg+xml,${encodeURIComponent(code.qr)}`}
        alt={say(mandates.codeTitle)}
        width="232"
        height="232"
        data-mandate-code={code.code}
      />
      <p className="t-2">{say(mandates.scanWhy(clockText(code.expiresAt)))}</p>
      <p className="t-sm t-3">{say(mandates.scanned)}</p>
      <p className="t-xs t-3 code p-scan__u">{code.url}</p>
    </section>
  );
}
