/** How a resource is reached: the kind of connector, the address, its settings; the secret is named, never written down. */
import { levelOfDivision } from '#domain/division/division.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Problem } from '#domain/kernel/result.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import type { ConnectorKind, ResourceId } from './resource.ts';

export type ConnectionSettings = Readonly<Record<string, string | number | boolean>>;

export type Connection = {
  readonly resource: ResourceId;
  readonly kind: ConnectorKind;
  /** A URL; of a database without name and password; of a folder `file:`; empty for the platform itself. */
  readonly address: string;
  /** What the kind of connector wants, e.g. `method`, `path`, `view`, `service`. */
  readonly settings: ConnectionSettings;
  /** `env:YICI_SOURCE_<DEPARTMENT>…` or `file:source-<department>…`, below the province `…-<division>…` (a file of the home's `secrets`): see `isOwnSecret`. */
  readonly secretRef?: string;
  /** How long one answer is waited for, in milliseconds. */
  readonly timeoutMs: number;
};

const SCHEMES: Readonly<Record<ConnectorKind, readonly string[]>> = {
  'http-json': ['http', 'https'],
  'x-road-rest': ['http', 'https'],
  sql: ['postgres', 'postgresql'],
  'csv-batch': ['http', 'https', 'file'],
  platform: [],
};
/** Without these nothing can be asked: said when the connection is saved, not when somebody waits for an answer. */
const NEEDED: Readonly<Record<ConnectorKind, readonly string[]>> = {
  'http-json': [],
  'x-road-rest': ['service'],
  sql: ['view'],
  'csv-batch': [],
  platform: ['source', 'kind'],
};
const ADDRESS = /^([a-z][a-z0-9+.-]*):\/\/\S{1,1000}$/;
const TIMEOUT = { least: 100, most: 30_000 };
const MOST_SETTINGS = 30;
/** Settings are shown to the owner and the data office; what is called so belongs into the secret. */
const SECRET_NAMES = /pass|secret|token|key$|credential/i;

type Owner = { readonly department: DepartmentKind; readonly division: DivisionCode };

/** What the names of an owner's secrets begin with: below the province the division stands behind the department. */
export const secretNameOf = ({ department, division }: Owner): string =>
  levelOfDivision(division) === 'province' ? department : `${department}-${division}`;

const isNamedFor = (reference: string, name: string): boolean => {
  const variable = `env:YICI_SOURCE_${name.toUpperCase().replaceAll('-', '_')}`;
  const file = `file:source-${name}`;
  if (reference.startsWith(variable)) return /^(_[A-Z0-9_]{1,60})?$/.test(reference.slice(variable.length));
  return reference.startsWith(file) && /^(-[a-z0-9-]{1,60})?$/.test(reference.slice(file.length));
};

/**
 * Only secrets named for the owner: else a department, or a county of the same department, could have another's key, or ours,
 * sent to an address it sets.
 * @param others all departments: `source-government-services` is that of the department with the longer name.
 */
export const isOwnSecret = (reference: string, owner: Owner, others: Iterable<DepartmentKind>): boolean =>
  isNamedFor(reference, secretNameOf(owner)) &&
  ![...others].some((other) => other.startsWith(`${owner.department}-`) && isNamedFor(reference, other));

/**
 * What is wrong with a connection of a department's resource, field by field.
 * Whether its address may be reached at all the egress guard judges, at each call.
 */
export function checkConnection(connection: Connection, owner: Owner, others: Iterable<DepartmentKind>): readonly Problem[] {
  const { kind, address, settings, secretRef, timeoutMs } = connection;
  const scheme = ADDRESS.exec(address)?.[1];
  const wrong = kind === 'platform' ? address !== '' : scheme === undefined || !SCHEMES[kind].includes(scheme);
  return [
    ...(wrong ? [{ pointer: '/address', code: 'address-wrong', values: { schemes: SCHEMES[kind].join(', ') } }] : []),
    ...(/\/\/[^/]*@/.test(address) ? [{ pointer: '/address', code: 'secret-in-clear' }] : []),
    ...(secretRef !== undefined && !isOwnSecret(secretRef, owner, others)
      ? [{ pointer: '/secretRef', code: 'secret-not-own', values: { name: secretNameOf(owner) } }]
      : []),
    ...(timeoutMs < TIMEOUT.least || timeoutMs > TIMEOUT.most
      ? [{ pointer: '/timeoutMs', code: 'out-of-range', values: { limit: `${TIMEOUT.least}–${TIMEOUT.most}` } }]
      : []),
    ...NEEDED[kind]
      .filter((name) => String(settings[name] ?? '') === '')
      .map((name) => ({ pointer: `/settings/${name}`, code: 'setting-missing', values: { name } })),
    ...(Object.keys(settings).length > MOST_SETTINGS ? [{ pointer: '/settings', code: 'too-many', values: { limit: MOST_SETTINGS } }] : []),
    ...Object.keys(settings)
      .filter((name) => SECRET_NAMES.test(name) && name !== 'key')
      .map((name) => ({ pointer: `/settings/${name}`, code: 'secret-in-clear' })),
  ];
}
