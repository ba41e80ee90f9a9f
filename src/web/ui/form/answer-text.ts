/** An answer as a person reads it: the option's label, yes or no, the division's name, the number with its unit. */
import type { FieldView } from '#contract/view/plain.ts';
import { fullDayText } from '../date-text.ts';
import { useLanguage } from '../language.tsx';
import { common } from '../texts.ts';
import { useReply } from '../use-reply.ts';
import { textOfAnswer } from './answer.ts';

/** The division list is only asked for where an answer is a division. */
export function useAnswerText(): (field: FieldView, answer: unknown) => string {
  const { say, language } = useLanguage();
  const divisions = useReply('division.list', {}).value?.rows ?? [];
  return (field, answer) => {
    if (answer === undefined || answer === null) return '';
    switch (field.type) {
      case 'yes-no':
        return answer === true ? say(common.yes) : answer === false ? say(common.no) : '';
      case 'choice': {
        const option = field.options?.find((one) => one.value === answer);
        return option === undefined ? textOfAnswer(answer) : say(option.label);
      }
      case 'division': {
        const row = divisions.find((one) => one.code === Number(answer));
        return row === undefined ? textOfAnswer(answer) : say(row.name);
      }
      case 'date':
        return /^\d{4}-\d{2}-\d{2}$/.test(textOfAnswer(answer)) ? fullDayText(textOfAnswer(answer), language) : textOfAnswer(answer);
      default:
        return textOfAnswer(answer) + (field.unit === undefined ? '' : ` ${say(field.unit)}`);
    }
  };
}
