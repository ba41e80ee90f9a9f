/** The timeline of a case: one line per event but an old history's rating, which no reader is told of (decision 0105), with who acted by office and role, and the paper that tells it in full. */
import type { ActorRef } from '#domain/case/actor.ts';
import { partsOf } from '#domain/case/evolve.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { instantText } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { CaseView } from '#contract/view/case.ts';
import { basisOrNull } from '../words.ts';
import type { CaseScene } from './case-view.ts';
import { sentenceOf } from './sentences.ts';

const standingIn = ({ zh, en }: Text): Text => ({ zh: `${zh}（代岗）`, en: `${en} (substitute)` });

/** Officers are named by their office, people by their capacity; who acts for another always with both names (bar A7). */
function whoOf(by: ActorRef, names: CaseScene['names'], people: ReadonlyMap<string, string>): Text {
  switch (by.kind) {
    case 'person': {
      const name = people.get(by.person);
      if (by.onBehalfOf === undefined) {
        return name === undefined ? { zh: '申请人', en: 'Applicant' } : { zh: `申请人 ${name}`, en: `Applicant ${name}` };
      }
      const principal = people.get(by.onBehalfOf) ?? '';
      return { zh: `${name ?? '代办人'} 代 ${principal}`, en: `${name ?? 'Agent'} for ${principal}` };
    }
    case 'officer':
      return by.standsInFor === undefined ? names.office(by.office) : standingIn(names.office(by.office));
    case 'authority':
      return { zh: by.name, en: by.name };
    case 'system':
      if (by.imported !== undefined) return { zh: `由“${by.imported.system}”转入`, en: `Imported from ${by.imported.system}` };
      return { zh: '系统', en: 'System' };
  }
}

function basisOf(event: CaseEvent): Basis | undefined {
  if ('basis' in event && typeof event.basis === 'object') return event.basis;
  if ('decision' in event) return event.decision.articles[0];
  if ('articles' in event) return event.articles[0];
  return 'cause' in event && event.cause.kind !== 'predecessor' ? event.cause.basis : undefined;
}

export const timelineView = ({
  events,
  names,
  catalogue,
  papers,
  people = new Map(),
}: Pick<CaseScene, 'events' | 'names' | 'catalogue' | 'papers' | 'people'>): CaseView['timeline'] =>
  events.flatMap((event, index) =>
    event.kind === 'Rated'
      ? []
      : [
          {
            seq: index + 1,
            at: instantText(event.at),
            kind: event.kind,
            parts: [...partsOf(event)],
            text: sentenceOf(event, names),
            who: whoOf(event.by, names, people),
            basis: basisOrNull(catalogue, basisOf(event)),
            paper: papers.find((paper) => paper.seq === index + 1)?.id ?? null,
          },
        ],
  );
