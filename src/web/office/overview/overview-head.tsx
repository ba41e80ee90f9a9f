/** The head of the overview: where one is and how one came there, which period, up to when all is counted, how each figure is counted. */
import { useState } from 'react';
import type { Overview } from '#contract/view/overview.ts';
import { Button, IconButton, LinkButton } from '#web/ui/button.tsx';
import { momentText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Link, navigate } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { FormulaSheet } from './formula-sheet.tsx';
import { monthBeside, spanText } from './span-text.ts';
import { overviewTexts as texts } from './texts.ts';
import type { Scene } from './use-scene.ts';

export function OverviewHead(props: { readonly overview: Overview; readonly scene: Scene }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const heading = useHeadingFocus();
  const [open, setOpen] = useState(false);
  const { overview, scene } = props;
  return (
    <header className="o-over__h">
      <div className="o-over__where">
        <nav aria-label={say(texts.place)}>
          {overview.path.map((place, index) =>
            index === overview.path.length - 1 ? (
              <b key={place.code} aria-current="page">
                {say(place.name)}
              </b>
            ) : (
              <span key={place.code}>
                <Link to={scene.to({ division: String(place.code), other: undefined, mark: undefined })}>{say(place.name)}</Link>
                <Icon name="right" />
              </span>
            ),
          )}
          {overview.office === null ? null : <span> · {say(overview.office.name)}</span>}
        </nav>
        <h1 tabIndex={-1} ref={heading}>
          {spanText(overview, language)}
        </h1>
      </div>
      <PeriodSwitch overview={overview} scene={scene} />
      <div className="o-over__r">
        <span className="t-xs t-3" role="status">
          {say(texts.asOf(momentText(overview.asOf, language, today)))}
          {overview.running ? ` · ${say(texts.running)}` : ''}
        </span>
        <Button size="s" kind="q" onPress={() => setOpen(true)}>
          <Icon name="info" />
          {say(texts.formulas)}
        </Button>
        <a className="y-btn y-btn--s" href="/open-data">
          <Icon name="download" />
          {say(texts.openData)}
        </a>
        <span className="o-over__bigger">
          <LinkButton size="s" kind="q" to={`${scene.to({})}${scene.to({}).includes('?') ? '&' : '?'}screen=big`}>
            <Icon name="grid" />
            {say(texts.big)}
          </LinkButton>
        </span>
      </div>
      <Sheet open={open} wide title={say(texts.formulas)} onClose={() => setOpen(false)}>
        <FormulaSheet
          first={overview.figures.flatMap(({ measure, beside }) => [measure.id, ...(beside === null ? [] : [beside.measure.id])])}
        />
      </Sheet>
    </header>
  );
}

function PeriodSwitch(props: { readonly overview: Overview; readonly scene: Scene }) {
  const { say } = useLanguage();
  const { overview, scene } = props;
  return (
    <div className="o-over__ps">
      <IconButton label={say(texts.earlier)} onPress={() => navigate(scene.to({ at: monthBeside(overview, -1) }))}>
        <Icon name="left" />
      </IconButton>
      <span className="y-seg" role="group" aria-label={say(texts.period)}>
        {(['month', 'quarter', 'year'] as const).map((period) => (
          <button
            key={period}
            type="button"
            aria-pressed={overview.period === period}
            onClick={() => navigate(scene.to({ period, at: undefined }))}
          >
            {say(texts[period])}
          </button>
        ))}
      </span>
      {overview.running ? null : (
        <IconButton label={say(texts.later)} onPress={() => navigate(scene.to({ at: monthBeside(overview, 1) }))}>
          <Icon name="right" />
        </IconButton>
      )}
    </div>
  );
}
