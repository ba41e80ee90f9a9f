/** Zhou Yining's noodle shop: what she answers and gives, and how she files it over the real API. */
import { randomUUID } from 'node:crypto';
import type { CaseView, Receipt } from '#contract/view/case.ts';
import type { Draft } from '#contract/view/draft.ts';
import { type Answer, type Tab, taken } from './tab.ts';

export const situation = {
  'premises.division': '330521',
  'shop.service': 'takeaway',
  'premises.area': 46,
  'shop.signboard': true,
  'shop.wasteWater': true,
} as const;

export const answers = {
  'shop.name': '一碗面馆',
  'shop.scope': 'hot-dishes',
  'premises.address': '德清县武康街道沿溪路8号',
  'shop.hours': '05:30–20:00',
  'shop.safetyManager': '周以宁',
  'sign.text': '一碗面馆',
  'sign.width': 3,
  'sign.height': 0.8,
  'drainage.volume': 1.5,
  'drainage.greaseTrap': true,
} as const;

/** Smallest lawful PNG: one white pixel. */
export const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);

const sendPhoto = async (tab: Tab): Promise<{ file: string; sha256: string }> => {
  const reply = await tab.send('/api/v1/files', {
    method: 'POST',
    body: photo,
    headers: { 'content-type': 'image/png', 'idempotency-key': randomUUID() },
  });
  const body = (await reply.json()) as { id: string; sha256: string };
  if (reply.status >= 300) throw new Error(`${reply.status} ${JSON.stringify(body)}`);
  return { file: body.id, sha256: body.sha256 };
};

/** A draft that lacks nothing; `without` leaves papers out. */
export const prepare = async (tab: Tab, without: readonly string[] = []): Promise<Draft> => {
  const draft = taken(await tab.call<Draft>('draft.create', { body: { matter: 'open-restaurant', division: 330521, situation } }));
  const picture = await sendPhoto(tab);
  const given: Record<string, unknown> = {
    'premises-use': { by: 'commitment' },
    'food-safety-rules': { by: 'commitment' },
    'kitchen-plan': { by: 'file', ...picture },
    'sign-sketch': { by: 'file', ...picture },
    'drainage-sketch': { by: 'file', ...picture },
  };
  for (const id of without) delete given[id];
  const known = Object.fromEntries(draft.confirm.map((row) => [row.field, row.value]));
  return taken(
    await tab.call<Draft>('draft.save', {
      params: { id: draft.id },
      body: { revision: draft.revision, situation, answers: { ...known, ...answers }, given, contested: [] },
    }),
  );
};

/** Sends a draft; the same key may be sent again after a broken connection. */
export const submit = (tab: Tab, draft: string, key: string = randomUUID()): Promise<Answer<Receipt>> =>
  tab.call<Receipt>('case.submit', { body: { draft }, key });

export const view = async (tab: Tab, number: string): Promise<CaseView> =>
  taken(await tab.call<CaseView>('case.get', { params: { number } }));

/** Asks again until the case is as awaited: certificates are made by the worker, a moment later. */
export const until = async (tab: Tab, number: string, holds: (seen: CaseView) => boolean, seconds = 30): Promise<CaseView> => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const seen = await view(tab, number);
    if (holds(seen)) return seen;
    if (Date.now() > end) throw new Error(`not in ${seconds} s: ${JSON.stringify(seen.parts.map((part) => [part.id, part.state]))}`);
    await new Promise((later) => setTimeout(later, 150));
  }
};
