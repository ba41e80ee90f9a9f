/** Operations on the exceptions of the catalogue: published, so open to anyone (2018 regulation, article 4 paragraph 4). */
import type { Operation } from '../operation.ts';
import { ExceptionList } from '../view/exception.ts';
import { Closed } from './shapes.ts';

export const exceptionOperations: readonly Operation[] = [
  {
    name: 'one-visit-exception.list',
    summary: 'What cannot be done in one visit, and held papers that may still be asked for, each with its reason, law and who approved it',
    who: 'public',
    query: Closed({}),
    reply: ExceptionList,
    refusals: [],
    command: false,
  },
];
