/** Sends the copies that are due: takes a few rows for a minute, asks the carrier outside of any transaction, writes down what became of it. */
import type pg from 'pg';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import type { Language } from '#domain/kernel/text.ts';
import { look } from '#server/audit/look.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import { activeDivisions } from '#server/corridor/divisions.ts';
import type { Log } from '#server/kernel/log.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { WallClock } from '#server/kernel/wall-clock.ts';
import { MOST_TRIES, waitAfter } from './backoff.ts';
import { confirmCode } from './confirm-code.ts';
import { contactsOf, type Contact } from './contact-store.ts';
import { codeMail, mailOf, smsOf } from './copy-text.ts';
import { isHeld } from './hold.ts';
import { sceneOf, untilOf } from './notice-scene.ts';
import type { Message, Send, Sent } from './provider/provider.ts';
import { secretOf, type SecretPlaces } from './provider/secret-of.ts';
import { sendBySms } from './provider/sms.ts';
import { sendBySmtp } from './provider/smtp.ts';
import { listProviders, type ProviderRow } from './provider/store.ts';
import { claimDue, dropDelivery, findNotice, settle, type Channel, type DeliveryRow } from './store.ts';

export type SendParts = SecretPlaces & {
  readonly pool: pg.Pool;
  readonly catalogue: Catalogue;
  readonly log: Log;
  readonly publicUrl: string;
  /** For the codes that confirm an address. */
  readonly secret: string;
  readonly clock: WallClock;
  /** What tells of something that is no case, by what its id begins with; handed in by the rooms that know it. */
  readonly others?: Readonly<Record<string, TellOther>>;
  /** A number in [0, 1): spreads repeats. */
  readonly chance: () => number;
};

/** Undefined: there is nothing to tell any more. */
export type TellOther = (row: DeliveryRow, language: Language) => Promise<Pick<Message, 'subject' | 'text'> | undefined>;

/** Rows of no case: codes to confirm an address. */
export const NO_CASE = brandAs<DivisionCode>(0);
export const CODE_PREFIX = 'code:';
const LEASE_MS = 60_000;
const AT_ONCE = 8;

const carriers: Readonly<Record<Channel, Send>> = { mail: sendBySmtp, sms: sendBySms };

/** Sends what is due in one division; returns how many copies were tried. Nothing while sending is held or nobody carries. */
export async function sendDue(parts: SendParts, division: DivisionCode): Promise<number> {
  const { pool, clock } = parts;
  const providers = (await listProviders(pool)).filter(({ active }) => active);
  if (providers.length === 0 || (await isHeld(pool))) return 0;
  const now = clock();
  const channels = providers.map(({ channel }) => channel);
  const rows = await sqlOf(pool).run(claimDue, [division, now, now + LEASE_MS, channels, AT_ONCE]);
  await Promise.all(
    rows.map(async (row) => {
      const provider = providers.find(({ channel }) => channel === row.channel);
      if (provider === undefined) return;
      const sent = await attempt(parts, row, provider);
      if (sent === undefined) await sqlOf(pool).run(dropDelivery, [row.division, row.notice, row.channel]);
      else await conclude(parts, row, sent);
    }),
  );
  return rows.length;
}

/** One round over codes and every division with cases. */
export async function sendEverywhere(parts: SendParts): Promise<number> {
  let sent = await sendDue(parts, NO_CASE);
  for (const division of await activeDivisions(parts.pool)) sent += await sendDue(parts, division);
  return sent;
}

/** One try; a fault of ours counts as a try that may succeed later. Undefined: there is nobody to send it to any more. */
async function attempt(parts: SendParts, row: DeliveryRow, provider: ProviderRow): Promise<Sent | undefined> {
  try {
    const message = await messageFor(parts, row);
    if (message === undefined) return undefined;
    const secret = secretOf(provider.secret, parts);
    return await carriers[row.channel]({ endpoint: provider.endpoint, sender: provider.sender, secret }, message);
  } catch (error) {
    parts.log.error({ err: error, case: row.number, channel: row.channel }, 'a copy of a notice could not be written or sent');
    return { ok: false, final: false, code: 'our-fault' };
  }
}

