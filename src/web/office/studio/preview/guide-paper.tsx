/** The guide as a sheet of paper that is handed out. */
import type { Guide } from '#contract/view/guide.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { common, termText } from '#web/ui/texts.ts';
import { yuan } from './guide-phone.tsx';
import { previewTexts as t } from './texts.ts';

export function GuidePaper(props: { readonly guide: Guide }) {
  const { say } = useLanguage();
  const { guide } = props;
  const given = guide.materials.filter(({ way }) => way !== 'held');
  return (
    <div className="y-paper o-pv__paper">
      <h1>{say(guide.name)}</h1>
      <p className="o-pv__sub">
        {say(t.guideOf)} · {say(guide.division.name)}
      </p>
      <p>
        <b>{say(t.say(guide.promise.visits, guide.promise.promised))}</b>
      </p>
      <h2>{say(t.prepare)}</h2>
      {given.length === 0 ? (
        <p>{say(t.nothing)}</p>
      ) : (
        <ol>
          {given.map((each) => (
            <li key={each.id}>{say(each.name)}</li>
          ))}
        </ol>
      )}
      <h2>{say(t.how)}</h2>
      <ol>
        {guide.steps.map((step) => (
          <li key={step.id}>
            {say(step.name)}，{say(termText(step.promised))}
          </li>
        ))}
      </ol>
      <h2>{say(t.fees)}</h2>
      <p>
        {yuan(guide.promise.feeFen)} {say(t.yuan)}
      </p>
      <h2>{say(t.law)}</h2>
      <ul>
        {guide.basis.map((basis) => (
          <li key={`${basis.law} ${basis.article}`}>{say(common.article(say(basis.title), basis.article))}</li>
        ))}
      </ul>
    </div>
  );
}
