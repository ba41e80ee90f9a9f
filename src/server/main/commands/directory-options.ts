/** How the acts on a directory are written on the command line: the members of each body as options, and back. */
import type { DirectoryAct } from '#contract/operations/directory.ts';
import { requiredOption, textOption, type VerbInput, type VerbOption } from '../command-line.ts';

export const DIVISION: VerbOption = { type: 'string', value: '<code>', about: 'the division, e.g. 330521' };

/** The members of each act's body, as options; `name` and `title` are given in both languages. */
const members: Readonly<Record<DirectoryAct, readonly string[]>> = {
  'open-division': [],
  'open-office': ['id?', 'department', 'name', 'phone?'],
  'open-hall': ['id?', 'department', 'name', 'phone?'],
  'change-office': ['office', 'name', 'phone?'],
  'close-office': ['office', 'reason'],
  'open-window': ['hall', 'number', 'name', 'items?', 'matters?', 'staff?'],
  'change-window': ['hall', 'number', 'name', 'items?', 'matters?', 'staff?'],
  'close-window': ['hall', 'number'],
  'enter-officer': ['person-name', 'subject'],
  appoint: ['person', 'office', 'duty', 'items?', 'from', 'until?', 'title'],
  'end-post': ['person', 'office', 'duty', 'last?', 'reason'],
  'set-substitute': ['person', 'office', 'duty', 'substitute', 'from', 'until'],
  'end-substitute': ['id'],
};
const LISTS: ReadonlySet<string> = new Set(['items', 'matters', 'staff']);

const bare = (member: string): string => member.replace('?', '');

/** Options of an act: the members of its body. */
export function directoryOptions(act: DirectoryAct): Readonly<Record<string, VerbOption>> {
  const option = (member: string): readonly (readonly [string, VerbOption])[] => {
    const name = bare(member);
    if (name === 'name' || name === 'title') {
      return ['zh', 'en'].map(
        (language) => [`${name}-${language}`, { type: 'string', value: '<text>', about: `${name} in ${language}` }] as const,
      );
    }
    const about = LISTS.has(name) ? `${name}, with commas between` : `${name}${member.endsWith('?') ? ', if any' : ''}`;
    return [[name, { type: 'string', value: '<text>', about }]];
  };
  return { division: DIVISION, ...Object.fromEntries(members[act].flatMap(option)) };
}

/** The body as the API would get it. Throws UsageError for a member that is missing. */
export function directoryBody(act: DirectoryAct, input: VerbInput): Readonly<Record<string, unknown>> {
  const entry = (member: string): readonly (readonly [string, unknown])[] => {
    const name = bare(member);
    if (name === 'name' || name === 'title')
      return [[name, { zh: requiredOption(input, `${name}-zh`), en: requiredOption(input, `${name}-en`) }]];
    const value = member.endsWith('?') ? textOption(input, name) : requiredOption(input, name);
    if (value === undefined) return name === 'staff' ? [[name, []]] : [];
    return [[name === 'person-name' ? 'name' : name, LISTS.has(name) ? value.split(',') : value]];
  };
  return Object.fromEntries(members[act].flatMap(entry));
}
