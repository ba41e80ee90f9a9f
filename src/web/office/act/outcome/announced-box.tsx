/** Taking back what was granted: on which ground, what the holder was told, and what they said to it. */
import type { PartView } from '#contract/view/case.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { outcomeTexts as t } from './texts.ts';

export function AnnouncedBox({ part }: { readonly part: PartView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { announced } = part;
  if (announced === null) return null;
  return (
    <section className="o-box" data-box="announced">
      <h2>{say(t.announced)}</h2>
      <dl className="y-dl">
        <dt>{say(t.ground)}</dt>
        <dd>{say(announced.name)}</dd>
        <dt>{say({ zh: '依据', en: 'Article' })}</dt>
        <dd>{say(common.article(say(announced.basis.title), announced.basis.article))}</dd>
        <dt>{say(t.compensation)}</dt>
        <dd>{say(announced.compensation === 'loss' ? t.loss : announced.compensation === 'harm' ? t.harm : t.none)}</dd>
        <dt>{say(t.statedUntil)}</dt>
        <dd>{dayText(announced.until, language, today)}</dd>
        <dt>{say(t.stated)}</dt>
        <dd>
          {announced.stated.length === 0 ? say(t.notStated) : null}
          {announced.stated.map((one) => (
            <span key={one.at} className="o-block">
              {one.way === 'none' ? say(t.saidNothing) : one.text}
            </span>
          ))}
        </dd>
      </dl>
    </section>
  );
}
