/** The demo's mandates, made by commands like any others: an agent, parents, a daughter, a firm's people, and one that waits. */
import type { Pool } from 'pg';
import { brandAs, type MandateId, type PersonId } from '#domain/kernel/brand.ts';
import { addDays, addMonths, dayOfInstant, instantOf, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import { birthOf } from '#domain/party/citizen-id.ts';
import { ofAgeFrom } from '#domain/party/coming-of-age.ts';
import { maskIdentifier } from '#domain/party/mask.ts';
import type { MandateKind, MemberRole } from '#domain/party/mandate.ts';
import { decideMandate, type MandateCommand, type MandateSide } from '#domain/party/mandate-decide.ts';
import { evolveMandate, type MandateTerms } from '#domain/party/mandate-event.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import { statement } from '#server/kernel/statement.ts';
import { lockMandate, MANDATE_DIVISION, mandateAggregate, mandateKey } from '#server/mandate/store.ts';
import { children, families } from './demo-families.ts';

type Seed = {
  readonly id: string;
  readonly kind: MandateKind;
  readonly giver: string;
  readonly taker: string;
  /** `law`: the register answers; `yes`: the other agreed; `open`: still waits. */
  readonly answer: 'law' | 'yes' | 'open';
  readonly begunBy: 'giver' | 'taker';
  readonly role?: MemberRole;
  readonly matters?: readonly string[];
};

const seeds: readonly Seed[] = [
  {
    id: 'mandate-zhou-lin',
    kind: 'single-matter',
    giver: 'zhou-yining',
    taker: 'lin-xiaozhou',
    answer: 'yes',
    begunBy: 'giver',
    matters: ['open-restaurant'],
  },
  { id: 'mandate-tang-child', kind: 'child', giver: 'jin-man', taker: 'tang-wan', answer: 'law', begunBy: 'taker' },
  { id: 'mandate-jin-child', kind: 'child', giver: 'jin-man', taker: 'jin-yao', answer: 'law', begunBy: 'taker' },
  { id: 'mandate-he-tang', kind: 'parent', giver: 'he-guilan', taker: 'tang-wan', answer: 'yes', begunBy: 'giver' },
  { id: 'mandate-jin-tang', kind: 'spouse', giver: 'tang-wan', taker: 'jin-yao', answer: 'open', begunBy: 'taker' },
  { id: 'mandate-shao-firm', kind: 'firm', giver: 'zhuli', taker: 'shao-heng', answer: 'law', begunBy: 'taker', role: 'admin' },
  { id: 'mandate-meng-firm', kind: 'firm', giver: 'zhuli', taker: 'meng-fan', answer: 'yes', begunBy: 'giver', role: 'filer' },
];

const person = (id: string): PersonId => brandAs<PersonId>(id);
const side = (id: string): MandateSide => ({ person: person(id), adult: true, adminOf: [] });
const known = [...families, ...children];

function untilOf({ kind, giver }: Seed, now: Instant): Instant | undefined {
  if (kind === 'firm') return undefined;
  const birth = kind === 'child' ? birthOf(known.find(({ id }) => id === giver)?.identifier ?? '') : undefined;
  return birth === undefined ? startOfDay(addDays(addMonths(dayOfInstant(now), 24), 1)) : ofAgeFrom(birth);
}

function termsOf(seed: Seed, now: Instant): MandateTerms {
  const until = untilOf(seed, now);
  const other = known.find(({ id }) => id === (seed.begunBy === 'taker' ? seed.giver : seed.taker));
  return {
    mandate: brandAs<MandateId>(seed.id),
    type: seed.kind,
    giver: person(seed.giver),
    taker: person(seed.taker),
    ...(other === undefined ? {} : { named: { name: other.name, masked: maskIdentifier(other.identifier) } }),
    scope: { ...(seed.matters === undefined ? {} : { matters: seed.matters }), ...(until === undefined ? {} : { until }) },
    ...(seed.role === undefined ? {} : { role: seed.role }),
    from: now,
    lapsesAt: instantOf(now + 30 * 86_400_000),
  };
}

/** What happens in order: begun by one, answered by the other. */
function decideSeed(seed: Seed, now: Instant) {
  const terms = termsOf(seed, now);
  const [first, second] = seed.begunBy === 'taker' ? [seed.taker, seed.giver] : [seed.giver, seed.taker];
  const begin: MandateCommand =
    seed.begunBy === 'taker'
      ? { kind: 'ask', terms, byLaw: seed.answer === 'law', otherAdult: true }
      : { kind: 'give', terms, otherAdult: true };
  const begun = decideMandate(begin, undefined, side(first), now);
  if (!begun.ok || seed.answer !== 'yes') return begun;
  const state = begun.value.reduce<Parameters<typeof evolveMandate>[0]>(evolveMandate, undefined);
  const answered = decideMandate({ kind: 'accept', byCode: false }, state, side(second), now);
  return answered.ok ? ok([...begun.value, ...answered.value]) : answered;
}

const alone = statement('demo-mandate-alone', `select pg_advisory_xact_lock(hashtext('yici-demo-mandates'))`);

/** Makes those that are missing; a second run, or a second process at the same time, changes nothing. */
export async function seedMandates(pool: Pool, now: Instant): Promise<void> {
  for (const seed of seeds) {
    const made = await runCommand({ pool, committed: () => undefined }, mandateAggregate(), {
      use: { division: MANDATE_DIVISION, person: 'demo', key: `demo ${seed.id}` },
      payload: seed,
      requestId: 'demo',
      now,
      lock: async (tx) => {
        await tx.run(alone, []);
        return lockMandate(tx, seed.id);
      },
      decide: (_tx, state, at) => {
        if (state !== undefined) return refuse('mandate-answered');
        const events = decideSeed(seed, at);
        return events.ok ? ok({ key: mandateKey(seed.id), events: events.value }) : events;
      },
      reply: () => ({ status: 201, body: {} }),
    });
    if (!made.ok && made.refusal.code !== 'mandate-answered') throw new Error(`The demo's ${seed.id}: ${made.refusal.code}`);
  }
}
