/** The list behind `?`: which key does what on this screen. */
import type { Text } from '#domain/kernel/text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { keyTexts } from './texts.ts';

type Row = readonly [readonly string[], Text];

const common: readonly Row[] = [
  [['↑', '↓'], keyTexts.move],
  [['J', 'K'], keyTexts.move],
  [['Enter'], keyTexts.open],
  [['Esc'], keyTexts.back],
  [['/'], keyTexts.find],
  [['?'], keyTexts.help],
];
const counter: readonly Row[] = [
  [['1', '…', '6'], keyTexts.outcome],
  [['F2'], keyTexts.next],
  [['F4'], keyTexts.walkIn],
  [['Enter'], keyTexts.goOn],
  [['F9'], keyTexts.sign],
];
const desk: readonly Row[] = [
  [['X'], keyTexts.choose],
  [['C'], keyTexts.claim],
  [['A'], keyTexts.assign],
  [['A'], keyTexts.acts],
  [['1', '…', '9'], keyTexts.nth],
  [['G', '1', '…', '5'], keyTexts.light],
];

export function KeyList(props: { readonly counter: boolean }) {
  const { say } = useLanguage();
  return (
    <dl className="o-keys">
      {[...common, ...(props.counter ? counter : desk)].map(([keys, text]) => (
        <div key={keys.join() + text.en}>
          <dt>
            {keys.map((key) => (
              <kbd key={key} className="y-kbd">
                {key}
              </kbd>
            ))}
          </dt>
          <dd>{say(text)}</dd>
        </div>
      ))}
    </dl>
  );
}
