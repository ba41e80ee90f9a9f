/** Runs a piece of work one at a time: whoever asks while it runs is served by one more run after it, which sees what they saw. */

export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await work();
    } while (again);
  };
  return () => {
    if (running !== undefined) again = true;
    running ??= run().finally(() => (running = undefined));
    return running;
  };
}
