/** Before and after, to scale: forms, questions, papers, visits, places and days of the items apart beside the one matter. */
import type { Composition } from '#contract/view/composer.ts';
import type { Text } from '#domain/kernel/text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Stroke } from '#web/ui/stroke.tsx';
import { termText } from '#web/ui/texts.ts';
import { composerTexts } from './texts.ts';

type Counted = NonNullable<Composition['burden']>;
const COUNTS = ['forms', 'questions', 'papers', 'visits', 'offices'] as const;

function Row(props: { readonly name: Text; readonly apart: number; readonly together: number; readonly left: number | undefined }) {
  const { say } = useLanguage();
  const { apart, together, left } = props;
  const most = Math.max(apart, together, 1);
  const cell = (count: number, strong: boolean) => (
    <td className="r">
      <span className={strong ? 'num-m' : 'num'}>{count}</span>
      <Stroke height={strong ? 7 : 4} share={count / most} className={count === 0 ? 'is-none' : strong ? '' : 'is-before'} />
    </td>
  );
  return (
    <tr>
      <th scope="row">{say(props.name)}</th>
      {cell(apart, false)}
      {cell(together, true)}
      <td className="r">{left === undefined ? <span className="t-3">—</span> : <span className="num-m">{left}</span>}</td>
    </tr>
  );
}

export function BurdenTable(props: { readonly burden: Counted }) {
  const { say } = useLanguage();
  const { apart, together, left } = props.burden;
  return (
    <table className="y-table o-burden">
      <thead>
        <tr>
          <th scope="col">{say(composerTexts.count)}</th>
          <th className="r" scope="col">
            {say(composerTexts.before)}
          </th>
          <th className="r" scope="col">
            {say(composerTexts.after)}
          </th>
          <th className="r" scope="col">
            {say(composerTexts.left)}
          </th>
        </tr>
      </thead>
      <tbody>
        {COUNTS.map((name) => (
          <Row
            key={name}
            name={composerTexts[name]}
            apart={apart[name]}
            together={together[name]}
            left={name === 'questions' || name === 'papers' ? left[name] : undefined}
          />
        ))}
        <tr>
          <th scope="row">{say(composerTexts.days)}</th>
          <td className="r">{say(termText(apart.days))}</td>
          <td className="r t-b">{say(termText(together.days))}</td>
          <td className="r t-3">—</td>
        </tr>
      </tbody>
    </table>
  );
}
