/** The counter: tickets and what waits at the left, the person or the case on the table, and the act that makes one paper of it. */
import { LinkButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty } from '#web/ui/note.tsx';
import { Begun } from '../intake/begun.tsx';
import { Intake, Meet } from '../intake/intake.tsx';
import { useSeat } from '../seat/use-seat.ts';
import { CounterCase } from './counter-case.tsx';
import { CounterFrame } from './counter-frame.tsx';
import { counterTexts } from './texts.ts';

/** A ticket in hand is what lies on the table until another thing is opened. */
function Nothing() {
  const { say } = useLanguage();
  const { calling, view } = useSeat();
  if (calling && view !== undefined && view.current !== null) return <Meet without={false} />;
  return (
    <section className="o-col o-col--none">
      <div className="o-none">
        <Empty title={say(counterTexts.chooseTitle)}>
          <LinkButton to="/office/counter/intake">
            <Icon name="hand" />
            {say(counterTexts.intake)}
            <kbd className="y-kbd" aria-hidden="true">
              F4
            </kbd>
          </LinkButton>
        </Empty>
        <Begun />
      </div>
    </section>
  );
}

export function Counter(props: {
  readonly number: string | undefined;
  /** Who stands at the window; its id undefined while they are being identified. */
  readonly here: { readonly walkIn: string | undefined } | undefined;
}) {
  const { number, here } = props;
  return (
    <CounterFrame number={number} work={number !== undefined || here !== undefined}>
      {(reload, next) =>
        here !== undefined ? (
          <Intake walkIn={here.walkIn} />
        ) : number === undefined ? (
          <Nothing />
        ) : (
          <CounterCase key={number} number={number} onReceived={reload} onNext={next} />
        )
      }
    </CounterFrame>
  );
}
