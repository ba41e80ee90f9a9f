/** Scores of the published catalogue: every item, matter and overlay in force, judged as its document reads. */
import { brandAs, type DivisionCode, type ItemId } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import type { Finding } from '#domain/lint/finding.ts';
import { scoreOf } from '#domain/lint/score.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import { lintDocument } from './lint-document.ts';
import type { LintRoom } from './lint-room.ts';

export type DocScore = {
  readonly subject: Subject;
  readonly division: DivisionCode;
  readonly name: Text;
  /** Empty for a matter. */
  readonly department: string;
  readonly findings: readonly Finding[];
  readonly score: number;
};

/** The document in force of a subject in a division. */
export type InForce = (division: DivisionCode, subject: Subject) => { readonly doc: CatalogueDoc } | undefined;

type Listed = Pick<DocScore, 'subject' | 'division' | 'name' | 'department'>;

const listed = ({ catalogue }: LintRoom): readonly Listed[] => [
  ...[...catalogue.items.values()].map(({ id, name, department }) => ({
    subject: { kind: 'item' as const, id },
    division: catalogue.homes.get(id) ?? PROVINCE,
    name,
    department,
  })),
  ...[...catalogue.matters.values()].map(({ id, name }) => ({
    subject: { kind: 'matter' as const, id },
    division: catalogue.homes.get(id) ?? PROVINCE,
    name,
    department: '',
  })),
  ...[...catalogue.overlays].flatMap(([division, here]) =>
    [...here.keys()].map((id: ItemId) => {
      const item = catalogue.items.get(id);
      const name = item?.name ?? { zh: id, en: id };
      return {
        subject: { kind: 'overlay' as const, id },
        division: brandAs<DivisionCode>(division),
        name,
        department: item?.department ?? '',
      };
    }),
  ),
];

/** A document never changes once in force; what its neighbours are may: sixty documents take a tenth of a second. */
export const scoresOf = (room: LintRoom, inForce: InForce): readonly DocScore[] =>
  listed(room).flatMap((each) => {
    const doc = inForce(each.division, each.subject)?.doc;
    if (doc === undefined) return [];
    const findings = lintDocument(room, each.subject, each.division, doc);
    return [{ ...each, findings, score: scoreOf(findings) }];
  });
