/** What the holder's account, a mail and an SMS say of an entitlement: what happened, under which article, and where to see it. */
import type pg from 'pg';
import type { EntitlementEvent } from '#domain/entitlement/entitlement.ts';
import type { Language, Text } from '#domain/kernel/text.ts';
import { lawTitle, type Catalogue } from '#server/catalogue/catalogue.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { ShowOther } from '#server/notice/other-notices.ts';
import type { TellOther } from '#server/notice/send-due.ts';
import { entitlementKey } from './entitlement-room.ts';
import { tellEvent } from './history-words.ts';
import { findEntitlement, type FoundEntitlement } from './store.ts';
import { ENTITLEMENT_PREFIX } from './tell-holders.ts';

type Parts = { readonly pool: pg.Pool; readonly catalogue: Catalogue; readonly publicUrl: string };
const brand: Text = { zh: '【一次】', en: '[Yici] ' };

async function sceneOf({ pool, catalogue }: Pick<Parts, 'pool' | 'catalogue'>, id: string, seq: number) {
  const key = entitlementKey(id);
  const found = key === undefined ? undefined : await findEntitlement(sqlOf(pool), key);
  const event = found?.events[seq - 1];
  return found === undefined || event === undefined ? undefined : { name: found.state.name, ...sentenceOf(catalogue, found, event) };
}

function sentenceOf(
  catalogue: Catalogue,
  { state }: FoundEntitlement,
  event: EntitlementEvent,
): { readonly title: Text; readonly what: Text } {
  const { what, why, basis } = tellEvent(event, (id) => state.duties.find((duty) => duty.id === id)?.name ?? { zh: id, en: id });
  const law = basis === undefined ? undefined : lawTitle(catalogue, basis.law);
  const ground = {
    zh: law === undefined ? '' : `（${law.zh}第${basis?.article}条）`,
    en: law === undefined ? '' : ` (${law.en}, article ${basis?.article})`,
  };
  const told = why === '' ? { zh: state.title, en: state.title } : { zh: why, en: why };
  return { title: what, what: { zh: `${told.zh}${ground.zh}`, en: `${told.en}${ground.en}` } };
}

/** In the account's list of notices. */
export const entitlementNotice =
  (parts: Pick<Parts, 'pool' | 'catalogue'>): ShowOther =>
  async ({ number, seq }) => {
    const scene = await sceneOf(parts, number, seq);
    return scene === undefined ? undefined : { title: scene.title, what: scene.what, about: scene.name };
  };

/** The copy of one event; undefined where the entitlement is not there. No names, and no amount in an SMS. */
export const entitlementCopy =
  (parts: Parts): TellOther =>
  async ({ notice, channel }, language) => {
    const [id = '', seq = ''] = notice.slice(ENTITLEMENT_PREFIX.length).split('#');
    const scene = await sceneOf(parts, id, Number(seq.split(':')[0]));
    if (scene === undefined) return undefined;
    const url = `${parts.publicUrl}/entitlements/${id}`;
    const line = (each: Language): string => `${scene.name[each]}${each === 'zh' ? '：' : ': '}${scene.title[each]}`;
    if (channel === 'sms') return { subject: '', text: `${brand[language]}${line(language)}${language === 'zh' ? '。' : '. '}${url}` };
    const of = (each: Language): string => [line(each), scene.what[each], url].join('\n');
    const other = language === 'zh' ? 'en' : 'zh';
    return { subject: `${brand[language]}${line(language)}`, text: `${of(language)}\n\n— — —\n\n${of(other)}` };
  };
