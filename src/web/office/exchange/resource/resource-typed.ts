/** What a data manager has typed of a resource, begun from what is published, and the body that is sent. */
import type { ExchangeForm, ResourceView } from '#contract/view/exchange.ts';
import { lawOf, type LawTyped } from '../law-field.tsx';
import { linesOf, pairsFrom } from './pairs.ts';

type Names = { readonly zh: string; readonly en: string };
/** `codes`: lines `code=value`. */
export type FieldTyped = { readonly fact: string; readonly name: string; readonly codes: string };
export type ResourceTyped = {
  readonly id: string;
  readonly owner: string;
  readonly name: Names;
  readonly subject: string;
  readonly key: { readonly fact: string; readonly name: string };
  readonly fields: readonly FieldTyped[];
  readonly share: 'shared' | 'conditional' | 'not-shared';
  readonly ground: Names;
  readonly consent: boolean;
  readonly keptBy: LawTyped;
  readonly basis: LawTyped;
  readonly rhythm: Names;
  readonly completeness: string;
  readonly cacheSeconds: string;
  readonly retryHours: string;
};

const nothing: Names = { zh: '', en: '' };
const noLaw: LawTyped = { law: '', article: '' };

/** Shared unless a law says otherwise (2018 provisions, article 39), and so a form begins. */
const BLANK: ResourceTyped = {
  id: '',
  owner: '',
  name: nothing,
  subject: 'person',
  key: { fact: 'person.identifier', name: '' },
  fields: [],
  share: 'shared',
  ground: nothing,
  consent: false,
  keptBy: noLaw,
  basis: noLaw,
  rhythm: nothing,
  completeness: '99',
  cacheSeconds: '0',
  retryHours: '24',
};

const lawTyped = (basis: { readonly law: string; readonly article: number } | null): LawTyped =>
  basis === null ? noLaw : { law: basis.law, article: String(basis.article) };

/** The island map names the department that holds it and the facts that are missing: the form begins with both. */
export function begunBy(query: URLSearchParams, { owners, facts }: Pick<ExchangeForm, 'owners' | 'facts'>): ResourceTyped {
  const holder = query.get('holder');
  const owner = owners.find(({ department }) => department === holder);
  if (owner === undefined) return BLANK;
  const wanted = new Set(query.get('facts')?.split(','));
  const fields = facts.filter(({ id, source }) => wanted.has(id) && source === holder).map(({ id }) => ({ fact: id, name: '', codes: '' }));
  return { ...BLANK, owner: owner.id, id: `${owner.department}.`, fields };
}

export function typedOf(view: ResourceView | undefined): ResourceTyped {
  if (view === undefined) return BLANK;
  const { row, basis, key, fields } = view;
  return {
    id: row.id,
    owner: row.owner.id,
    name: row.name,
    subject: row.subject,
    key: { fact: key.fact, name: key.name },
    fields: fields.map(({ fact, name, codes }) => ({
      fact,
      name,
      codes: linesOf(Object.fromEntries(codes.map((each) => [each.code, each.value]))),
    })),
    share: row.share.kind,
    ground: row.share.ground ?? nothing,
    consent: row.share.consent,
    keptBy: lawTyped(row.share.law),
    basis: lawTyped(basis),
    rhythm: row.rhythm,
    completeness: String(row.completeness),
    cacheSeconds: String(view.cacheSeconds),
    retryHours: String(view.retryHours),
  };
}

const shareBody = ({ share, ground, consent, keptBy }: ResourceTyped): unknown => {
  switch (share) {
    case 'shared':
      return { kind: share };
    case 'conditional':
      return { kind: share, ground, consent };
    case 'not-shared':
      return { kind: share, basis: lawOf(keptBy) };
  }
};
const within = (text: string, most: number): number => Math.min(Math.max(Number(text) || 0, 0), most);

export const resourceBody = (typed: ResourceTyped): unknown => ({
  id: typed.id,
  name: typed.name,
  owner: typed.owner === '' ? 'none' : typed.owner,
  subject: typed.subject === '' ? 'person' : typed.subject,
  key: { fact: typed.key.fact === '' ? 'none' : typed.key.fact, name: typed.key.name === '' ? '?' : typed.key.name },
  fields: typed.fields.map(({ fact, name, codes }) => ({
    fact,
    name: name === '' ? '?' : name,
    ...(codes.trim() === '' ? {} : { codes: pairsFrom(codes) }),
  })),
  share: shareBody(typed),
  basis: lawOf(typed.basis),
  rhythm: typed.rhythm,
  completeness: within(typed.completeness, 100),
  cacheSeconds: Math.floor(within(typed.cacheSeconds, 2_592_000)),
  retryHours: Math.floor(within(typed.retryHours, 720)),
});