async function conclude({ pool, log, clock, chance }: SendParts, row: DeliveryRow, sent: Sent): Promise<void> {
  const now = clock();
  const place = [row.division, row.notice, row.channel] as const;
  if (sent.ok) {
    await sqlOf(pool).run(settle, [...place, 'sent', null, sent.message, row.next_at, now]);
    return;
  }
  const dead = sent.final || row.tries >= MOST_TRIES;
  const next = instantOf(now + waitAfter(row.tries, chance(), sent.waitMs));
  await sqlOf(pool).run(settle, [...place, dead ? 'dead' : 'failed', sent.code, null, next, dead ? now : null]);
  const told = { case: row.number, notice: row.notice, channel: row.channel, tries: row.tries, failure: sent.code };
  if (dead) log.warn(told, 'a copy of a notice was given up');
  else log.info(told, 'a copy of a notice will be tried again');
}

const addressOf = (contact: Contact, channel: Channel): string | null => {
  if (channel === 'sms') return contact.wants_sms ? contact.phone : null;
  return contact.wants_mail ? contact.mail : null;
};

const otherOf = ({ others }: SendParts, { notice }: DeliveryRow): TellOther | undefined =>
  others?.[notice.slice(0, notice.indexOf(':') + 1)];

/** The message; undefined when there is nowhere to send it any more. */
async function messageFor(parts: SendParts, row: DeliveryRow): Promise<Message | undefined> {
  const contact = await readContact(parts, row);
  if (contact === undefined) return undefined;
  const key = `${row.division} ${row.notice} ${row.channel}`;
  if (row.notice.startsWith(CODE_PREFIX)) return codeMessage(parts, contact, key);
  const to = addressOf(contact, row.channel);
  const other = otherOf(parts, row);
  if (other !== undefined) {
    const copy = to === null ? undefined : await other(row, contact.language);
    return copy === undefined || to === null ? undefined : { key, to, ...copy };
  }
  const [notice] = await sqlOf(parts.pool).run(findNotice, [row.division, row.notice, row.person]);
  const found = notice === undefined ? undefined : await findCase(sqlOf(parts.pool), keyOf(row.division, notice.number));
  const scene = notice === undefined || found === undefined ? undefined : sceneOf(parts.catalogue, found, notice);
  if (to === null || scene === undefined) return undefined;
  const until = untilOf(scene);
  const copy = {
    title: scene.terms.title,
    what: scene.what,
    matter: scene.matter,
    number: row.number,
    url: `${parts.publicUrl}/notices`,
    language: contact.language,
    ...(until === undefined ? {} : { until }),
  };
  return row.channel === 'mail' ? { key, to, ...mailOf(copy) } : { key, to, subject: '', text: smsOf(copy) };
}

/** The code belongs to the newest address typed; an older row then has nothing to say. */
function codeMessage({ secret }: SendParts, { person, pending, code_at, language }: Contact, key: string): Message | undefined {
  if (pending === null || code_at === null || !key.includes(`${CODE_PREFIX}${person}:${code_at}`)) return undefined;
  return { key, to: pending, ...codeMail(confirmCode(secret, { person, mail: pending, at: code_at }), language) };
}

/** A phone or address is personal data: the ledger says that it was used to tell the person, before it is read. */
async function readContact(parts: SendParts, row: DeliveryRow): Promise<Contact | undefined> {
  const { pool, clock } = parts;
  const entry = {
    division: row.division,
    number: otherOf(parts, row) === undefined ? row.number : null,
    subject: row.person,
    officer: '',
    office: '',
    who: '自动发送',
    purpose: 'notice',
    facts: [row.channel === 'sms' ? 'person.phone' : 'person.mail'],
    basis: null,
    requestId: row.notice,
  } as const;
  // Only the first try is a look; the repeats are the same one.
  const entries = row.tries === 1 && !row.notice.startsWith(CODE_PREFIX) ? [entry] : [];
  return look(pool, entries, clock(), async () => (await contactsOf(pool, [row.person])).get(row.person));
}
