/** Answers with the whole dossier of a case as one PDF: to its people all of it, to an office its own parts in full, with a row in the ledger. */
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { clockOf } from '#domain/clock/clock-of.ts';
import type { Part } from '#domain/case/state.ts';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { ServedRow } from '#contract/view/notice.ts';
import type { PetitionView } from '#contract/view/petition.ts';
import { look, type LookEntry } from '#server/audit/look.ts';
import type { DossierScene, Stretch } from '#server/document/dossier-scene.ts';
import { drawPaper } from '#server/document/draw-paper.ts';
import { papersOf } from '#server/document/papers-of.ts';
import { writeDossier } from '#server/document/write-dossier.ts';
import type { Caller } from '#server/identity/caller.ts';
import { canonicalJson, sha256 } from '#server/kernel/canonical-json.ts';
import type { Bytes, Handler, RequestFacts } from '#server/kernel/request.ts';
import { definitionOf, type CaseRoom } from './case-room.ts';
import { lookEntries } from './look-entries.ts';
import { openCase, type Opened } from './open-case.ts';
import { maySee } from './paper-handler.ts';
import { plannedMarks } from './planned-marks.ts';
import { caseView, namesOf, type CaseScene } from './view/case-view.ts';
import { reasonText } from './view/clock-view.ts';
import { basisOrNull, officeName } from './words.ts';

type Facts = RequestFacts<Caller>;
/** Questions and notices stand in rooms right of this one. */
type DossierRoom = CaseRoom & {
  readonly publicUrl: string;
  readonly demo: boolean;
  readonly questionsOf: (opened: Opened, now: Instant) => Promise<readonly PetitionView[]>;
  readonly noticesOf: (opened: Opened, now: Instant) => Promise<readonly ServedRow[]>;
};

export const dossierHandler = (room: DossierRoom): Readonly<Record<'case.dossier', Handler<Caller>>> => ({
  'case.dossier': (facts) => answer(room, facts),
});

async function answer(room: DossierRoom, facts: Facts): Promise<Result<Bytes>> {
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const { state } = opened.value;
  const certificates = await room.certificatesOf(state.division, state.number);
  const scene: CaseScene = {
    ...opened.value,
    catalogue: room.catalogue,
    definition: definitionOf(room.catalogue, state),
    now: facts.now,
    language: facts.language,
    certificates,
    names: namesOf({ catalogue: room.catalogue, state }),
    papers: papersOf(state, opened.value.events).filter((paper) => maySee(opened.value, paper)),
  };
  const looks = lookEntries(scene, facts).map((entry): LookEntry => ({ ...entry, facts: [...entry.facts, 'petition.question'] }));
  const bytes = await look(room.pool, looks, facts.now, async () => {
    const [questions, notices] = await Promise.all([room.questionsOf(opened.value, facts.now), room.noticesOf(opened.value, facts.now)]);
    return drawPaper(writeDossier(dossierScene(room, scene, { questions, notices, reader: readerName(scene, facts) })));
  });
  return ok({ bytes, type: 'application/pdf', fileName: `${state.number}-dossier.pdf` });
}

/** A person by name; an officer by the office they act for. */
const readerName = ({ actor, catalogue }: CaseScene, { caller, language }: Facts): string =>
  actor.kind === 'officer' ? officeName(catalogue, actor.post.office)[language] : (caller?.name ?? '');

type Beside = Pick<DossierScene, 'questions' | 'notices' | 'reader'>;

function dossierScene(room: DossierRoom, scene: CaseScene, beside: Beside): DossierScene {
  const view = caseView(scene);
  const full = new Set(view.parts.filter((part) => part.full).map((part) => part.id));
  const seen = new Set(view.parts.flatMap((part) => part.materials.map((material) => material.id)));
  return {
    language: scene.language,
    view,
    ...beside,
    traces: new Map([...scene.state.parts.values()].filter((part) => full.has(part.id)).map((part) => [part.id, stretchesOf(scene, part)])),
    hashes: new Map(
      Object.entries(scene.state.given).flatMap(([id, given]) =>
        given.by === 'file' && seen.has(id) ? [[id, given.sha256] as const] : [],
      ),
    ),
    logHash: sha256(canonicalJson(scene.events)),
    at: scene.now,
    demo: room.demo,
    publicUrl: room.publicUrl,
  };
}

/** Days of one reason together, so that a year of a clock is a few lines. */
function stretchesOf({ catalogue, definition, now }: CaseScene, part: Part): readonly Stretch[] {
  const calendar = calendarAt(definition.calendar, part.division);
  const stretches: Stretch[] = [];
  for (const day of clockOf(plannedMarks(part, calendar, now), part.plan.limit, calendar, now).trace) {
    const text = dayText(day.day);
    const why = reasonText(day);
    const planned = day.day > dayOfInstant(now) && day.counted;
    const last = stretches.at(-1);
    if (last !== undefined && last.why.en === why.en && last.planned === planned)
      stretches[stretches.length - 1] = { ...last, to: text, days: last.days + 1 };
    else stretches.push({ from: text, to: text, days: 1, counted: day.counted, why, basis: basisOrNull(catalogue, day.basis), planned });
  }
  return stretches;
}
