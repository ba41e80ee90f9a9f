/** One well-shaped request for every operation of the contract, on Zhou Yining's things: what attackers then spoil or borrow. */
import { catalogueEntries } from './catalogue-entries.ts';
import { certificateEntriesOn } from './certificate-operations.ts';
import { composerEntries } from './composer-entries.ts';
import { editionEntries } from './edition-operations.ts';
import { correctionEntries } from './correction-operations.ts';
import { deskEntries, deskEntriesOn } from './desk-operations.ts';
import { reformEntries, reformEntriesOn } from './reform-operations.ts';
import { hallEntries, hallEntriesOn } from './hall-operations.ts';
import { exchangeEntries } from './exchange-operations.ts';
import { transferEntries } from './transfer-operations.ts';
import { searchEntries } from './search-operations.ts';
import { qualityEntries } from './quality-entries.ts';
import { caseActs } from '#contract/case-act-names.ts';
import { operations } from '#server/main/wire-http.ts';
import { formatNumber } from '#domain/case/case-number.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { routeOf } from '#server/kernel/http/mount.ts';
import { actBodies } from './act-bodies.ts';
import type { useApp, Visitor } from './app.ts';
import { acceptAll, act, bodyOf, grantBody, openShop, prepareShop, viewCase } from './noodle-shop.ts';
import { answers, situation } from './restaurant.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
/** `thing`: what the request is about and who else has nothing to do with it; none where it is about nobody's thing. */
export type Entry = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly thing?: 'case' | 'draft' | 'file' | 'certificate' | 'petition' | 'notice';
};
/** What belongs to Zhou Yining. */
export type Things = {
  readonly case: string;
  readonly draft: string;
  readonly file: string;
  readonly certificate: string;
  readonly paper: string;
  readonly notice: string;
  readonly petition: string;
};

/** Nobody's: well formed and never given. */
export const nobodys: Things = {
  case: formatNumber({ division: brandAs<DivisionCode>(330521), year: 2026, count: 999_999 }),
  draft: '330521-00000000-0000-4000-8000-000000000000',
  file: '330000-00000000-0000-4000-8000-000000000000',
  certificate: '330521-00000000000000000000',
  paper: 'receipt',
  notice: `${formatNumber({ division: brandAs<DivisionCode>(330521), year: 2026, count: 999_999 })}#1.0:applicant`,
  petition: '330521-00000000-0000-4000-8000-000000000000',
};

const nobodyElse = { name: '无名氏', identifier: { kind: 'citizen', value: '330199199304120023' } };
const part = 'licence';
const inDeqing = { division: '330521' };
const directoryPost = { person: 'chen-siyuan', office: 'deqing-market-supervision', duty: 'handling' };

