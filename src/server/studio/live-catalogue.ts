/** The catalogue as it is in force now: read again when something is published anywhere, and when the day turns. */
import type pg from 'pg';
import { dayOfInstant, type Day } from '#domain/kernel/instant.ts';
import type { Edition, Subject } from '#domain/edition/edition.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { ShippedDoc } from '#server/catalogue/load-catalogue.ts';
import { subjectKey, withEditions, type KnownVersion } from '#server/catalogue/with-editions.ts';
import type { Live } from '#server/corridor/live.ts';
import { canonicalJson, sha256 } from '#server/kernel/canonical-json.ts';
import type { Log } from '#server/kernel/log.ts';
import { oneAtATime } from '#server/kernel/one-at-a-time.ts';
import { inTransaction, kept, sqlOf, type Sql } from '#server/kernel/transaction.ts';
import type { WallClock } from '#server/kernel/wall-clock.ts';
import { decidedEditions, keepShipped, shippedVersions, type ShippedVersion } from './edition-store.ts';

export type LiveCatalogue = {
  /** Its members are read anew at each use: never keep one of them. */
  readonly catalogue: Catalogue;
  /** The version that holds, with its document; undefined where there is none, or it was retired. */
  readonly standingOf: (division: DivisionCode, subject: Subject) => KnownVersion | undefined;
  /** What the code brought of a subject, whatever was published since. */
  readonly shippedOf: (division: DivisionCode, subject: Subject) => ShippedDoc | undefined;
  /** Called after each change, e.g. to build an index anew; returns what ends it. */
  readonly onChange: (heard: () => void) => () => void;
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
};
export type LiveParts = { readonly pool: pg.Pool; readonly live: Live; readonly log: Log; readonly clock: WallClock };
type Loaded = { readonly catalogue: Catalogue; readonly shipped: readonly ShippedDoc[] };

/** How soon a new day is noticed. */
const EACH_MINUTE = 60_000;

const versionOf = ({ division, subject, version, doc, published, retired }: Edition): readonly KnownVersion[] =>
  published === undefined
    ? []
    : [
        {
          division,
          subject,
          version,
          doc,
          effectiveOn: published.effectiveOn,
          ...(retired === undefined ? {} : { retiredOn: retired.on }),
        },
      ];

const shippedVersionOf = (doc: ShippedDoc): ShippedVersion => ({ ...doc, hash: sha256(canonicalJson(doc.doc)) });
const nameOf = ({ division, subject, version }: Pick<ShippedVersion, 'division' | 'subject' | 'version'>): string =>
  `${division} ${subject.kind} ${subject.id} ${version}`;

/**
 * Keeps what came with the code and was never seen. A file that changed without a new version is told loudly: cases pinned the
 * version as it first came, so that one goes on.
 */
async function rememberShipped({ pool, log, clock }: LiveParts, shipped: readonly ShippedDoc[]): Promise<readonly ShippedVersion[]> {
  const now = shipped.map(shippedVersionOf);
  const known = await shippedVersions(sqlOf(pool));
  const before = new Map(known.map((version) => [nameOf(version), version]));
  const fresh = now.filter((version) => !before.has(nameOf(version)));
  for (const version of now)
    if ((before.get(nameOf(version))?.hash ?? version.hash) !== version.hash)
      log.warn(
        { subject: nameOf(version) },
        'a file of the catalogue changed without a new version: what first came goes on; give it the next version',
      );
  if (fresh.length > 0)
    await inTransaction(pool, async (tx) => {
      keepShipped(tx, fresh, clock());
      return kept(undefined);
    });
  return [...known, ...fresh];
}

/** Versions that came with the code; those that the files still hold are known from there, unless what first came says otherwise. */
const fromCode = (remembered: readonly ShippedVersion[], shipped: readonly ShippedDoc[]): readonly KnownVersion[] => {
  const files = new Map(shipped.map(shippedVersionOf).map((version) => [nameOf(version), version.hash]));
  return remembered.filter((version) => files.get(nameOf(version)) !== version.hash);
};

async function read(sql: Sql, older: readonly KnownVersion[]): Promise<readonly KnownVersion[]> {
  return [...older, ...(await decidedEditions(sql)).flatMap(versionOf)];
}

/** An object whose every member is what `current` says now. */
const facade = (first: Catalogue, current: () => Catalogue): Catalogue => {
  const shown = {} as Record<string, unknown>;
  for (const name of Object.keys(first))
    Object.defineProperty(shown, name, { get: () => current()[name as keyof Catalogue], enumerable: true, configurable: true });
  return shown as Catalogue;
};

type Reading = {
  /** Reads all once; throws where the database does. */
  readonly read: () => Promise<void>;
  readonly now: () => {
    readonly catalogue: Catalogue;
    readonly standings: ReadonlyMap<string, KnownVersion | 'over'>;
    readonly day: Day | undefined;
  };
};

function readingOf({ pool, log, clock }: LiveParts, shipped: Catalogue, older: readonly KnownVersion[], tell: () => void): Reading {
  let now: ReturnType<Reading['now']> = { catalogue: shipped, standings: new Map(), day: undefined };
  return {
    read: async () => {
      const day = dayOfInstant(clock());
      const { catalogue, standing, faults } = withEditions(shipped, await read(sqlOf(pool), older), day);
      for (const fault of faults) log.error({ fault }, 'a version of the catalogue is not in force: it cannot be used');
      now = { catalogue, standings: standing, day };
      tell();
    },
    now: () => now,
  };
}

/** Tells everyone who listens; what one of them makes of a version is its own affair: the others hear all the same. */
const teller = (listeners: ReadonlySet<() => void>, log: Log) => (): void =>
  listeners.forEach((heard) => {
    try {
      heard();
    } catch (error) {
      log.error({ err: error }, 'a change of the catalogue was not followed');
    }
  });

/** Reads what is published and goes on hearing of it. Faults of single versions are logged; the rest holds. */
export async function openLiveCatalogue(parts: LiveParts, loaded: Loaded): Promise<LiveCatalogue> {
  const { live, log, clock } = parts;
  const older = fromCode(await rememberShipped(parts, loaded.shipped), loaded.shipped);
  const files = new Map(loaded.shipped.map((doc) => [subjectKey(doc.division, doc.subject), doc]));
  const listeners = new Set<() => void>();
  const { read: readNow, now } = readingOf(parts, loaded.catalogue, older, teller(listeners, log));
  const refresh = oneAtATime(readNow);
  const quietly = (): void => void refresh().catch((error: unknown) => log.error({ err: error }, 'the catalogue was not read'));
  await refresh();
  const deaf = live.hear(({ kind }) => (kind === 'edition' ? quietly() : undefined));
  const timer = setInterval(() => (dayOfInstant(clock()) === now().day ? undefined : quietly()), EACH_MINUTE).unref();
  return {
    catalogue: facade(loaded.catalogue, () => now().catalogue),
    standingOf: (division, subject) => {
      const key = subjectKey(division, subject);
      const standing = now().standings.get(key) ?? files.get(key);
      return standing === 'over' ? undefined : standing;
    },
    shippedOf: (division, subject) => files.get(subjectKey(division, subject)),
    onChange: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    refresh,
    close: () => {
      deaf();
      clearInterval(timer);
    },
  };
}
