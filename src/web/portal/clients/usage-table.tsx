/** What a key asked for, by day and operation. */
import type { ApiClientView } from '#contract/view/api-client.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { clientTexts as texts } from './texts.ts';

export function UsageTable({ usage }: Pick<ApiClientView, 'usage'>) {
  const { say, language } = useLanguage();
  if (usage.length === 0) return <p className="t-sm t-3">{say(texts.noUsage)}</p>;
  return (
    <div className="p-client__t">
      <table className="y-table">
        <caption className="t-sm t-3">{say(texts.usage)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(texts.day)}</th>
            <th scope="col">{say(texts.operation)}</th>
            <th scope="col" className="r">
              {say(texts.calls)}
            </th>
            <th scope="col" className="r">
              {say(texts.refused)}
            </th>
          </tr>
        </thead>
        <tbody>
          {usage.map(({ day, operation, calls, refused }) => (
            <tr key={`${day} ${operation}`}>
              <td>{dayText(day, language)}</td>
              <td className="code">{operation}</td>
              <td className="r num">{calls}</td>
              <td className="r num">{refused}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
