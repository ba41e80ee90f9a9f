/** How far a version is: draft, publicised for comment, published, in force. */
import { Fragment } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { editorTexts, stageTexts } from './texts.ts';

const ORDER = ['open', 'publicised', 'published', 'in-force'] as const;
export type Station = (typeof ORDER)[number];

export function StateLine(props: { readonly at: Station }) {
  const { say } = useLanguage();
  return (
    <ol className="o-stz" aria-label={say(editorTexts.states)}>
      {ORDER.map((each, index) => (
        <Fragment key={each}>
          {index === 0 ? null : (
            <li aria-hidden="true" className="o-stz__l">
              —
            </li>
          )}
          <li aria-current={each === props.at ? 'step' : undefined}>{say(stageTexts[each])}</li>
        </Fragment>
      ))}
    </ol>
  );
}
