/** How a known value stands on the page: in the reader's language, numbers covered. */
import { useAnswerText } from '#web/ui/form/answer-text.ts';
import type { Row } from './steps.ts';

/** Numbers stay covered as the server sent them; everything else is written in the reader's language. */
export const useShown = (): ((row: Row) => string) => {
  const textOf = useAnswerText();
  return (row) => (['identifier', 'phone'].includes(row.question.type) ? row.shown : textOf(row.question, row.value) || row.shown);
};
