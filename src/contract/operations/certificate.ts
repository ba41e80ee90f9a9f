/** Operations on certificates: the holder's wallet, codes to show, and the public check. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { Receipt } from '../view/case.ts';
import {
  CertificateChanged,
  CertificateRecord,
  CertificateView,
  OwnRelianceRow,
  Reliance,
  ShownCode,
  Verdict,
} from '../view/certificate.ts';
import { BasisIn, Closed, DayText, Id, Rows, Sentence, Words } from './shapes.ts';

const OfOne = Closed({ id: Id });
/** `all` shows the lines about the person too; without it they are withheld and said to be so. */
export const ShowCode = Closed({ show: Type.Optional(Type.Union([Type.Literal('all'), Type.Literal('public')])) });
/** What a checker needs offline: the authority's certificate and the public keys seen so far. */
export const CertificateKeys = Type.Object({ authority: Type.String(), keys: Type.Array(Type.Record(Type.String(), Type.Unknown())) });

/** A certificate of another system, as the department that answers for its kind enters it; entered again, it is its next version. */
export const CertificateEnter = Closed({
  kind: Id,
  number: Type.String({ minLength: 1, maxLength: 60 }),
  holder: Closed({ identifier: Type.String({ minLength: 1, maxLength: 40 }), name: Type.String({ minLength: 1, maxLength: 100 }) }),
  status: Type.Union([Type.Literal('active'), Type.Literal('suspended'), Type.Literal('revoked')]),
  issuedOn: DayText,
  validUntil: Type.Optional(DayText),
  fields: Type.Array(Closed({ label: Type.String({ minLength: 1, maxLength: 60 }), value: Type.String({ maxLength: 200 }) }), {
    maxItems: 30,
  }),
  /** Needed where it no longer counts. */
  reason: Type.Optional(Words),
  basis: Type.Optional(BasisIn),
});

const notActed = ['certificate-not-found', 'not-yours', 'reason-missing'];

export const certificateOperations: readonly Operation[] = [
  {
    name: 'certificate.list',
    summary: 'The certificates one holds, or of somebody one acts for in everything',
    who: 'person',
    query: Closed({ for: Type.Optional(Id) }),
    reply: Rows(CertificateView),
    refusals: [],
    command: false,
  },
  {
    name: 'certificate.pdf',
    summary: 'The signed PDF of a certificate',
    who: 'person',
    params: OfOne,
    reply: Type.String(),
    refusals: ['certificate-not-found'],
    command: false,
  },
  {
    name: 'certificate.jws',
    summary: 'The signed JWS twin of a certificate',
    who: 'person',
    params: OfOne,
    reply: Type.String(),
    refusals: ['certificate-not-found'],
    command: false,
  },
  {
    name: 'certificate.code',
    summary: 'A code to show, valid for a minute',
    who: 'person',
    params: OfOne,
    body: ShowCode,
    reply: ShownCode,
    refusals: ['certificate-not-found'],
    command: false,
  },
  {
    name: 'certificate.get',
    summary: 'A certificate with its history, for its holder, the issuing office, and offices whose cases rest on it',
    who: 'person',
    params: OfOne,
    reply: CertificateRecord,
    refusals: ['certificate-not-found'],
    command: false,
  },
  {
    name: 'certificate.find',
    summary: 'A certificate of the own office by its number, as a revocation names it',
    who: 'officer',
    query: Closed({ number: Type.String({ minLength: 1, maxLength: 60 }) }),
    reply: CertificateRecord,
    refusals: ['certificate-not-found'],
    command: false,
  },
  {
    name: 'certificate.reliance',
    summary: 'Open cases and decisions, in every county, that rest on a certificate of the own office',
    who: 'officer',
    params: OfOne,
    reply: Reliance,
    refusals: ['certificate-not-found'],
    command: false,
  },
  {
    name: 'certificate.begin-revocation',
    summary: 'Begins, of the own motion, the case by which a certificate of the own office may be taken back; its holder is heard first',
    who: 'officer',
    params: OfOne,
    body: Closed({}),
    reply: Receipt,
    refusals: [...notActed, 'not-active', 'not-revocable', 'own-file', 'party-missing', 'office-missing', 'matter-not-found'],
    command: true,
  },
  {
    name: 'certificate.suspend',
    summary: 'Suspends a certificate of the own office, with reasons and article; every case that rests on it is told',
    who: 'officer',
    params: OfOne,
    body: Closed({ reason: Sentence, basis: BasisIn }),
    reply: CertificateChanged,
    refusals: [...notActed, 'not-active', 'own-file'],
    command: true,
  },
  {
    name: 'certificate.restore',
    summary: 'Lets a suspended certificate count again, with reasons',
    who: 'officer',
    params: OfOne,
    body: Closed({ reason: Sentence }),
    reply: CertificateChanged,
    refusals: [...notActed, 'not-suspended', 'own-file'],
    command: true,
  },
  {
    name: 'certificate.supersede',
    summary: 'Says which newer certificate of the same kind and holder took its place',
    who: 'officer',
    params: OfOne,
    body: Closed({ by: Type.String({ minLength: 1, maxLength: 60 }) }),
    reply: CertificateChanged,
    refusals: [...notActed, 'already-ended', 'successor-wrong', 'own-file'],
    command: true,
  },
  {
    name: 'certificate.enter',
    summary: 'Enters a certificate that another system issued, or its next version',
    who: 'officer',
    body: CertificateEnter,
    reply: CertificateChanged,
    refusals: ['not-yours', 'person-not-found', 'reason-missing', 'issued-here'],
    command: true,
  },
  {
    name: 'reliance.list',
    summary: 'Parts of the own office, open and decided, that rest on a certificate which was suspended or revoked',
    who: 'officer',
    reply: Rows(OwnRelianceRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'certificate.verify',
    summary: 'Checks the code of a certificate',
    who: 'public',
    params: Closed({ code: Type.String({ maxLength: 60 }) }),
    reply: Verdict,
    refusals: [],
    command: false,
  },
  {
    name: 'certificate.verify-file',
    summary: 'Checks the file of a certificate, PDF or JWS',
    who: 'public',
    reply: Verdict,
    refusals: [],
    command: false,
  },
  {
    name: 'certificate.keys',
    summary: 'What a checker needs to check certificates offline',
    who: 'public',
    reply: CertificateKeys,
    refusals: [],
    command: false,
  },
];
