/** Which page an address shows; every page is fetched when first opened, so that nobody fetches another than their own. */
import { type ComponentType, lazy, Suspense } from 'react';
import { Waiting } from '#web/ui/note.tsx';
import { matchPath, useAddress } from '#web/ui/router.tsx';
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
  { path: '/', signedIn: false, page: later(async () => (await import('./home/home-page.tsx')).HomePage) },
  { path: '/matters', signedIn: false, page: later(async () => (await import('./guide/matters-page.tsx')).MattersPage) },
  { path: '/search', signedIn: false, page: later(async () => (await import('./search/search-page.tsx')).SearchPage) },
  { path: '/matters/:id', signedIn: false, page: later(async () => (await import('./guide/guide-page.tsx')).GuidePage) },
  { path: '/law/:id', signedIn: false, page: later(async () => (await import('./law/law-page.tsx')).LawPage) },
  { path: '/services/:division/:code', signedIn: false, page: later(async () => (await import('./listing/listing-page.tsx')).ListingPage) },
  { path: '/open-data', signedIn: false, page: later(async () => (await import('./open-data/open-data-page.tsx')).OpenDataPage) },
  { path: '/statistics', signedIn: false, page: later(async () => (await import('./statistics/statistics-page.tsx')).StatisticsPage) },
  {
    path: '/statistics/measures',
    signedIn: false,
    page: later(async () => (await import('./statistics/measures-page.tsx')).StatisticsMeasuresPage),
  },
  {
    path: '/statistics/:family/:name',
    signedIn: false,
    page: later(async () => (await import('./statistics/measure-page.tsx')).StatisticsMeasurePage),
  },
  { path: '/ideas', signedIn: false, page: later(async () => (await import('./ideas/ideas-page.tsx')).IdeasPage) },
  { path: '/ideas/:id', signedIn: false, page: later(async () => (await import('./ideas/idea-page.tsx')).IdeaPage) },
  { path: '/api-keys', signedIn: true, page: later(async () => (await import('./clients/clients-page.tsx')).ClientsPage) },
  {
    path: '/consultations',
    signedIn: false,
    page: later(async () => (await import('./consultation/consultations-page.tsx')).ConsultationsPage),
  },
  {
    path: '/consultations/drafts/:id',
    signedIn: false,
    page: later(async () => (await import('./consultation/draft-page.tsx')).DraftPage),
  },
  { path: '/supervision', signedIn: false, page: later(async () => (await import('./supervision/supervision-page.tsx')).SupervisionPage) },
  {
    path: '/evaluation/:token',
    signedIn: false,
    page: later(async () => (await import('./supervision/evaluation-page.tsx')).EvaluationPage),
  },
  { path: '/pilots', signedIn: false, page: later(async () => (await import('./pilots/pilots-page.tsx')).PilotsPage) },
  {
    path: '/consultations/:id',
    signedIn: false,
    page: later(async () => (await import('./consultation/consultation-page.tsx')).ConsultationPage),
  },
  { path: '/programme', signedIn: false, page: later(async () => (await import('./programme/programmes-page.tsx')).ProgrammesPage) },
  { path: '/programme/:id', signedIn: false, page: later(async () => (await import('./programme/programme-page.tsx')).ProgrammePage) },
  { path: '/decisions', signedIn: false, page: later(async () => (await import('./decisions/decisions-page.tsx')).DecisionsPage) },
  { path: '/public-notices', signedIn: false, page: later(async () => (await import('./board/board-page.tsx')).BoardPage) },
  {
    path: '/public-notices/:number/:id',
    signedIn: false,
    page: later(async () => (await import('./board/board-notice-page.tsx')).BoardNoticePage),
  },
  { path: '/heard', signedIn: true, page: later(async () => (await import('./heard/heard-page.tsx')).HeardPage) },
  { path: '/heard/:number', signedIn: true, page: later(async () => (await import('./heard/heard-page.tsx')).HeardCasePage) },
  {
    path: '/entitlements',
    signedIn: true,
    page: later(async () => (await import('./entitlement/entitlements-page.tsx')).EntitlementsPage),
  },
  {
    path: '/entitlements/:id',
    signedIn: true,
    page: later(async () => (await import('./entitlement/entitlement-page.tsx')).EntitlementPage),
  },
  { path: '/apply/:draft', signedIn: true, page: later(async () => (await import('./apply/apply-page.tsx')).ApplyPage) },
  { path: '/receipt/:draft', signedIn: true, page: later(async () => (await import('./apply/receipt-page.tsx')).ReceiptPage) },
  { path: '/cases', signedIn: true, page: later(async () => (await import('./track/cases-page.tsx')).CasesPage) },
  { path: '/cases/:number', signedIn: true, page: later(async () => (await import('./track/track-page.tsx')).TrackPage) },
  { path: '/cases/:number/why/:part', signedIn: true, page: later(async () => (await import('./track/why-page.tsx')).WhyPage) },
  { path: '/cases/:number/project', signedIn: true, page: later(async () => (await import('./track/project-page.tsx')).ProjectPage) },
  { path: '/cases/:number/history', signedIn: true, page: later(async () => (await import('./track/history-page.tsx')).HistoryPage) },
  { path: '/progress', signedIn: false, page: later(async () => (await import('./track/progress-page.tsx')).ProgressPage) },
  { path: '/wallet', signedIn: true, page: later(async () => (await import('./wallet/wallet-page.tsx')).WalletPage) },
  { path: '/notices', signedIn: true, page: later(async () => (await import('./notices/notices-page.tsx')).NoticesPage) },
  { path: '/notices/:id', signedIn: true, page: later(async () => (await import('./notices/notice-page.tsx')).NoticePage) },
  { path: '/me/contact', signedIn: true, page: later(async () => (await import('./notices/contact-page.tsx')).ContactPage) },
  { path: '/looks', signedIn: true, page: later(async () => (await import('./wallet/looks-page.tsx')).LooksPage) },
  { path: '/me/consents', signedIn: true, page: later(async () => (await import('./wallet/consents-page.tsx')).ConsentsPage) },
  { path: '/mandates', signedIn: true, page: later(async () => (await import('./mandates/mandates-page.tsx')).MandatesPage) },
  { path: '/mandates/new', signedIn: true, page: later(async () => (await import('./mandates/new-page.tsx')).NewMandatePage) },
  { path: '/mandates/:id', signedIn: true, page: later(async () => (await import('./mandates/mandate-page.tsx')).MandatePage) },
  { path: '/mandates/code/:code', signedIn: true, page: later(async () => (await import('./mandates/code-page.tsx')).CodePage) },
  { path: '/halls', signedIn: false, page: later(async () => (await import('./halls/halls-page.tsx')).HallsPage) },
  { path: '/halls/:id', signedIn: false, page: later(async () => (await import('./halls/hall-page.tsx')).HallPage) },
  { path: '/halls/:id/book', signedIn: false, page: later(async () => (await import('./halls/book-page.tsx')).BookPage) },
  { path: '/bookings', signedIn: true, page: later(async () => (await import('./halls/bookings-page.tsx')).BookingsPage) },
  { path: '/bookings/:id', signedIn: true, page: later(async () => (await import('./halls/booking-page.tsx')).BookingPage) },
  { path: '/bookings/:id/move', signedIn: true, page: later(async () => (await import('./halls/book-page.tsx')).MovePage) },
  { path: '/tickets/:id', signedIn: true, page: later(async () => (await import('./halls/ticket-page.tsx')).TicketPage) },
  { path: '/handover', signedIn: true, page: later(async () => (await import('./handover/handover-page.tsx')).HandoverPage) },
  { path: '/photo', signedIn: false, page: later(async () => (await import('./photo/photo-page.tsx')).PhotoPage) },
  { path: '/sent-away', signedIn: true, page: later(async () => (await import('./sent-away/sent-away-page.tsx')).SentAwayPage) },
  { path: '/cases/:number/rate', signedIn: true, page: later(async () => (await import('./rating/rate-page.tsx')).RatePage) },
  { path: '/ratings', signedIn: true, page: later(async () => (await import('./rating/own-ratings-page.tsx')).OwnRatingsPage) },
  { path: '/surveys', signedIn: true, page: later(async () => (await import('./rating/own-surveys-page.tsx')).OwnSurveysPage) },
  { path: '/surveys/:key', signedIn: false, page: later(async () => (await import('./rating/survey-page.tsx')).SurveyPage) },
  {
    path: '/ratings/published',
    signedIn: false,
    page: later(async () => (await import('./rating/published-page.tsx')).PublishedRatingsPage),
  },
  { path: '/hotline', signedIn: false, page: later(async () => (await import('./hotline/hotline-page.tsx')).HotlinePage) },
  { path: '/hotline/new', signedIn: false, page: later(async () => (await import('./hotline/new-page.tsx')).NewPetitionPage) },
  { path: '/hotline/look-up', signedIn: false, page: later(async () => (await import('./hotline/look-up-page.tsx')).LookUpPage) },
  { path: '/hotline/:id', signedIn: true, page: later(async () => (await import('./hotline/petition-page.tsx')).PetitionPage) },
  { path: '/me', signedIn: false, page: later(async () => (await import('./shell/me-page.tsx')).MePage) },
  { path: '/set-up', signedIn: false, page: later(async () => (await import('./set-up/set-up-page.tsx')).SetUpPage) },
  { path: '/letters/:code', signedIn: false, page: later(async () => (await import('./verify/letter-page.tsx')).LetterPage) },
  { path: '/verify', signedIn: false, page: later(async () => (await import('./verify/verify-page.tsx')).VerifyPage) },
  { path: '/verify/:code', signedIn: false, page: later(async () => (await import('./verify/verify-page.tsx')).VerifyPage) },
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
