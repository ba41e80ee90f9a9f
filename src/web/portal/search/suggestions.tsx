/** What fits what is being typed: a listbox under the search field, in groups, with how the words were read. */
import type { SearchReply } from '#contract/view/search.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { groupsOf, keyOfRow, kindTitle, RowBody } from './search-row.tsx';
import { search } from './texts.ts';

/** The order in which the arrow keys walk: as shown, then "all results". */
export const optionsOf = (reply: SearchReply): readonly (SearchReply['rows'][number] | 'all')[] => [
  ...groupsOf(reply.rows).flatMap(([, rows]) => rows),
  'all',
];

export function Suggestions(props: {
  readonly id: string;
  readonly words: string;
  readonly reply: SearchReply;
  readonly active: number;
  readonly onChoose: (at: number) => void;
}) {
  const { say } = useLanguage();
  const { id, reply, active, words } = props;
  const options = optionsOf(reply);
  const option = (at: number) => ({
    id: `${id}-${at}`,
    role: 'option',
    'aria-selected': at === active,
    className: `p-found__row ${at === active ? 'p-found__row--on' : ''}`,
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => props.onChoose(at),
  });
  return (
    <div className="p-suggest">
      {reply.understood.map(({ said, as, how }) => (
        <p key={how + said} className="p-understood">
          {say(search.understood(said, as, how))}
        </p>
      ))}
      <div id={id} role="listbox" aria-label={say(search.suggestions)}>
        {groupsOf(reply.rows).map(([kind, rows]) => (
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <div className="p-found__kind" id={`${id}-${kind}`} role="presentation">
              {say(kindTitle[kind])}
            </div>
            {rows.map((row) => (
              <div key={keyOfRow(row)} {...option(options.indexOf(row))}>
                <RowBody row={row} />
              </div>
            ))}
          </div>
        ))}
        <div {...option(options.length - 1)} key="all">
          <span className="p-found__n t-b">{say(search.all(words))}</span>
          <Icon name="right" />
        </div>
      </div>
    </div>
  );
}
