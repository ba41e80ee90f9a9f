/** What a package says of its case for machines: JSON, and the same as XML. */
import type { CaseState } from '#domain/case/state.ts';
import type { Retention } from '#domain/letter/retention.ts';
import { dayText, instantText } from '#domain/kernel/instant.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { officeName } from '#server/case/words.ts';

export type PackedFile = {
  readonly path: string;
  readonly sha256: string;
  readonly title: string;
  readonly letter?: string;
  readonly on: string;
};

/** A tree of values; keys become elements. */
export type Metadata = { readonly [key: string]: string | number | null | readonly Metadata[] | Metadata };

type About = {
  readonly state: CaseState;
  readonly catalogue: Catalogue;
  readonly retention: Retention;
  readonly files: readonly PackedFile[];
  readonly made: string;
};

/** Elements as an archive's register wants them: what, whose, from when to when, how long, and each file with its hash. */
export const metadataOf = ({ state, catalogue, retention, files, made }: About): Metadata => ({
  number: state.number,
  division: state.division,
  matter: catalogue.matters.get(state.matter)?.name.zh ?? state.matter,
  matterVersion: state.matterVersion,
  title: state.title,
  submitted: instantText(state.submittedAt),
  ended: state.endedAt === undefined ? null : instantText(state.endedAt),
  archived: made,
  retention: {
    rule: retention.rule.id,
    name: retention.rule.name.zh,
    until: retention.until === undefined ? null : dayText(retention.until),
  },
  parties: state.parties.map(({ id, role, kind, name }) => ({ id, role, kind, name })),
  parts: state.order.flatMap((id) => {
    const part = state.parts.get(id);
    if (part === undefined) return [];
    return [{ id, name: part.plan.name.zh, office: part.office, officeName: officeName(catalogue, part.office).zh, state: part.state }];
  }),
  files: files.map(({ path, sha256, title, letter, on }) => ({ path, sha256, title, letter: letter ?? null, on })),
});

const escape = (value: string): string =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // What XML 1.0 cannot hold at all.
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD');

/** `parts` holds `<part>`s. */
const one = (name: string): string => name.replace(/ies$/, 'y').replace(/s$/, '');

function elements(value: Metadata, indent: string): string {
  return Object.entries(value)
    .map(([name, each]) => {
      if (each === null) return `${indent}<${name}/>\n`;
      if (typeof each === 'string' || typeof each === 'number') return `${indent}<${name}>${escape(String(each))}</${name}>\n`;
      if (Array.isArray(each)) {
        const rows = (each as readonly Metadata[]).map(
          (row) => `${indent}  <${one(name)}>\n${elements(row, `${indent}    `)}${indent}  </${one(name)}>\n`,
        );
        return `${indent}<${name}>\n${rows.join('')}${indent}</${name}>\n`;
      }
      return `${indent}<${name}>\n${elements(each as Metadata, `${indent}  `)}${indent}</${name}>\n`;
    })
    .join('');
}

export const xmlOf = (metadata: Metadata): string => `<?xml version="1.0" encoding="UTF-8"?>\n<case>\n${elements(metadata, '  ')}</case>\n`;
