/** The order of test files: those that take minutes begin first, so that none of them is left running alone at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Measured on two cores; all others take less than half of these. */
const LONG = ['test/start.test.ts', 'test/bad-input.test.ts', 'test/journeys/accessible.test.ts'];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.some((name) => moduleId.endsWith(name));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
