/** Puts the HTTP server together: every operation of the contract with its handler, sign-in, live updates, pages. */
import type { FastifyInstance } from 'fastify';
import { caseActs, type CaseAct } from '#contract/case-act-names.ts';
import type { Operation } from '#contract/operation.ts';
import { caseActOperations } from '#contract/operations/case-acts.ts';
import { calendarOperations } from '#contract/operations/calendar.ts';
import { caseOperations } from '#contract/operations/case.ts';
import { catalogueDraftOperations } from '#contract/operations/catalogue-draft.ts';
import { catalogueOperations } from '#contract/operations/catalogue.ts';
import { certificateOperations } from '#contract/operations/certificate.ts';
import { composerOperations } from '#contract/operations/composer.ts';
import { directoryOperations } from '#contract/operations/directory.ts';
import { editionOperations } from '#contract/operations/edition.ts';
import { overlayOperations } from '#contract/operations/overlay.ts';
import { exchangeMapOperations } from '#contract/operations/exchange-map.ts';
import { guideOperations } from '#contract/operations/guide.ts';
import { draftOperations } from '#contract/operations/draft.ts';
import { noticeOperations } from '#contract/operations/notice.ts';
import { paperOperations } from '#contract/operations/paper.ts';
import { projectOperations } from '#contract/operations/project.ts';
import { lookOperations } from '#contract/operations/look.ts';
import { setUpOperations } from '#contract/operations/set-up.ts';
import { mandateOperations } from '#contract/operations/mandate.ts';
import { correctionOperations } from '#contract/operations/correction.ts';
import { petitionOperations } from '#contract/operations/petition.ts';
import { exceptionOperations } from '#contract/operations/exception.ts';
import { searchOperations } from '#contract/operations/search.ts';
import { sessionOperations } from '#contract/operations/session.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { isInForce } from '#domain/party/mandate.ts';
import { lookHandlers } from '#server/audit/handlers.ts';
import { caseHandlers } from '#server/case/case-handlers.ts';
import { dossierHandler } from '#server/case/dossier-handler.ts';
import { draftHandlers } from '#server/case/draft-handlers.ts';
import { FILE_LIMIT, fileHandlers } from '#server/case/file-handlers.ts';
import { openCase } from '#server/case/open-case.ts';
import { actHandler } from '#server/case/perform-act.ts';
import { submitHandlers } from '#server/case/submit-handlers.ts';
import { mountUpdates } from '#server/case/updates.ts';
import { catalogueHandlers } from '#server/catalogue/handlers.ts';
import { exceptionHandlers } from '#server/catalogue/exception-handlers.ts';
import { pageCodeHandler } from '#server/catalogue/page/page-code.ts';
import { itemFileHandler } from '#server/catalogue/item-file-handler.ts';
import { sampleHandler } from '#server/certificate/sample-handler.ts';
import { listingPageHandler } from '#server/listing/get-listing.ts';
import { calendarHandlers } from '#server/clock/calendar-handlers.ts';
import { attemptHandlers } from '#server/exchange/attempt/list-attempts.ts';
import { mapHandlers } from '#server/exchange/map/map-handlers.ts';
import { directoryHandlers } from '#server/directory/handlers.ts';
import { correctionHandlers } from '#server/exchange/correction/handlers.ts';
import { askAgainHandlers } from '#server/exchange/ledger/ask-again.ts';
import { consentHandlers } from '#server/exchange/ledger/consent-handlers.ts';
import { delayHandlers } from '#server/exchange/ledger/delay-handlers.ts';
import { exportHandlers } from '#server/exchange/ledger/export-looks.ts';
import { ledgerOf } from '#server/exchange/ledger/ledger-of.ts';
import { petitionHandlers, questionsFor } from '#server/feedback/handlers.ts';
import { lookQuestionHandlers, lookQuestionsOf } from '#server/feedback/look-questions.ts';
import type { Caller } from '#server/identity/caller.ts';
import { findRequestCaller } from '#server/identity/find-request-caller.ts';
import { sessionHandlers } from '#server/identity/handlers.ts';
import { loginProviderOf } from '#server/identity/login-provider.ts';
import { mandatesOf } from '#server/identity/person-store.ts';
import { mountIdentity } from '#server/identity/mount-identity.ts';
import { buildHttp } from '#server/kernel/http/build-http.ts';
import { makeLimiter } from '#server/kernel/http/guard.ts';
import { mountHealth } from '#server/kernel/http/health.ts';
import { mountOperations, type Door, type Mounted } from '#server/kernel/http/mount.ts';
import { mountWeb } from '#server/kernel/http/web-pages.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { administerHandlers } from '#server/notice/administer.ts';
import { caseNoticeHandlers, servedRowsOf } from '#server/notice/case-notices.ts';
import { contactSecret } from '#server/notice/confirm-code.ts';
import { contactHandlers } from '#server/notice/contact-handlers.ts';
import { noticeHandlers } from '#server/notice/handlers.ts';
import { projectHandlers } from '#server/worklist/project-handlers.ts';
import { worklistHandlers } from '#server/worklist/handlers.ts';
import { worklistWords } from './wire-inbox.ts';
import { mandateHandlers } from '#server/mandate/handlers.ts';
import { demoFigures } from './demo.ts';
import { mountDemo } from './mount-demo.ts';
import { mountOpenApi } from './mount-open-api.ts';
import { drawPages } from './draw-pages.ts';
import { setUpHandlers } from './set-up.ts';
import { rates, usual } from './rates.ts';
import { otherNoticesOf } from './wire-clock.ts';
import { composerHandlersOf } from './wire-composer.ts';
import { draftHandlersOf } from './wire-drafts.ts';
import { editionHandlersOf } from './wire-editions.ts';
import { deskHandlersOf, deskOperations, deskUploads } from './wire-desk.ts';
import { certificateHandlersOf } from './wire-certificates.ts';
import { openToThirdParties, statisticsRoomOf } from './wire-society.ts';
import { reformHandlersOf, reformOperations, reformUploads } from './wire-reform.ts';
import { hallHandlersOf, hallOperations, hallUploads } from './wire-hall.ts';
import { qualityHandlersOf, qualityOperations } from './wire-lint.ts';
import { fileHandlersOf, fileOperations, fileUploads, mountOpenFiles } from './wire-listings.ts';
import { mountHotlineDoor } from './wire-hotline.ts';
import { mountIntegration } from './wire-systems.ts';
import type { Wired } from './wire.ts';
import { mountQueue } from './wire-queue.ts';
import { wireSearch } from './wire-search.ts';
import { studioHandlers, studioOperations } from './wire-studio.ts';

