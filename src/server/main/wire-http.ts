/** Puts the HTTP server together: every operation of the contract with its handler, sign-in, live updates, pages. */
import type { FastifyInstance } from 'fastify';
import type { CaseAct } from '#contract/routes.ts';
import { caseActs } from '#contract/routes.ts';
import type { Operation } from '#contract/operation.ts';
import { caseActOperations } from '#contract/operations/case-acts.ts';
import { calendarOperations } from '#contract/operations/calendar.ts';
import { caseOperations } from '#contract/operations/case.ts';
import { catalogueOperations } from '#contract/operations/catalogue.ts';
import { certificateOperations } from '#contract/operations/certificate.ts';
import { directoryOperations } from '#contract/operations/directory.ts';
import { draftOperations } from '#contract/operations/draft.ts';
import { noticeOperations } from '#contract/operations/notice.ts';
import { paperOperations } from '#contract/operations/paper.ts';
import { projectOperations } from '#contract/operations/project.ts';
import { importOperations } from '#contract/operations/import.ts';
import { setUpOperations } from '#contract/operations/set-up.ts';
import { walkInOperations } from '#contract/operations/walk-in.ts';
import { mandateOperations } from '#contract/operations/mandate.ts';
import { petitionOperations } from '#contract/operations/petition.ts';
import { sessionOperations } from '#contract/operations/session.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { isInForce, isStanding } from '#domain/party/mandate.ts';
import { lookHandlers } from '#server/audit/handlers.ts';
import { look } from '#server/audit/look.ts';
import { caseHandlers } from '#server/case/case-handlers.ts';
import { dossierHandler } from '#server/case/dossier-handler.ts';
import { draftHandlers } from '#server/case/draft-handlers.ts';
import { FILE_LIMIT, fileHandlers } from '#server/case/file-handlers.ts';
import { openCase } from '#server/case/open-case.ts';
import { paperHandler } from '#server/case/paper-handler.ts';
import { actHandler } from '#server/case/perform-act.ts';
import { submitHandlers } from '#server/case/submit-handlers.ts';
import { basisNamer, factNamer } from '#server/catalogue/name-facts.ts';
import { mountUpdates } from '#server/case/updates.ts';
import { officeName, officeView } from '#server/case/words.ts';
import { catalogueHandlers } from '#server/catalogue/handlers.ts';
import { calendarHandlers } from '#server/clock/calendar-handlers.ts';
import { certificateHandlers } from '#server/certificate/handlers.ts';
import { pdfOf } from '#server/certificate/pdf-of.ts';
import { certificateHolder } from '#server/certificate/find-holder.ts';
import { hallHandlers } from '#server/hall/handlers.ts';
import { directoryHandlers } from '#server/directory/handlers.ts';
import { petitionHandlers, questionsFor } from '#server/feedback/handlers.ts';
import type { Caller } from '#server/identity/caller.ts';
import { findRequestCaller } from '#server/identity/find-request-caller.ts';
import { sessionHandlers } from '#server/identity/handlers.ts';
import { loginProviderOf } from '#server/identity/login-provider.ts';
import { mandatesOf } from '#server/identity/person-store.ts';
import { mountIdentity } from '#server/identity/mount-identity.ts';
import { buildHttp } from '#server/kernel/http/build-http.ts';
import { makeLimiter, type Rate } from '#server/kernel/http/guard.ts';
import { mountHealth } from '#server/kernel/http/health.ts';
import { mountOperations, type Door, type Mounted } from '#server/kernel/http/mount.ts';
import { openApiOf } from '#server/kernel/http/openapi.ts';
import { mountWeb } from '#server/kernel/http/web-pages.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { administerHandlers } from '#server/notice/administer.ts';
import { caseNoticeHandlers, servedRowsOf } from '#server/notice/case-notices.ts';
import { contactSecret } from '#server/notice/confirm-code.ts';
import { contactHandlers } from '#server/notice/contact-handlers.ts';
import { noticeHandlers } from '#server/notice/handlers.ts';
import { projectHandlers } from '#server/worklist/project-handlers.ts';
import { importHandlers } from '#server/integration/import-handlers.ts';
import { IMPORT_BYTES } from '#server/integration/read-csv.ts';
import { worklistHandlers } from '#server/worklist/handlers.ts';
import { mandateHandlers } from '#server/mandate/handlers.ts';
import { demoFigures } from './demo.ts';
import { setUpHandlers } from './set-up.ts';
import type { Wired } from './wire.ts';

/** Everything the API offers. */
export const operations: readonly Operation[] = [
  ...sessionOperations,
  ...catalogueOperations,
  ...draftOperations,
  ...caseOperations,
  ...caseActOperations,
  ...paperOperations,
  ...petitionOperations,
  ...projectOperations,
  ...certificateOperations,
  ...directoryOperations,
  ...mandateOperations,
  ...calendarOperations,
  ...setUpOperations,
  ...importOperations,
  ...walkInOperations,
  ...noticeOperations,
];

