/** The platform as a source: certificates it issued and what was granted in earlier cases, of the person asked about and nobody else. */
import type { PersonId } from '#domain/kernel/brand.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Connector, SourceRecord } from '../connector.ts';
import { sha256 } from '../read-json.ts';
import type { NamesOf } from './own-names.ts';

/** What stands on a certificate or in a case, by the names a resource uses for it. */
export type OwnRecord = SourceRecord & { readonly kind: string };

/** Given at wiring: the rooms that hold them stand right of this one. */
export type OwnRecords = {
  /** Active certificates, newest first; `kind` is the kind of certificate. */
  readonly certificatesOf: (person: PersonId) => Promise<readonly OwnRecord[]>;
  /** Granted cases, newest first; `kind` is the matter. */
  readonly casesOf: (person: PersonId) => Promise<readonly OwnRecord[]>;
  /** A connection says what is read; whose it is the catalogue says, or one department could publish another's as its own. */
  readonly namesOf: NamesOf;
};

const keptOf = (record: OwnRecord, names: ReadonlySet<string> | 'all'): SourceRecord =>
  names === 'all' ? record : Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)));

/** Settings: `source` (`certificate` or `case`) and `kind` (of certificate, or the matter). The newest one answers. */
export const platform =
  ({ certificatesOf, casesOf, namesOf }: OwnRecords): Connector =>
  async ({ connection: { settings }, resource, key, subject }) => {
    const { source, kind } = settings;
    if (source !== 'certificate' && source !== 'case') return refuse('schema', { values: { detail: 'source' } });
    const names = namesOf(source, String(kind), resource.department);
    if (names === undefined) return refuse('refused', { values: { detail: 'not-own' } });
    const records = await (source === 'certificate' ? certificatesOf(subject) : casesOf(subject));
    const found = records.find((record) => record.kind === String(kind));
    // Found by the account itself, whose key this is.
    const record = found === undefined ? undefined : { ...keptOf(found, names), [resource.key.name]: key };
    const hashes = { requestHash: sha256(`${source} ${String(kind)}\n${key}`), answerHash: sha256(JSON.stringify(record ?? null)) };
    return ok({ record, ...hashes });
  };
