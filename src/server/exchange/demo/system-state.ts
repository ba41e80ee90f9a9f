/** How a simulated department is just now, as its page shows it: no name, no number, no value of anybody's. */
import type { AskedLately } from './asked-lately.ts';
import type { Register } from './register.ts';
import type { DemoSystem, Mood, Switch } from './system.ts';

/** What the parts of one running system share; `turn.to` is its switch. */
export type Desk = {
  readonly system: DemoSystem;
  readonly register: Register;
  readonly secret: string;
  readonly now: () => number;
  readonly asked: AskedLately;
  readonly turn: { to: Switch };
  /** After a correction: what is not asked over HTTP is written anew. */
  readonly changed: () => Promise<void>;
};

export type SystemState = {
  readonly id: DemoSystem['id'];
  readonly mood: Mood;
  readonly switch: Switch;
  readonly count: number;
  readonly asked: ReturnType<AskedLately['list']>;
  readonly corrections: readonly {
    readonly id: string;
    readonly field: string;
    readonly at: number;
    readonly due?: string;
    readonly outcome?: 'corrected' | 'kept';
  }[];
  /** Whether its wrong record is still wrong. */
  readonly wrong: boolean;
};

/** The mood of the next question. */
export const moodOf = ({ system, now, asked, turn }: Desk): Mood =>
  turn.to === 'own' ? (system.mood?.(now(), asked.count() + 1) ?? 'up') : turn.to;

export function stateOf(desk: Desk): SystemState {
  const { system, register, asked, turn } = desk;
  const corrections = register.corrections();
  const { wrong } = system;
  const mended = corrections.some(
    ({ key, field, outcome }) => key === wrong?.identifier && field === wrong.field && outcome === 'corrected',
  );
  const mood = moodOf(desk);
  return {
    id: system.id,
    // Slow by itself is a matter of single questions; a system that answers is up.
    mood: turn.to === 'own' && mood === 'slow' ? 'up' : mood,
    switch: turn.to,
    count: asked.count(),
    asked: asked.list(),
    corrections: corrections.map(({ id, field, at, due, outcome }) => ({
      id,
      field,
      at,
      ...(due === undefined ? {} : { due }),
      ...(outcome === undefined ? {} : { outcome }),
    })),
    wrong: wrong !== undefined && !mended,
  };
}
