/** A report and lists of them in the shapes officers are shown. */
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { instantText } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import { changedFigures, changedWords } from '#domain/report/compare-reports.ts';
import { reportActs, type ReportScene } from '#domain/report/decide-report.ts';
import { periodWords, readPeriod } from '#domain/report/period.ts';
import { worded } from '#domain/report/report-model.ts';
import type { ReportState } from '#domain/report/report.ts';
import type { ReportRow, ReportView } from '#contract/view/report.ts';
import { officeName } from '#server/case/words.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { findReport, replacedBy, reportKey, type ReportNow } from './report-store.ts';
import type { ReportRoom } from './report-room.ts';

const kindName = ({ templates }: ReportRoom, id: string): Text => templates.get(id)?.name ?? { zh: id, en: id };

const periodText = (key: string): Text => {
  const period = readPeriod(key);
  return period === undefined ? { zh: key, en: key } : { zh: periodWords(period, 'zh'), en: periodWords(period, 'en') };
};

export const reportRow = (room: ReportRoom, row: ReportNow): ReportRow => ({
  id: row.id,
  title: row.title,
  kind: kindName(room, row.template),
  office: officeName(room.cases.catalogue, brandAs<OfficeId>(row.office)),
  about: room.cases.catalogue.divisions.get(brandAs<DivisionCode>(row.about))?.name ?? { zh: String(row.about), en: String(row.about) },
  period: periodText(row.period),
  language: row.language,
  state: row.state,
  replaces: row.replaces,
  replacedBy: row.replaced_by,
  changedAt: instantText(row.changed_at),
});

/** What a correction says otherwise than the version it takes the place of. */
async function against(room: ReportRoom, { replaces, built, wording }: ReportState): Promise<ReportView['against']> {
  const key = replaces === undefined ? undefined : reportKey(replaces.id);
  const older = key === undefined ? undefined : await findReport(sqlOf(room.cases.pool), key);
  if (older === undefined) return [];
  const [then, now] = [worded(older.built, older.wording), worded(built, wording)];
  return [...changedFigures(then, now), ...changedWords(then, now)];
}

export async function reportView(room: ReportRoom, state: ReportState, scene: ReportScene): Promise<ReportView> {
  const nameOf = async (person: string): Promise<string> => (await room.cases.parties.nameOf(brandAs(person))) ?? person;
  const model = worded(state.built, state.wording);
  const { returned, signed, replaces } = state;
  return {
    id: state.id,
    version: state.seq,
    kind: kindName(room, state.template),
    office: officeName(room.cases.catalogue, state.office),
    language: model.language,
    title: model.title,
    body: model.body,
    place: model.place,
    division: model.division,
    from: model.period.from,
    to: model.period.to,
    asOf: instantText(model.asOf),
    state: state.state,
    blocks: [...model.blocks],
    reworded: Object.keys(state.wording),
    sources: [...model.sources],
    draftedBy: await nameOf(state.draftedBy),
    draftedAt: instantText(state.draftedAt),
    wordsOf: state.wordsOf ?? null,
    returned:
      returned === undefined || state.state !== 'draft'
        ? null
        : { reason: returned.reason, person: await nameOf(returned.person), at: instantText(returned.at) },
    signed: signed === undefined ? null : { person: await nameOf(signed.person), at: instantText(signed.at), hashes: signed.hashes },
    replaces: replaces ?? null,
    replacedBy: (await replacedBy(sqlOf(room.cases.pool), { division: state.division, id: state.id })) ?? null,
    changes: [...state.changes],
    against: await against(room, state),
    acts: [...reportActs(state, scene)],
  };
}
