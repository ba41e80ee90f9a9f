/** The index of open data; its files are at the addresses it gives, with an ETag and without a signature. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { OpenDataIndex } from '../view/open-data.ts';
import { Closed } from './shapes.ts';

export const openDataOperations: readonly Operation[] = [
  {
    name: 'open-data.list',
    summary: 'What of the catalogue anyone may take away: services as CPSV-AP, items in the national columns, overlays, laws',
    who: 'public',
    query: Closed({ division: Type.Optional(Type.String({ pattern: '^\\d{6}(\\d{3})?$' })) }),
    reply: OpenDataIndex,
    refusals: ['open-data-not-found'],
    command: false,
  },
];
