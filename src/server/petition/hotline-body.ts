/** Makes what people and officers send into petitions and commands; what an act needs and does not have is a problem of its field. */
import { isFinding } from '#domain/petition/sent-away.ts';
import { readHotlineNumber } from '#domain/petition/hotline-number.ts';
import type { HotlineCommand, HotlineKind, HotlineOutcome } from '#domain/petition/hotline.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { ifSaid } from './said-body.ts';

export type ActBody = {
  readonly text?: string;
  readonly office?: string;
  readonly joint?: readonly string[];
  readonly as?: HotlineKind;
  readonly days?: number;
  readonly granted?: boolean;
  readonly outcome?: HotlineOutcome;
  readonly basis?: Basis;
  readonly finding?: string;
  readonly satisfied?: boolean;
  readonly solved?: boolean;
  readonly lead?: string;
  readonly cause?: string;
};
type Acting = Exclude<HotlineCommand, { kind: 'raise' }>;
type Made = Result<Acting>;

const missing = (...fields: readonly string[]) =>
  refuse('bad-input', { problems: fields.map((field): Problem => ({ pointer: `/${field}`, code: 'field-missing' })) });

function basisProblem({ laws }: Catalogue, basis: Basis | undefined): Problem | undefined {
  if (basis === undefined) return undefined;
  const law = laws.get(basis.law);
  if (law === undefined) return { pointer: '/basis/law', code: 'unknown-law' };
  return basis.article <= law.articles
    ? undefined
    : { pointer: '/basis/article', code: 'unknown-article', values: { articles: law.articles } };
}

type Answering = { readonly text: string; readonly outcome: HotlineOutcome; readonly basis?: Basis };
function answering(catalogue: Catalogue, { text = '', outcome, basis }: ActBody): Result<Answering> {
  if (outcome === undefined) return missing('outcome');
  const problem = basisProblem(catalogue, basis);
  if (problem !== undefined) return refuse('bad-input', { problems: [problem] });
  return ok({ text, outcome, ...ifSaid('basis', basis) });
}

/** An office of the catalogue that is open, at the petition's place or above it; the domain judges the rest. */
const officeOf = ({ offices }: Catalogue, id: string): OfficeId | undefined => {
  const found = offices.get(brandAs<OfficeId>(id));
  return found === undefined || found.closed === true || found.kind === 'hall' ? undefined : found.id;
};

function sending(catalogue: Catalogue, { office, joint = [], text = '', as }: ActBody): Made {
  if (office === undefined) return missing('office');
  const [lead, ...beside] = [office, ...joint].map((id) => officeOf(catalogue, id));
  const known = beside.flatMap((id) => (id === undefined ? [] : [id]));
  if (lead === undefined || known.length < beside.length) return refuse('unknown-office');
  return ok({ kind: 'send', office: lead, joint: known, note: text, ...ifSaid('as', as) });
}

function answer(catalogue: Catalogue, body: ActBody): Made {
  const said = answering(catalogue, body);
  if (!said.ok) return said;
  const { finding } = body;
  if (finding !== undefined && !isFinding(finding))
    return refuse('bad-input', { problems: [{ pointer: '/finding', code: 'unknown-option' }] });
  return ok({ kind: 'answer', ...said.value, ...ifSaid('finding', finding) });
}

/** Acts that are words and nothing else. */
function plainAct(act: string, text: string): Made {
  switch (act) {
    case 'send-to-supervision':
      return ok({ kind: act, note: text });
    case 'object':
    case 'withdraw':
    case 'mark-malicious':
      return ok({ kind: act, reasons: text });
    case 'answer-at-once':
    case 'say-joint':
    case 'tell-meanwhile':
    case 'not-reached':
    case 'add':
    case 'appeal':
      return ok({ kind: act, text });
    default:
      return refuse('hotline-not-found');
  }
}

/** The command of an act by its name; `hotline-not-found` for a name that is none: it is an address that is not there. */
export function actOf(catalogue: Catalogue, act: string, body: ActBody): Made {
  const { text = '', granted, satisfied, solved = false, lead, cause = '', days } = body;
  switch (act) {
    case 'send':
      return sending(catalogue, body);
    case 'answer':
      return answer(catalogue, body);
    case 'review': {
      const said = answering(catalogue, body);
      return said.ok ? ok({ kind: 'review', ...said.value }) : said;
    }
    case 'decide-objection': {
      if (body.office === undefined) return ok({ kind: act, reasons: text });
      const office = officeOf(catalogue, body.office);
      return office === undefined ? refuse('unknown-office') : ok({ kind: act, reasons: text, office });
    }
    case 'ask-extension':
      return days === undefined ? missing('days') : ok({ kind: act, days, reasons: text });
    case 'decide-extension':
      return granted === undefined ? missing('granted') : ok({ kind: act, granted, reasons: text });
    case 'decide-appeal':
      return granted === undefined ? missing('granted') : ok({ kind: act, upheld: !granted, reasons: text });
    case 'call-back':
      return satisfied === undefined ? missing('satisfied') : ok({ kind: act, satisfied, solved, text });
    case 'join': {
      const number = lead === undefined ? undefined : readHotlineNumber(lead);
      return number === undefined ? missing('lead') : ok({ kind: act, lead: number.id, cause });
    }
    default:
      return plainAct(act, text);
  }
}