/** By operation name. A new operation needs its line here, or the tests that read this table fail. */
export const everyOperation = (things: Things): Readonly<Record<string, Entry>> => ({
  ...Object.fromEntries(
    caseActs.map((name) => [`case.${name}`, { thing: 'case', params: { number: things.case }, body: actBodies[name] }]),
  ),
  'session.get': {},
  'session.end': {},
  'session.choose-post': { body: { office: 'deqing-hall' } },
  'division.list': {},
  'office.list': {},
  'office.approvers': {},
  'draft.list': {},
  'draft.create': { body: { matter: 'open-restaurant', division: 330521, situation: {} } },
  'draft.get': { thing: 'draft', params: { id: things.draft } },
  'draft.save': {
    thing: 'draft',
    params: { id: things.draft },
    body: { revision: 0, situation: {}, answers: {}, given: {}, contested: [] },
  },
  'draft.look-up': { thing: 'draft', params: { id: things.draft } },
  'draft.delete': { thing: 'draft', params: { id: things.draft } },
  'file.create': {},
  'file.get': { thing: 'file', params: { id: things.file }, query: `case=${things.case}` },
  'case.submit': { thing: 'draft', body: { draft: things.draft, revision: 1 } },
  'case.intake': {
    body: {
      matter: 'open-restaurant',
      division: 330521,
      parties: [{ role: 'applicant', name: '沈立秋' }],
      situation,
      answers,
      given: {},
      visit: 'x',
    },
  },
  'case.list': {},
  'case.get': { thing: 'case', params: { number: things.case } },
  'case.trace': { thing: 'case', params: { number: things.case, part } },
  'case.dossier': { thing: 'case', params: { number: things.case } },
  'petition.raise': { thing: 'case', params: { number: things.case }, body: { part, text: 'x' } },
  'petition.of-case': { thing: 'case', params: { number: things.case } },
  'petition.answer': { thing: 'petition', params: { id: things.petition }, body: { text: 'x' } },
  'petition.say-solved': { thing: 'petition', params: { id: things.petition }, body: { solved: true, text: '' } },
  'petition.get': { thing: 'petition', params: { id: things.petition } },
  'petition.list': {},
  ...correctionEntries,
  'correction.of-case': { thing: 'case', params: { number: things.case } },
  'case.paper': { thing: 'case', params: { number: things.case, paper: things.paper } },
  'case.progress': { body: { number: things.case, password: 'AAAAAAAA' } },
  'project.list': {},
  'project.get': { thing: 'case', params: { number: things.case } },
  'walk-in.find': { body: { way: 'identifier', value: '330199196107080049' } },
  'walk-in.register': { body: { name: '何来', identifier: { kind: 'passport', value: 'E00000007' } } },
  'walk-in.get': { params: { id: 'walk-in-x' } },
  'walk-in.act-for': { params: { id: 'walk-in-x' }, body: { mandate: 'mandate-zhou-lin' } },
  'walk-in.look-up': { params: { id: 'walk-in-of-nobody' }, body: { matters: ['open-restaurant'] } },
  'walk-in.preview': {
    params: { id: 'walk-in-x' },
    body: { cases: [{ matter: 'open-restaurant', parties: [], situation, answers, contested: [] }] },
  },
  'walk-in.file': {
    params: { id: 'walk-in-x' },
    body: { cases: [{ matter: 'open-restaurant', parties: [], situation, answers, contested: [] }], given: {}, visit: 'x' },
  },
  'case.joint-receipt': { thing: 'case', params: { number: things.case } },
  ...editionEntries,
  ...exchangeEntries,
  ...transferEntries,
  ...searchEntries,
  ...catalogueEntries,
  ...composerEntries,
  ...qualityEntries,
  ...hallEntries,
  ...deskEntries,
  ...reformEntries,
  ...hallEntriesOn(things),
  ...deskEntriesOn(things),
  ...reformEntriesOn(things),
  'exchange.map': {},
  'attempt.list': {},
  'inbox.list': {},
  'counter.list': {},
  'counter.search': { query: 'q=zhou' },
  'notice.list': {},
  'notice.unread': {},
  'notice.get': { thing: 'notice', params: { id: encodeURIComponent(things.notice) } },
  'notice.see': { thing: 'notice', params: { id: encodeURIComponent(things.notice) } },
  'notice.case-list': { thing: 'case', params: { number: things.case } },
  'notice.serve': { thing: 'case', params: { number: things.case, seq: '1' } },
  'notice.dead-list': {},
  'notice.retry': { body: { notice: things.notice, channel: 'mail' } },
  'contact.get': {},
  'contact.save': { body: { wantsMail: true } },
  'contact.confirm': { body: { code: '000000' } },
  'provider.list': {},
  'provider.save': {
    params: { channel: 'mail' },
    body: { endpoint: 'smtps://mail.example.gov.cn', sender: 'yici@example.gov.cn', secret: 'env:YICI_PROVIDER_MAIL', active: false },
  },
  'provider.test': { params: { channel: 'mail' }, body: { to: 'somebody@example.com' } },
  'look.list': {},
  'look.export': { query: 'format=csv' },
  'look.question': { params: { id: 'look-none' }, body: {} },
  'look.delay': { thing: 'case', params: { number: things.case }, body: { code: 'duty-would-fail', until: '2026-12-31', reasons: 'x' } },
  'look.delays': { thing: 'case', params: { number: things.case } },
  'look.lift-delay': { params: { id: '330521-00000000-0000-4000-8000-000000000000' } },
  'look-up.ask': { thing: 'case', params: { number: things.case }, body: { part } },
  'consent.list': {},
  'consent.give': { body: { resource: 'x', matter: 'open-restaurant' } },
  'consent.withdraw': { body: { resource: 'x', matter: 'open-restaurant' } },
  'mandate.list': {},
  'mandate.get': { params: { id: 'mandate-none' } },
  'mandate.by-code': { params: { code: 'A'.repeat(43) } },
  'mandate.ask': { body: { kind: 'spouse', other: nobodyElse, until: '2027-01-01' } },
  'mandate.give': { body: { kind: 'spouse', other: nobodyElse, until: '2027-01-01' } },
  'mandate.accept': { params: { id: 'mandate-none' }, body: {} },
  'mandate.decline': { params: { id: 'mandate-none' }, body: {} },
  'mandate.limit': { params: { id: 'mandate-none' }, body: { until: '2027-01-01' } },
  'mandate.end': { params: { id: 'mandate-none' }, body: {} },
  ...certificateEntriesOn(things),
  'directory.list': {},
  'directory.get': { params: inDeqing },
  'directory.history': { params: inDeqing },
  'directory.open-division': { params: inDeqing, body: {} },
  'directory.open-office': { params: inDeqing, body: { department: 'health', name: { zh: '测试', en: 'Test' } } },
  'directory.open-hall': { params: inDeqing, body: { department: 'government-services', name: { zh: '测试', en: 'Test' } } },
  'directory.change-office': { params: inDeqing, body: { office: 'deqing-health', name: { zh: '测试', en: 'Test' } } },
  'directory.close-office': { params: inDeqing, body: { office: 'deqing-health', reason: 'x' } },
  'directory.open-window': { params: inDeqing, body: { hall: 'deqing-hall', number: '9', name: { zh: '测试', en: 'Test' }, staff: [] } },
  'directory.change-window': { params: inDeqing, body: { hall: 'deqing-hall', number: '9', name: { zh: '测试', en: 'Test' }, staff: [] } },
  'directory.close-window': { params: inDeqing, body: { hall: 'deqing-hall', number: '9' } },
  'directory.enter-officer': { params: inDeqing, body: { name: '柳舟', subject: 'liu-zhou' } },
  'directory.appoint': { params: inDeqing, body: { ...directoryPost, from: '2026-01-01', title: { zh: '测试', en: 'Test' } } },
  'directory.end-post': { params: inDeqing, body: { ...directoryPost, reason: 'x' } },
  'directory.set-substitute': {
    params: inDeqing,
    body: { ...directoryPost, substitute: 'xu-jia', from: '2026-01-01', until: '2026-12-31' },
  },
  'directory.end-substitute': { params: inDeqing, body: { id: 'x' } },
  'import.check': { query: 'kind=people&system=x&file=x.csv' },
  'import.list': {},
  'import.get': { params: { id: 'import-00000000-0000-4000-8000-000000000000' } },
  'import.apply': { params: { id: 'import-00000000-0000-4000-8000-000000000000' }, body: { skipFaulty: true, takeDoubtful: true } },
  'import.withdraw': { params: { id: 'import-00000000-0000-4000-8000-000000000000' } },
  'import.report': { params: { id: 'import-00000000-0000-4000-8000-000000000000' } },
  'import.template': { params: { kind: 'people' } },
  'set-up.get': {},
  'set-up.finish': { body: { token: 'x'.repeat(43), division: 330521, name: { zh: 'x', en: 'x' } } },
  'calendar.get': {},
  'calendar.propose': { body: { year: 2027, notice: { number: 'x', title: 'x' }, days: [{ date: '2027-01-01', name: 'x', off: true }] } },
  'calendar.preview': { params: { version: '1' } },
  'calendar.publish': { params: { version: '1' } },
  'calendar.withdraw': { params: { version: '1' } },
});

