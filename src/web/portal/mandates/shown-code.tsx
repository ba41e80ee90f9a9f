/** The code the other scans: good for ten minutes; the page goes on by itself once they answered. */
import type { MandateBegun } from '#contract/view/mandate.ts';
import { clockText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { navigate } from '#web/ui/router.tsx';
import { useUpdates } from '#web/ui/use-updates.ts';
import { mandates } from './texts.ts';

export function ShownCode(props: { readonly id: string; readonly code: NonNullable<MandateBegun['code']> }) {
  const { say } = useLanguage();
  const { code, id } = props;
  useUpdates(id, () => navigate(`/mandates/${encodeURIComponent(id)}`, { replace: true }));
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
