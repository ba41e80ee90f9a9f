/** The wallet: one certificate shown with its code, the others in a stack, and who looked lately. */
import { useState } from 'react';
import type { CertificateView } from '#contract/view/certificate.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { track } from '../track/texts.ts';
import { useForQuery } from '../mandates/for-whom.tsx';
import { DemoPill, Page } from '../shell/page.tsx';
import { CertificateCard } from './certificate-card.tsx';
import { RecentLooks } from './recent-looks.tsx';
import { statusText } from './status-text.ts';
import { wallet } from './texts.ts';

export function WalletPage() {
  const { say } = useLanguage();
  const { query } = useAddress();
  const asked = useForQuery();
  const { value, refused, reload } = useReply('certificate.list', asked === undefined ? undefined : { query: asked });
  const [shown, setShown] = useState(query.get('show') ?? '');
  const rows = value?.rows ?? [];
  const first = rows.find((row) => row.id === shown) ?? rows.find((row) => row.status === 'active') ?? rows[0];
  return (
    <Page
      title={say(wallet.title)}
      top={
        <header className="y-top">
          <h1 className="t-h1 p-hgrow">{say(wallet.title)}</h1>
          <DemoPill />
        </header>
      }
      tabs
    >
      <div className="y-pad">
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={5} /> : null}
        {value !== undefined && first === undefined ? (
          <Empty title={say(wallet.none)}>
            <p>{say(wallet.noneWhy)}</p>
            <LinkButton to="/matters">{say(track.find)}</LinkButton>
          </Empty>
        ) : null}
        {first === undefined ? null : <CertificateCard key={first.id} certificate={first} />}
        {rows.length < 2 ? null : <Stack rows={rows.filter((row) => row.id !== first?.id)} onShow={setShown} />}
        <LinkButton to="/entitlements" block className="p-gap">
          {say(wallet.held)}
        </LinkButton>
        <RecentLooks />
      </div>
    </Page>
  );
}

/** Which of several of a kind it is: its first field (the shop's name, the child's), where that is short enough to stand in a row. */
const whose = ({ fields }: CertificateView): string => {
  const value = fields[0]?.value ?? '';
  return value.length > 12 ? '' : value;
};

function Stack(props: { readonly rows: readonly CertificateView[]; readonly onShow: (id: string) => void }) {
  const { say, language } = useLanguage();
  return (
    <nav className="p-stackc" aria-label={say(wallet.others)}>
      {props.rows.map((row) => (
        <button
          key={row.id}
          type="button"
          onClick={() => {
            props.onShow(row.id);
            window.scrollTo(0, 0);
          }}
        >
          <b aria-hidden="true">{row.name.zh.slice(0, 1)}</b>
          <span>
            {say(row.name)}
            <small>{whose(row)}</small>
          </span>
          {row.status === 'active' && row.renew !== null && row.validUntil !== null ? (
            <Light light="near">{say(wallet.endsOn(dayText(row.validUntil, language)))}</Light>
          ) : row.status === 'active' ? (
            <small>{say(wallet.issued(dayText(row.issuedAt, language)))}</small>
          ) : (
            <Light light={row.status === 'revoked' ? 'late' : 'near'}>{say(statusText(row.status))}</Light>
          )}
          <Icon name="right" />
        </button>
      ))}
    </nav>
  );
}
