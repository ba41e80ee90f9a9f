/** The demo's mail house: a real SMTP server that keeps what it is given, for a mailbox one can read. */
import { SMTPServer } from 'smtp-server';
import type { WallClock } from '#server/kernel/wall-clock.ts';
import { readMail } from './read-mail.ts';

export type KeptMail = {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly at: number;
};
export type MailHouse = {
  readonly listen: () => Promise<number>;
  /** Newest first; a mail that came twice is one. */
  readonly mails: () => readonly KeptMail[];
  readonly close: () => Promise<void>;
};

const MOST = 500;
const LONGEST = 1_000_000;

/** `refuse` may answer a recipient with an SMTP status, e.g. 550 or 451; undefined takes the mail. */
export function makeMailHouse(clock: WallClock, refuse: (to: string) => number | undefined = () => undefined): MailHouse {
  const mails = new Map<string, KeptMail>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: LONGEST,
    logger: false,
    onRcptTo({ address }, _session, done) {
      const status = refuse(address);
      done(status === undefined ? null : Object.assign(new Error('not taken'), { responseCode: status }));
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (bytes: Buffer) => parts.push(bytes));
      stream.on('end', () => {
        const mail = readMail(Buffer.concat(parts).toString('utf8'));
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
        if (!mails.has(mail.id)) mails.set(mail.id, { ...mail, to, at: clock() });
        const [oldest] = mails.keys();
        if (mails.size > MOST && oldest !== undefined) mails.delete(oldest);
        done();
      });
    },
  });
  // A sender that breaks off mid-sentence must not take the house down.
  server.on('error', () => undefined);
  return {
    listen: () =>
      new Promise((done, fail) => {
        const listener = server.listen(0, '127.0.0.1', () => {
          const address = listener.address();
          if (typeof address === 'object' && address !== null) done(address.port);
          else fail(new Error('no port'));
        });
      }),
    mails: () => [...mails.values()].reverse(),
    close: () => new Promise((done) => server.close(() => done())),
  };
}
