/** The counter: what waits, the case on the table, and the act that makes one paper of it. */
import { LinkButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty } from '#web/ui/note.tsx';
import { CounterCase } from './counter-case.tsx';
import { CounterFrame } from './counter-frame.tsx';
import { counterTexts } from './texts.ts';

export function Counter(props: { readonly number: string | undefined }) {
  const { say } = useLanguage();
  const { number } = props;
  return (
    <CounterFrame number={number} work={number !== undefined}>
      {(reload, next) =>
        number === undefined ? (
          <section className="o-col o-col--none">
            <Empty title={say(counterTexts.chooseTitle)}>
              <LinkButton to="/office/counter/intake">
                <Icon name="hand" />
                {say(counterTexts.intake)}
                <kbd className="y-kbd" aria-hidden="true">
                  F4
                </kbd>
              </LinkButton>
            </Empty>
          </section>
        ) : (
          <CounterCase key={number} number={number} onReceived={reload} onNext={next} />
        )
      }
    </CounterFrame>
  );
}
