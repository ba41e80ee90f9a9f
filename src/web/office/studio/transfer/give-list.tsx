/** The division's list to take out: what of it, with what lies below, in which form. */
import { useState } from 'react';
import { buttonClass } from '#web/ui/button.tsx';
import { linkOf } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { transferTexts as texts } from './texts.ts';

const WHAT = ['all', 'listings', 'items'] as const;
const FORMATS = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel'],
  ['json', 'JSON'],
] as const;

export function GiveList(props: { readonly listed: number }) {
  const { say, language } = useLanguage();
  const [what, setWhat] = useState<(typeof WHAT)[number]>('all');
  const [within, setWithin] = useState(false);
  return (
    <section className="o-tr__part" aria-labelledby="transfer-give">
      <h2 id="transfer-give">{say(texts.give)}</h2>
      <p className="t-sm t-2">{say(texts.giveHint(props.listed))}</p>
      <div className="y-seg" role="group" aria-label={say(texts.what)}>
        {WHAT.map((each) => (
          <button key={each} type="button" aria-pressed={each === what} onClick={() => setWhat(each)}>
            {say(texts[each])}
          </button>
        ))}
      </div>
      <label className="o-tick">
        <input type="checkbox" checked={within} onChange={(event) => setWithin(event.target.checked)} />
        <span>{say(texts.within)}</span>
      </label>
      <div className="o-tr__acts">
        {FORMATS.map(([format, name]) => (
          <a
            key={format}
            className={buttonClass({})}
            href={linkOf('listing.export', {}, { format, what, within: within ? 'yes' : 'no', headings: language })}
            download
          >
            <Icon name="download" />
            {name}
          </a>
        ))}
      </div>
      <a className="y-lnk t-sm" href="/open-data" target="_blank" rel="noreferrer">
        {say(texts.open)}
      </a>
    </section>
  );
}
