/** An island in words: what it is called, why it is there, and where its next act is done. */
import type { IslandView } from '#contract/view/exchange-map.ts';
import type { Text } from '#domain/kernel/text.ts';
import { dayWords, fill, listOf, same } from '../../shell/words.ts';
import { actorOf, type May } from './may.ts';
import { actTexts, islandTexts, leftTexts, othersTexts } from './texts.ts';

type Why = keyof typeof islandTexts;
type Act = keyof typeof actTexts;

const isWhy = (why: string): why is Why => why in islandTexts;
const isAct = (act: string): act is Act => act in actTexts;
const MOST_ITEMS = 3;

/** `婚姻登记 · 民政`: the resource, or what would be one. */
export const islandName = ({ resource, facts }: Pick<IslandView, 'resource' | 'facts'>): Text =>
  resource?.name ?? listOf(facts.slice(0, 2).map(({ name }) => name));

export function islandWhy(island: IslandView, today: string): Text {
  const { why, askers, reason, basis, exception, days, until, items, left } = island;
  const late = why === 'requested' && left !== null && left < 0;
  const isNew = why === 'source-down' && (days ?? 0) === 0;
  const sentence = isWhy(why) ? islandTexts[late ? 'late' : isNew ? 'down-today' : why] : same(why);
  const said = fill(sentence, {
    asker: listOf(askers.map(({ short }) => short)),
    days: days ?? 0,
    reason: exception?.reason ?? reason ?? '',
    law: basis?.title ?? '',
    article: basis?.article ?? '',
    until: until === null ? '' : dayWords(until, today),
  });
  if (items.length === 0) return said;
  const touched = fill(islandTexts.affects, { items: listOf(items.slice(0, MOST_ITEMS).map(({ name }) => name)) });
  return { zh: `${said.zh}${touched.zh}`, en: `${said.en} ${touched.en}` };
}

const leftWords = (left: number): Text => {
  if (left === 0) return leftTexts.today;
  return left > 0 ? leftTexts.left(left) : leftTexts.over(-left);
};

const withLeft = (text: Text, left: number | null): Text => {
  if (left === null) return text;
  const words = leftWords(left);
  return { zh: `${text.zh}（${words.zh}）`, en: `${text.en} (${words.en})` };
};

/** The form begins with what the island already says. */
const wish = ({ resource, items, materials, facts }: IslandView): string => {
  const query = new URLSearchParams();
  const [item] = items;
  const [material] = materials;
  if (resource !== null) query.set('resource', resource.id);
  if (item !== undefined) query.set('item', item.id);
  if (material !== undefined) query.set('material', material.id);
  if (facts.length > 0) query.set('facts', facts.map(({ id }) => id).join(','));
  return `/office/exchange/requests/new?${query.toString()}`;
};

const addressOf = (act: Act, island: IslandView): string | undefined => {
  switch (act) {
    case 'register-resource':
      return `/office/exchange/resources/new?${new URLSearchParams({ holder: island.holder.kind, facts: island.facts.map(({ id }) => id).join(',') }).toString()}`;
    case 'connect':
    case 'mend-source':
      return island.resource === null ? undefined : `/office/exchange/resources/${encodeURIComponent(island.resource.id)}`;
    case 'request':
    case 'raise-quota':
      return wish(island);
    case 'complete-request':
    case 'dispute':
    case 'await-answer':
    case 'remind':
    case 'await-ruling':
      return island.request === null ? undefined : `/office/exchange/requests/${encodeURIComponent(island.request)}`;
    case 'change-item':
    case 'await-law':
      return undefined;
  }
};

const othersWords = ({ act, holder, askers }: IslandView, actor: 'holder' | 'asker'): Text => {
  const who = actor === 'holder' ? holder.short : listOf(askers.map(({ short }) => short));
  return fill(othersTexts[actor === 'asker' ? 'request' : act === 'connect' ? 'connect' : 'register-resource'], { who });
};

/** The one act that would end it, and whose it is; without an address there is nothing to press. */
export function islandAct(island: IslandView, may: May): { readonly text: Text; readonly to: string | undefined } {
  const { act } = island;
  if (!isAct(act)) return { text: same(act), to: undefined };
  const actor = actorOf(island, may);
  if (actor !== 'reader') return { text: othersWords(island, actor), to: undefined };
  return { text: withLeft(actTexts[act], island.left), to: addressOf(act, island) };
}
