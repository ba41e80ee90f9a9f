/** The papers of a case, each as PDF, and the whole dossier as one. */
import type { CaseView } from '#contract/view/case.ts';
import { linkOf } from '#web/ui/call.ts';
import { dayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { LetterMark, useLetters } from '#web/ui/letter/letter-mark.tsx';
import { after } from './after-texts.ts';
import { track } from './texts.ts';

export function Papers(props: { readonly view: CaseView }) {
  const { say, language } = useLanguage();
  const { view } = props;
  const letters = useLetters(view.number);
  return (
    <section>
      <div className="y-sec">
        <h2>{say(track.papers)}</h2>
      </div>
      <ul className="y-card y-card--flush p-menu">
        {view.papers.map((paper) => (
          <li key={paper.id}>
            <a href={linkOf('case.paper', { number: view.number, paper: paper.id })} target="_blank" rel="noreferrer">
              <Icon name="file" />
              <span>
                {say(paper.title)}
                <small className="t-3">{dayText(paper.at, language)} · PDF</small>
                <LetterMark letter={letters.get(paper.id)} />
              </span>
              <Icon name="download" />
            </a>
          </li>
        ))}
        <li>
          <a
            data-dossier
            href={linkOf('case.dossier', { number: view.number }, { lang: language === 'zh' ? 'zh-CN' : 'en' })}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="files" />
            <span>
              {say(after.dossier)}
              <small className="t-3">{say(after.dossierWhat)}</small>
            </span>
            <Icon name="download" />
          </a>
        </li>
      </ul>
    </section>
  );
}
