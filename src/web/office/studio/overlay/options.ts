/** The closed lists of a paper's fields as options. */
import { WORDS } from '#domain/overlay/value-words.ts';
import type { Option } from '../field/line-field.tsx';

const optionsOf = (ids: readonly string[]): readonly Option[] => ids.map((id) => ({ id, label: WORDS[id] ?? { zh: id, en: id } }));

export const needWords = optionsOf(['required', 'gap-allowed', 'optional']);
export const formatWords = optionsOf(['paper', 'electronic', 'both']);
