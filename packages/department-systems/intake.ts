/** How a simulated system takes an event in: it fetches the case by its key and files the part under a number of its own. */
import type { SystemEvent } from '../client/api.gen.ts';
import type { Client, ReplyOf } from '../client/call.ts';
import { Refused } from '../client/problem.ts';
import type { Book, OwnFile } from './book.ts';
import { codeOf, nameOf, oursOf, type Profile, type Words } from './profile.ts';

export type Desk = {
  readonly profile: Profile;
  readonly client: Client;
  readonly book: Book;
  readonly now: () => number;
  /** Divides every pause of the profile; tests are in a hurry. */
  readonly haste: number;
};

type CaseRead = ReplyOf<'cases.get'>;
type PartRead = CaseRead['parts'][number];

/** In the own code, whichever code it was said in. */
const ownState = (profile: Profile, state: string): string =>
  oursOf(profile, state) === undefined ? (codeOf(profile, state) ?? state) : state;

/** When its officer goes on with a file in this state; undefined where nothing is left to do. */
export function nextOf({ profile, now, haste }: Desk, state: string): number | undefined {
  const ours = oursOf(profile, state);
  if (ours === 'accepted') return now() + profile.pace.begin / haste;
  return ours === 'reviewing' ? now() + profile.pace.decide / haste : undefined;
}

const applicantOf = ({ parties }: CaseRead): string => parties.find(({ lead }) => lead)?.name ?? parties[0]?.name ?? '';

export function openFile(desk: Desk, read: CaseRead, part: PartRead): OwnFile {
  const { profile, book, now } = desk;
  const at = now();
  const state = ownState(profile, part.state);
  const next = nextOf(desk, state);
  return {
    number: book.nextNumber(profile.prefix, new Date(at).getUTCFullYear()),
    case: read.number,
    part: part.part,
    item: part.item ?? '',
    applicant: applicantOf(read),
    state,
    version: read.version,
    ...(part.due === null ? {} : { due: part.due }),
    cameAt: at,
    changedAt: at,
    ...(next === undefined ? {} : { nextAt: next }),
    acts: 1,
    log: [{ at, words: { zh: `来件 ${read.number}`, en: `Came as ${read.number}` } }],
  };
}

const told = ({ zh, en }: Words): Words => ({ zh: `平台：${zh}`, en: `The platform: ${en}` });

/** What the platform says now is what holds; the own pace goes on only where the state is another one. */
function renew(desk: Desk, known: OwnFile, read: CaseRead, part: PartRead): void {
  const state = ownState(desk.profile, part.state);
  const { nextAt: _over, ...rest } = known;
  const changed = state !== known.state;
  // What was refused waits for news, and these are news.
  const waits = known.nextAt === undefined && read.version > known.version;
  const next = changed || waits ? nextOf(desk, state) : known.nextAt;
  const file: OwnFile = {
    ...rest,
    version: read.version,
    ...(part.due === null ? {} : { due: part.due }),
    ...(next === undefined ? {} : { nextAt: next }),
  };
  if (!changed) desk.book.keep({ ...file, state });
  else desk.book.say({ ...file, state }, desk.now(), told(nameOf(desk.profile, state)));
}

/** Reads a part again and files what it says. A case that is not (or no longer) ours to see is left as it is. */
export async function readAgain(desk: Desk, number: string, part: string): Promise<void> {
  let read: CaseRead;
  try {
    read = await desk.client.call('cases.get', { params: { number }, query: { codes: 'theirs' } });
  } catch (error) {
    if (error instanceof Refused && error.code === 'case-not-found') return;
    throw error;
  }
  const found = read.parts.find((each) => each.part === part);
  if (found === undefined) return;
  const known = desk.book.find(number, part);
  if (known === undefined) desk.book.keep(openFile(desk, read, found));
  else if (read.version >= known.version) renew(desk, known, read, found);
}

/** Takes an event: what was seen, and what is older than what is known, changes nothing. */
export async function takeIn(desk: Desk, event: SystemEvent): Promise<void> {
  const { book } = desk;
  const { case: number, part, version } = event.data;
  if (book.seen(event.id)) return;
  if (number !== null && part !== null) {
    const known = book.find(number, part);
    if (known === undefined || version > known.version) await readAgain(desk, number, part);
    const { certificate } = event.data;
    if (certificate !== undefined) book.keepCertificate({ id: certificate.id, case: number, status: certificate.status });
  }
  book.take(event.id);
}
