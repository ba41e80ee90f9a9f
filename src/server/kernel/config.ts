/** Reads the settings of a process from its environment, once, and says in sentences what is wrong with them. */
import { resolve } from 'node:path';
import { StartRefusal } from './start-refusal.ts';

export type Config = {
  /** Where everything of this instance lies: database, secrets, files. */
  readonly home: string;
  readonly port: number;
  /** The address people use; cookies, links and codes on certificates carry it. */
  readonly publicUrl: string;
  /** No fictional people, no built-in sign-in, no demo data. */
  readonly production: boolean;
  readonly demo: boolean;
  /** The demo begins without cases: its people are there, its desks are empty. */
  readonly empty: boolean;
  /** The demo also tells a year of cases, in the background of its first minutes. */
  readonly year: boolean;
  /** The demo's simulated department systems are started beside it. */
  readonly departments: boolean;
  /** A PostgreSQL of the operator's; without it the embedded one is started. */
  readonly databaseUrl: string | undefined;
  /** The application's own role: what serve and worker connect as. */
  readonly databaseApp: string | undefined;
  /** The role that may change the schema: what migrations connect as. */
  readonly databaseMigrator: string | undefined;
  /** The folder of the built web pages; given by an operator, nothing is built. */
  readonly web: string | undefined;
  /** `host:port` of departments' systems inside our own network, with commas; no other private address is called. */
  readonly exchangePrivate: string | undefined;
  /** Folders departments put their files into, separated as in PATH. */
  readonly exchangeFolders: string | undefined;
  readonly logLevel: LogLevel;
};

const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws `bad-config` naming every wrong setting at once. */
export const readConfig = (environment: Environment): Config => {
  const problems: string[] = [];
  const port = readPort(environment.PORT, problems);
  const production = readSwitch(environment, 'YICI_PRODUCTION', false, problems);
  const config: Config = {
    home: resolve(environment.YICI_HOME || '.yici'),
    port,
    publicUrl: readAddress(environment.YICI_PUBLIC_URL, port, production, problems),
    production,
    demo: readSwitch(environment, 'YICI_DEMO', !production, problems),
    empty: readSwitch(environment, 'YICI_EMPTY', false, problems),
    year: readSwitch(environment, 'YICI_YEAR', true, problems),
    departments: readSwitch(environment, 'YICI_DEPARTMENTS', true, problems),
    databaseUrl: readDatabase(environment, 'DATABASE_URL', problems),
    databaseApp: readDatabase(environment, 'YICI_DATABASE_APP', problems),
    databaseMigrator: readDatabase(environment, 'YICI_DATABASE_MIGRATOR', problems),
    web: environment.YICI_WEB || undefined,
    exchangePrivate: environment.YICI_EXCHANGE_PRIVATE || undefined,
    exchangeFolders: environment.YICI_EXCHANGE_FOLDERS || undefined,
    logLevel: readLogLevel(environment.YICI_LOG_LEVEL, problems),
  };
  if (config.production && config.demo) problems.push('YICI_DEMO=1: the demo has no place in production');
  if (Boolean(config.databaseApp) !== Boolean(config.databaseMigrator)) {
    problems.push('YICI_DATABASE_APP and YICI_DATABASE_MIGRATOR: give both or neither');
  } else if (config.databaseApp !== undefined && config.databaseApp === config.databaseMigrator) {
    problems.push('YICI_DATABASE_APP and YICI_DATABASE_MIGRATOR: they must be two roles with two passwords');
  }
  if (problems.length > 0) throw new StartRefusal('bad-config', problems.join('; '));
  return config;
};

const readPort = (text: string | undefined, problems: string[]): number => {
  if (text === undefined || text === '') return 8080;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  problems.push(`PORT=${text}: a number from 1 to 65535`);
  return 0;
};

const readSwitch = (environment: Environment, name: string, otherwise: boolean, problems: string[]): boolean => {
  const text = environment[name];
  if (text === undefined || text === '') return otherwise;
  if (text === '1' || text === '0') return text === '1';
  problems.push(`${name}=${text}: 1 or 0`);
  return otherwise;
};

const readAddress = (text: string | undefined, port: number, production: boolean, problems: string[]): string => {
  if (text === undefined || text === '') {
    if (production) problems.push('YICI_PUBLIC_URL: in production say the address people use');
    return `http://localhost:${port}`;
  }
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol) || address.pathname !== '/' || address.search) {
    problems.push('YICI_PUBLIC_URL: an http or https address without a path');
  } else if (production && address.protocol !== 'https:') {
    problems.push('YICI_PUBLIC_URL: in production the address is https');
  }
  return address?.origin ?? '';
};

/** The value itself is never repeated in the complaint: it holds a password. */
const readDatabase = (environment: Environment, name: string, problems: string[]): string | undefined => {
  const text = environment[name];
  if (text === undefined || text === '') return undefined;
  if (!/^postgres(ql)?:\/\/\S+$/.test(text) || !URL.canParse(text)) problems.push(`${name}: an address that begins with postgres://`);
  return text;
};

const readLogLevel = (text: string | undefined, problems: string[]): LogLevel => {
  if (text === undefined || text === '') return 'info';
  const level = LOG_LEVELS.find((one) => one === text);
  if (level === undefined) problems.push(`YICI_LOG_LEVEL=${text}: one of ${LOG_LEVELS.join(', ')}`);
  return level ?? 'info';
};
