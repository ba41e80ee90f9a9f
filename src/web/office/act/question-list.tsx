/** Above the inbox: questions people asked and nobody has answered yet, the most urgent first; nothing where there are none. */
import { dayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { questionTexts } from './question-texts.ts';

export function QuestionList() {
  const { say, language } = useLanguage();
  const { value, reload } = useReply('petition.list', {});
  useUpdates(undefined, reload);
  // Those about looks stand in the exchange.
  const rows = (value?.rows ?? []).filter(({ number }) => number !== '');
  if (rows.length === 0) return null;
  return (
    <details className="o-asked">
      <summary>
        {say(questionTexts.waiting(rows.length))}
        <Icon name="down" />
      </summary>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={`/office/desk/${row.number}/${encodeURIComponent(row.part)}`}>
              <b>{row.title}</b>
              <span>{say(row.name)}</span>
              <Light light={row.light}>{say(questionTexts.due(dayText(row.due, language)))}</Light>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
