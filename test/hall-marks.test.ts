/** A page's mark is the caller's to forge: every list of the hall then begins at its start, and none fails. */
import { beforeAll, expect, test } from 'vitest';
import { routes } from '#contract/routes.ts';
import type { Route } from '#contract/portal-routes.ts';
import { useApp, type Visitor } from '#test/support/app.ts';

const app = useApp();
const lists: Readonly<Record<'clerk' | 'supervision' | 'person', readonly (keyof typeof routes)[]>> = {
  clerk: ['offline-filing.list', 'pick-up.list', 'parcel.list', 'visit.day', 'counter-correction.list'],
  supervision: ['service-rating.list', 'visit.second-list', 'sent-away.list'],
  person: ['booking.list'],
};
const who = new Map<string, Visitor>();
beforeAll(async () => {
  who.set('clerk', await app.signIn('wang-min', 'deqing-hall'));
  who.set('supervision', await app.signIn('cen-chuan', 'deqing-government-services'));
  who.set('person', await app.signIn('gu-mingyuan'));
});
const mark = (...parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

test.each(Object.entries(lists).flatMap(([role, names]) => names.map((name) => [name, role] as const)))('%s for %s', async (name, role) => {
  const route: Route = routes[name];
  for (const forged of [mark(Number.MAX_SAFE_INTEGER, 'x'), mark(1, '3000000000'), mark(0.5, 'x'), mark(1, '\u0000'), '1.3000000000']) {
    const reply = await who.get(role)?.send('GET', `${route.path}?after=${forged}`);
    expect([forged, reply?.status]).toEqual([forged, 200]);
  }
});
