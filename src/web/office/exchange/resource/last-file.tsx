/** The last file of a source that comes by schedule: taken when, how many rows, which lines were left out, or why it was not taken. */
import type { LastFile } from '#contract/view/exchange.ts';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import type { Texts } from '#web/ui/texts.ts';
import { useOffice } from '../../shell/session-context.tsx';

export const fileTexts = {
  file: { zh: '最近的文件', en: 'Last file' },
  taken: (rows: number) => ({ zh: `${rows}行`, en: `${rows} rows` }),
  still: (moment: string) => ({ zh: `仍用${moment}取得的`, en: `the one of ${moment} goes on answering` }),
  never: { zh: '还没有取到过', en: 'none was taken yet' },
  left: (rows: number) => ({ zh: `没有采用的${rows}行`, en: `${rows} rows left out` }),
  line: (line: number) => ({ zh: `第${line}行`, en: `line ${line}` }),
} satisfies Texts;

function Faults(props: { readonly file: LastFile }) {
  const { say } = useLanguage();
  const { faults, faulty } = props.file;
  if (faulty === 0) return null;
  return (
    <details>
      <summary>{say(fileTexts.left(faulty))}</summary>
      <ul>
        {faults.map(({ line, what }) => (
          <li key={line}>
            {say(fileTexts.line(line))} {say(what)}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function LastFileLine(props: { readonly file: LastFile }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { file } = props;
  const when = (moment: string): string => momentText(moment, language, today);
  if (file.broken !== null)
    return (
      <span className="o-health">
        <Light light="late">{say(file.broken)}</Light>
        <small>{file.goodAt === null ? say(fileTexts.never) : say(fileTexts.still(when(file.goodAt)))}</small>
      </span>
    );
  return (
    <span className="o-health">
      <Light light={file.faulty === 0 ? 'ok' : 'near'}>{say(fileTexts.taken(file.rows))}</Light>
      <small>{when(file.triedAt)}</small>
      <Faults file={file} />
    </span>
  );
}
