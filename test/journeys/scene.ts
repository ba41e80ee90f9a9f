/** A county in the middle of its work, made over the API: cases at every stage, so that each screen has something to show. */
import { randomUUID } from 'node:crypto';
import type { CertificateView } from '#contract/view/certificate.ts';
import { prepare, submit, until, view } from '#test/support/restaurant.ts';
import { openTab, taken, type Tab } from '#test/support/tab.ts';

export type Scene = {
  /** A complete draft, and one that lacks the sketch of the sign. */
  readonly drafts: { readonly complete: string; readonly lacking: string };
  /** A running case: licence and sign granted, drain stopped. With its query password. */
  readonly running: string;
  readonly password: string;
  /** A case whose licence was refused, so that its food permit lapsed. */
  readonly refused: string;
  readonly certificate: string;
  readonly pdf: Buffer;
};

const signedIn = async (origin: string, person: string, office?: string): Promise<Tab> => {
  const tab = openTab(origin);
  await tab.signIn(person);
  if (office !== undefined) taken(await tab.call('session.choose-post', { body: { office } }));
  return tab;
};

const acceptAll = async (clerk: Tab, number: string): Promise<void> => {
  const { parts } = await view(clerk, number);
  const receptions = parts.filter((part) => part.state === 'submitted').map((part) => ({ part: part.id, outcome: 'accept' }));
  taken(await clerk.act(number, 'receive', { receptions }));
};

const decide = async (officer: Tab, number: string, part: string, act: 'grant' | 'refuse', more: object): Promise<void> => {
  taken(await officer.act(number, 'begin-review', { part }));
  taken(await officer.act(number, act, { parts: [part], reasons: '', articles: [], reliedOn: [], ...more }));
};

export const setScene = async (origin: string): Promise<Scene> => {
  const [zhou, clerk, chen, fang, wu] = await Promise.all([
    signedIn(origin, 'zhou-yining'),
    signedIn(origin, 'wang-min', 'deqing-hall'),
    signedIn(origin, 'chen-siyuan', 'deqing-market-supervision'),
    signedIn(origin, 'fang-chuan', 'deqing-urban-management'),
    signedIn(origin, 'wu-qing', 'deqing-housing-construction'),
  ]);
  const file = async (): Promise<{ readonly number: string; readonly queryPassword: string }> => {
    const receipt = taken(await submit(zhou, (await prepare(zhou)).id, randomUUID()));
    await acceptAll(clerk, receipt.number);
    return receipt;
  };
  const { number: running, queryPassword: password } = await file();
  await decide(chen, running, 'licence', 'grant', { conditions: [] });
  await decide(fang, running, 'signboard', 'grant', { conditions: ['灯箱晚上十点后关闭'] });
  taken(await wu.act(running, 'begin-review', { part: 'drainage' }));
  taken(
    await wu.act(running, 'stop', {
      part: 'drainage',
      ground: 'testing',
      plannedDays: { amount: 5, unit: 'working-day' },
      commissionedBy: 'office',
      requiredByLaw: true,
      note: '测隔油池出水',
    }),
  );
  const { number: refused } = await file();
  await decide(chen, refused, 'licence', 'refuse', {
    reasons: '场所在禁止经营的负面清单内',
    articles: [{ law: 'zhejiang-at-most-once-2018', article: 19 }],
  });
  const drafts = { complete: (await prepare(zhou)).id, lacking: (await prepare(zhou, ['sign-sketch'])).id };
  await until(zhou, running, ({ parts }) => parts.some((part) => part.id === 'signboard' && part.state === 'delivered'));
  const held = taken(await zhou.call<{ readonly rows: readonly CertificateView[] }>('certificate.list')).rows;
  const certificate = held.find((one) => one.case === running && one.kind === 'business-licence')?.id ?? '';
  const pdf = Buffer.from(await (await zhou.send(`/api/v1/certificates/${certificate}/pdf`)).arrayBuffer());
  return { drafts, running, password, refused, certificate, pdf };
};
