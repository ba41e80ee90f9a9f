/** Which page an address shows; every page but home is fetched when first opened. */
import { type ComponentType, lazy, Suspense } from 'react';
import { Waiting } from '#web/ui/note.tsx';
import { matchPath, useAddress } from '#web/ui/router.tsx';
import { HomePage } from './home/home-page.tsx';
import { Guard } from './shell/guard.tsx';
import { ForWhomProvider } from './mandates/for-whom.tsx';
import { UnloadedPage } from './shell/broken-page.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { OutboxProvider } from './apply/outbox.tsx';
import { SessionProvider } from './shell/session.tsx';

export type PageProps = { readonly params: Readonly<Record<string, string>> };
type Page = ComponentType<PageProps>;
type Place = { readonly path: string; readonly page: Page; readonly signedIn: boolean };

/** A page fetched when first opened; without network it says so instead of taking the whole portal down. */
const later = (load: () => Promise<Page>): Page =>
  lazy(() =>
    load().then(
      (page) => ({ default: page }),
      () => ({ default: UnloadedPage }),
    ),
  );

const places: readonly Place[] = [
  { path: '/', page: HomePage, signedIn: false },
  {
    path: '/matters',
    signedIn: false,
    page: later(async () => (await import('./guide/matters-page.tsx')).MattersPage),
  },
  {
    path: '/matters/:id',
    signedIn: false,
    page: later(async () => (await import('./guide/guide-page.tsx')).GuidePage),
  },
  {
    path: '/apply/:draft',
    signedIn: true,
    page: later(async () => (await import('./apply/apply-page.tsx')).ApplyPage),
  },
  {
    path: '/receipt/:draft',
    signedIn: true,
    page: later(async () => (await import('./apply/receipt-page.tsx')).ReceiptPage),
  },
  {
    path: '/cases',
    signedIn: true,
    page: later(async () => (await import('./track/cases-page.tsx')).CasesPage),
  },
  {
    path: '/cases/:number',
    signedIn: true,
    page: later(async () => (await import('./track/track-page.tsx')).TrackPage),
  },
  {
    path: '/cases/:number/project',
    signedIn: true,
    page: later(async () => (await import('./track/project-page.tsx')).ProjectPage),
  },
  {
    path: '/progress',
    signedIn: false,
    page: later(async () => (await import('./track/progress-page.tsx')).ProgressPage),
  },
  {
    path: '/wallet',
    signedIn: true,
    page: later(async () => (await import('./wallet/wallet-page.tsx')).WalletPage),
  },
  {
    path: '/notices',
    signedIn: true,
    page: later(async () => (await import('./notices/notices-page.tsx')).NoticesPage),
  },
  {
    path: '/notices/:id',
    signedIn: true,
    page: later(async () => (await import('./notices/notice-page.tsx')).NoticePage),
  },
  {
    path: '/me/contact',
    signedIn: true,
    page: later(async () => (await import('./notices/contact-page.tsx')).ContactPage),
  },
  {
    path: '/looks',
    signedIn: true,
    page: later(async () => (await import('./wallet/looks-page.tsx')).LooksPage),
  },
  {
    path: '/mandates',
    signedIn: true,
    page: later(async () => (await import('./mandates/mandates-page.tsx')).MandatesPage),
  },
  {
    path: '/mandates/new',
    signedIn: true,
    page: later(async () => (await import('./mandates/new-page.tsx')).NewMandatePage),
  },
  {
    path: '/mandates/:id',
    signedIn: true,
    page: later(async () => (await import('./mandates/mandate-page.tsx')).MandatePage),
  },
  {
    path: '/mandates/code/:code',
    signedIn: true,
    page: later(async () => (await import('./mandates/code-page.tsx')).CodePage),
  },
  { path: '/me', signedIn: false, page: later(async () => (await import('./shell/me-page.tsx')).MePage) },
  { path: '/set-up', signedIn: false, page: later(async () => (await import('./set-up/set-up-page.tsx')).SetUpPage) },
  {
    path: '/verify',
    signedIn: false,
    page: later(async () => (await import('./verify/verify-page.tsx')).VerifyPage),
  },
  {
    path: '/verify/:code',
    signedIn: false,
    page: later(async () => (await import('./verify/verify-page.tsx')).VerifyPage),
  },
];

function Shown() {
  const { path } = useAddress();
  for (const place of places) {
    const params = matchPath(place.path, path);
    if (params === undefined) continue;
    const Page = place.page;
    const page = <Page key={path} params={params} />;
    return place.signedIn ? <Guard>{page}</Guard> : page;
  }
  return <NotFoundPage />;
}

export function App() {
  return (
    <SessionProvider>
      <ForWhomProvider>
        <OutboxProvider>
          <Suspense fallback={<Waiting />}>
            <Shown />
          </Suspense>
        </OutboxProvider>
      </ForWhomProvider>
    </SessionProvider>
  );
}
