/** A noodle shop whose results go out on paper: who grants, who hands out, and a courier beside the server with the moods a test gives it. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { OwnDeliveries } from '#contract/view/issuing.ts';
import type { ProblemDocument } from '#contract/view/problem.ts';
import { demoCourierSecret } from '#server/hall/courier/find-courier.ts';
import { openDemoCourier, type CourierMood, type DemoCourier } from '#server/hall/courier/demo/open-demo-courier.ts';
import { useApp, type Reply, type Visitor } from './app.ts';
import { acceptAll, act, bodyOf, grantBody, openShop, viewCase } from './noodle-shop.ts';

const posts = {
  wang: ['wang-min', 'deqing-hall'],
  chen: ['chen-siyuan', 'deqing-market-supervision'],
  fang: ['fang-chuan', 'deqing-urban-management'],
  wu: ['wu-qing', 'deqing-housing-construction'],
} as const;
type Officer = keyof typeof posts;

export const codeOf = (reply: Reply): string => (reply.body as ProblemDocument).code;
export const parcelTo = (address: string) => ({ how: 'courier', recipient: '林晓舟', phone: '13800000017', address });

/** `port` differs for each test file: the courier tells its news there. */
export const useIssuing = (port: number) => {
  const app = useApp({ PORT: String(port) });
  const people = new Map<Officer | 'zhou', Visitor>();
  const who = (name: Officer | 'zhou'): Visitor => {
    const found = people.get(name);
    if (found === undefined) throw new Error('People are signed in from beforeAll on.');
    return found;
  };
  const service: { moods: readonly CourierMood[]; now: DemoCourier | undefined } = { moods: ['well'], now: undefined };
  const courier = (): DemoCourier => {
    if (service.now === undefined) throw new Error('The courier is open from beforeAll on.');
    return service.now;
  };
  const open = async (): Promise<void> => {
    const secret = demoCourierSecret(app.home);
    service.now = await openDemoCourier({ home: app.home, secret, now: () => Date.now(), stepMs: 20, moods: () => service.moods });
  };
  beforeAll(async () => {
    const { app: server } = await app.instance();
    await server.listen({ port, host: '127.0.0.1' });
    await open();
    people.set('zhou', await app.signIn('zhou-yining'));
    for (const name of ['wang', 'chen', 'fang', 'wu'] as const) {
      const [person, office] = posts[name];
      people.set(name, await app.signIn(person, office));
    }
  });
  afterAll(() => courier().close());
  beforeEach(() => {
    service.moods = ['well'];
    app.at(undefined);
  });
  const grantBy = async (officer: Officer, number: string, part: string): Promise<void> => {
    bodyOf(await act(who(officer), number, 'begin-review', { part }));
    bodyOf(await act(who(officer), number, 'grant', { ...grantBody(part), reasons: '材料齐全' }));
    await app.workOff();
  };
  return {
    app,
    who,
    courier,
    openCourier: open,
    grantBy,
    moods: (moods: readonly CourierMood[]): void => {
      service.moods = moods;
    },
    deliveries: async (reader: Visitor, number: string): Promise<OwnDeliveries> =>
      bodyOf(await reader.send<OwnDeliveries>('GET', `/api/v1/cases/${number}/deliveries`)),
    /** A shop whose licence is granted; the other parts are still to come. */
    shopWith: async (delivery: object): Promise<string> => {
      const { number } = await openShop(who('zhou'));
      await acceptAll(who('wang'), number);
      bodyOf(await act(who('zhou'), number, 'choose-delivery', delivery));
      await grantBy('chen', number, 'licence');
      return number;
    },
    /** The other departments: the food permit too, the signboard refused, the drainage permit last. */
    finish: async (number: string): Promise<void> => {
      await grantBy('chen', number, 'food');
      bodyOf(await act(who('fang'), number, 'begin-review', { part: 'signboard' }));
      const articles = [{ law: 'zhejiang-at-most-once-2018', article: 13 }];
      bodyOf(await act(who('fang'), number, 'refuse', { parts: ['signboard'], reasons: '招牌压住了路名牌', articles, reliedOn: [] }));
      await app.workOff();
      await grantBy('wu', number, 'drainage');
    },
    told: async (number: string): Promise<readonly string[]> =>
      (await viewCase(who('zhou'), number)).timeline.filter(({ kind }) => kind === 'DeliveryTold').map(({ text }) => text.zh),
    statesOf: async (number: string): Promise<Readonly<Record<string, string>>> =>
      Object.fromEntries((await viewCase(who('zhou'), number)).parts.map(({ id, state }) => [id, state])),
  };
};
