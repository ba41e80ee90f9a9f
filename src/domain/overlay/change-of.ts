/** One improvement as a change of its own: what the province adopts of a locality, and nothing beside it. */
import type { Improvement } from './improvements.ts';

/** The smallest change that brings the improvement: `{ limit: { promised: … } }`, `{ materials: [{ id, need }] }`. */
export const changeOf = ({ field, key, is }: Pick<Improvement, 'field' | 'key' | 'is'>): Readonly<Record<string, unknown>> => {
  const [name = '', member] = field.split(/(?:\[\])?\./);
  if (member === undefined) return { [name]: is };
  if (key === undefined) return { [name]: { [member]: is } };
  const found = name === 'fees' ? { name: key } : { id: key };
  return { [name]: [{ ...found, [member]: is }] };
};
