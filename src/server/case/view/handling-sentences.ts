/** Timeline sentences of who has a part in hand; no names, and reasons between colleagues are not the applicant's to read. */
import type { EventOf } from '#domain/case/events.ts';
import type { HandlingEventBody } from '#domain/case/events-handling.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Names } from './sentences.ts';

type Tell = { readonly [Kind in HandlingEventBody['kind']]: (event: EventOf<Kind>, names: Names) => Text };
type About = (names: Names, parts: readonly string[], zh: string, en: string) => Text;

export const handlingSentences = (about: About): Tell => ({
  Assigned: (event, names) =>
    event.from === undefined
      ? about(names, [event.part], '已落实经办人', 'somebody has it in hand')
      : about(names, [event.part], '更换经办人', 'another officer has it in hand'),
  Released: (event, names) => about(names, [event.part], '退回待分派', 'waits to be taken in hand'),
});