/** Everything the API offers. */
export const operations: readonly Operation[] = [
  ...sessionOperations,
  ...catalogueOperations,
  ...guideOperations,
  ...exceptionOperations,
  ...searchOperations,
  ...draftOperations,
  ...caseOperations,
  ...caseActOperations,
  ...paperOperations,
  ...petitionOperations,
  ...lookOperations,
  ...correctionOperations,
  ...projectOperations,
  ...exchangeMapOperations,
  ...studioOperations,
  ...catalogueDraftOperations,
  ...overlayOperations,
  ...composerOperations,
  ...qualityOperations,
  ...editionOperations,
  ...certificateOperations,
  ...directoryOperations,
  ...mandateOperations,
  ...calendarOperations,
  ...setUpOperations,
  ...fileOperations,
  ...hallOperations,
  ...deskOperations,
  ...reformOperations,
  ...noticeOperations,
];

const uploads: Readonly<Record<string, number>> = {
  'file.create': FILE_LIMIT,
  ...fileUploads,
  ...hallUploads,
  ...deskUploads,
  ...reformUploads,
  'certificate.verify-file': 10 * 1024 * 1024,
};
type Handlers = Readonly<Record<string, Handler<Caller>>>;

/** What is asked and done about a case, from the draft to the dossier. */
function caseHandlersOf({ config, pool, cases, calendar }: Wired): Handlers {
  const acts = Object.fromEntries(caseActs.map((act: CaseAct) => [`case.${act}`, actHandler(cases, act)]));
  return {
    ...acts,
    ...draftHandlers(cases),
    ...fileHandlers(cases),
    ...submitHandlers(cases),
    ...caseHandlers(cases),
    ...dossierHandler({
      ...cases,
      publicUrl: config.publicUrl,
      demo: config.demo,
      questionsOf: (opened, now) => questionsFor(cases, opened, now),
      noticesOf: (opened, now) => servedRowsOf(cases, opened, { now }),
    }),
    ...petitionHandlers(cases),
    ...correctionHandlers(cases),
    ...noticeHandlers({ ...cases, others: otherNoticesOf({ pool, cases, calendar }) }),
    ...caseNoticeHandlers(cases),
    ...projectHandlers(cases),
  };
}

/** The ledger of looks, and what is asked and done beside it. */
function ledgerHandlersOf({ config, cases }: Pick<Wired, 'config' | 'cases'>): Handlers {
  const ledger = ledgerOf(cases, (person) => lookQuestionsOf(cases, person));
  return {
    ...lookHandlers(ledger),
    ...exportHandlers({ ...ledger, demo: config.demo }),
    ...lookQuestionHandlers(cases),
    ...delayHandlers(cases),
    ...consentHandlers(cases),
    ...askAgainHandlers(cases),
  };
}

