/** Carries mail over SMTP: TLS wherever the server is not on this machine, no files, no addresses fetched, every wait bounded. */
import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { CARRIER_MS, type Carrier, type Message, type Sent } from './provider.ts';

export const isLoopback = (host: string): boolean => ['127.0.0.1', 'localhost', '[::1]', '::1'].includes(host);

const PORT = 25;
const PORT_TLS = 465;

/** `user:password` or nothing. */
const credentialsOf = (secret: string | undefined): { readonly auth?: { user: string; pass: string } } => {
  if (secret === undefined) return {};
  const [user = '', ...rest] = secret.split(':');
  return { auth: { user, pass: rest.join(':') } };
};

/** Mailboxes tell repeats by the message's id, so that it follows from the key. */
const messageIdOf = (key: string, sender: string): string =>
  `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${sender.split('@').at(-1) ?? 'yici'}>`;

/** 5xx is the server's last word on this message (RFC 5321, 4.2.1); all else may pass. */
function failureOf(error: unknown): Sent {
  const { responseCode, code } = error as { readonly responseCode?: number; readonly code?: string };
  const final = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  return { ok: false, final, code: responseCode === undefined ? String(code ?? 'mail-failed').toLowerCase() : `smtp-${responseCode}` };
}

export async function sendBySmtp({ endpoint, sender, secret }: Carrier, { key, to, subject, text }: Message): Promise<Sent> {
  const address = new URL(endpoint);
  const secure = address.protocol === 'smtps:';
  const transport = createTransport({
    host: address.hostname.replace(/^\[|\]$/g, ''),
    port: Number(address.port || (secure ? PORT_TLS : PORT)),
    secure,
    requireTLS: !secure && !isLoopback(address.hostname),
    connectionTimeout: CARRIER_MS,
    greetingTimeout: CARRIER_MS,
    socketTimeout: CARRIER_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...credentialsOf(secret),
  });
  try {
    const messageId = messageIdOf(key, sender);
    await transport.sendMail({
      from: sender,
      to: { name: '', address: to },
      subject,
      text,
      messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return { ok: true, message: messageId };
  } catch (error) {
    return failureOf(error);
  } finally {
    transport.close();
  }
}
