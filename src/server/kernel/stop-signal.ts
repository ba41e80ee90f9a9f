/** Tells a process that it should finish: a signal from outside, or the end of the process that started it. */

export type StopReason = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'orphaned';

/**
 * Resolves once, at the first reason; later signals change nothing, so Ctrl-C reaching a whole group of processes twice
 * does no harm. A child whose starter was killed loses its channel and must not stay behind holding the port.
 */
export const whenStopped = (): Promise<StopReason> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
    process.on('disconnect', () => resolve('orphaned'));
  });
