/** One step of a petition to 12345, in words for who reads it. */
import type { HotlineEvent } from '#domain/petition/hotline.ts';
import { instantText } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { HotlineView } from '#contract/view/hotline.ts';
import { officeName } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';

export const SUPERVISION: Text = { zh: '监督单位', en: 'Supervision' };

/** One line of the timeline; what offices say to each other stays with them. */
export function stepOf(catalogue: Catalogue, event: HotlineEvent, inside: boolean): HotlineView['history'][number] {
  const office = 'office' in event && event.office !== undefined ? officeName(catalogue, event.office) : null;
  const at = instantText(event.at);
  switch (event.kind) {
    case 'SentToSupervision':
      return { what: 'Sent', at, office: SUPERVISION, text: null };
    case 'Objected':
    case 'ObjectionDecided':
    case 'JointSaid':
      return { what: event.kind, at, office, text: inside ? ('text' in event ? event.text : event.reasons) : null };
    case 'ExtensionDecided':
      return { what: event.granted ? 'ExtensionGranted' : 'ExtensionRefused', at, office, text: event.reasons };
    case 'CalledBack':
      return { what: event.satisfied ? 'Helped' : 'NotHelped', at, office: null, text: event.text };
    case 'Answered':
    case 'AnsweredAtOnce':
    case 'Added':
    case 'Reviewed':
      return { what: event.kind, at, office, text: null };
    case 'ToldMeanwhile':
    case 'Appealed':
      return { what: event.kind, at, office, text: event.text };
    case 'Withdrawn':
    case 'ExtensionAsked':
    case 'MarkedMalicious':
      return { what: event.kind, at, office: null, text: event.reasons };
    case 'AppealDecided':
      return { what: event.upheld ? 'AppealLost' : 'AppealWon', at, office: null, text: event.reasons };
    case 'Raised':
    case 'Sent':
    case 'NotReached':
    case 'Joined':
      return { what: event.kind, at, office, text: null };
  }
}
