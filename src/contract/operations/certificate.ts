/** Operations on certificates: the holder's wallet, codes to show, and the public check. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { CertificateView, ShownCode, Verdict } from '../view/certificate.ts';
import { Closed, Id, Rows } from './shapes.ts';

const OfOne = Closed({ id: Id });
/** `all` shows the lines about the person too; without it they are withheld and said to be so. */
export const ShowCode = Closed({ show: Type.Optional(Type.Union([Type.Literal('all'), Type.Literal('public')])) });
/** What a checker needs offline: the authority's certificate and the public keys seen so far. */
export const CertificateKeys = Type.Object({ authority: Type.String(), keys: Type.Array(Type.Record(Type.String(), Type.Unknown())) });

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
