/** What lies in a delivery: each paper with its number; what was set aside since is struck out. */
import type { DeliveryPaper } from '#contract/view/issuing.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { issueTexts } from './texts.ts';

export function Papers(props: { readonly papers: readonly DeliveryPaper[] }) {
  const { say } = useLanguage();
  return (
    <section className="o-issue__papers">
      <h2>{say(issueTexts.papers)}</h2>
      <ul>
        {props.papers.map((paper) => (
          <li key={`${paper.number} ${paper.part}`}>
            <Icon name={paper.kind === 'certificate' ? 'card' : 'file'} />
            <span>
              {paper.void ? <s className="y-struck">{say(paper.name)}</s> : <b>{say(paper.name)}</b>}
              <small className="code t-3">{paper.certificate ?? paper.number}</small>
            </span>
            {paper.void ? <Tag tone="late">{say(issueTexts.void)}</Tag> : <Tag tone="line">{say(issueTexts[paper.kind])}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
