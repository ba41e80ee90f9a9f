/** The report of every matter: how much it asks when every register answers, in the situation of its stories that needs most steps. */
import { StoriesFile } from '#contract/catalogue/story-file.ts';
import { askReport, type AskReport } from '#domain/ask/ask-report.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import type { Catalogue } from './catalogue.ts';
import { definitionFor } from './definition-for.ts';
import { heldFacts } from './held-facts.ts';
import { visitsOf } from './promise-path.ts';
import { readYaml } from './read-yaml.ts';

export type MatterReport = AskReport & { readonly matter: Matter; readonly visits: number };

/** One report a matter, in the catalogue's order. Throws where a matter has no stories to read: the check refuses it. */
export async function askReports(folder: string, catalogue: Catalogue): Promise<readonly MatterReport[]> {
  const held = heldFacts(catalogue);
  const reports: MatterReport[] = [];
  for (const matter of catalogue.matters.values()) {
    const read = await readYaml(folder, `matters/${matter.id}/examples.yaml`, StoriesFile);
    if (!read.ok) throw new Error(`the stories of ${matter.id} cannot be read`);
    const { holds } = definitionFor(catalogue, matter.id);
    const scenes = read.located.value.stories.map(({ situation, answers = {} }) => ({ situation, answers }));
    const report = askReport({ matter, items: catalogue.items, scenes, held, holds });
    if (report === undefined) continue;
    const items = report.items.flatMap((id) => catalogue.items.get(id) ?? []);
    reports.push({ ...report, matter, visits: visitsOf(items) });
  }
  return reports;
}
