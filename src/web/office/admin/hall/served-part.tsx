/** Which counter serves which queue: a tick where a row meets a column. */
import { useLanguage } from '#web/ui/language.tsx';
import { Tick } from './compact.tsx';
import { servedTexts, shiftTexts } from './hall-texts.ts';
import { Part, type PlanProps } from './part.tsx';

export function ServedPart({ page, plan, change }: PlanProps) {
  const { say } = useLanguage();
  const servedBy = (number: string): readonly string[] =>
    plan.windows.find((window) => window.number === number)?.queues ?? plan.queues.slice(0, 1).map(({ id }) => id);
  const toggle = (number: string, queue: string, on: boolean): void => {
    const queues = plan.queues.map(({ id }) => id).filter((id) => (id === queue ? on : servedBy(number).includes(id)));
    change({ windows: [...plan.windows.filter((window) => window.number !== number), { number, queues }] });
  };
  return (
    <Part title={servedTexts.title} about={servedTexts.about}>
      {page.windows.length === 0 ? (
        <p className="t-sm">{say(servedTexts.none)}</p>
      ) : (
        <div className="o-served">
          <table>
            <thead>
              <tr>
                <th scope="col">{say(shiftTexts.window)}</th>
                {plan.queues.map(({ id, name }) => (
                  <th key={id} scope="col">
                    <b className="num">{id}</b> {say(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.windows.map(({ number, name }) => (
                <tr key={number}>
                  <th scope="row">
                    <b className="num">{number}</b> <span className="t-3">{say(name)}</span>
                  </th>
                  {plan.queues.map((queue) => (
                    <td key={queue.id}>
                      <Tick
                        bare
                        label={say(servedTexts.tick(number, say(queue.name)))}
                        on={servedBy(number).includes(queue.id)}
                        onChange={(on) => toggle(number, queue.id, on)}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Part>
  );
}
