/** What comes of it: each result with a sample to look at before one applies, its lines plainly invented. */
import { useState } from 'react';
import type { Guide } from '#contract/view/guide.ts';
import { portalRoutes } from '#contract/portal-routes.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { guide as texts } from './texts.ts';

type Result = Guide['results'][number];

export function ResultList(props: { readonly guide: Guide }) {
  const { say } = useLanguage();
  const [shown, setShown] = useState<Result>();
  const { results, division } = props.guide;
  if (results.length === 0) return null;
  return (
    <section className="p-blk">
      <h2>{say(texts.results)}</h2>
      <ul className="p-results">
        {results.map((result) => (
          <li key={result.name.zh}>
            <span>
              <b>{say(result.name)}</b>
              <small className="t-3">
                {result.delivery
                  .flatMap((way) => Object.entries(texts.delivery).flatMap(([id, text]) => (id === way ? [say(text)] : [])))
                  .join(say(texts.comma))}
                {result.validYears === undefined ? '' : ` · ${say(texts.valid(result.validYears))}`}
              </small>
            </span>
            <Button kind="q" size="s" label={`${say(texts.sample)} ${say(result.name)}`} onPress={() => setShown(result)}>
              {say(texts.sample)}
            </Button>
          </li>
        ))}
      </ul>
      <Sheet open={shown !== undefined} title={shown === undefined ? '' : say(shown.name)} onClose={() => setShown(undefined)}>
        {shown === undefined ? null : <Sample result={shown} division={division.code} />}
      </Sheet>
    </section>
  );
}

function Sample(props: { readonly result: Result; readonly division: number }) {
  const { say } = useLanguage();
  const { result } = props;
  const href = `${portalRoutes['item.sample'].path.replace('{id}', encodeURIComponent(result.item))}?division=${props.division}`;
  return (
    <>
      <div className="y-paper p-sample">
        <p className="p-sample__h">{say(result.name)}</p>
        <dl>
          {result.lines.map(({ label, value }) => (
            <div key={label.zh}>
              <dt>{say(label)}</dt>
              <dd>{say(value)}</dd>
            </div>
          ))}
        </dl>
        <p className="p-sample__by">{say(result.issuer)}</p>
      </div>
      <p className="t-sm t-3">{say(texts.sampleWhy)}</p>
      <p>
        <a className="y-lnk" href={href} download>
          <Icon name="download" /> {say(texts.samplePdf)}
        </a>
      </p>
    </>
  );
}
