/** Who rests on a certificate: cases still open and decisions made, in every county; and telling each of them when it falls. */
import type { CaseCommand } from '#domain/case/commands.ts';
import type { RelianceJob } from '#domain/certificate/react.ts';
import type { CaseNumber, DivisionCode, OfficeId, PartId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { changeCase } from '#server/case/perform-act.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';

export type RelianceRow = {
  readonly division: DivisionCode;
  readonly number: CaseNumber;
  readonly part: PartId;
  readonly standing: 'open' | 'decided';
  readonly fell: string | null;
  readonly office: OfficeId;
  readonly matter: string;
  readonly title: string;
  readonly state: string;
  readonly decided_at: Instant | null;
};

const columns = `r.division, r.number, r.part, r.standing, r.fell, p.office, c.matter, c.title, p.state, p.decided_at`;
const joined = `yici.case_reliance r
   join yici.part_now p on p.division = r.division and p.number = r.number and p.part = r.part
   join yici.case_now c on c.division = r.division and c.number = r.number`;
const of = statement<RelianceRow>(
  'certificate-reliance',
  `select ${columns} from ${joined} where r.certificate = $1 order by r.standing desc, c.submitted_at desc, r.number, r.part limit 1000`,
);
const ofOffice = statement<RelianceRow & { readonly certificate: string }>(
  'certificate-reliance-office',
  `select ${columns}, r.certificate from ${joined}
   where p.office_division = $1 and p.office = $2 and r.fell is not null order by r.standing desc, r.number, r.part limit 200`,
);
const relies = statement<{ readonly number: CaseNumber }>(
  'certificate-relied-by-office',
  `select r.number from yici.case_reliance r join yici.part_now p on p.division = r.division and p.number = r.number and p.part = r.part
   where r.certificate = $1 and p.office = $2 order by r.number desc limit 1`,
);

/** Open ones first, newest first. */
export const relianceOn = (sql: Sql, certificate: string): Promise<readonly RelianceRow[]> => sql.run(of, [certificate]);

/** Parts of an office, open and decided, that rest on what has fallen. */
export const fallenUnder = (sql: Sql, division: number, office: string) => sql.run(ofOffice, [division, office]);

/** A case of the office that rests on the certificate: what gives its officers the right to open it. */
export const caseRelying = async (sql: Sql, certificate: string, office: string): Promise<CaseNumber | undefined> =>
  (await sql.run(relies, [certificate, office]))[0]?.number;

const commandOf = (job: RelianceJob): CaseCommand => {
  switch (job.kind) {
    case 'reliance.break':
      return { ...job, kind: 'break-reliance' };
    case 'reliance.mend':
      return { ...job, kind: 'mend-reliance' };
  }
};

type Room = Pick<CaseRoom, 'corridor' | 'catalogue'>;
type Posted = { readonly id: string };

/** One command to each case, each with its own key: the job may run twice, and nobody is marked twice. Throws on a fault. */
export async function tellReliance(room: Room, { id }: Posted, job: RelianceJob, now: Instant): Promise<void> {
  const rows = await relianceOn(sqlOf(room.corridor.pool), job.certificate);
  for (const number of new Set(rows.map((row) => row.number))) {
    const command = commandOf(job);
    const result: Result<unknown> = await changeCase(room, {
      number,
      actor: { kind: 'system', job: 'certificate' },
      person: 'system',
      idempotencyKey: `${id} ${number}`,
      requestId: id,
      now,
      payload: command,
      command: () => ok(command),
    });
    if (!result.ok && result.refusal.code !== 'not-relied-on') throw new Error(`Case ${number}: ${result.refusal.code}`);
  }
}
