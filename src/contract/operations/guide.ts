/** Operations beside the guide: the sample of a result, blank forms and examples, and the page of a listing; open to anyone. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { ListingPage } from '../view/listing-page.ts';
import { Closed, Id } from './shapes.ts';

const DivisionText = Type.String({ pattern: '^([0-9]{6}|[0-9]{9})$' });

export const guideOperations: readonly Operation[] = [
  {
    name: 'item.sample',
    summary: 'A sample of what an item ends with, drawn like the real one, with invented values and a watermark',
    who: 'public',
    params: Closed({ id: Id }),
    query: Closed({ division: DivisionText }),
    reply: Type.String(),
    refusals: ['item-not-found', 'not-found'],
    command: false,
  },
  {
    name: 'item.file',
    summary: 'A blank form or a filled-in example that a material of the item names',
    who: 'public',
    params: Closed({ id: Id, file: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,60}\\.(png|jpg|pdf|svg)$' }) }),
    reply: Type.String(),
    refusals: ['item-not-found', 'not-found'],
    command: false,
  },
  {
    name: 'page.code',
    summary: 'The code (QR, SVG) of the address of a guide, a law, a listing or a consultation, for paper',
    who: 'public',
    query: Closed({
      path: Type.String({ maxLength: 300, pattern: '^/(matters|law|services|consultations|statistics)([/?][A-Za-z0-9._~%/?=&-]*)?$' }),
    }),
    reply: Type.String(),
    refusals: [],
    command: false,
  },
  {
    name: 'listing.get',
    summary: 'One row of an implementation list as its office published it',
    who: 'public',
    params: Closed({ division: DivisionText, code: Type.String({ minLength: 1, maxLength: 100 }) }),
    reply: ListingPage,
    refusals: ['listing-not-found'],
    command: false,
  },
];
