/** All kinds of subjects with how their facts are gathered. */
import { bookings } from './bookings.ts';
import { cases } from './cases.ts';
import { islands } from './islands.ts';
import { items } from './items.ts';
import type { Loader, SubjectKind } from './loader.ts';
import { orders } from './orders.ts';
import { petitions } from './petitions.ts';
import { ratings } from './ratings.ts';
import { sources } from './sources.ts';

export const LOADERS: Readonly<Record<SubjectKind, Loader>> = {
  case: cases,
  rating: ratings,
  petition: petitions,
  order: orders,
  booking: bookings,
  source: sources,
  item: items,
  island: islands,
};
export const SUBJECT_KINDS = Object.keys(LOADERS) as readonly SubjectKind[];
export const isSubjectKind = (text: string): text is SubjectKind => Object.hasOwn(LOADERS, text);