/** What is asked and done beside cases: catalogue, offices, lists, the ledger, administration. */
function officeHandlersOf({ config, pool, cases, catalogue, calendar, live }: Wired, provider: string): Handlers {
  return {
    ...contactHandlers({ pool, secret: contactSecret(config.home) }),
    ...administerHandlers({ pool, catalogue, home: config.home, environment: process.env }),
    ...catalogueHandlers(catalogue),
    ...exceptionHandlers(catalogue),
    ...itemFileHandler(catalogue),
    ...pageCodeHandler(config.publicUrl),
    ...sampleHandler(catalogue),
    ...listingPageHandler({ catalogue, sql: sqlOf(pool) }),
    ...directoryHandlers({ pool, corridor: cases.corridor, catalogue, provider, newId: cases.newId }),
    ...mapHandlers({ pool, catalogue, hear: live.hear }),
    ...attemptHandlers({ pool, catalogue }),
    ...worklistHandlers({ pool, calendar: calendar.current, ...worklistWords(catalogue) }),
    ...ledgerHandlersOf({ config, cases }),
    ...setUpHandlers({ pool, corridor: cases.corridor, catalogue }),
    ...calendarHandlers({ pool, corridor: cases.corridor, calendar, catalogue }),
    ...mandateHandlers({ pool, corridor: cases.corridor, catalogue, publicUrl: config.publicUrl, newId: cases.newId }),
  };
}

function handlersOf(wired: Wired, provider: string): Handlers {
  const { config, pool, catalogue } = wired;
  return {
    ...caseHandlersOf(wired),
    ...officeHandlersOf(wired, provider),
    ...fileHandlersOf(wired, provider),
    ...studioHandlers(wired),
    ...composerHandlersOf(wired),
    ...hallHandlersOf(wired),
    ...deskHandlersOf(wired),
    ...reformHandlersOf(wired),
    ...qualityHandlersOf(wired),
    ...draftHandlersOf(wired),
    ...editionHandlersOf(wired),
    ...certificateHandlersOf(wired),
    ...sessionHandlers({
      pool,
      demo: config.demo,
      office: (id) => catalogue.offices.get(id),
      divisionName: (code) => catalogue.divisions.get(code)?.name,
    }),
  };
}

/** An operation without a handler stops the start: a part that is missing must be missing loudly. */
function mountedOf(handlers: Handlers): readonly Mounted<Caller>[] {
  return operations.map((operation) => {
    const handle = handlers[operation.name];
    if (handle === undefined) throw new Error(`No handler for ${operation.name}`);
    const [upload, rate] = [uploads[operation.name], rates[operation.name]];
    return { operation, handle, ...(upload === undefined ? {} : { upload }), ...(rate === undefined ? {} : { rate }) };
  });
}

const officeName = ({ offices }: Wired['catalogue'], office: string) => offices.get(brandAs<OfficeId>(office))?.name;

/** The server, ready to listen. */
// oxlint-disable-next-line max-lines-per-function -- a list of what is mounted, in its order
export async function wireHttp(wired: Wired, environment: NodeJS.ProcessEnv): Promise<FastifyInstance> {
  const { config, log, clock, pool, catalogue, live } = wired;
  const app = buildHttp({ log, publicUrl: config.publicUrl });
  const callerOf: Door<Caller>['callerOf'] = (request) => findRequestCaller(pool, request.headers, config.publicUrl, clock());
  mountHealth(app, pool);
  await mountIdentity(app, {
    pool,
    clock,
    publicUrl: config.publicUrl,
    environment,
    demo: config.demo ? { figures: demoFigures, officeName: (office) => officeName(catalogue, office) } : undefined,
  });
  const door: Door<Caller> = {
    clock,
    callerOf,
    limiter: makeLimiter(),
    rate: usual,
    keyOf: (caller) => caller.person,
    isOfficer: (caller) => caller.post !== undefined,
    thirdParty: openToThirdParties(app, wired),
  };
  if (config.demo) await mountDemo(app, wired);
  const search = await wireSearch(wired);
  app.addHook('onClose', search.close);
  const own = handlersOf(wired, loginProviderOf(config.demo, environment));
  mountOperations(app, door, mountedOf({ ...own, ...search.handlers, ...mountOpenFiles(app, wired), ...mountQueue(app, wired) }));
  mountUpdates(app, {
    live,
    callerOf,
    principalsOf: async (person) =>
      (await mandatesOf(pool, person)).flatMap((mandate) => (isInForce(mandate, clock()) ? [mandate.giver] : [])),
    mayRead: async ({ post: _post, ...caller }, number) => (await openCase(wired.cases, { caller, params: { number }, now: clock() })).ok,
  });
  mountOpenApi(app, operations, config.publicUrl);
  mountIntegration(app, wired);
  await mountHotlineDoor(app, wired);
  await mountWeb(app, config.web, {
    publicUrl: config.publicUrl,
    draw: drawPages({ catalogue, sql: sqlOf(pool), clock, book: wired.lint.book, statistics: statisticsRoomOf(wired) }),
  });
  return app;
}