/** Asking by number and password: twenty a minute from one place (bar A16). */
const guessing: Rate = { burst: 20, perSecond: 20 / 60 };
/** A dossier is a second of drawing for a project of thirty parts: ten at once, then one every six seconds. */
const drawing: Rate = { burst: 10, perSecond: 1 / 6 };
/** Checking certificates: an inspector walks down a street of shops, a guesser needs far more. */
const checking: Rate = { burst: 60, perSecond: 1 };
/** Enough for a hall behind one address, too little to be a weapon. */
const usual: Rate = { burst: 1000, perSecond: 500 };
const uploads: Readonly<Record<string, number>> = {
  'file.create': FILE_LIMIT,
  'import.check': IMPORT_BYTES,
  'certificate.verify-file': 10 * 1024 * 1024,
};
const rates: Readonly<Record<string, Rate>> = {
  'case.progress': guessing,
  'case.dossier': drawing,
  // Naming people by number must not become a way to try numbers.
  'mandate.ask': guessing,
  'mandate.give': guessing,
  'mandate.by-code': guessing,
  'set-up.finish': guessing,
  'certificate.verify': checking,
  'certificate.verify-file': checking,
  'contact.save': guessing,
  'contact.confirm': guessing,
  'provider.test': guessing,
  'walk-in.find': checking,
  // It tells of a number whether somebody else has it.
  'walk-in.register': checking,
};

type Handlers = Readonly<Record<string, Handler<Caller>>>;

/** What is asked and done about a case, from the draft to the dossier. */
function caseHandlersOf({ config, pool, cases }: Wired): Handlers {
  const acts = Object.fromEntries(caseActs.map((act: CaseAct) => [`case.${act}`, actHandler(cases, act)]));
  return {
    ...acts,
    ...draftHandlers(cases),
    ...fileHandlers(cases),
    ...submitHandlers(cases),
    ...caseHandlers(cases),
    ...paperHandler({ ...cases, publicUrl: config.publicUrl, demo: config.demo }),
    ...dossierHandler({
      ...cases,
      publicUrl: config.publicUrl,
      demo: config.demo,
      questionsOf: (opened, now) => questionsFor(cases, opened, now),
      noticesOf: (opened, now) => servedRowsOf(cases, opened, { now }),
    }),
    ...petitionHandlers(cases),
    ...hallHandlers({
      ...cases,
      demo: config.demo,
      publicUrl: config.publicUrl,
      holderOf: (code) => certificateHolder(sqlOf(pool), code),
    }),
    ...noticeHandlers(cases),
    ...caseNoticeHandlers(cases),
    ...projectHandlers(cases),
  };
}

/** What is asked and done beside cases: catalogue, offices, lists, the ledger, administration. */
function officeHandlersOf({ config, pool, cases, catalogue, calendar }: Wired, provider: string): Handlers {
  return {
    ...contactHandlers({ pool, secret: contactSecret(config.home) }),
    ...administerHandlers({ pool, catalogue, home: config.home, environment: process.env }),
    ...catalogueHandlers(catalogue),
    ...directoryHandlers({ pool, corridor: cases.corridor, catalogue, provider, newId: cases.newId }),
    ...worklistHandlers({ pool, calendar: calendar.current, officeView: (id, division) => officeView(catalogue, id, division) }),
    ...lookHandlers({
      pool,
      factName: factNamer(catalogue),
      basisName: basisNamer(catalogue),
      officeName: (id) => (id === '' ? { zh: '本平台', en: 'This platform' } : officeName(catalogue, brandAs<OfficeId>(id))),
    }),
    ...importHandlers({ pool, catalogue, provider, newId: cases.newId }),
    ...setUpHandlers({ pool, corridor: cases.corridor, catalogue }),
    ...calendarHandlers({ pool, corridor: cases.corridor, calendar }),
    ...mandateHandlers({ pool, corridor: cases.corridor, catalogue, publicUrl: config.publicUrl, newId: cases.newId }),
  };
}

function handlersOf(wired: Wired, provider: string): Handlers {
  const { config, pool, cases, catalogue, certificates } = wired;
  return {
    ...caseHandlersOf(wired),
    ...officeHandlersOf(wired, provider),
    ...certificateHandlers({
      // A mandate for some matters or for one case does not open the whole wallet.
      standsFor: async (taker, holder, now) =>
        (await mandatesOf(pool, taker)).some(
          (each) =>
            each.giver === holder && isStanding(each) && each.matters === undefined && each.case === undefined && isInForce(each, now),
        ),
      nameOf: cases.parties.nameOf,
      sql: sqlOf(pool),
      authority: certificates.keys.authority,
      publicUrl: config.publicUrl,
      draw: (key, state, jws, now) => pdfOf(certificates, key, state, jws, now),
      noteLook: (entries, now) => look(pool, entries, now, () => undefined),
    }),
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

/** The server, ready to listen. */
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
    demo: config.demo
      ? { figures: demoFigures, officeName: (office) => catalogue.offices.get(brandAs<OfficeId>(office))?.name }
      : undefined,
  });
  const door: Door<Caller> = {
    clock,
    callerOf,
    limiter: makeLimiter(),
    rate: usual,
    keyOf: (caller) => caller.person,
    isOfficer: (caller) => caller.post !== undefined,
  };
  if (config.demo) (await import('#server/notice/demo/mount-demo-post.ts')).mountDemoPost(app, config.home);
  mountOperations(app, door, mountedOf(handlersOf(wired, loginProviderOf(config.demo, environment))));
  mountUpdates(app, {
    live,
    callerOf,
    principalsOf: async (person) =>
      (await mandatesOf(pool, person)).flatMap((mandate) => (isInForce(mandate, clock()) ? [mandate.giver] : [])),
    mayRead: async ({ post: _post, ...caller }, number) => (await openCase(wired.cases, { caller, params: { number }, now: clock() })).ok,
  });
  const openApi = JSON.stringify(openApiOf(operations, config.publicUrl));
  app.get('/api/openapi.json', async (_request, reply) =>
    reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(openApi),
  );
  await mountWeb(app, config.web);
  return app;
}