export const operationNames: readonly string[] = operations.map(({ name }) => name);
export const operationOf = (name: string) => {
  const operation = operations.find((each) => each.name === name);
  if (operation === undefined) throw new Error(`No operation ${name}`);
  return operation;
};

/** Method and address of an entry; `query` is put behind its own. */
export const addressOf = (
  name: string,
  { params = {}, query }: Entry,
  more?: string,
): { readonly method: Method; readonly path: string } => {
  const { method, path } = routeOf(operationOf(name).name);
  const filled = path.replace(/\{(\w+)\}/g, (_whole, key: string) => params[key] ?? 'x');
  const asked = [query, more].filter((each) => each !== undefined).join('&');
  return { method, path: asked === '' ? filled : `${filled}?${asked}` };
};

type Scene = {
  readonly division: number;
  readonly owner: string;
  readonly clerk: readonly [string, string];
  readonly handler: readonly [string, string];
};
const deqing: Scene = {
  division: 330521,
  owner: 'zhou-yining',
  clerk: ['wang-min', 'deqing-hall'],
  handler: ['chen-siyuan', 'deqing-market-supervision'],
};

/** A shop whose licence was granted and issued, a draft, a file: all Zhou Yining's, in Deqing unless another scene is given. */
export const makeThings = async (
  app: ReturnType<typeof useApp>,
  scene: Scene = deqing,
): Promise<{ readonly owner: Visitor; readonly things: Things }> => {
  const owner = await app.signIn(scene.owner);
  const { number } = await openShop(owner, scene.division);
  await acceptAll(await app.signIn(...scene.clerk), number);
  const chen = await app.signIn(...scene.handler);
  bodyOf(await act(chen, number, 'begin-review', { part }));
  bodyOf(await act(chen, number, 'grant', grantBody(part)));
  await app.workOff();
  const { parts, papers } = await viewCase(owner, number);
  const draft = await prepareShop(owner, scene.division);
  const given = parts.flatMap(({ materials }) => materials).find(({ file }) => file !== null);
  const raised = bodyOf(
    await owner.send<{ id: string }>('POST', `/api/v1/cases/${number}/petitions`, { body: { part, text: '要我来吗？' } }),
  );
  const certificate = parts.find(({ id }) => id === part)?.certificate?.id;
  const notices = bodyOf(await owner.send<{ rows: { id: string }[] }>('GET', '/api/v1/notices')).rows;
  return {
    owner,
    things: {
      case: number,
      draft: draft.id,
      file: given?.file ?? '',
      certificate: certificate ?? '',
      paper: papers[0]?.id ?? '',
      petition: raised.id,
      notice: notices[0]?.id ?? '',
    },
  };
};
