/** The facts of cases of every kind: what was sent, what was decided, what is finished, and nothing that formulas could not read. */
import { describe, expect, test } from 'vitest';
import type { CaseState } from '#domain/case/state.ts';
import { calendar } from '#test/support/calendar.ts';
import { playAll } from '#test/support/edge-stories.ts';
import type { FactRow } from './fact-row.ts';
import { factsOfCase, type CaseScene } from './facts-of-case.ts';
import { SUBJECT_FIELDS } from './subject-fields.ts';

const scene: CaseScene = { calendar, visits: [], excepted: () => false, budget: undefined, oneCounter: false, rated: false };
const states = playAll().map((told): CaseState => told.now());
const about = (rows: readonly FactRow[], kind: FactRow['about']): readonly FactRow[] => rows.filter((row) => row.about === kind);

/** Text, yes or no, or a whole number, as the field says. */
const fits = (type: string, value: unknown): boolean =>
  type === 'text' ? typeof value === 'string' : type === 'yes-no' ? typeof value === 'boolean' : Number.isSafeInteger(value);

describe('facts of a case', () => {
  test('every story is sent once; it is finished when all its parts have ended', () => {
    expect(states.length).toBeGreaterThan(5);
    for (const state of states) {
      const rows = factsOfCase(state, scene);
      expect(about(rows, 'intake')).toHaveLength(state.initiator === 'office' ? 0 : 1);
      expect(about(rows, 'case').length).toBe(state.state === 'running' || state.initiator === 'office' ? 0 : 1);
    }
  });

  test('a part counts when it is decided or overdue, once', () => {
    for (const state of states) {
      const lines = about(factsOfCase(state, scene), 'part').map(({ line }) => line);
      expect(new Set(lines).size).toBe(lines.length);
      for (const part of state.parts.values())
        if (part.plan.kind === 'item' && (part.state === 'granted' || part.state === 'refused') && state.initiator !== 'office')
          expect(lines).toContain(`part ${part.id}`);
    }
  });

  test('nothing is said that a formula could not read, and every number is whole', () => {
    for (const row of states.flatMap((state) => factsOfCase(state, scene))) {
      const fields: Readonly<Record<string, string>> = SUBJECT_FIELDS[row.about];
      for (const [name, value] of Object.entries(row.facts)) expect([name, fits(fields[name] ?? '', value)]).toEqual([name, true]);
    }
  });

  test('the same record gives the same facts, whenever it is counted', () => {
    for (const state of states) expect(factsOfCase(state, scene)).toEqual(factsOfCase(structuredClone(state), scene));
  });
});
