/** How the story of a pilot of the demo is written down. */
import type { Cell } from '#domain/pilot/difference.ts';
import type { Decision } from '#domain/pilot/pilot.ts';
import type { Text } from '#domain/kernel/text.ts';

/** `ago`: calendar days before today. */
export type PilotStep = { readonly ago: number } & (
  | { readonly do: 'propose' | 'approve' | 'begin'; readonly who: string; readonly reasons?: string }
  | { readonly do: 'consult'; readonly who: string; readonly open: number; readonly text: Text }
  | { readonly do: 'comment'; readonly who: string; readonly id: string; readonly shown: string; readonly text: string }
  | { readonly do: 'answer'; readonly who: string; readonly comment: string; readonly text: string; readonly taken: boolean }
  | { readonly do: 'close'; readonly who: string; readonly report: Text }
  | { readonly do: 'review'; readonly who: string; readonly findings: Text; readonly lessons: Text; readonly recommendation: Decision }
  | { readonly do: 'adopt'; readonly who: string; readonly reasons: string }
);
export type PilotStory = {
  readonly id: string;
  readonly item: string;
  readonly title: Text;
  readonly hypothesis: Text;
  readonly risks: string;
  readonly owner: string;
  readonly measures: readonly { readonly measure: string; readonly direction: 'up' | 'down'; readonly size: number }[];
  readonly days: number;
  readonly comparison: readonly number[];
  readonly reasons: string;
  /** Months of a measure by place, as they were when it was reviewed: of a time before the demo's own cases. */
  readonly told?: Readonly<Record<string, (month: number, place: number) => Omit<Cell, 'month' | 'place'>>>;
  readonly steps: readonly PilotStep[];
};
