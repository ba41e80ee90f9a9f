/** What a system reads when it is connected: what there is already. Events begin after the place it asked for first, so that nothing falls between. */
import type { Client, ReplyOf } from '../client/call.ts';
import type { Book, OwnFile } from './book.ts';
import { openFile, type Desk } from './intake.ts';
import { oursOf } from './profile.ts';

type Row = ReplyOf<'parts.list'>['rows'][number];

/** Old files have waited for somebody to sit down with them; they still do for a while. */
const OLD_FILES = 20;
const PAGE = '100';

async function* allParts(client: Client): AsyncGenerator<Row> {
  let after: string | undefined;
  do {
    const { rows, next } = await client.call('parts.list', {
      query: { limit: PAGE, codes: 'theirs', ...(after === undefined ? {} : { after }) },
    });
    yield* rows;
    after = next ?? undefined;
  } while (after !== undefined);
}

const isOpen = (ours: string | undefined): boolean => ours === 'accepted' || ours === 'reviewing';

/** The files that are still to be decided. */
export async function fillDesk(desk: Desk): Promise<void> {
  const { client, book, profile, now, haste } = desk;
  const { position } = await client.call('self.get', {});
  const files: OwnFile[] = [];
  for await (const row of allParts(client)) {
    if (!isOpen(oursOf(profile, row.state))) continue;
    const read = await client.call('cases.get', { params: { number: row.case }, query: { codes: 'theirs' } });
    const part = read.parts.find((each) => each.part === row.part);
    if (part === undefined) continue;
    const later = (profile.pace.begin * (OLD_FILES + files.length)) / haste;
    const file = openFile(desk, read, part);
    files.push(file.nextAt === undefined ? file : { ...file, nextAt: now() + later });
  }
  book.fill(files, [], position);
}

/** How everything stands, for who is reported to. */
export async function fillReports(client: Client, book: Book, now: number): Promise<void> {
  const { position } = await client.call('self.get', {});
  const files: OwnFile[] = [];
  const certificates: { readonly id: string; readonly case: string; readonly status: string }[] = [];
  for await (const { case: number, part, item, state, version, certificate } of allParts(client)) {
    const own = { number: `${number}/${part}`, case: number, part, item: item ?? '', applicant: '', state, version };
    files.push({ ...own, cameAt: now, changedAt: now, acts: 0, log: [] });
    if (certificate !== null) certificates.push({ id: certificate, case: number, status: 'active' });
  }
  book.fill(files, certificates, position);
}
