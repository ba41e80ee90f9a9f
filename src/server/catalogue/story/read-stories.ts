/** Reads the stories of every matter and runs them against the catalogue. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StoriesFile, type StoryFile } from '#contract/catalogue/story-file.ts';
import type { MatterId } from '#domain/kernel/brand.ts';
import type { Catalogue } from '../catalogue.ts';
import { definitionFor } from '../definition-for.ts';
import type { FileProblem } from '../file-problem.ts';
import { readYaml } from '../read-yaml.ts';
import { runStory } from './story-run.ts';

export type Told = { readonly matter: MatterId; readonly story: StoryFile; readonly problems: readonly FileProblem[] };

/** Every story with the faults it ran into; a matter without stories is itself a fault. */
export const tellStories = async (
  folder: string,
  catalogue: Catalogue,
): Promise<{ readonly told: readonly Told[]; readonly problems: readonly FileProblem[] }> => {
  const told: Told[] = [];
  const problems: FileProblem[] = [];
  for (const matter of catalogue.matters.keys()) {
    const file = `matters/${matter}/examples.yaml`;
    if (!existsSync(join(folder, file))) {
      problems.push({ file, line: 1, column: 1, pointer: '', code: 'stories-missing', message: `matter ${matter} has no stories` });
      continue;
    }
    const read = await readYaml(folder, file, StoriesFile);
    if (!read.ok) {
      problems.push(...read.problems);
      continue;
    }
    const { value, placeOf } = read.located;
    value.stories.forEach((story, index) => {
      const faults = runStory(story, definitionFor(catalogue, matter)).map((fault): FileProblem => {
        const pointer = `/stories/${index}/steps/${fault.step - 1}`;
        return { file, ...placeOf(pointer), pointer, code: 'story-broken', message: `${story.id}: ${fault.message}` };
      });
      told.push({ matter, story, problems: faults });
    });
  }
  return { told, problems: [...problems, ...told.flatMap((each) => each.problems)] };
};
